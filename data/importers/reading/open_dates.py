"""Numeric dates whose order is open: which day each order would make of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from data.importers.reading.date_cell import DateCell

ORDERS = ("day_first", "month_first", "year_first")


@dataclass(frozen=True, slots=True)
class OpenDate:
    """A numeric date whose order is open: its three numbers (the year may be missing), its line and its text."""

    first: int
    second: int
    year: str | None
    sign: str
    line: int
    text: str

    def day(self, order: str, today: date) -> date | None:
        """Return the date under one order; None when there is no such day. Without a year, in a leap year."""
        if order == "year_first":
            if self.year is None or len(self.year) != 2:
                return None
            return _day(_full_year(self.first, today), self.second, int(self.year))
        day, month = (self.first, self.second) if order == "day_first" else (self.second, self.first)
        if self.year is None:
            return _day(2024, month, day)
        return _day(_full_year(int(self.year), today) if len(self.year) == 2 else int(self.year), month, day)


def open_dates(cells: Iterable[tuple[DateCell, int, str]]) -> list[OpenDate]:
    """Return each different open date once, with the line on which it stands first."""
    seen: dict[tuple[int, int, str | None, str], OpenDate] = {}
    for cell, line, text in cells:
        if cell.two is not None and cell.two not in seen:
            seen[cell.two] = OpenDate(*cell.two, line, text)
    return list(seen.values())


def evidence(dates: Sequence[OpenDate], today: date) -> str | None:
    """Return the order that all dates fit, when they fit only one of day first and month first."""
    fits = [order for order in ORDERS[:2] if all(entry.day(order, today) for entry in dates)]
    return fits[0] if len(fits) == 1 and dates else None


def spoken(entry: OpenDate, order: str, today: date) -> str:
    """Return '1 Feb 2025', without the year when the cell has none."""
    day = entry.day(order, today)
    if day is None:
        return "no date"
    return f"{day.day} {day:%b}" if entry.year is None else f"{day.day} {day:%b} {day.year}"


def _full_year(year: int, today: date) -> int:
    century = today.year // 100 * 100
    return century + year if century + year <= today.year + 1 else century - 100 + year


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
