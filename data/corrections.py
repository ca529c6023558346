"""What a person corrects or deletes by hand.

A correction and a deletion repeat the key and the source of the row they replace, so that they apply to that row and to
no other; each is an import of its own and can be undone.
"""

from __future__ import annotations

from datetime import date

import pandas as pd

from data.entry_checks import check_episode, check_treatment, check_value
from data.episode_frame import entered_by, episode_frame
from data.frames import day_value_frame, treatment_frame
from data.imports import HAND, NewImport, add_import, grow_revision
from data.keys import day_value_key
from data.queries import query
from data.records import DayValue, Episode, Treatment
from data.shown import Shown, shown_entry, shown_treatment
from data.store import Cursor, writing
from data.tables import DAY_VALUE, EPISODE, TREATMENT, Table, append_deletions, append_rows
from data.vocabulary import factor_of

CORRECTED = "Corrected by hand"
DELETED = "Deleted by hand"


def edit_episode(diary_id: int, key: str, episode: Episode, *, seen: int | None = None) -> int:
    """Replace the episode with this key (see `read_episodes`) and return the number of the import.

    With ``seen``, the ``import_id`` that was read with it, an entry that was changed in between is left alone:
    `EntryChanged`.
    """
    check_episode(episode)
    with writing() as cursor:
        shown = shown_entry(cursor, EPISODE, diary_id, key, seen)
        ((entered, on_top),) = cursor.execute(query("entered"), [diary_id, key]).fetchall()
        rows = entered_by(episode_frame([episode], shown.source, [key]), entered, on_top=on_top)
        return _correct(cursor, EPISODE, diary_id, shown, rows)


def edit_day_value(diary_id: int, day: date, factor: str, source: str, value: float | str) -> int:
    """Replace one value of one source and return the number of the import."""
    check_value(factor, value)
    with writing() as cursor:
        shown = shown_entry(cursor, DAY_VALUE, diary_id, day_value_key(source, day, factor))
        rows = day_value_frame([DayValue(day, factor, value, factor_of(factor).unit)], source)
        return _correct(cursor, DAY_VALUE, diary_id, shown, rows)


def edit_treatment(diary_id: int, old: Treatment, new: Treatment) -> int:
    """Replace one treatment, as `read_treatments` gave it, and return the number of the import."""
    check_treatment(new)
    with writing() as cursor:
        shown = shown_treatment(cursor, diary_id, old)
        rows = treatment_frame([new], shown.source, [shown.key])
        return _correct(cursor, TREATMENT, diary_id, shown, rows)


def delete_episode(diary_id: int, key: str, *, seen: int | None = None) -> int:
    """Take one episode away, as it was ``seen``, and return the number of the import."""
    with writing() as cursor:
        return _delete(cursor, EPISODE, diary_id, shown_entry(cursor, EPISODE, diary_id, key, seen))


def delete_day_value(diary_id: int, day: date, factor: str, source: str) -> int:
    """Take one value of one source away and return the number of the import."""
    with writing() as cursor:
        shown = shown_entry(cursor, DAY_VALUE, diary_id, day_value_key(source, day, factor))
        return _delete(cursor, DAY_VALUE, diary_id, shown)


def delete_treatment(diary_id: int, treatment: Treatment) -> int:
    """Take one treatment away, as `read_treatments` gave it, and return the number of the import."""
    with writing() as cursor:
        return _delete(cursor, TREATMENT, diary_id, shown_treatment(cursor, diary_id, treatment))


def _correct(cursor: Cursor, table: Table, diary_id: int, shown: Shown, rows: pd.DataFrame) -> int:
    import_id = _changed(cursor, table, diary_id, shown, CORRECTED)
    append_rows(cursor, table, diary_id, import_id, rows)
    return import_id


def _delete(cursor: Cursor, table: Table, diary_id: int, shown: Shown) -> int:
    import_id = _changed(cursor, table, diary_id, shown, DELETED)
    append_deletions(cursor, table, diary_id, import_id, pd.DataFrame({"key": pd.array([shown.key], dtype="str")}))
    return import_id


def _changed(cursor: Cursor, table: Table, diary_id: int, shown: Shown, label: str) -> int:
    """Make the import of a correction; one of a sample's rows belongs to the sample and ends with it."""
    grow_revision(cursor, diary_id)
    new = NewImport(
        HAND,
        label,
        by_hand=True,
        sample=shown.sample,
        n_episodes=int(table is EPISODE),
        n_days=int(table is DAY_VALUE),
        n_treatments=int(table is TREATMENT),
        first_day=shown.day,
        last_day=shown.day,
    )
    return add_import(cursor, diary_id, new)
