"""Columns are found under the names that people write over them, else by their cells."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from data.importers.reading.columns import meaning_of
from data.records import DiaryLog, Treatment

Read = Callable[..., DiaryLog]
Values = Callable[[DiaryLog, str], dict[str, object]]


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("# of spasms today", "spasm_count"),
        ("Eyelid twitches", "spasm_count"),
        ("Facial twitching (count)", "custom"),
        ("Facial spasm severity", "intensity"),
        ("Spasms (0-10)", "intensity"),
        ("Number of spasms (0-50)", "spasm_count"),
        ("Spasm medication", "custom"),
        ("Stress lvl", "stress"),
        ("Magnesium taken", "magnesium_mg"),
        ("Coffee y/n", "caffeine_mg"),
        ("Because of", "triggers"),
        ("Posible causa", "triggers"),
        ("Verres d'eau", "hydration_l"),
        ("Sleep last night", "sleep_h"),
        ("Botox injection (units)", "botulinum"),
    ],
)
def test_a_name_is_understood(name: str, role: str) -> None:
    assert (meaning_of(name).role or "custom") == role


@pytest.mark.parametrize("name", ["Eye", "Auge", "Œil", "Ojo", "Occhio", "Oog", "Olho", "眼睛", "Left/Right"])
def test_an_eye_that_says_left_and_right_is_the_side(read: Read, name: str) -> None:
    log = read(
        f"Date,Time,{name},Intensity", "2025-01-03,08:10,L,4", "2025-01-03,09:10,R,5", "2025-01-03,10:10,L & R,5"
    )
    assert [episode.side for episode in log.episodes] == ["left", "right", "both"]


def test_an_eye_that_holds_a_rating_keeps_its_name(read: Read, values: Values) -> None:
    log = read("Date,Spasms,Eye", "2025-01-03,2,4", "2025-01-04,1,6")
    assert values(log, "custom:eye") == {"2025-01-03": 4.0, "2025-01-04": 6.0}


@pytest.mark.parametrize(
    "names",
    [
        "AM spasms,PM spasms",
        "Spasms (L),Spasms (R)",
        "Zuckungen links,Zuckungen rechts",
        "Left eye twitches,Right eye twitches",
        "左眼抽搐次数,右眼抽搐次数",
    ],
)
def test_the_parts_of_a_day_and_both_sides_are_added(read: Read, values: Values, names: str) -> None:
    log = read(f"Date,{names}", "2025-01-03,2,3", "2025-01-04,0,1")
    assert (log.questions, values(log, "spasm_count")) == ((), {"2025-01-03": 5.0, "2025-01-04": 1.0})


def test_a_total_beside_its_parts_is_taken_alone(read: Read, values: Values) -> None:
    log = read("Date,Spasms,Spasms left,Spasms right", "2025-01-03,5,2,3", "2025-01-04,1,0,1")
    assert (log.questions, values(log, "spasm_count")) == ((), {"2025-01-03": 5.0, "2025-01-04": 1.0})


def test_a_twitch_told_as_yes_and_no_is_one_spasm_or_none(read: Read, values: Values) -> None:
    log = read("Date,Eyelid twitch,Sleep", "2025-01-03,yes,7", "2025-01-04,no,8")
    assert values(log, "spasm_count") == {"2025-01-03": 1.0, "2025-01-04": 0.0}


def test_the_highest_rating_is_taken_before_the_average(read: Read, values: Values) -> None:
    log = read("Date,Max intensity,Average intensity", "2025-01-03,7,4", "2025-01-04,3,2")
    assert (log.questions, values(log, "worst_intensity")) == ((), {"2025-01-03": 7.0, "2025-01-04": 3.0})


def test_am_and_pm_of_a_column_of_their_own_belong_to_the_time(read: Read) -> None:
    log = read("Date,Time,AM/PM,Side", "2025-01-03,8:10,AM,L", "2025-01-03,9:15,PM,R")
    assert [episode.onset.hour for episode in log.episodes] == [8, 21]


@pytest.mark.parametrize("rows", [("2025,1,3,4", "2025,1,4,5"), ("2025,Jan,3,4", "2025,January,4,5")])
def test_year_month_and_day_are_joined(read: Read, values: Values, rows: tuple[str, str]) -> None:
    assert values(read("Year,Month,Day,Spasms", *rows), "spasm_count") == {"2025-01-03": 4.0, "2025-01-04": 5.0}


def test_a_time_from_to_is_a_beginning_and_an_end(read: Read) -> None:
    log = read("Date,Time,Side", "2025-01-03,08:10-08:12,L", "2025-01-03,21:05-21:10,R")
    assert [(episode.onset.hour, episode.duration_s) for episode in log.episodes] == [(8, 120.0), (21, 300.0)]
    assert {episode.utc_offset_min for episode in log.episodes} == {None}


def test_injections_with_their_side_are_no_spasms(read: Read) -> None:
    log = read("Date,Botox injection (units),Side,Notes", "2025-01-10,20,left,first", "2025-04-12,25,left,")
    doses = [(given.dose, given.side, given.note) for given in log.treatments]
    assert (log.episodes, doses) == ((), [(20.0, "left", "first"), (25.0, "left", None)])
    assert isinstance(log.treatments[0], Treatment)


def test_yes_under_medication_is_no_medicine_called_yes(read: Read, values: Values) -> None:
    log = read("Date,Medication,Spasms", "2025-01-03,yes,2", "2025-01-04,no,1")
    assert values(log, "tag:medication") == {"2025-01-03": 1.0, "2025-01-04": 0.0}


def test_what_was_done_in_words_is_kept_in_words(read: Read, values: Values) -> None:
    log = read("Date,Exercise,Spasms", "2025-01-03,walk,2", "2025-01-04,none,1", "2025-01-05,gym,1")
    assert (log.quarantined, values(log, "custom:exercise")["2025-01-03"]) == ((), "walk")


@pytest.mark.parametrize("name", ["Spasm #", "Episode no.", "Krampf Nr."])
def test_the_number_of_a_spasm_within_its_day_is_no_count(read: Read, name: str) -> None:
    log = read(f"Date,{name},Time,Intensity", "2025-01-03,1,08:10,4", "2025-01-03,2,09:10,5", "2025-01-04,1,07:00,3")
    assert ([episode.count for episode in log.episodes], log.days) == ([None] * 3, ())


def test_a_count_under_the_same_name_is_one(read: Read, values: Values) -> None:
    log = read("Date,Spasm #,Sleep", "2025-01-03,3,7", "2025-01-04,0,8")
    assert values(log, "spasm_count") == {"2025-01-03": 3.0, "2025-01-04": 0.0}
