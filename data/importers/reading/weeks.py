"""Read the dates beside the weeks of a calendar: all of one weekday, which settles the order of day and month."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from data.importers.reading.date_cells import read_date_cell
from data.importers.reading.open_dates import ORDERS, OpenDate

LATEST = date(2049, 12, 31)  # by which a year of two digits is read
ENDS = re.compile(r"\b(?:end|ending|ends|ende|endet|fin)\b", re.IGNORECASE)


def week_starts(texts: Sequence[str], name: str) -> list[date | None] | None:
    """Return the first day of each week, None for a row without one; None when they are no weeks."""
    found = [days for order in ORDERS[:2] if (days := _days(texts, order)) is not None]
    if not found or (len(found) > 1 and found[0] != found[1]):
        return None
    back = timedelta(days=6 if ENDS.search(name) else 0)
    return [None if day is None else day - back for day in found[0]]


def _days(texts: Sequence[str], order: str) -> list[date | None] | None:
    days = [_day(text, order) if text.strip() else None for text in texts]
    known = [day for day in days if day is not None]
    filled = sum(bool(text.strip()) for text in texts)
    same = len({day.weekday() for day in known}) == 1
    return days if known and len(known) == filled and same else None


def _day(text: str, order: str) -> date | None:
    cell = read_date_cell(text)
    if cell.two is not None:
        return OpenDate(*cell.two, 0, "").day(order, LATEST) if cell.two[2] else None
    return cell.day
