"""Read one column of dates: for each row the day, the clock time behind it, and why a cell is no date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from data.importers.reading.collected import Collected
from data.importers.reading.date_cells import DateCell, read_date_cell
from data.importers.reading.date_order import EARLIEST, OpenDate, decide, open_dates
from data.importers.reading.times import Clock
from data.importers.reading.words import TOTALS, is_missing
from data.importers.reading.text import counted, plain
from data.importers.reading.years import years_of
from data.records import Choice


@dataclass(frozen=True, slots=True)
class DateColumn:
    """What a date column says, row by row. ``reasons`` tells why a filled cell is no date, None elsewhere."""

    days: list[date | None]
    clocks: list[Clock | None]
    reasons: list[str | None]
    read_as: str


def looks_like_dates(texts: Sequence[str]) -> bool:
    """True when nearly all filled cells are whole dates; short ones such as 3.5 do not count."""
    filled = [text for text in texts[:500] if text and not is_missing(text)]
    dates = sum(_is_whole(read_date_cell(text)) for text in filled)
    return bool(filled) and dates >= 0.8 * len(filled)


def _is_whole(cell: DateCell) -> bool:
    if cell.two is not None:
        return cell.two[2] is not None
    return bool(cell.shape) and cell.shape != "excel serial"


def read_dates(
    name: str, texts: Sequence[str], lines: Sequence[int], hint: str | None, collected: Collected
) -> DateColumn:
    """Return the days of a column; what the rows leave open is asked."""
    cells = {text: read_date_cell(text) for text in dict.fromkeys(texts)}
    first_line = {text: line for text, line in zip(reversed(texts), reversed(lines), strict=True)}
    open_ones = open_dates((cells[text], first_line[text], text) for text in cells)
    order = decide(name, open_ones, hint, collected) if open_ones else None
    _say_formats(name, cells, collected)
    serial_is_date = _ask_serial(name, cells, collected)
    read: dict[str, tuple[date | None, str | None]] = {}
    for text, cell in cells.items():
        day = _day_of(cell, order, collected.today)
        if cell.shape == "excel serial" and not serial_is_date:
            day = None
        read[text] = _judged(text, day, collected.today)
    days = [read[text][0] for text in texts]
    reasons = [read[text][1] for text in texts]
    if any(_has_no_year(cell) for cell in cells.values()):
        days, reasons = years_of(name, [cells[text] for text in texts], texts, days, reasons, order, collected)
    clocks = [cells[text].clock if day else None for text, day in zip(texts, days, strict=True)]
    return DateColumn(days, clocks, reasons, "dates" if order is None else f"dates, {order.replace('_', ' ')}")


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
    languages = {cell.language or "shared" for cell in cells.values() if cell.shape == "month in words"}
    if len(shapes) > 1 and set(shapes) != {"unix time"}:
        collected.say(f"{len(shapes)} date formats were found in '{name}'; each was read.")
    if len(languages - {"shared"}) > 1:
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


def carry_down(days: list[date | None], texts: Sequence[str], collected: Collected) -> list[date | None]:
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
