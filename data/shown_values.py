"""The values of some days as a person sees them: one for each day and factor, with what an edit must name."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

import pandas as pd

from data.day_table import day_table
from data.queries import query
from data.records import Period
from data.store import Cursor, reading

Value = float | str
Cell = tuple[date, str]


@dataclass(frozen=True, slots=True)
class ShownValue:
    """One value: the ``import_id`` it came with, its ``source``, and the keys of all sources that have one."""

    day: date
    factor: str
    value: Value
    source: str
    import_id: int
    by_hand: bool
    sample: bool
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShownNote:
    """The note of a day."""

    text: str
    source: str
    key: str
    import_id: int
    sample: bool


def read_shown_values(diary_id: int, period: Period) -> dict[Cell, ShownValue]:
    """Return what is stated of each day and factor; counts that follow from single spasms are not stated."""
    with reading() as cursor:
        return shown_values(cursor, diary_id, period)


def read_shown_note(diary_id: int, day: date) -> ShownNote | None:
    """Return the note of a day; of several sources the one that a person wrote, else the newest."""
    with reading() as cursor:
        return shown_note(cursor, diary_id, day)


def shown_values(cursor: Cursor, diary_id: int, period: Period) -> dict[Cell, ShownValue]:
    """Return the same as part of a larger change. Of several sources the one is taken that the day table believes."""
    rows = cursor.execute(query("shown_values"), [diary_id, period.first, period.last]).fetchall()
    by_cell: dict[Cell, list[ShownValue]] = defaultdict(list)
    for day, factor, value, text, _, source, key, import_id, by_hand, _, sample in rows:
        told = text if value is None else value
        by_cell[day, factor].append(ShownValue(day, factor, told, source, import_id, by_hand, sample, (key,)))
    if any(len(found) > 1 for found in by_cell.values()):
        return _believed(cursor, diary_id, period, by_cell)
    return {cell: found[0] for cell, found in by_cell.items()}


def shown_note(cursor: Cursor, diary_id: int, day: date) -> ShownNote | None:
    """Return the note of a day as part of a larger change."""
    rows = cursor.execute(query("shown_notes"), [diary_id, day]).fetchall()
    return ShownNote(*rows[-1]) if rows else None


def _believed(
    cursor: Cursor, diary_id: int, period: Period, by_cell: dict[Cell, list[ShownValue]]
) -> dict[Cell, ShownValue]:
    table = day_table(cursor, diary_id, period)
    days = [stamp.date() for stamp in pd.DatetimeIndex(table.index)]
    believed = {(day, str(name)): value for name in table.columns for day, value in zip(days, table[name], strict=True)}
    return {cell: _one_of(found, believed.get(cell)) for cell, found in by_cell.items()}


def _one_of(found: list[ShownValue], believed: object) -> ShownValue:
    """Choose what a person wrote, else the value that the day table believes; the newest where two are equal."""
    by_hand = [one for one in found if one.by_hand]
    equal = [one for one in found if one.value == believed]
    one = (by_hand or equal or found)[-1]
    keys = tuple(other.keys[0] for other in found)
    return ShownValue(one.day, one.factor, one.value, one.source, one.import_id, one.by_hand, one.sample, keys)
