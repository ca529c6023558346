"""Entries by hand: stored, corrected, deleted, and refused with a reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from data.errors import EntryRefused
from data.reads import read_days, read_diary, read_episodes, read_imports, read_notes, read_treatments
from data.records import DayNote, DayValue, DiaryLog, Episode, Receipt, Treatment
from data.writes import (
    add_day,
    add_episode,
    add_treatment,
    delete_day_value,
    delete_episode,
    delete_treatment,
    edit_day_value,
    edit_episode,
    edit_treatment,
    set_setting,
    undo_import,
)

Keep = Callable[..., Receipt]
DAY = date(2025, 3, 1)
SPASM = Episode(datetime(2025, 3, 1, 8), side="left", intensity=4.0)
INJECTION = Treatment(DAY, "botulinum", "Botox", 25.0, "units", "left")


def test_a_day_is_stored_with_its_note(diary: int) -> None:
    add_day(diary, DAY, {"spasm_count": 3, "stress": 4.5, "tag:rain": "yes"}, note="windy")
    assert read_days(diary).iloc[0].to_dict() == {"spasm_count": 3, "stress": 4.5}
    assert read_notes(diary) == (DayNote(DAY, "windy"),)


def test_a_day_entered_again_replaces_its_values(diary: int) -> None:
    add_day(diary, DAY, {"stress": 4, "mood": 5})
    second = add_day(diary, DAY, {"stress": 6})
    assert read_days(diary)[["stress", "mood"]].iloc[0].tolist() == [6, 5]
    undo_import(diary, second)
    assert read_days(diary)["stress"].tolist() == [4]


def test_two_equal_spasms_entered_one_after_the_other_stay_two(diary: int) -> None:
    add_episode(diary, SPASM)
    add_episode(diary, SPASM)
    assert read_episodes(diary)["source"].tolist() == ["hand", "hand"]


def test_a_treatment_that_a_file_told_already_stays_one(diary: int, keep: Keep) -> None:
    keep(DiaryLog("generic", "", "h", treatments=(INJECTION,)))
    number = add_treatment(diary, replace(INJECTION, dose=30.0))
    assert read_treatments(diary) == (replace(INJECTION, dose=30.0),)
    undo_import(diary, number)
    assert read_treatments(diary) == (INJECTION,)


def test_a_correction_and_its_undo(diary: int) -> None:
    add_episode(diary, SPASM)
    number = edit_episode(diary, read_episodes(diary)["key"][0], replace(SPASM, intensity=9.0))
    assert read_episodes(diary)["intensity"].tolist() == [9]
    undo_import(diary, number)
    assert read_episodes(diary)["intensity"].tolist() == [4]


def test_a_correction_of_a_correction(diary: int, keep: Keep) -> None:
    keep(DiaryLog("generic", "", "h", days=(DayValue(DAY, "stress", 3.0),)))
    for value in (4, 5, 6):
        edit_day_value(diary, DAY, "stress", "generic", value)
    assert read_days(diary)["stress"].tolist() == [6]
    assert len(read_imports(diary)) == 4


def test_a_deleted_value_is_gone_until_the_deletion_is_undone(diary: int) -> None:
    add_day(diary, DAY, {"stress": 4})
    number = delete_day_value(diary, DAY, "stress", "hand")
    assert read_days(diary).empty
    undo_import(diary, number)
    assert read_days(diary)["stress"].tolist() == [4]


def test_a_treatment_is_corrected_and_deleted(diary: int) -> None:
    add_treatment(diary, INJECTION)
    edit_treatment(diary, INJECTION, replace(INJECTION, day=date(2025, 3, 8), dose=None))
    (shown,) = read_treatments(diary)
    assert (shown.day, shown.dose) == (date(2025, 3, 8), None)
    delete_treatment(diary, shown)
    assert read_treatments(diary) == ()


@pytest.mark.parametrize(
    "write",
    [
        lambda: edit_episode(1, "generic|nothing", SPASM),
        lambda: delete_episode(1, "generic|nothing"),
        lambda: edit_day_value(1, DAY, "stress", "generic", 3),
        lambda: delete_day_value(1, DAY, "stress", "generic"),
        lambda: edit_treatment(1, INJECTION, INJECTION),
        lambda: delete_treatment(1, INJECTION),
    ],
)
def test_what_is_not_there_cannot_be_corrected_or_deleted(diary: int, write: Callable[[], int]) -> None:
    with pytest.raises(EntryRefused, match="not in the diary any more"):
        write()
    assert (read_imports(diary), read_diary(diary).revision) == ((), 0)


@pytest.mark.parametrize(
    ("factor", "value", "sentence"),
    [
        ("sleep_h", 70, r"Sleep is 70 h, expected 0 to 20\."),
        ("stress", 11, r"Stress is 11, expected 0 to 10\."),
        ("spasm_count", -1, "Spasms is -1 a day, expected 0 to 100000"),
        ("stress", float("nan"), "Stress is nan"),
        ("custom:x", float("inf"), "X is inf"),
        ("sleep_h", "long", "Sleep is “long”, expected a number"),
        ("no_such_factor", 1, "There is no factor “no_such_factor”"),
        ("custom:", 1, "There is no factor"),
        ("custom:x", "y" * 201, "201 characters, expected at most 200"),
    ],
)
def test_a_value_outside_its_range_is_refused(diary: int, factor: str, value: float | str, sentence: str) -> None:
    with pytest.raises(EntryRefused, match=sentence):
        add_day(diary, DAY, {factor: value})
    assert read_imports(diary) == ()


@pytest.mark.parametrize("day", [date(1989, 12, 31), date.today() + timedelta(days=2)])
def test_a_day_out_of_the_world_is_refused(diary: int, day: date) -> None:
    with pytest.raises(EntryRefused, match="expected one from 1990 to today"):
        add_day(diary, day, {"stress": 3})


def test_an_empty_day_is_refused(diary: int) -> None:
    with pytest.raises(EntryRefused, match="at least one value"):
        add_day(diary, DAY, {})


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"side": "top"}, "The side is “top”, expected one of left, right, both"),
        ({"precision": "year"}, "The precision is “year”"),
        ({"movement": "dance"}, "The movement is “dance”"),
        ({"sites": ("knee",)}, "The site is “knee”"),
        ({"triggers": ("a,b",)}, "The trigger is “a,b”"),
        ({"triggers": ("",)}, "The trigger is “”"),
        ({"intensity": 11.0}, "The intensity is 11, expected 0 to 10"),
        ({"pain": float("nan")}, "The pain is nan"),
        ({"count": 0}, "The number of spasms is 0, expected 1"),
        ({"duration_s": -1.0}, "The duration in seconds is -1"),
        ({"end": datetime(2025, 3, 1, 7)}, "The end is before the start"),
        ({"onset": datetime(2025, 3, 1, 8, tzinfo=UTC)}, "expected the local clock time"),
        ({"onset": datetime(1980, 3, 1, 8)}, "expected one from 1990"),
        ({"note": "x" * 20_001}, "20,001 characters, expected at most 20,000"),
    ],
)
def test_an_impossible_episode_is_refused(diary: int, change: dict[str, Any], sentence: str) -> None:
    with pytest.raises(EntryRefused, match=sentence):
        add_episode(diary, replace(SPASM, **change))
    assert read_imports(diary) == ()


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"kind": " "}, "The kind of treatment is empty"),
        ({"side": "top"}, "The side is “top”"),
        ({"dose": -1.0}, "The dose is -1"),
        ({"product": "x" * 201}, "201 characters"),
    ],
)
def test_an_impossible_treatment_is_refused(diary: int, change: dict[str, Any], sentence: str) -> None:
    with pytest.raises(EntryRefused, match=sentence):
        add_treatment(diary, replace(INJECTION, **change))


def test_settings_are_kept(diary: int) -> None:
    set_setting(diary, "condition", "hemifacial spasm")
    set_setting(diary, "time_zone", "Europe/Berlin")
    set_setting(diary, "day_start_hour", "4")
    set_setting(diary, "units", "metric")
    set_setting(diary, "outcome", "interference")
    set_setting(diary, "units", None)
    found = read_diary(diary)
    assert (found.condition, found.time_zone, found.day_start_hour) == ("hemifacial spasm", "Europe/Berlin", 4)
    assert (found.settings, found.revision) == ({"outcome": "interference"}, 6)


def test_a_setting_taken_away_is_as_it_was_at_first(diary: int) -> None:
    set_setting(diary, "day_start_hour", 4)
    set_setting(diary, "day_start_hour", None)
    assert read_diary(diary).day_start_hour == 0


@pytest.mark.parametrize(
    ("key", "value", "sentence"),
    [
        ("day_start_hour", 7, "expected an hour from 0 to 6"),
        ("day_start_hour", "4; drop table diary", "expected an hour from 0 to 6"),
        ("time_zone", "Mars/Olympus", "There is no time zone"),
        ("units", "x" * 2001, "too long"),
    ],
)
def test_an_impossible_setting_is_refused(diary: int, key: str, value: str | int, sentence: str) -> None:
    with pytest.raises(EntryRefused, match=sentence):
        set_setting(diary, key, value)
    assert read_diary(diary).revision == 0


@pytest.mark.parametrize(
    ("treatment", "said"),
    [
        (Treatment(DAY, "medicine", end_day=DAY - timedelta(days=1)), "The last day is .*, expected one from"),
        (Treatment(DAY, "botulinum", sites=("elbow",)), "The muscle is “elbow”"),
        (Treatment(DAY, "botulinum", side_effects=("a, b",)), "The side effect is “a, b”"),
    ],
)
def test_an_impossible_end_muscle_or_side_effect_is_refused(diary: int, treatment: Treatment, said: str) -> None:
    with pytest.raises(EntryRefused, match=said):
        add_treatment(diary, treatment)


def test_a_treatment_is_found_by_all_that_it_says(diary: int) -> None:
    open_end, ended = Treatment(DAY, "medicine", "A"), Treatment(DAY, "medicine", "A", end_day=DAY + timedelta(days=9))
    add_treatment(diary, open_end)
    edit_treatment(diary, open_end, ended)
    with pytest.raises(EntryRefused, match="not in the diary any more"):
        edit_treatment(diary, open_end, Treatment(DAY, "medicine", "B"))
    assert read_treatments(diary) == (ended,)
