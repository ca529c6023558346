"""The history of one day: who changed what, when, and from what to what; nothing that was ever stored is lost."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from data.records import Treatment
from data.store import Cursor, reading
from data.tables import DAY_NOTE, DAY_VALUE, EPISODE, TREATMENT, Table, text_for

SPASM, VALUE, NOTE, GIVEN = "spasm", "value", "note", "treatment"
KINDS: dict[str, Table] = {SPASM: EPISODE, VALUE: DAY_VALUE, NOTE: DAY_NOTE, GIVEN: TREATMENT}
DAY_START = "select day_start_hour from diary where diary_id = $1"


@dataclass(frozen=True, slots=True)
class SpasmSeen:
    """What a change says of one spasm."""

    onset: datetime
    precision: str
    side: str | None
    sites: tuple[str, ...]
    intensity: float | None
    duration_s: float | None
    note: str | None
    movement: str | None = None
    count: int | None = None
    activity: str | None = None
    triggers: tuple[str, ...] = ()


Content = SpasmSeen | Treatment | float | str


@dataclass(frozen=True, slots=True)
class Change:
    """One change: of which entry (``kind``, and the factor as ``name``), by which import, from what to what.

    None is "nothing there". ``covered`` marks what a file said below the person's own word, which it did not change.
    ``n_entries`` counts what the whole import brought, for an undo takes all of it.
    """

    kind: str
    name: str
    old: Content | None
    new: Content | None
    import_id: int
    by_hand: bool
    sample: bool
    file_name: str
    label: str
    made_at: datetime
    undone_at: datetime | None
    n_entries: int
    covered: bool


def read_history(diary_id: int, day: date) -> tuple[Change, ...]:
    """Return every change of the entries that are, or once were, on this day, the newest first."""
    with reading() as cursor:
        start = int(cursor.execute(DAY_START, [diary_id]).fetchall()[0][0])
        found = [
            change
            for kind, table in KINDS.items()
            for rows in _by_key(cursor, diary_id, table, day)
            if any(_day(kind, row, start) == day for row in rows)
            for change in _changes(kind, rows)
        ]
    return tuple(sorted(found, key=lambda change: change.import_id, reverse=True))


def _by_key(cursor: Cursor, diary_id: int, table: Table, day: date) -> list[list[dict[str, Any]]]:
    """Return the rows of each key; a spasm after midnight may belong to the day before."""
    last = day + timedelta(days=1) if table is EPISODE else day
    answer = cursor.execute(text_for("history", table), [diary_id, day, last])
    names = [column[0] for column in answer.description]
    by_key: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for values in answer.fetchall():
        row = dict(zip(names, values, strict=True))
        by_key[row["key"]].append(row)
    return list(by_key.values())


def _day(kind: str, row: dict[str, Any], start: int) -> date:
    if kind != SPASM:
        day: date = row["day"]
        return day
    onset: datetime = row["onset"]
    return onset.date() if row["precision"] == "day" else (onset - timedelta(hours=start)).date()


def _changes(kind: str, rows: list[dict[str, Any]]) -> Iterator[Change]:
    """Walk through the imports of one key in order of time, keeping what is seen."""
    seen: Content | None = None
    rank = 0
    for row in rows:
        new = None if row["deleted"] else _content(kind, row)
        covered = row["undone_at"] is None and row["rank"] < rank
        if new != seen or covered:
            yield _change(kind, row, seen, new, covered=covered)
        if row["undone_at"] is None and not covered:
            seen, rank = new, row["rank"]


def _change(kind: str, row: dict[str, Any], old: Content | None, new: Content | None, *, covered: bool) -> Change:
    undone_at: datetime | None = row["undone_at"]
    return Change(
        kind=kind,
        name=row["factor"] if kind == VALUE else "",
        old=old,
        new=new,
        import_id=row["import_id"],
        by_hand=row["by_hand"],
        sample=row["sample"],
        file_name=row["file_name"],
        label=row["label"],
        made_at=row["created_at"].replace(tzinfo=UTC),
        undone_at=None if undone_at is None else undone_at.replace(tzinfo=UTC),
        n_entries=row["n_entries"],
        covered=covered,
    )


def _content(kind: str, row: dict[str, Any]) -> Content:
    if kind == SPASM:
        return SpasmSeen(
            row["onset"],
            row["precision"],
            row["side"],
            _words(row["sites"]),
            row["intensity"],
            row["duration_s"],
            row["note"],
            row["movement"],
            row["count"],
            row["activity"],
            _words(row["triggers"]),
        )
    if kind == VALUE:
        value: float | str = row["value_text"] if row["value"] is None else row["value"]
        return value
    if kind == NOTE:
        note: str = row["note"]
        return note
    told = [row[name] for name in ("day", "kind", "product", "dose", "unit", "side", "note", "end_day")]
    told += [_words(row["sites"]), _words(row["side_effects"])]
    return Treatment(*told)


def _words(text: str | None) -> tuple[str, ...]:
    return tuple(text.split(",")) if text else ()
