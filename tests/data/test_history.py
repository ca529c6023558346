"""The history of a day tells every change, whoever made it, and what an undo takes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from data.day_edits import DayEdit, save_day_edits, save_note
from data.history import Change, SpasmSeen, read_history
from data.reads import read_episodes
from data.records import DayValue, DiaryLog, Episode, Receipt, Treatment
from data.writes import (
    add_day,
    add_episode,
    add_treatment,
    delete_episode,
    edit_day_value,
    edit_episode,
    set_setting,
    undo_import,
)

Keep = Callable[..., Receipt]
DAY = date(2025, 3, 1)
SPASM = Episode(datetime(2025, 3, 1, 8), side="left", intensity=4.0)


def told(change: Change) -> tuple[str, object, object]:
    return change.name or change.kind, change.old, change.new


def stress_log(value: float) -> DiaryLog:
    return DiaryLog("generic", "A log", "h", days=(DayValue(DAY, "stress", value),))


def test_each_change_of_a_value_is_told_from_what_to_what(diary: int, keep: Keep) -> None:
    keep(stress_log(4.0))
    edit_day_value(diary, DAY, "stress", "generic", 6.0)
    newest, first = read_history(diary, DAY)
    assert told(newest) == ("stress", 4.0, 6.0)
    assert told(first) == ("stress", None, 4.0)
    assert (newest.by_hand, newest.label) == (True, "Corrected by hand")
    assert (first.by_hand, first.file_name, first.n_entries) == (False, "log.csv", 1)


def test_what_a_file_says_below_the_own_word_is_told_as_not_counted(diary: int, keep: Keep) -> None:
    keep(stress_log(4.0))
    edit_day_value(diary, DAY, "stress", "generic", 6.0)
    keep(stress_log(5.0))
    newest = read_history(diary, DAY)[0]
    assert (told(newest), newest.covered) == (("stress", 6.0, 5.0), True)


def test_what_was_undone_stays_in_the_history_and_is_no_old_value(diary: int) -> None:
    add_day(diary, DAY, {"stress": 4.0})
    undone = add_day(diary, DAY, {"stress": 9.0})
    undo_import(diary, undone)
    add_day(diary, DAY, {"stress": 5.0})
    newest, middle, _ = read_history(diary, DAY)
    assert told(newest) == ("stress", 4.0, 5.0)
    assert (told(middle), middle.undone_at is None) == (("stress", 4.0, 9.0), False)


def test_a_spasm_that_was_deleted_or_moved_away_is_still_told(diary: int) -> None:
    add_episode(diary, SPASM)
    add_episode(diary, replace(SPASM, onset=datetime(2025, 3, 1, 9)))
    first, second = read_episodes(diary)["key"]
    delete_episode(diary, first)
    edit_episode(diary, second, replace(SPASM, onset=datetime(2025, 3, 4, 9)))
    moved, gone, _, _ = read_history(diary, DAY)
    assert isinstance(moved.new, SpasmSeen)
    assert moved.new.onset.day == 4
    assert gone.new is None
    assert [change.import_id for change in read_history(diary, date(2025, 3, 4))] == [moved.import_id, 2]


@pytest.mark.parametrize(
    "change", [{"movement": "jerk"}, {"count": 3}, {"activity": "reading"}, {"triggers": ("stress",)}]
)
def test_an_edit_of_any_field_of_a_spasm_is_told(diary: int, change: dict[str, Any]) -> None:
    add_episode(diary, SPASM)
    edit_episode(diary, read_episodes(diary)["key"][0], replace(SPASM, **change))
    (name,) = change
    newest, _ = read_history(diary, DAY)
    assert (getattr(newest.old, name), getattr(newest.new, name)) == (getattr(SPASM, name), change[name])


def test_a_spasm_after_midnight_belongs_to_the_day_before_where_the_day_starts_later(diary: int) -> None:
    set_setting(diary, "day_start_hour", 4)
    add_episode(diary, replace(SPASM, onset=datetime(2025, 3, 2, 1)))
    assert len(read_history(diary, DAY)) == 1
    assert read_history(diary, date(2025, 3, 2)) == ()


def test_notes_and_treatments_have_a_history_too(diary: int) -> None:
    save_note(diary, DAY, "windy", None)
    add_treatment(diary, Treatment(DAY, "botulinum", "X", sites=("brow",)))
    treatment, note = read_history(diary, DAY)
    assert told(note) == ("note", None, "windy")
    assert treatment.new == Treatment(DAY, "botulinum", "X", sites=("brow",))


def test_an_edit_of_many_cells_says_how_many_an_undo_takes(diary: int) -> None:
    save_day_edits(diary, [DayEdit(date(2025, 3, day), "stress", 4.0, None) for day in (1, 2, 3)])
    (change,) = read_history(diary, DAY)
    assert change.n_entries == 3


def test_an_empty_day_has_no_history(diary: int) -> None:
    assert read_history(diary, DAY) == ()
