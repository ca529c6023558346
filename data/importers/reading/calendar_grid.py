"""Unfold a calendar, one cell a day: months or weekdays across and days or weeks down, or a month's days across."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from data.importers.reading.month_cell import Month, month_in_title, month_named, year_in
from data.importers.reading.text import plain, tidy
from data.importers.reading.weeks import week_starts

PROBED_ROWS = 12
FEWEST_DAYS = 10
WEEK = 7
VALUE = "Calendar value"
MESSAGE = "A calendar with one cell a day; each cell was read as its day."


@dataclass(frozen=True, slots=True)
class Calendar:
    """A calendar as a table that runs down: its names, and its rows, each with the row of the section it came from."""

    header: int
    names: tuple[str, ...]
    rows: list[tuple[str, ...]]
    places: list[int]


def calendar_in(rows: Sequence[list[str]], title: str) -> Calendar | None:
    """Return the calendar that a section is, or None for any other table."""
    filled = [(place, line) for place, line in enumerate(rows) if any(line)]
    for index, row in enumerate(rows[:PROBED_ROWS]):
        if len(row) < 3 or not any(row[1:]):
            continue
        above = " ".join([title, *(cell for before in rows[:index] for cell in before if cell)])
        below = filled[sum(place <= index for place, _ in filled[: index + 1]) :]
        cells = _months_across(row, below, above) or _weekdays_across(row, below) or _months_down(row, below, above)
        if cells:
            name = _name_of_values(row[0], above)
            return Calendar(index, ("Date", name), [cell[:2] for cell in cells], [place for *_, place in cells])
        named = _days_across(index, row, below, above)
        if named is not None:
            return named
    return None


Cells = list[tuple[str, str, int]]  # the day as a text, what its cell says, the row of the section


def _months_across(row: list[str], below: Sequence[tuple[int, list[str]]], above: str) -> Cells:
    months = [month_named(cell) if cell else None for cell in row[1:]]
    if sum(month is not None for month in months) < 2 or any(
        cell and month is None for cell, month in zip(row[1:], months, strict=True)
    ):
        return []
    days = [(place, line, _day_of_month(line[0])) for place, line in below]
    known = [day for _, _, day in days if day]
    if len(known) < 2 or len(known) < len(days) - 2 or known != sorted(set(known)):
        return []
    year = year_in(f"{above} {row[0]}")
    return [
        (replace(month, year=month.year or year).day(day), cell, place)
        for column, month in enumerate(months, start=1)
        if month is not None
        for place, line, day in days
        if day and (cell := _cell(line, column))
    ]


def _months_down(row: list[str], below: Sequence[tuple[int, list[str]]], above: str) -> Cells:
    if not _counts_days(row):
        return []
    months = [(place, line, month_named(line[0]) if line[0] else None) for place, line in below]
    if not months or sum(month is None for *_, month in months) > 1:
        return []
    year = year_in(f"{above} {row[0]}")
    return [
        (replace(month, year=month.year or year).day(int(day)), cell, place)
        for place, line, month in months
        if month is not None
        for column, day in enumerate(row[1:], start=1)
        if day and day.isdigit() and (cell := _cell(line, column))
    ]


def _weekdays_across(row: list[str], below: Sequence[tuple[int, list[str]]]) -> Cells:
    first = _first_weekday(row[1 : WEEK + 1])
    if first is None or any(row[WEEK + 1 :]):
        return []
    starts = week_starts([line[0] for _, line in below], row[0])
    if starts is None:
        return []
    return [
        ((start + timedelta(days=(first + number - start.weekday()) % WEEK)).isoformat(), cell, place)
        for (place, line), start in zip(below, starts, strict=True)
        for column, number in enumerate(range(WEEK), start=1)
        if start is not None and (cell := _cell(line, column))
    ]


def _first_weekday(names: Sequence[str]) -> int | None:
    """Return the weekday with which seven names begin, Monday 0; a short name may mean two days in two languages."""
    if any(letter.isdigit() for name in names for letter in name):
        return None
    from data.importers.reading.month_names import weekday_words, weekdays  # Babel: only where words are met

    words = [plain(name) for name in names]
    if len(words) < WEEK or not set(words) <= weekday_words():
        return None
    firsts = {(weekdays()[word] - place) % WEEK for place, word in enumerate(words) if word in weekdays()}
    return firsts.pop() if len(firsts) == 1 else None


def _days_across(index: int, row: list[str], below: Sequence[tuple[int, list[str]]], above: str) -> Calendar | None:
    """Read a month's days across the top with one factor a row; the month stands in the corner or in the title."""
    month: Month | None = (month_named(row[0]) if row[0] else None) or month_in_title(above)
    if month is None or not _counts_days(row):
        return None
    labelled = [line for _, line in below if line[0]]
    days = [(column, int(day)) for column, day in enumerate(row[1:], start=1) if day.isdigit()]
    rows = [(month.day(day), *(_cell(line, column) for line in labelled)) for column, day in days]
    told = [told for told in rows if any(told[1:])]
    return Calendar(index, ("Date", *(line[0] for line in labelled)), told, [index] * len(told)) if labelled else None


def _counts_days(row: list[str]) -> bool:
    """True for 1, 2, 3, ... across the top, up to 28 or more, or at least ten of them."""
    days = [cell for cell in row[1:] if cell]
    return FEWEST_DAYS <= len(days) <= 31 and days == [str(number) for number in range(1, len(days) + 1)]


def _day_of_month(text: str) -> int | None:
    number = tidy(text).removesuffix(".")
    return int(number) if number.isdigit() and 1 <= int(number) <= 31 else None


def _cell(line: list[str], column: int) -> str:
    return line[column] if column < len(line) else ""


def _name_of_values(corner: str, above: str) -> str:
    """Return what the cells are named after: the corner or the title, where it has a meaning."""
    from data.importers.reading.columns import meaning_of

    words = [corner, above.strip(), *above.split()]
    return next(
        (word for word in words if word and meaning_of(word).role not in {"", "date", "note", "weekday"}), VALUE
    )
