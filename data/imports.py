"""The list of imports: one line for each file and each entry by hand, which carries its rank and can be undone."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from data.queries import query
from data.store import Cursor

HAND = "hand"
ABOVE_EVERY_FILE = 1_000_000_000_000

NEXT_ID = "select coalesce(max(import_id), 0) + 1 from import where diary_id = $1"
LIVE_SAMPLES = "select import_id from import where diary_id = $1 and sample and undone_at is null"
LIVE_OF_BYTES = (
    "select import_id from import where diary_id = $1 and sha256 = $2 and undone_at is null order by import_id desc"
)
OF_FORM = "select min(import_id) from import where diary_id = $1 and sha256 = $2 and by_hand"
GROW = "update diary set revision = revision + 1 where diary_id = $1"


@dataclass(frozen=True, slots=True)
class NewImport:
    """What is written down about an import when it is made."""

    format: str
    label: str
    by_hand: bool = False
    sample: bool = False
    header_key: str = ""
    file_name: str = ""
    sha256: str = ""
    answers: Mapping[str, str] | None = None
    n_episodes: int = 0
    n_days: int = 0
    n_treatments: int = 0
    n_quarantined: int = 0
    first_day: date | None = None
    last_day: date | None = None


@dataclass(frozen=True, slots=True)
class SameFile:
    """An import of the very same bytes, and the answers under which they were read then."""

    import_id: int
    answers: dict[str, str]


def now() -> datetime:
    """Return the moment as it is stored: UTC, without a zone."""
    return datetime.now(UTC).replace(tzinfo=None)


def add_import(cursor: Cursor, diary_id: int, new: NewImport) -> int:
    """Write the line of a new import and return its number; numbers are never used twice."""
    return add_imports(cursor, diary_id, [new])[0]


def add_by_hand(cursor: Cursor, diary_id: int, new: NewImport) -> int:
    """Write the line of a new entry by hand; a person's first own entry ends the sample."""
    undo_samples(cursor, diary_id)
    grow_revision(cursor, diary_id)
    return add_import(cursor, diary_id, replace(new, by_hand=True))


def add_imports(cursor: Cursor, diary_id: int, news: Sequence[NewImport]) -> list[int]:
    """Write the lines of new imports, in order, and return their numbers."""
    first = int(cursor.execute(NEXT_ID, [diary_id]).fetchall()[0][0])
    numbers = list(range(first, first + len(news)))
    lines = [_line(diary_id, number, new) for number, new in zip(numbers, news, strict=True)]
    cursor.executemany(query("add_import"), lines)
    return numbers


def _line(diary_id: int, import_id: int, new: NewImport) -> list[object]:
    rank = import_id + (ABOVE_EVERY_FILE if new.by_hand else 0)
    told = [new.format, new.label, new.header_key, new.file_name, new.sha256, json.dumps(dict(new.answers or {}))]
    counts = [new.n_episodes, new.n_days, new.n_treatments, new.n_quarantined, new.first_day, new.last_day]
    return [diary_id, import_id, rank, new.by_hand, new.sample, *told, now(), *counts]


def undo(cursor: Cursor, diary_id: int, import_id: int) -> int:
    """Mark one import undone, and all that came with the same bytes; 0 when it is not there or undone already."""
    return len(cursor.execute(query("undo"), [diary_id, import_id, now()]).fetchall())


def has_sample(cursor: Cursor, diary_id: int) -> bool:
    """Tell whether a sample is in the diary."""
    return bool(cursor.execute(LIVE_SAMPLES, [diary_id]).fetchall())


def undo_samples(cursor: Cursor, diary_id: int) -> bool:
    """Undo every sample that is still shown; False when there is none."""
    samples = [row[0] for row in cursor.execute(LIVE_SAMPLES, [diary_id]).fetchall()]
    for import_id in samples:
        undo(cursor, diary_id, import_id)
    return bool(samples)


def same_files(cursor: Cursor, diary_id: int, sha256: str, *, sample: bool) -> tuple[SameFile, ...]:
    """Return the imports of these bytes that are not undone, the newest first."""
    rows = cursor.execute(query("same_file"), [diary_id, sha256, sample]).fetchall()
    return tuple(SameFile(import_id, json.loads(answers)) for import_id, answers in rows)


def import_of_bytes(cursor: Cursor, diary_id: int, sha256: str) -> int | None:
    """Return an import of these bytes that is not undone, whatever it held."""
    rows = cursor.execute(LIVE_OF_BYTES, [diary_id, sha256]).fetchall()
    return rows[0][0] if rows else None


def import_of_form(cursor: Cursor, diary_id: int, form: str) -> int | None:
    """Return the import that this very form made, undone or not: sent twice, it is still one entry."""
    rows = cursor.execute(OF_FORM, [diary_id, form]).fetchall()
    return rows[0][0] if form and rows else None


def grow_revision(cursor: Cursor, diary_id: int) -> None:
    """Say that what the diary's pages show has changed."""
    cursor.execute(GROW, [diary_id])
