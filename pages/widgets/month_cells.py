"""The cells of a month: what is stored as text, what was typed over, and which of that can be stored."""

from __future__ import annotations

import math
from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from data.day_edits import DayEdit
from data.errors import EntryRefused
from data.shown_values import Cell, ShownValue
from data.typed_values import typed_value, value_text
from pages.charts.words import day_words, label_of, number

COUNT = "spasm_count"
DAY_COLUMN = "Day"
COUNTED = "{day}: its {count} follow from single spasms, or from a log without gaps. Type a number to state another."


@dataclass(frozen=True, slots=True)
class Typed:
    """One cell that was typed over: its text, and the import of the value that stood there, None of none."""

    text: str
    seen: int | None


@dataclass(frozen=True, slots=True)
class Judged:
    """The typed cells apart: what can be stored, and a sentence for each that cannot."""

    edits: tuple[DayEdit, ...]
    problems: Mapping[Cell, str]


def days_of(month: date, last: date) -> list[date]:
    """Return the days of a month, up to the last possible one."""
    days = (month.replace(day=day) for day in range(1, monthrange(month.year, month.month)[1] + 1))
    return [day for day in days if day <= last]


def stored_texts(shown: Mapping[Cell, ShownValue], counts: pd.Series, days: Iterable[date]) -> dict[Cell, str]:
    """Return what is stored, as text; a day's count also where it follows from its single spasms."""
    texts = {cell: value_text(cell[1], one.value) for cell, one in shown.items()}
    for day in days:
        count = counts.get(pd.Timestamp(day), math.nan)
        if (day, COUNT) not in texts and not math.isnan(count):
            texts[day, COUNT] = value_text(COUNT, float(count))
    return texts


def table_of(days: Sequence[date], factors: Sequence[str], texts: Mapping[Cell, str]) -> pd.DataFrame:
    """Return one row a day and one column a factor; a cell without a value is empty."""
    columns = {DAY_COLUMN: [f"{day:%a} {day.day}" for day in days]}
    columns |= {factor: [texts.get((day, factor), "") for day in days] for factor in factors}
    return pd.DataFrame(columns, dtype="str")


def typed_over(
    table: pd.DataFrame, days: Sequence[date], stored: Mapping[Cell, str], shown: Mapping[Cell, ShownValue]
) -> dict[Cell, Typed]:
    """Return the cells that say something else than what is stored."""
    found = {}
    for factor in [str(name) for name in table.columns if name != DAY_COLUMN]:
        for day, content in zip(days, table[factor], strict=True):
            text = " ".join(str(content).split()) if isinstance(content, str) else ""
            if text != " ".join(stored.get((day, factor), "").split()):
                one = shown.get((day, factor))
                found[day, factor] = Typed(text, None if one is None else one.import_id)
    return found


def judged(typed: Mapping[Cell, Typed]) -> Judged:
    """Read each typed cell; one that cannot be read gives a sentence, and keeps no other from being stored."""
    edits, problems = [], {}
    for (day, factor), cell in sorted(typed.items()):
        try:
            value = typed_value(factor, cell.text)
        except EntryRefused as error:
            problems[day, factor] = f"{day_words(day, year=False)}: {error.message}"
            continue
        if value is None and cell.seen is None:
            problems[day, factor] = COUNTED.format(day=day_words(day, year=False), count="spasms")
        else:
            edits.append(DayEdit(day, factor, value, cell.seen))
    return Judged(tuple(edits), problems)


def moved_sentence(edit: DayEdit, now: ShownValue | None) -> str:
    """Say what was typed and what stands there by now."""
    typed = value_text(edit.factor, edit.value) or "nothing"
    stands = value_text(edit.factor, now.value) if now else "nothing"
    where = f"{day_words(edit.day, year=False)}, {label_of(edit.factor)}"
    return f"{where}: you typed {typed}; in another tab or on another device it became {stands}."


def kept_words(counts: pd.Series, days: Sequence[date]) -> str:
    """Say how many of the days are kept: ``23 of 30 days are kept, with 61 spasms``."""
    known = counts.reindex(pd.DatetimeIndex(list(days))).dropna()
    if known.empty:
        return "No day of this month is kept yet."
    spasms = number(float(known.sum()))
    noun = "spasm" if known.sum() == 1 else "spasms"
    return f"{len(known)} of {len(days)} days are kept, with {spasms} {noun}."
