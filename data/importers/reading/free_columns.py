"""Keep a column nobody knows under its own name: as numbers, as yes and no, or as words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from data.importers.reading.collected import Collected
from data.importers.reading.column import Column
from data.importers.reading.dates import looks_like_dates
from data.importers.reading.factor_values import FactorValues
from data.importers.reading.numbers import read_amount
from data.importers.reading.plan import Plan, Reading
from data.importers.reading.plans import decimal_of
from data.importers.reading.quantities import read_cells
from data.importers.reading.times import read_clock
from data.importers.reading.units import ANY_UNIT
from data.importers.reading.words import is_excel_error, is_missing, yes_or_no
from data.records import ColumnReading
from data.vocabulary import factor_of

MOSTLY = 0.7
LONGEST_WORD = 200
LONG = 30  # rows
ENDS = (5, 7, 10, 20, 100)


def read_free(
    column: Column, lines: Sequence[int], collected: Collected, sheet: str | None
) -> tuple[list[FactorValues], list[str | None]]:
    """Return the values of an unknown column, and its words when it holds neither numbers nor yes and no."""
    filled = [text for text in column.texts if text and not is_missing(text)]
    if not filled:
        return [], []
    if _is_clock(filled) or looks_like_dates(filled):
        return _left_out(column, "left out: clock times and dates are no factors", collected)
    if all(yes_or_no(text) is not None for text in dict.fromkeys(filled)):
        return _yes_no(column, collected), []
    plan = Plan(
        ANY_UNIT if _one_unit(filled) else "", decimal=decimal_of(column, "", collected), out_of=_out_of(filled)
    )
    readings = read_cells(column, plan, factor_of(column.role))
    numbers = sum(reading.value is not None for reading in readings)
    if numbers < MOSTLY * len(filled):
        return _words(column, lines, collected, sheet)
    if _only_rises([reading.value for reading in readings]):
        return _left_out(column, "left out: it only rises from row to row, as time does", collected)
    return _numbers(column, readings, lines, collected, sheet), []


def _numbers(
    column: Column, readings: Sequence[Reading], lines: Sequence[int], collected: Collected, sheet: str | None
) -> list[FactorValues]:
    for line, text, reading in zip(lines, column.texts, readings, strict=True):
        if reading.reason is not None:
            collected.lose(line, reading.reason, column.name, text, sheet)
    collected.columns.append(ColumnReading(column.name, column.first_value(), "numbers, kept under its own name"))
    values = [reading.value for reading in readings]
    return [FactorValues(column.role, column.unit, values, [reading.approximate for reading in readings])]


def _yes_no(column: Column, collected: Collected) -> list[FactorValues]:
    key = column.role.replace("custom:", "tag:", 1)
    said = [yes_or_no(text) if text else None for text in column.texts]
    collected.columns.append(ColumnReading(column.name, column.first_value(), "yes and no, kept under its own name"))
    values = [None if word is None else float(word) for word in said]
    return [FactorValues(key, "0/1", values, [False] * len(values))]


def _words(
    column: Column, lines: Sequence[int], collected: Collected, sheet: str | None
) -> tuple[list[FactorValues], list[str | None]]:
    words: list[str | None] = []
    for line, text in zip(lines, column.texts, strict=True):
        if is_excel_error(text):
            collected.lose(line, f"'{text}' is an Excel error; treated as missing", column.name, text, sheet)
        words.append(None if not text or is_missing(text) or is_excel_error(text) else text[:LONGEST_WORD])
    collected.columns.append(ColumnReading(column.name, column.first_value()[:60], "words, kept under its own name"))
    return [], words


def _left_out(column: Column, why: str, collected: Collected) -> tuple[list[FactorValues], list[str | None]]:
    collected.columns.append(ColumnReading(column.name, column.first_value(), why))
    return [], []


def _is_clock(filled: Sequence[str]) -> bool:
    return all(":" in text and read_clock(text) is not None for text in filled[:200])


def _one_unit(filled: Sequence[str]) -> bool:
    amounts = (read_amount(text) for text in dict.fromkeys(filled))
    return len({amount.unit.lower() for amount in amounts if amount and amount.unit}) == 1


def _out_of(filled: Sequence[str]) -> float | None:
    """Return the 10 of a column that holds 7/10, 3/10, ...; None when the cells differ (120/80 is no rating)."""
    amounts = [amount for amount in (read_amount(text) for text in dict.fromkeys(filled)) if amount]
    ends = {amount.out_of for amount in amounts}
    end = ends.pop() if len(ends) == 1 else None
    return end if end in ENDS and all(amount.value <= end for amount in amounts) else None


def _only_rises(values: Sequence[float | None]) -> bool:
    """True for 1, 2, 3, ... down the table, and for a long column that rises in every row: that is no factor."""
    known = [value for value in values if value is not None]
    steps = [later - earlier for earlier, later in pairwise(known)]
    counted = len(known) > 2 and len(known) == len(values) and all(step == 1 for step in steps)
    return counted or (len(known) >= LONG and all(step > 0 for step in steps))
