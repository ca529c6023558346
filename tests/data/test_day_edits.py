"""Cells changed by hand: only they change, as one import; what moved meanwhile is left alone and told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

import pandas as pd
import pytest

from data.day_edits import DayEdit, save_day_edits, save_note
from data.errors import EntryChanged, EntryRefused
from data.reads import read_days, read_episodes, read_imports, read_notes
from data.records import DayNote, DayValue, DiaryLog, Episode, Period, Receipt
from data.shown_values import read_shown_note, read_shown_values
from data.writes import add_day, add_episode, delete_episode, edit_episode, undo_import

Keep = Callable[..., Receipt]
MONTH = Period(date(2025, 3, 1), date(2025, 3, 31))


def march(day: int) -> date:
    return date(2025, 3, day)


def log(source: str = "generic", **stress: float) -> DiaryLog:
    days = tuple(DayValue(march(int(day[1:])), "stress", value) for day, value in stress.items())
    return DiaryLog(source, "A log", "h", days=days)


def seen(diary: int, day: int, factor: str = "stress") -> int | None:
    shown = read_shown_values(diary, MONTH).get((march(day), factor))
    return None if shown is None else shown.import_id


def edit(diary: int, day: int, value: float | str | None, factor: str = "stress") -> DayEdit:
    return DayEdit(march(day), factor, value, seen(diary, day, factor))


def stress(diary: int) -> dict[int, float]:
    days = read_days(diary).get("stress", pd.Series(dtype=float, index=pd.DatetimeIndex([]))).dropna()
    return dict(zip(pd.DatetimeIndex(days.index).day, days, strict=True))


def test_cells_change_in_one_import_that_is_undone_as_one(diary: int, keep: Keep) -> None:
    keep(log(d1=4.0, d2=5.0, d3=6.0))
    saved = save_day_edits(diary, [edit(diary, 1, 1.0), edit(diary, 2, None), edit(diary, 9, 8.0)])
    assert stress(diary) == {1: 1.0, 3: 6.0, 9: 8.0}
    assert saved.moved == ()
    assert saved.import_id is not None
    assert undo_import(diary, saved.import_id) == 1
    assert stress(diary) == {1: 4.0, 2: 5.0, 3: 6.0}


def test_an_emptied_cell_is_unknown_and_never_zero(diary: int) -> None:
    add_day(diary, march(1), {"spasm_count": 0, "stress": 0})
    save_day_edits(diary, [edit(diary, 1, None, "spasm_count")])
    row = read_days(diary).loc[pd.Timestamp(march(1))]
    assert (row.isna()["spasm_count"], row["stress"]) == (True, 0.0)


def test_a_stated_zero_is_kept_as_zero(diary: int) -> None:
    save_day_edits(diary, [edit(diary, 1, 0.0, "spasm_count")])
    assert read_days(diary)["spasm_count"].tolist() == [0.0]


def test_an_edit_survives_the_same_file_again_and_is_told(diary: int, keep: Keep) -> None:
    keep(log(d1=4.0, d2=5.0))
    save_day_edits(diary, [edit(diary, 1, 1.0), edit(diary, 2, None)])
    receipt = keep(log(d1=4.0, d2=5.0, d3=6.0))
    assert stress(diary) == {1: 1.0, 3: 6.0}
    assert receipt.changes.kept_by_hand == 2


def test_a_cell_that_moved_meanwhile_is_left_alone_and_the_others_are_stored(diary: int) -> None:
    add_day(diary, march(1), {"stress": 4.0})
    add_day(diary, march(2), {"stress": 5.0})
    first_tab = [edit(diary, 1, 1.0), edit(diary, 2, 2.0)]
    save_day_edits(diary, [edit(diary, 1, 9.0)])
    saved = save_day_edits(diary, first_tab)
    assert stress(diary) == {1: 9.0, 2: 2.0}
    (moved,) = saved.moved
    assert (moved.edit.value, moved.now and moved.now.value) == (1.0, 9.0)


def test_two_tabs_that_fill_the_same_empty_cell_do_not_lose_the_first(diary: int) -> None:
    first, second = edit(diary, 1, 3.0), edit(diary, 1, 7.0)
    save_day_edits(diary, [first])
    saved = save_day_edits(diary, [second])
    assert (stress(diary), saved.import_id, len(saved.moved)) == ({1: 3.0}, None, 1)


def test_a_cell_that_was_undone_meanwhile_is_left_alone(diary: int) -> None:
    number = add_day(diary, march(1), {"stress": 4.0})
    waiting = edit(diary, 1, 5.0)
    undo_import(diary, number)
    saved = save_day_edits(diary, [waiting])
    assert (stress(diary), saved.moved[0].now) == ({}, None)


def test_an_impossible_value_stores_nothing(diary: int) -> None:
    with pytest.raises(EntryRefused, match="Stress is 40, expected 0 to 10"):
        save_day_edits(diary, [edit(diary, 1, 4.0), edit(diary, 2, 40.0)])
    assert read_imports(diary) == ()


def test_nothing_changed_makes_no_import(diary: int) -> None:
    assert save_day_edits(diary, [DayEdit(march(1), "stress", None, None)]).import_id is None
    assert read_imports(diary) == ()


def test_of_two_sources_the_believed_value_is_shown_and_both_go_when_it_is_emptied(diary: int, keep: Keep) -> None:
    keep(log("generic", d1=4.0, d2=5.0, d3=6.0))
    keep(log("bearable", d1=9.0))
    shown = read_shown_values(diary, MONTH)[march(1), "stress"]
    assert (shown.value, shown.source, len(shown.keys)) == (4.0, "generic", 2)
    save_day_edits(diary, [edit(diary, 1, None)])
    assert stress(diary) == {2: 5.0, 3: 6.0}


def test_a_correction_of_one_of_two_sources_is_believed(diary: int, keep: Keep) -> None:
    keep(log("generic", d1=4.0, d2=5.0))
    keep(log("bearable", d1=9.0))
    save_day_edits(diary, [edit(diary, 1, 7.0)])
    assert stress(diary)[1] == 7.0


def test_what_is_changed_in_the_sample_ends_with_it(diary: int, keep: Keep) -> None:
    keep(log(d1=4.0), sample=True)
    save_day_edits(diary, [edit(diary, 1, 7.0)])
    add_day(diary, march(2), {"stress": 3.0})
    assert stress(diary) == {2: 3.0}


def test_text_of_an_own_factor_is_kept_as_text(diary: int) -> None:
    save_day_edits(diary, [edit(diary, 1, "mild", "custom:weather")])
    assert read_shown_values(diary, MONTH)[march(1), "custom:weather"].value == "mild"


def test_a_note_is_written_changed_and_taken_away(diary: int, keep: Keep) -> None:
    keep(DiaryLog("generic", "A log", "h", notes=(DayNote(march(1), "windy"),)))
    for text in ("stormy", None):
        shown = read_shown_note(diary, march(1))
        assert shown is not None
        save_note(diary, march(1), text, shown.import_id)
    assert read_notes(diary) == ()
    save_note(diary, march(1), "calm", None)
    assert read_notes(diary) == (DayNote(march(1), "calm"),)


def test_a_note_that_moved_meanwhile_is_left_alone(diary: int) -> None:
    save_note(diary, march(1), "first", None)
    with pytest.raises(EntryChanged, match="another tab"):
        save_note(diary, march(1), "second", None)
    assert read_notes(diary) == (DayNote(march(1), "first"),)


def test_an_empty_note_is_no_note(diary: int) -> None:
    with pytest.raises(EntryRefused, match="The note is empty"):
        save_note(diary, march(1), "", None)


def test_a_spasm_that_was_changed_elsewhere_is_not_overwritten(diary: int) -> None:
    spasm = Episode(datetime(2025, 3, 1, 8), side="left", intensity=4.0)
    add_episode(diary, spasm)
    row = read_episodes(diary).iloc[0]
    edit_episode(diary, row["key"], replace(spasm, intensity=6.0), seen=int(row["import_id"]))
    with pytest.raises(EntryChanged, match="changed meanwhile"):
        edit_episode(diary, row["key"], replace(spasm, intensity=9.0), seen=int(row["import_id"]))
    with pytest.raises(EntryChanged, match="changed meanwhile"):
        delete_episode(diary, row["key"], seen=int(row["import_id"]))
    assert read_episodes(diary)["intensity"].tolist() == [6.0]
