"""The one entry that a correction or a deletion by hand is about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from data.errors import EntryRefused
from data.queries import query
from data.records import Treatment
from data.store import Cursor
from data.tables import TREATMENT, Table, text_for

NOT_THERE = "This entry is not in the diary any more. Nothing was changed."


@dataclass(frozen=True, slots=True)
class Shown:
    """An entry as it is seen now: its key and source, its day, and whether it belongs to the sample."""

    key: str
    source: str
    day: date
    sample: bool


def shown_entry(cursor: Cursor, table: Table, diary_id: int, key: str) -> Shown:
    """Return the entry with this key.

    Raises
    ------
    EntryRefused
        When the diary does not show it.
    """
    rows = cursor.execute(text_for("shown_entry", table), [diary_id, key]).fetchall()
    if not rows:
        raise EntryRefused(NOT_THERE)
    return Shown(*rows[0])


def shown_treatment(cursor: Cursor, diary_id: int, treatment: Treatment) -> Shown:
    """Return the entry of a treatment as `read_treatments` gave it."""
    t = treatment
    lists = (",".join(t.sites), ",".join(t.side_effects))
    values = [diary_id, t.day, t.kind, t.product, t.dose, t.unit, t.side, t.note, t.end_day, *lists]
    keys = cursor.execute(query("treatment_key"), values).fetchall()
    if not keys:
        raise EntryRefused(NOT_THERE)
    return shown_entry(cursor, TREATMENT, diary_id, keys[0][0])
