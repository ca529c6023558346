"""Part dates that are written as six or eight digits without a sign, and numbers of days under a month's name."""

from __future__ import annotations

import re
from dataclasses import replace

from data.importers.reading.column import Column
from data.importers.reading.date_cells import COMPACT
from data.importers.reading.month_cell import Month, month_named
from data.importers.reading.text import tidy

SIX = re.compile(r"(\d\d)(\d\d)(\d\d)$")
EIGHT = re.compile(r"(\d\d)(\d\d)((?:19|20)\d\d)$")
DAY = re.compile(r"([12]?\d|3[01])\.?$")


def with_whole_dates(columns: list[Column]) -> list[Column]:
    """Return the columns, those named after the date with whole dates in them."""
    return [_under_months(_parted(column)) if _may_be_packed(column) else column for column in columns]


def _may_be_packed(column: Column) -> bool:
    """True when the first cell is none of a whole date: nothing but digits, or a word."""
    first = column.first_value().strip()
    return column.role == "date" and (first.isdigit() or first[:1].isalpha())


def _parted(column: Column) -> Column:
    """Put signs into 260316 and 16032026; which part is the day is then decided as for other dates."""
    filled = [tidy(text) for text in column.texts if text.strip()]
    for form in (SIX, EIGHT):
        if filled and all(map(form.match, filled)) and not all(map(COMPACT.match, filled)):
            return replace(column, texts=tuple(form.sub(r"\1-\2-\3", tidy(text)) for text in column.texts))
    return column


def _under_months(column: Column) -> Column:
    """Complete days that stand as mere numbers under a row with their month: March 2026, 30, 31, April 2026, 1."""
    filled = [tidy(text) for text in column.texts if text.strip()]
    if not filled or not filled[0][:1].isalpha() or not any(map(DAY.match, filled)):
        return column
    if not all(DAY.match(text) or month_named(text) is not None for text in filled):
        return column
    month: Month | None = None
    texts: list[str] = []
    for text in column.texts:
        number = DAY.match(tidy(text))
        if number is None:
            month = month_named(text) or month
        texts.append(month.day(int(number[1])) if number and month else text)
    return replace(column, texts=tuple(texts))
