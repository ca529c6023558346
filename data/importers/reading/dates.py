"""Read one column of dates: for each row the day, the clock time behind it, and why a cell is no date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from data.importers.coded import Coded
from data.importers.reading.arrow_cells import used
from data.importers.reading.collected import Collected
from data.importers.reading.date_cell import DateCell
from data.importers.reading.date_cells import read_date_cell, split_moment
from data.importers.reading.date_order import EARLIEST, decide
from data.importers.reading.month_cell import month_named
from data.importers.reading.open_dates import OpenDate, open_dates
from data.importers.reading.split_moments import split_moments
from data.importers.reading.swapped_dates import ask_swapped, swapped
from data.importers.reading.text import counted, plain
from data.importers.reading.times import Clock, read_clock
from data.importers.reading.words import TOTALS, is_missing
from data.importers.reading.years import years_of
from data.records import Choice


@dataclass(frozen=True, slots=True)
class DateColumn:
    """What a date column says, row by row.

    ``reasons`` tells why a filled cell is no date, ``no_clock`` holds what stands behind a date and is no clock time.
    """

    days: Sequence[date | None]
    clocks: Sequence[Clock | None]
    reasons: Sequence[str | None]
    no_clock: Sequence[str]
    read_as: str


def looks_like_dates(texts: Sequence[str]) -> bool:
    """True when nearly all filled cells are whole dates; short ones such as 3.5 do not count."""
    filled = [text for text in texts[:500] if text and not is_missing(text)]
    dates = sum(_is_whole(read_date_cell(split_moment(text)[0])) for text in filled)
    return bool(filled) and dates >= 0.8 * len(filled)


def _is_whole(cell: DateCell) -> bool:
    if cell.two is not None:
        return cell.two[2] is not None
    return bool(cell.shape) and cell.shape != "excel serial"


def read_dates(name: str, texts: Sequence[str], lines: Sequence[int], collected: Collected) -> DateColumn:
    """Return the days of a column; what the rows leave open is asked."""
    dated, behind = split_moments(texts)
    first_line = {dated.values[place]: lines[row] for place, row in dated.first_rows().items()}
    cells = {text: read_date_cell(text) for text in first_line}
    open_ones = open_dates((cells[text], line, text) for text, line in reversed(first_line.items()))
    order = decide(name, open_ones, collected) if open_ones else None
    _say_formats(name, cells, collected)
    serial_is_date = _ask_serial(name, cells, collected)
    if open_ones and len(open_ones) < len(cells):
        cells = _straightened(name, cells, order, collected)
    read: dict[str, tuple[date | None, str | None]] = {}
    for text, cell in cells.items():
        lost = cell.shape == "excel serial" and not serial_is_date
        read[text] = _judged(text, None if lost else _day_of(cell, order, collected.today), collected.today)
    days: Sequence[date | None] = dated.each(lambda text: read[text][0])
    reasons: Sequence[str | None] = dated.each(lambda text: read[text][1])
    if any(_has_no_year(cell) for cell in cells.values()):
        in_rows = [cells[text] for text in dated]
        days, reasons = years_of(name, in_rows, texts, days, reasons, order, collected)
    clocks, no_clock = _clocks(dated, behind, cells)
    read_as = "dates" if order is None else f"dates, {order.replace('_', ' ')}"
    return DateColumn(days, clocks, reasons, no_clock, read_as)


def _straightened(
    name: str, cells: dict[str, DateCell], order: str | None, collected: Collected
) -> dict[str, DateCell]:
    """Return the cells, the certain dates with day and month exchanged where the person says that they are."""
    read = {day for cell in cells.values() if cell.two and (day := _day_of(cell, order, collected.today))}
    if not read or not ask_swapped(name, cells, read, collected):
        return cells
    return {
        text: replace(cell, day=swapped(cell.day)) if cell.shape.startswith("yyyy") and cell.day else cell
        for text, cell in cells.items()
    }


def _clocks(
    dated: Coded[str], behind: Coded[str], cells: Mapping[str, DateCell]
) -> tuple[Sequence[Clock | None], Sequence[str]]:
    """Return the clock time behind each date, and what stands there instead."""
    if "" not in behind:
        return behind.each(read_clock), behind.each(lambda rest: _unread(read_clock(rest), rest))
    inside = {row: cells[dated[row]] for row in behind.rows_where(lambda rest: not rest)}
    clocks = behind.each(lambda rest: read_clock(rest) if rest else None)
    no_clock = behind.each(lambda rest: _unread(read_clock(rest), rest) if rest else "")
    return (
        used(clocks.changed({row: cell.clock for row, cell in inside.items()})),
        used(no_clock.changed({row: _unread(cell.clock, cell.rest) for row, cell in inside.items()})),
    )


def _unread(clock: Clock | None, rest: str) -> str:
    return rest if clock is None and any(map(str.isdigit, rest)) else ""


def _has_no_year(cell: DateCell) -> bool:
    return cell.no_year is not None or (cell.two is not None and cell.two[2] is None)


def _day_of(cell: DateCell, order: str | None, today: date) -> date | None:
    if cell.two is None:
        return cell.day
    entry = OpenDate(*cell.two, 0, "")
    if order:
        day = entry.day(order, today)
        if day is not None:
            return day
    return entry.day("day_first", today) or entry.day("month_first", today)


def _judged(text: str, day: date | None, today: date) -> tuple[date | None, str | None]:
    if day is None:
        if not text or is_missing(text):
            return None, None
        if text[:1].isalpha() and month_named(text) is not None:
            return None, f"'{text}' is a month over its days, not a day; left out"
        if plain(text) in TOTALS:
            return None, f"'{text}' is a total, not a day; left out"
        return None, f"'{text[:40]}' is not a date"
    if day > today + timedelta(days=1):
        return None, f"{day.isoformat()} is in the future"
    if day < EARLIEST:
        return None, f"{day.isoformat()} is before 1990"
    return day, None


def _say_formats(name: str, cells: dict[str, DateCell], collected: Collected) -> None:
    shapes = Counter(cell.shape for cell in cells.values() if cell.shape)
    languages = {cell.language for cell in cells.values() if cell.language}
    if len(shapes) > 1 and set(shapes) != {"unix time"}:
        collected.say(f"{len(shapes)} date formats were found in '{name}'; each was read.")
    if len(languages) > 1:
        collected.say(f"Month names in {len(languages)} languages were read in '{name}'.")
    if "unix time" in shapes:
        collected.say(f"'{name}' was read as Unix time, in UTC: the clock where you live may differ by some hours.")


def _ask_serial(name: str, cells: dict[str, DateCell], collected: Collected) -> bool:
    shown = next(((text, cell) for text, cell in cells.items() if cell.shape == "excel serial"), None)
    if shown is None:
        return True
    text, cell = shown
    day = f"{cell.day.day} {cell.day:%b} {cell.day.year}" if cell.day else ""
    question = f"'{name}' holds numbers that look like Excel dates: {text} would be {day}. Is that right?"
    choices = (
        Choice("yes", f"Yes, {text} is {day}", "The numbers are read as days counted by Excel"),
        Choice("no", "No, these are not dates", "Rows with such a number are put aside"),
    )
    return collected.ask("serial_dates", question, text, choices, "yes") == "yes"


def carry_down(days: Sequence[date | None], texts: Sequence[str], collected: Collected) -> list[date | None]:
    """Fill a blank date from the row above, as in a sheet where the date is typed once a day."""
    filled, above, carried = list(days), None, 0
    for index, day in enumerate(days):
        if day is not None:
            above = day
        elif not texts[index].strip():
            filled[index] = above
            carried += above is not None
        else:
            above = None
    if carried:
        collected.say(f"{counted(carried, 'blank date was', 'blank dates were')} filled from the row above.")
    return filled
