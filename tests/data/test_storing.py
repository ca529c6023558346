"""What an import does: it is counted before, stored as one, and taken back as one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pandas as pd
import pytest

from data.errors import AnswersMissing, UnknownImport
from data.imports import ABOVE_EVERY_FILE
from data.reads import (
    read_days,
    read_diary,
    read_episodes,
    read_imports,
    read_notes,
    read_quarantine,
    read_treatments,
    remembered_answers,
)
from data.records import (
    Changes,
    Choice,
    DayNote,
    DayValue,
    DiaryLog,
    Episode,
    Question,
    Receipt,
    RowProblem,
    Treatment,
)
from data.storing import import_file, preview_log
from data.writes import add_day, delete_day_value, delete_episode, edit_day_value, edit_episode, undo_import

Keep = Callable[..., Receipt]
MARCH = date(2025, 3, 1)


def march(day: int) -> date:
    return MARCH + timedelta(days=day - 1)


def sleep_log(*nights: float, header_key: str = "sleep", first: int = 1) -> DiaryLog:
    values = tuple(DayValue(march(first + n), "sleep_h", hours, "h") for n, hours in enumerate(nights))
    return DiaryLog("generic", "Your own table", header_key, days=values)


FULL = Episode(
    onset=datetime(2025, 3, 4, 23, 59, 58),
    precision="second",
    native_id="a1",
    utc_offset_min=60,
    end=datetime(2025, 3, 5, 0, 1),
    duration_s=62.5,
    ongoing=False,
    side="left",
    sites=("upper_lid", "cheek"),
    movement="jerk",
    intensity=6.5,
    pain=0.0,
    count=3,
    triggers=("stress", "tag:coffee"),
    activity="reading",
    note='Line one\nline "two"; 雨 🙂 \' -- drop table episode;',
    approximate=True,
)


def test_an_episode_comes_back_as_it_went_in(diary: int, keep: Keep) -> None:
    keep(DiaryLog("generic", "A log", "h", episodes=(FULL,)))
    shown = read_episodes(diary).iloc[0]
    assert shown.drop(["import_id", "key", "day"]).to_dict() == {
        "onset": pd.Timestamp(FULL.onset),
        "precision": "second",
        "side": "left",
        "sites": "upper_lid,cheek",
        "movement": "jerk",
        "intensity": 6.5,
        "pain": 0.0,
        "count": 3,
        "duration_s": 62.5,
        "triggers": "stress,tag:coffee",
        "activity": "reading",
        "note": FULL.note,
        "source": "generic",
        "end_at": pd.Timestamp(datetime(2025, 3, 5, 0, 1)),
        "utc_offset_min": 60,
        "ongoing": False,
        "approximate": True,
    }


def test_what_is_unknown_stays_unknown(diary: int, keep: Keep) -> None:
    keep(DiaryLog("generic", "A log", "h", episodes=(Episode(datetime(2025, 3, 4)), FULL)))
    shown = read_episodes(diary).iloc[0]
    unknown = ["side", "sites", "movement", "intensity", "pain", "count", "duration_s", "triggers", "activity", "note"]
    unknown += ["end_at"]
    assert shown[unknown].isna().all()


def test_a_duration_follows_from_onset_and_end(diary: int, keep: Keep) -> None:
    episode = Episode(datetime(2025, 3, 4, 23, 59), end=datetime(2025, 3, 5, 0, 1))
    keep(DiaryLog("generic", "A log", "h", episodes=(episode,)))
    assert read_episodes(diary)["duration_s"].tolist() == [120.0]


def test_a_sheet_of_all_kinds_comes_back(diary: int, keep: Keep) -> None:
    injection = Treatment(march(2), "botulinum", "Botox", 25.0, "units", "left", "second visit")
    problem = RowProblem(7, "The date is empty.", "Date", "Sheet1", "")
    log = DiaryLog(
        "generic",
        "A log",
        "h",
        days=(DayValue(march(1), "custom:weather", "rain"), DayValue(march(1), "sleep_h", 7.5)),
        notes=(DayNote(march(1), "a long day"),),
        treatments=(injection,),
        quarantined=(problem,),
    )
    receipt = keep(log)
    assert read_treatments(diary) == (injection,)
    assert read_notes(diary) == (DayNote(march(1), "a long day"),)
    assert read_days(diary).columns.tolist() == ["spasm_count", "sleep_h"]
    assert read_quarantine(diary, receipt.import_id).to_dict("records") == [
        {"row": 7, "sheet": "Sheet1", "column": "Date", "value": "", "reason": "The date is empty."}
    ]
    assert (receipt.quarantined, receipt.first_day, receipt.last_day) == (1, march(1), march(1))


def test_two_equal_spasms_of_one_day_stay_two(diary: int, keep: Keep) -> None:
    same = Episode(datetime(2025, 3, 4), precision="day")
    log = DiaryLog("generic", "A log", "h", episodes=(same, same))
    keep(log, digest="one")
    receipt = keep(replace(log, label="The same rows in another file"), digest="two")
    assert len(read_episodes(diary)) == 2
    assert receipt.changes == Changes(already_there=2)


def test_a_native_id_that_a_file_repeats_is_one_episode(diary: int, keep: Keep) -> None:
    first, second = (Episode(datetime(2025, 3, 4, 8), native_id="7", intensity=grade) for grade in (2.0, 5.0))
    keep(DiaryLog("generic", "A log", "h", episodes=(first, second)))
    assert read_episodes(diary)["intensity"].tolist() == [5.0]


def test_a_day_table_is_counted_by_days(diary: int, keep: Keep) -> None:
    keep(sleep_log(7, 8, 6))
    longer = sleep_log(7, 8.5, 6, 5)
    stress = tuple(DayValue(march(day), "stress", 4.0) for day in (3, 4))
    changes = keep(replace(longer, days=longer.days + stress)).changes
    assert changes == Changes(new=1, changed=2, already_there=1, gone=0, new_episodes=0, new_days=1)


def test_a_change_of_one_field_is_a_change(diary: int, keep: Keep) -> None:
    keep(DiaryLog("generic", "A log", "h", episodes=(FULL,)))
    for name, other in {
        "note": None,
        "activity": None,
        "count": None,
        "pain": 1.0,
        "sites": ("cheek",),
        "approximate": False,
    }.items():
        changes = keep(DiaryLog("generic", "A log", "h", episodes=(replace(FULL, **{name: other}),))).changes
        assert (changes.changed, changes.new, changes.already_there) == (1, 0, 0), name


def test_a_preview_stores_nothing(diary: int) -> None:
    preview = preview_log(diary, sleep_log(7, 8), file_name="a.csv", digest="x")
    assert preview.changes == Changes(new=2, new_days=2)
    assert read_imports(diary) == ()
    assert read_diary(diary).revision == 0
    assert read_days(diary).empty


def test_an_open_question_keeps_a_file_out(diary: int) -> None:
    question = Question("date_order", "?", "03/04", (Choice("day_first", "3 April"),), "day_first")
    preview = preview_log(diary, replace(sleep_log(7), questions=(question,)), file_name="a.csv", digest="x")
    with pytest.raises(AnswersMissing, match="open questions"):
        import_file(diary, preview)


def test_the_same_file_again_is_nothing_new(diary: int, keep: Keep) -> None:
    first = keep(sleep_log(7, 8), answers={"date_order": "day_first"})
    again = keep(sleep_log(7, 8), answers={"date_order": "day_first"})
    assert (again.import_id, again.changes) == (first.import_id, Changes(already_there=2))
    assert len(read_imports(diary)) == 1
    assert read_diary(diary).revision == 1


def test_the_same_file_after_its_undo_is_new(diary: int, keep: Keep) -> None:
    undo_import(diary, keep(sleep_log(7, 8)).import_id)
    assert keep(sleep_log(7, 8)).changes.new == 2
    assert len(read_days(diary)) == 2


def test_the_same_file_under_other_answers_replaces_itself(diary: int, keep: Keep) -> None:
    keep(sleep_log(7, 8), answers={"date_order": "day_first"}, digest="x")
    receipt = keep(sleep_log(7, 8, first=11), answers={"date_order": "month_first"}, digest="x")
    assert read_days(diary).index.strftime("%d").tolist() == ["11", "12"]
    assert (receipt.changes.new, receipt.changes.gone) == (2, 2)
    assert [entry.undone_at is None for entry in read_imports(diary)] == [True, False]


def test_undoing_one_of_two_overlapping_files_loses_nothing(diary: int, keep: Keep) -> None:
    first = keep(sleep_log(7, 8, 6))
    second = keep(sleep_log(8.5, 6, 5, header_key="other", first=2))
    undo_import(diary, first.import_id)
    assert read_days(diary)["sleep_h"].tolist() == [8.5, 6, 5]
    undo_import(diary, second.import_id)
    assert read_days(diary).empty


def test_an_undone_import_cannot_be_undone_again(diary: int, keep: Keep) -> None:
    number = keep(sleep_log(7)).import_id
    undo_import(diary, number)
    with pytest.raises(UnknownImport, match="not in the diary"):
        undo_import(diary, number)


def test_an_import_of_another_diary_cannot_be_undone(diary: int, keep: Keep) -> None:
    number = keep(sleep_log(7)).import_id
    with pytest.raises(UnknownImport, match="not in the diary"):
        undo_import(2, number)
    assert len(read_days(diary)) == 1


def test_a_file_does_not_change_what_was_corrected_by_hand(diary: int, keep: Keep) -> None:
    keep(sleep_log(7, 8))
    edit_day_value(diary, march(1), "sleep_h", "generic", 5)
    changes = keep(sleep_log(9, 8)).changes
    assert changes == Changes(already_there=2, kept_by_hand=1)
    assert read_days(diary)["sleep_h"].tolist() == [5, 8]


def test_a_correction_that_says_what_the_file_says_is_not_counted(diary: int, keep: Keep) -> None:
    keep(sleep_log(7, 8))
    edit_day_value(diary, march(1), "sleep_h", "generic", 5)
    assert keep(sleep_log(5, 8)).changes.kept_by_hand == 0


def test_the_same_file_again_tells_of_the_corrections_too(diary: int, keep: Keep) -> None:
    keep(sleep_log(7, 8))
    edit_day_value(diary, march(1), "sleep_h", "generic", 5)
    again = keep(sleep_log(7, 8)).changes
    assert (again.nothing, again.kept_by_hand) == (True, 1)


def test_a_file_does_not_bring_back_what_was_deleted_by_hand(diary: int, keep: Keep) -> None:
    keep(DiaryLog("generic", "A log", "h", episodes=(FULL,)))
    deletion = delete_episode(diary, read_episodes(diary)["key"][0])
    assert keep(DiaryLog("generic", "A log", "h", episodes=(replace(FULL, pain=3.0),))).changes.nothing
    assert read_episodes(diary).empty
    undo_import(diary, deletion)
    assert read_episodes(diary)["pain"].tolist() == [3.0]


def test_a_correction_by_hand_keeps_key_and_source(diary: int, keep: Keep) -> None:
    keep(DiaryLog("generic", "A log", "h", episodes=(FULL,)))
    key = read_episodes(diary)["key"][0]
    edit_episode(diary, key, replace(FULL, native_id=None, onset=datetime(2025, 3, 9, 8), end=None))
    shown = read_episodes(diary)
    assert (shown["key"].tolist(), shown["source"].tolist()) == ([key], ["generic"])
    assert shown["onset"].tolist() == [pd.Timestamp(2025, 3, 9, 8)]


def test_hand_entries_rank_above_every_file(diary: int, keep: Keep) -> None:
    add_day(diary, march(1), {"sleep_h": 6})
    keep(sleep_log(7))
    assert read_days(diary)["sleep_h"].tolist() == [6]
    delete_day_value(diary, march(1), "sleep_h", "hand")
    assert read_days(diary)["sleep_h"].tolist() == [7]
    assert ABOVE_EVERY_FILE > 10**9


def test_the_list_of_imports_tells_each(diary: int, keep: Keep) -> None:
    receipt = keep(replace(sleep_log(7, 8), quarantined=(RowProblem(3, "x"),)))
    add_day(diary, march(9), {"stress": 3})
    by_hand, file = read_imports(diary)
    assert (by_hand.by_hand, by_hand.n_days, by_hand.first_day) == (True, 1, march(9))
    assert (file.import_id, file.file_name, file.label) == (receipt.import_id, "log.csv", "Your own table")
    assert (file.n_days, file.n_episodes, file.n_quarantined, file.first_day, file.last_day) == (
        *(2, 0, 1),
        march(1),
        march(2),
    )
    assert file.created_at.utcoffset() == timedelta(0)


def test_every_write_that_shows_grows_the_revision(diary: int, keep: Keep) -> None:
    number = keep(sleep_log(7)).import_id
    add_day(diary, march(2), {"stress": 3})
    undo_import(diary, number)
    assert read_diary(diary).revision == 3


def test_a_sample_goes_when_the_first_own_file_comes(diary: int, keep: Keep) -> None:
    keep(sleep_log(1, 2, 3, first=20), sample=True)
    edit_day_value(diary, march(20), "sleep_h", "generic", 9)
    receipt = keep(sleep_log(7, 8))
    assert (receipt.replaced_sample, receipt.changes) == (True, Changes(new=2, new_days=2))
    assert read_days(diary)["sleep_h"].tolist() == [7, 8]


def test_a_sample_goes_when_the_first_own_entry_comes(diary: int, keep: Keep) -> None:
    keep(sleep_log(1, 2, 3), sample=True)
    add_day(diary, march(9), {"stress": 3})
    assert read_days(diary).columns.tolist() == ["spasm_count", "stress"]


def test_a_file_that_is_a_sample_too_is_stored_as_ones_own(diary: int, keep: Keep) -> None:
    keep(sleep_log(1, 2), sample=True)
    receipt = keep(sleep_log(1, 2))
    assert (receipt.replaced_sample, receipt.changes.new) == (True, 2)
    assert len(read_days(diary)) == 2


def test_answers_are_remembered_by_header_while_the_file_is_there(diary: int, keep: Keep) -> None:
    receipt = keep(sleep_log(7), answers={"date_order": "day_first"})
    assert remembered_answers(diary, "sleep") == {"date_order": "day_first"}
    assert remembered_answers(diary, "other") == {}
    undo_import(diary, receipt.import_id)
    assert remembered_answers(diary, "sleep") == {}


def test_an_empty_file_does_no_harm(diary: int, keep: Keep) -> None:
    receipt = keep(DiaryLog("generic", "A log", "h"))
    assert (receipt.changes, receipt.first_day) == (Changes(), None)
    assert read_days(diary).empty


def test_what_came_in_between_preview_and_import_is_compared_anew(diary: int, keep: Keep) -> None:
    log = sleep_log(7, 8)
    preview = preview_log(diary, log, file_name="log.csv", digest="a", answers={})
    keep(sleep_log(7, 5, header_key="another"), digest="b")
    assert preview.changes == Changes(new=2, new_days=2)
    assert import_file(diary, preview).changes == Changes(changed=1, already_there=1)


def test_a_preview_is_taken_at_its_word_while_nothing_changed(diary: int, keep: Keep) -> None:
    keep(sleep_log(7), digest="b")
    preview = preview_log(diary, sleep_log(8, first=2, header_key="x"), file_name="log.csv", digest="a", answers={})
    assert import_file(diary, preview).changes == preview.changes == Changes(new=1, new_days=1)
    again = preview_log(diary, sleep_log(8, first=2, header_key="x"), file_name="log.csv", digest="a", answers={})
    undo_import(diary, 2)
    assert (again.changes, import_file(diary, again).changes) == (Changes(already_there=1), Changes(new=1, new_days=1))
