"""Complete the dates of a sheet that is named after its month: 'March 2026' over a column with 1, 2, 3, ..."""

from __future__ import annotations

import re
from dataclasses import replace

from data.importers.reading.column import Column
from data.importers.reading.month_cell import Month, month_in_title, month_named, year_in
from data.importers.reading.text import tidy

DAY = re.compile(r"(\d{1,2})\.?$")
DAY_AND_MONTH = re.compile(r"\d{1,2}\s?([./-])\s?\d{1,2}$")
MOSTLY = 0.8


def with_month_of(name: str, columns: list[Column]) -> list[Column]:
    """Return the columns, the dates completed by the month or the year in the name of their sheet or title."""
    if not name.strip():
        return columns
    return [_completed(column, name) if column.role == "date" else column for column in columns]


def _completed(column: Column, name: str) -> Column:
    filled = [tidy(text) for text in column.texts if text.strip()]
    if _mostly(filled, DAY):
        month = month_named(name) or month_in_title(name)
        return column if month is None else _each(column, month)
    year = year_in(name)
    if year is None or not _mostly([text.removesuffix(".") for text in filled], DAY_AND_MONTH):
        return column
    return replace(column, texts=tuple(_with_year(text, year) for text in column.texts))


def _mostly(filled: list[str], form: re.Pattern[str]) -> bool:
    return bool(filled) and sum(form.match(text) is not None for text in filled) >= MOSTLY * len(filled)


def _each(column: Column, month: Month) -> Column:
    found = [DAY.match(tidy(text)) for text in column.texts]
    pairs = zip(found, column.texts, strict=True)
    return replace(column, texts=tuple(month.day(int(day[1])) if day else text for day, text in pairs))


def _with_year(text: str, year: int) -> str:
    straight = tidy(text).removesuffix(".")
    found = DAY_AND_MONTH.match(straight)
    return f"{straight}{found[1]}{year}" if found else text
