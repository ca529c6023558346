"""The five tables of entries: their columns, and how rows get into them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import pandas as pd
import pyarrow as pa

from data.queries import query
from data.store import Cursor

Rows: TypeAlias = pd.DataFrame | pa.Table


@dataclass(frozen=True, slots=True)
class Table:
    """One table of entries; ``day`` is the SQL by which a row's calendar day is told."""

    name: str
    day: str
    columns: tuple[str, ...]


EPISODE = Table(
    "episode",
    "cast({row}.onset as date)",
    (
        "onset",
        "precision",
        "utc_offset_min",
        "end_at",
        "duration_s",
        "ongoing",
        "side",
        "sites",
        "movement",
        "intensity",
        "pain",
        "count",
        "triggers",
        "activity",
        "note",
        "approximate",
        "entered",
        "on_top",
    ),
)
DAY_VALUE = Table(
    "day_value", "cast({row}.day as date)", ("day", "factor", "value", "value_text", "unit", "approximate")
)
DAY_NOTE = Table("day_note", "cast({row}.day as date)", ("day", "note"))
TREATMENT = Table(
    "treatment",
    "cast({row}.day as date)",
    ("day", "kind", "product", "dose", "unit", "side", "note", "end_day", "sites", "side_effects"),
)
CHECK_IN = Table("check_in", "cast({row}.day as date)", ("day", "kind", "replies"))
TABLES = (EPISODE, DAY_VALUE, DAY_NOTE, TREATMENT, CHECK_IN)
NOT_COMPARED = ("day", "entered", "on_top")  # the key says the day, and another diary counts its imports otherwise


def text_for(name: str, table: Table) -> str:
    """Return a query text of `data/sql` written for one table; only names declared above get into it."""
    return query(name).format(
        table=table.name,
        columns=", ".join(table.columns),
        staged=", ".join(f"s.{column}" for column in table.columns if column not in NOT_COMPARED),
        known=", ".join(f"k.{column}" for column in table.columns if column not in NOT_COMPARED),
        copied=", ".join(f"k.{column}" for column in table.columns),
        staged_day=table.day.format(row="s"),
        known_day=table.day.format(row="k"),
    )


def stage(cursor: Cursor, table: Table, rows: Rows) -> None:
    """Make rows visible to this cursor as ``staged_<table>``: key, source and the table's own columns."""
    cursor.register(f"staged_{table.name}", rows)


def append_staged(cursor: Cursor, table: Table, diary_id: int, import_id: int) -> None:
    """Append the staged rows as entries of one import."""
    cursor.execute(text_for("append_staged", table), [diary_id, import_id])


def append_deletions(cursor: Cursor, table: Table, diary_id: int, import_id: int, keys: pd.DataFrame) -> None:
    """Take the entries with these keys away: the row that is seen now is repeated, marked deleted."""
    cursor.register(f"deleted_{table.name}", keys[["key"]])
    cursor.execute(text_for("append_deletions", table), [diary_id, import_id])


def append_file_deletions(cursor: Cursor, table: Table, diary_id: int, import_id: int, keys: pd.DataFrame) -> None:
    """Take away what earlier files gave under these keys; a correction by hand above it stays."""
    cursor.register(f"deleted_{table.name}", keys[["key"]])
    cursor.execute(text_for("append_file_deletions", table), [diary_id, import_id])


def append_rows(cursor: Cursor, table: Table, diary_id: int, import_id: int, rows: pd.DataFrame) -> None:
    """Append rows as entries of one import."""
    if rows.empty:
        return
    stage(cursor, table, rows)
    append_staged(cursor, table, diary_id, import_id)
