"""Settle tables that tell the same days: what two of them say alike counts once, what they say differently is asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from data.importers.reading.collected import Collected
from data.importers.reading.column import Column
from data.importers.reading.date_columns import find_date_column
from data.importers.reading.repeated_rows import TOLD_ONCE
from data.importers.reading.spasm_columns import part_counted
from data.importers.reading.table import Table
from data.importers.reading.text import plain
from data.importers.reading.words import is_missing
from data.records import Choice

TIMED = frozenset({"time", "onset", "end", "moment", "duration", "timestamp"})
Meant = tuple[Table, list[Column]]
Place = tuple[str, str]  # what is told, and the date as it is written


def settle_sheets(tables: Sequence[Meant], collected: Collected) -> list[Meant]:
    """Return the tables without the cells that repeat, or against the person's choice contradict, another one."""
    told: dict[Place, tuple[int, str]] = {}
    again: list[tuple[int, int, int]] = []  # table, column, row
    differ: list[tuple[int, int, Place]] = []
    cells: dict[tuple[int, Place], tuple[int, int]] = {}
    for number, table in enumerate(tables):
        for place, column, row, text in _days_told(*table):
            before = told.setdefault(place, (number, text))
            cells[number, place] = (column, row)
            if before[0] != number and before[1] == text:
                again.append((number, column, row))
            elif before[0] != number:
                differ.append((before[0], number, place))
    again += _refused(tables, differ, cells, collected)
    return _blanked(tables, again)


def _days_told(table: Table, columns: list[Column]) -> Iterator[tuple[Place, int, int, str]]:
    """Yield every cell of a table with one row a day that tells something which is only told once a day."""
    when = find_date_column(columns)
    if when is None or any(column.role in TIMED for column in columns) or len(set(when.texts)) < len(when.texts):
        return
    header = "|".join(plain(name) for name in table.header)
    for column in columns:
        if column is when:
            continue
        key = column.role if column.role in TOLD_ONCE else f"{column.role} {header}"
        for row, (day, text) in enumerate(zip(when.texts, column.texts, strict=True)):
            if day.strip() and not is_missing(text):
                yield (key, day), column.index, row, text


def _refused(
    tables: Sequence[Meant],
    differ: Sequence[tuple[int, int, Place]],
    cells: dict[tuple[int, Place], tuple[int, int]],
    collected: Collected,
) -> list[tuple[int, int, int]]:
    """Ask which of two tables is right where they differ; return the cells of the other one."""
    if not differ:
        return []
    first, second, (_, day) = differ[0]
    names = {number: tables[number][0].name or f"table {number + 1}" for number in (first, second)}
    if all(part_counted(name)[0] == "side" for name in names.values()):
        collected.say(f"'{names[first]}' and '{names[second]}' were added up: each tells of one side.")
        return []
    text = f"'{names[first]}' and '{names[second]}' both tell of {day}, differently. Which one is right?"
    choices = (
        Choice("first", f"'{names[first]}'", "Where both tell of a day, the other one's values are left out"),
        Choice("second", f"'{names[second]}'", "Where both tell of a day, the other one's values are left out"),
        Choice("both", "Both are parts of the day", "Amounts are added up, ratings averaged"),
    )
    answer = collected.ask("sheets", text, day, choices, "first")
    wrong = [(later if answer == "first" else earlier, place) for earlier, later, place in differ if answer != "both"]
    return [(number, *cells[number, place]) for number, place in wrong]


def _blanked(tables: Sequence[Meant], again: Sequence[tuple[int, int, int]]) -> list[Meant]:
    lost: dict[tuple[int, int], set[int]] = {}
    for number, column, row in again:
        lost.setdefault((number, column), set()).add(row)
    settled: list[Meant] = []
    for number, (table, columns) in enumerate(tables):
        kept = [_without(column, lost.get((number, column.index), set())) for column in columns]
        settled.append((table, kept))
    return settled


def _without(column: Column, rows: set[int]) -> Column:
    if not rows:
        return column
    return replace(column, texts=tuple("" if row in rows else text for row, text in enumerate(column.texts)))
