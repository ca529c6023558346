"""The one entry that a correction or a deletion by hand is about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from data.errors import EntryChanged, EntryRefused
from data.queries import query
from data.records import Treatment
from data.store import Cursor
from data.tables import TREATMENT, Table, text_for

NOT_THERE = "This entry is not in the diary any more, or was changed in another tab. Nothing was changed."


@dataclass(frozen=True, slots=True)
class Shown:
    """An entry as it is seen now: its key, source and day, whether the sample gave it, and the import it comes from."""

    key: str
    source: str
    day: date
    sample: bool
    import_id: int


def shown_entry(cursor: Cursor, table: Table, diary_id: int, key: str, seen: int | None = None) -> Shown:
    """Return the entry with this key; ``seen`` is the import from which the person had it before their eyes.

    Raises
    ------
    EntryRefused
        When the diary does not show it.
    EntryChanged
        When it comes from another import by now: somebody changed it in between.
    """
    rows = cursor.execute(text_for("shown_entry", table), [diary_id, key]).fetchall()
    if not rows:
        raise EntryRefused(NOT_THERE)
    shown = Shown(*rows[0])
    if seen is not None and seen != shown.import_id:
        raise EntryChanged
    return shown


def shown_treatment(cursor: Cursor, diary_id: int, treatment: Treatment) -> Shown:
    """Return the entry of a treatment as `read_treatments` gave it."""
    t = treatment
    lists = (",".join(t.sites), ",".join(t.side_effects))
    values = [diary_id, t.day, t.kind, t.product, t.dose, t.unit, t.side, t.note, t.end_day, *lists]
    keys = cursor.execute(query("treatment_key"), values).fetchall()
    if not keys:
        raise EntryRefused(NOT_THERE)
    return shown_entry(cursor, TREATMENT, diary_id, keys[0][0])
