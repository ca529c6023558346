"""What a person enters or undoes by hand: each entry is an import of its own, above every file, and undone like one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from uuid import uuid4

from data.corrections import (
    delete_day_value,
    delete_episode,
    delete_treatment,
    edit_day_value,
    edit_episode,
    edit_treatment,
)
from data.entry_checks import check_day, check_episode, check_note, check_treatment, check_value
from data.episode_frame import entered_by, episode_frame
from data.errors import EntryRefused, UnknownImport
from data.frames import day_note_frame, day_value_frame, treatment_frame
from data.imports import HAND, NewImport, add_by_hand, grow_revision, undo
from data.records import DayNote, DayValue, Episode, Treatment
from data.settings import set_setting
from data.store import writing
from data.tables import DAY_NOTE, DAY_VALUE, EPISODE, TREATMENT, append_rows
from data.vocabulary import factor_of

__all__ = [
    "add_day",
    "add_episode",
    "add_treatment",
    "delete_day_value",
    "delete_episode",
    "delete_treatment",
    "edit_day_value",
    "edit_episode",
    "edit_treatment",
    "set_setting",
    "undo_import",
]

ADDED = "Added by hand"


def add_day(diary_id: int, day: date, values: Mapping[str, float | str], *, note: str | None = None) -> int:
    """Store the values of one day and return the number of the import."""
    if not values and not note:
        raise EntryRefused("The day is empty, expected at least one value.")
    check_day(day)
    check_note(note)
    for factor, value in values.items():
        check_value(factor, value)
    rows = [DayValue(day, factor, value, factor_of(factor).unit) for factor, value in values.items()]
    notes = [DayNote(day, note)] if note else []
    with writing() as cursor:
        import_id = add_by_hand(cursor, diary_id, NewImport(HAND, ADDED, n_days=1, first_day=day, last_day=day))
        append_rows(cursor, DAY_VALUE, diary_id, import_id, day_value_frame(rows, HAND))
        append_rows(cursor, DAY_NOTE, diary_id, import_id, day_note_frame(notes, HAND))
        return import_id


def add_episode(diary_id: int, episode: Episode) -> int:
    """Store one spasm and return the number of the import; two equal ones stay two."""
    check_episode(episode)
    day = episode.onset.date()
    with writing() as cursor:
        import_id = add_by_hand(cursor, diary_id, NewImport(HAND, ADDED, n_episodes=1, first_day=day, last_day=day))
        own = replace(episode, native_id=episode.native_id or uuid4().hex)  # known again in any diary
        rows = entered_by(episode_frame([own], HAND), import_id, on_top=None)
        append_rows(cursor, EPISODE, diary_id, import_id, rows)
        return import_id


def add_treatment(diary_id: int, treatment: Treatment) -> int:
    """Store one treatment and return the number of the import."""
    check_treatment(treatment)
    day = treatment.day
    with writing() as cursor:
        import_id = add_by_hand(cursor, diary_id, NewImport(HAND, ADDED, n_treatments=1, first_day=day, last_day=day))
        append_rows(cursor, TREATMENT, diary_id, import_id, treatment_frame([treatment], HAND))
        return import_id


def undo_import(diary_id: int, import_id: int) -> int:
    """Undo one import, of a file or by hand; the diary is then as if it had never been made.

    What came with an exported diary is undone together. Returns the number of imports that went.

    Raises
    ------
    UnknownImport
        When there is no such import, or it is undone already.
    """
    with writing() as cursor:
        n_undone = undo(cursor, diary_id, import_id)
        if not n_undone:
            raise UnknownImport
        grow_revision(cursor, diary_id)
    return n_undone
