"""Changes to days by hand, many in one step: what was typed over becomes a correction, what was emptied goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from data.entry_checks import check_day, check_note, check_value
from data.errors import EntryChanged, EntryRefused
from data.frames import day_note_frame, day_value_frame
from data.imports import HAND, NewImport, add_import, grow_revision, has_sample
from data.records import DayNote, DayValue, Period
from data.shown_values import Cell, ShownValue, Value, shown_note, shown_values
from data.store import Cursor, writing
from data.tables import DAY_NOTE, DAY_VALUE, append_deletions, append_rows
from data.vocabulary import factor_of

CORRECTED = "Corrected by hand"


@dataclass(frozen=True, slots=True)
class DayEdit:
    """One cell: the new ``value``, None to take it away; ``seen`` is the import of the value shown, None of none."""

    day: date
    factor: str
    value: Value | None
    seen: int | None


@dataclass(frozen=True, slots=True)
class Moved:
    """A cell that was changed elsewhere in between, with what stands there ``now``."""

    edit: DayEdit
    now: ShownValue | None


@dataclass(frozen=True, slots=True)
class Saved:
    """What was stored, as which import (None for nothing), and what was left alone."""

    import_id: int | None
    stored: tuple[DayEdit, ...]
    moved: tuple[Moved, ...]


def save_day_edits(diary_id: int, edits: Sequence[DayEdit], *, label: str = CORRECTED) -> Saved:
    """Store the cells that still stand as they were seen, all in one import that is undone as one.

    A cell that was changed elsewhere in between is left alone and handed back with what it holds now.

    Raises
    ------
    EntryRefused
        When a value is impossible. Nothing is stored then.
    """
    edits = [edit for edit in edits if (edit.value, edit.seen) != (None, None)]
    for edit in edits:
        check_day(edit.day)
        if edit.value is not None:
            check_value(edit.factor, edit.value)
    if not edits:
        return Saved(None, (), ())
    days = [edit.day for edit in edits]
    with writing() as cursor:
        shown = shown_values(cursor, diary_id, Period(min(days), max(days)))
        moved = tuple(Moved(edit, now) for edit in edits if _seen(now := _now(shown, edit)) != edit.seen)
        left_alone = {id(one.edit) for one in moved}
        good = tuple(edit for edit in edits if id(edit) not in left_alone)
        import_id = _store(cursor, diary_id, good, shown, label) if good else None
    return Saved(import_id, good, moved)


def save_note(diary_id: int, day: date, text: str | None, seen: int | None) -> int:
    """Write, change or (None) take away the note of a day and return the number of the import.

    Raises
    ------
    EntryChanged
        When another note stands there than the one that was ``seen`` (its import; None where there was none).
    """
    check_day(day)
    check_note(text)
    with writing() as cursor:
        shown = shown_note(cursor, diary_id, day)
        if (None if shown is None else shown.import_id) != seen:
            raise EntryChanged
        if shown is None and not text:
            raise EntryRefused("The note is empty. Nothing was stored.")
        import_id = _import(cursor, diary_id, [day], CORRECTED)
        if text:
            source = HAND if shown is None else shown.source
            append_rows(cursor, DAY_NOTE, diary_id, import_id, day_note_frame([DayNote(day, text)], source))
        elif shown is not None:
            append_deletions(cursor, DAY_NOTE, diary_id, import_id, _keys([shown.key]))
    return import_id


def _now(shown: dict[Cell, ShownValue], edit: DayEdit) -> ShownValue | None:
    return shown.get((edit.day, edit.factor))


def _seen(now: ShownValue | None) -> int | None:
    return None if now is None else now.import_id


def _store(cursor: Cursor, diary_id: int, edits: Sequence[DayEdit], shown: dict[Cell, ShownValue], label: str) -> int:
    import_id = _import(cursor, diary_id, [edit.day for edit in edits], label)
    values: list[DayValue] = []
    sources: list[str] = []
    gone: list[str] = []
    for edit in edits:
        now = _now(shown, edit)
        if edit.value is not None:
            values.append(DayValue(edit.day, edit.factor, edit.value, factor_of(edit.factor).unit))
            sources.append(HAND if now is None else now.source)
        elif now is not None:
            gone.extend(now.keys)
    if gone:
        append_deletions(cursor, DAY_VALUE, diary_id, import_id, _keys(gone))
    append_rows(cursor, DAY_VALUE, diary_id, import_id, day_value_frame(values, sources))
    return import_id


def _import(cursor: Cursor, diary_id: int, days: Sequence[date], label: str) -> int:
    """Make the import of a correction; what is written into the sample belongs to it and ends with it."""
    grow_revision(cursor, diary_id)
    new = NewImport(
        HAND,
        label,
        by_hand=True,
        sample=has_sample(cursor, diary_id),
        n_days=len(set(days)),
        first_day=min(days),
        last_day=max(days),
    )
    return add_import(cursor, diary_id, new)


def _keys(keys: Sequence[str]) -> pd.DataFrame:
    return pd.DataFrame({"key": pd.array(list(keys), dtype="str")})
