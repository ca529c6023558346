"""A row with a time, an onset or a duration is a spasm; what lies between the rows is asked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest

from data.importers import find_importer
from data.records import DiaryLog, SourceFile

Read = Callable[..., DiaryLog]
Values = Callable[[DiaryLog, str], dict[str, object]]


def test_the_fields_of_a_spasm_are_read(read: Read) -> None:
    log = read(
        "Onset,Duration (s),Side,Site,Movement,Intensity (0-10),Pain,Suspected trigger,Note",
        "2025-01-03 08:10,14,left,lower eyelid,twitch,4,1,stress; short sleep,before work",
    )
    (episode,) = log.episodes
    assert episode.onset == datetime(2025, 1, 3, 8, 10)
    assert (episode.precision, episode.duration_s, episode.side) == ("minute", 14.0, "left")
    assert (episode.sites, episode.movement) == (("lower_lid",), "flutter")
    assert (episode.intensity, episode.pain, episode.note) == (4.0, 1.0, "before work")
    assert (episode.triggers, episode.row) == (("stress", "sleep_h"), 2)


@pytest.mark.parametrize(
    ("side", "where", "expected"),
    [
        ("L", "eyelid", ("left", ("eyelid",))),
        ("rechts", "Mundwinkel", ("right", ("mouth_corner",))),
        ("izq.", "párpado", ("left", ("eyelid",))),
        ("gauche", "joue", ("left", ("cheek",))),
        ("beide", "Wange", ("both", ("cheek",))),
        ("", "Left cheek, left eye", ("left", ("cheek", "eyelid"))),
        ("左", "眼睑", ("left", ("eyelid",))),
        ("", "", (None, ())),
    ],
)
def test_side_and_place_are_read_in_many_languages(read: Read, side: str, where: str, expected: object) -> None:
    (episode,) = read("Onset,Side,Where", f'2025-01-03 08:10,{side},"{where}"').episodes
    assert (episode.side, episode.sites) == expected


def test_an_unknown_place_is_listed_and_the_row_kept(read: Read) -> None:
    log = read("Onset,Where", "2025-01-03 08:10,elbow")
    assert len(log.episodes) == 1
    assert [(problem.row, problem.column) for problem in log.quarantined] == [(2, "Where")]


def test_triggers_are_split_at_any_sign(read: Read) -> None:
    log = read(
        "Onset,Triggers", '2025-01-03 08:10,"Stress, lack of sleep"', "2025-01-03 09:10,Stress; Coffee / new moon"
    )
    assert [episode.triggers for episode in log.episodes] == [
        ("stress", "sleep_h"),
        ("stress", "caffeine_mg", "tag:new_moon"),
    ]


def test_a_time_that_cannot_be_read_leaves_the_day(read: Read) -> None:
    log = read("Date,Time", "2025-01-03,12:05 am", "2025-01-03,7", "2025-01-03,25:10")
    assert [(episode.onset, episode.precision) for episode in log.episodes] == [
        (datetime(2025, 1, 3, 0, 5), "minute"),
        (datetime(2025, 1, 3), "day"),
        (datetime(2025, 1, 3), "day"),
    ]
    assert [(problem.row, problem.reason) for problem in log.quarantined] == [
        (3, "time '7' has no am/pm; kept the day, dropped the time"),
        (4, "25:10 is not a time; kept the day"),
    ]


def test_hours_alone_are_read_when_one_is_past_noon(read: Read) -> None:
    log = read("Date,Time", "2025-01-03,7", "2025-01-03,19")
    assert [episode.onset.hour for episode in log.episodes] == [7, 19]


def test_midnight_written_as_24_belongs_to_the_next_day(read: Read) -> None:
    assert read("Date,Time", "2025-01-03,24:00").episodes[0].onset == datetime(2025, 1, 4)


def test_each_row_keeps_its_local_time_and_offset(read: Read) -> None:
    log = read("Onset", "2025-01-03T22:10:00-08:00", "2025-01-04T06:30:00Z")
    assert [(episode.onset, episode.utc_offset_min) for episode in log.episodes] == [
        (datetime(2025, 1, 3, 22, 10), -480),
        (datetime(2025, 1, 4, 6, 30), 0),
    ]


def test_times_inside_a_clock_change_are_said(read: Read) -> None:
    log = read("Onset,Zone", "2025-03-30 02:30,Europe/Berlin", "2025-03-30 12:30,Europe/Berlin")
    assert [episode.utc_offset_min for episode in log.episodes] == [None, 120]
    assert any("1 time falls into a clock change" in message for message in log.messages)


def test_a_spasm_that_ends_before_it_starts_is_put_aside(read: Read) -> None:
    log = read("Start,End,Pain", "2025-01-03 14:00,2025-01-03 13:10,5", "2025-01-03 23:50,2025-01-04 00:20,3")
    assert [(episode.end, episode.duration_s) for episode in log.episodes] == [(datetime(2025, 1, 4, 0, 20), 1800.0)]
    assert log.quarantined[0].row == 2
    assert "before it starts" in log.quarantined[0].reason


def test_start_and_end_may_be_clock_times_beside_a_date(read: Read) -> None:
    log = read("Date,Start time,End time,Intensity", "2025-01-03,09:30,10:45,5", "2025-01-03,23:50,00:20,3")
    assert [(episode.onset, episode.duration_s) for episode in log.episodes] == [
        (datetime(2025, 1, 3, 9, 30), 4500.0),
        (datetime(2025, 1, 3, 23, 50), 1800.0),
    ]


def test_a_spasm_that_goes_on_has_no_end(read: Read) -> None:
    log = read("Start,End", "2025-01-03 09:30,2025-01-03 10:00", "2025-01-03 14:00,ongoing")
    assert [(episode.ongoing, episode.duration_s) for episode in log.episodes] == [(False, 1800.0), (True, None)]
    assert log.quarantined == ()


def test_a_move_of_the_clock_does_not_lengthen_a_spasm(read: Read) -> None:
    log = read("Start,End", "2025-03-30T01:50:00+01:00,2025-03-30T03:10:00+02:00")
    assert log.episodes[0].duration_s == 1200.0


def test_a_count_of_zero_is_a_stated_zero_and_no_spasm(read: Read, values: Values) -> None:
    log = read("Date,Time,Side,Spasms", "2025-01-03,08:10,left,2", "2025-01-04,,,0")
    assert [episode.count for episode in log.episodes] == [2]
    assert values(log, "spasm_count") == {"2025-01-04": 0.0}


def test_the_days_factors_repeated_in_each_row_are_told_once(read: Read, values: Values) -> None:
    log = read("Date,Time,Intensity,Sleep,Caffeine (mg)", "2025-01-03,08:10,4,6,190", "2025-01-03,13:10,6,6,190")
    assert len(log.episodes) == 2
    assert values(log, "sleep_h") == {"2025-01-03": 6.0}
    assert values(log, "caffeine_mg") == {"2025-01-03": 190.0}


def test_a_calm_day_in_a_list_is_no_spasm(read: Read, values: Values) -> None:
    log = read("Date,Time,Intensity,Sleep", "2025-01-03,08:10,4,6", "2025-01-04,,,7")
    assert [episode.onset.day for episode in log.episodes] == [3]
    assert values(log, "sleep_h") == {"2025-01-03": 6.0, "2025-01-04": 7.0}


def test_one_evening_entry_a_day_is_a_day_and_no_spasm(read: Read, values: Values) -> None:
    log = read("Date,Time,Spasms", "2025-01-03,21:00,3", "2025-01-04,21:30,0")
    assert log.episodes == ()
    assert values(log, "spasm_count") == {"2025-01-03": 3.0, "2025-01-04": 0.0}


def test_ratings_at_several_times_are_no_spasms(read: Read, values: Values) -> None:
    rows = ["2025-01-03,08:00,0,3", "2025-01-03,12:00,5,5", "2025-01-04,08:00,1,3", "2025-01-04,12:00,0,1"]
    log = read("Date,Time,Intensity,Stress", *rows)
    assert log.episodes == ()
    assert values(log, "worst_intensity") == {"2025-01-03": 5.0, "2025-01-04": 1.0}
    assert values(log, "stress") == {"2025-01-03": 4.0, "2025-01-04": 2.0}


def test_values_at_a_time_without_any_word_of_spasms_are_no_spasms(read: Read, values: Values) -> None:
    log = read("Date,Time,Stress", "2025-01-03,08:00,3", "2025-01-03,12:00,5")
    assert (log.episodes, values(log, "stress")) == ((), {"2025-01-03": 4.0})


@pytest.mark.parametrize(("answer", "seconds"), [("seconds", 14.0), ("minutes", 840.0)])
def test_durations_without_a_unit_are_asked(read: Read, answer: str, seconds: float) -> None:
    lines = ("Onset,Duration", "2025-01-03 08:00,14")
    assert read(*lines).questions[0].id == "scale"
    assert read(*lines, scale=answer).episodes[0].duration_s == seconds


LIST = ("Onset,Pain", "2025-01-03 08:10,3", "2025-01-05 09:00,2", "2025-01-19 13:45,5")


def test_days_without_a_row_are_asked_and_the_long_gaps_named(read: Read) -> None:
    log = read(*LIST)
    (question,) = log.questions
    assert question.text == "Did you log every spasm from 3 to 19 January 2025 (so the days without a row had none)?"
    assert [choice.id for choice in question.choices] == ["complete", "with_gaps", "incomplete"]
    assert "6 to 18 January 2025 (13 days)" in question.choices[1].label
    assert (log.coverage.complete, log.spans) == (None, ())
    assert not any(value.factor == "spasm_count" for value in log.days)


@pytest.mark.parametrize(
    ("answer", "complete", "spans"),
    [
        ("complete", True, [(3, 19)]),
        ("with_gaps", False, [(3, 5), (19, 19)]),
        ("incomplete", False, []),
    ],
)
def test_the_answer_gives_the_complete_spans(read: Read, answer: str, complete: bool, spans: list[object]) -> None:
    log = read(*LIST, coverage=answer)
    assert log.questions == ()
    assert log.coverage.complete is complete
    assert log.coverage.gaps == ((date(2025, 1, 6), date(2025, 1, 18)),)
    assert [(span.first.day, span.last.day) for span in log.spans if span.complete] == spans


def test_a_list_with_a_row_every_day_is_complete(read: Read) -> None:
    log = read("Onset,Pain", "2025-01-03 08:10,3", "2025-01-04 09:00,2")
    assert (log.questions, log.coverage.complete) == ((), True)
    assert [(span.first.day, span.last.day) for span in log.spans] == [(3, 4)]


def test_a_few_rows_over_many_months_are_not_asked(read: Read) -> None:
    log = read("Onset", "2025-01-03 08:10", "2025-09-04 09:00")
    assert (log.questions, log.coverage.complete, log.spans) == ((), None, ())


def test_native_ids_are_kept(read: Read) -> None:
    log = read("id,Onset,Pain", "17,2025-01-03 08:10,3", "18,2025-01-03 13:45,5")
    assert [episode.native_id for episode in log.episodes] == ["17", "18"]


def test_after_midnight_belongs_to_the_day_before_when_days_start_later() -> None:
    text = "Date,Time,Intensity,Stress\n2025-01-04,01:30,4,6\n2025-01-04,09:00,2,3\n"
    log = find_importer(SourceFile("log.csv", b"")).read(
        SourceFile("log.csv", text.encode()), {}, date(2026, 11, 23), 4
    )
    assert [episode.onset for episode in log.episodes] == [datetime(2025, 1, 4, 1, 30), datetime(2025, 1, 4, 9)]
    assert [(value.day.day, value.factor, value.value) for value in log.days] == [
        (3, "stress", 6.0),
        (4, "stress", 3.0),
    ]
    assert [(span.first.day, span.last.day) for span in log.spans] == [(3, 4)]
