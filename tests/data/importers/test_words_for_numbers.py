"""Numbers in words and pictures, spans of clock times, ratings of morning and evening, minutes and seconds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from data.importers.reading.columns import meaning_of
from data.importers.reading.durations import read_duration
from data.importers.reading.numbers import Amount, read_amount
from data.records import DiaryLog

Read = Callable[..., DiaryLog]
Values = Callable[[DiaryLog, str], dict[str, object]]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("half a cup", Amount(0.5, "cup")),
        ("eine halbe Tasse", Amount(0.5, "Tasse")),
        ("media taza", Amount(0.5, "taza")),
        ("two cups", Amount(2.0, "cups")),
        ("un verre", Amount(1.0, "verre")),
        ("5 or 6", Amount(5.5, "", True)),
        ("2 oder 3", Amount(2.5, "", True)),
        ("half asleep", None),
        ("one", None),  # the column says whether a word alone is a number
    ],
)
def test_an_amount_may_stand_in_words(text: str, amount: Amount | None) -> None:
    assert read_amount(text) == amount


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("11pm-6:30am", 7.5),
        ("10:45 PM - 6:15 AM", 7.5),
        ("12am to 7am", 7.0),
        ("23 - 7 Uhr", 8.0),
        ("von 22:45 bis 6:15", 7.5),
        ("3-4 h", 3.5),  # a range of hours is no span of clock times
    ],
)
def test_a_night_may_be_told_from_one_clock_time_to_another(
    read: Read, values: Values, text: str, hours: float
) -> None:
    log = read("Date;Sleep;Spasms", f"2026-03-16;{text};1", "2026-03-17;7:30;0")
    assert values(log, "sleep_h") == {"2026-03-16": hours, "2026-03-17": 7.5}


def test_what_is_no_clock_time_ends_no_span() -> None:
    assert read_duration("13pm-6am") is None
    assert read_duration("25:00-26:00") is None


@pytest.mark.parametrize(
    ("text", "count"),
    [("⚡⚡⚡", 3.0), ("🔴 🔴", 2.0), ("⚡️", 1.0), ("5 or 6", 6.0)],
)
def test_spasms_are_counted_in_pictures(read: Read, values: Values, text: str, count: float) -> None:
    log = read("Date,Spasms", f"2026-03-16,{text}", "2026-03-17,0")
    assert values(log, "spasm_count") == {"2026-03-16": count, "2026-03-17": 0.0}


@pytest.mark.parametrize("text", ["😀", "⚡🔴", "many"])
def test_what_counts_nothing_is_put_aside(read: Read, values: Values, text: str) -> None:
    log = read("Date,Spasms", f"2026-03-16,{text}", "2026-03-17,0")
    assert values(log, "spasm_count") == {"2026-03-17": 0.0}
    assert [problem.row for problem in log.quarantined] == [2]


def test_a_rating_of_morning_and_evening_is_averaged(read: Read, values: Values) -> None:
    log = read("Date,Morning stress,Evening stress,Spasms", "2026-03-16,4,6,1", "2026-03-17,2,,0")
    assert values(log, "stress") == {"2026-03-16": 5.0, "2026-03-17": 2.0}
    assert log.questions == ()
    assert "'Morning stress' and 'Evening stress' were averaged as the day's stress." in log.messages


@pytest.mark.parametrize(
    ("text", "value"), [("light", 1.0), ("stark", 1.0), ("spotting", 0.5), ("none", 0.0), ("x", 1.0)]
)
def test_a_period_is_told_by_its_bleeding(read: Read, values: Values, text: str, value: float) -> None:
    log = read("Date,Period,Spasms", f"2026-03-16,{text},1", "2026-03-17,-,0")
    assert values(log, "period") == {"2026-03-16": value}


def test_minutes_and_seconds_of_spasm_are_no_clock_time(read: Read, values: Values) -> None:
    log = read("Date,Spasm time (mm:ss),Stress", "2026-03-16,12:30,3", "2026-03-17,00:00,2")
    assert values(log, "minutes_in_spasm") == {"2026-03-16": 12.5, "2026-03-17": 0.0}


def test_a_duration_that_is_an_estimate_marks_its_spasm(read: Read) -> None:
    log = read("Date,Time,Duration", "2026-03-16,08:10,ca. 30 s", "2026-03-17,08:10,45 s", "2026-03-18,08:10,1-2 min")
    assert [(episode.duration_s, episode.approximate) for episode in log.episodes] == [
        (30.0, True),
        (45.0, False),
        (90.0, True),
    ]


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Intensité max (0-10)", "intensity"),
        ("Hevigheid", "intensity"),
        ("Pain VAS 0-100 mm", "pain"),
        ("Pain Severity", "pain"),
        ("Zeit im Krampf (min)", "minutes_in_spasm"),
        ("Time (min)", "duration"),
        ("Time", "time"),
        ("Respiration", ""),  # so do watches call the rate of breathing
    ],
)
def test_a_further_name_is_understood(name: str, role: str) -> None:
    assert meaning_of(name).role == role


def test_the_rule_under_a_markdown_tables_names_is_no_row(read: Read, values: Values) -> None:
    log = read("| Date | Spasms |", "|:-----|:------:|", "| 2026-03-16 | 3 |", "| 2026-03-17 | 0 |")
    assert values(log, "spasm_count") == {"2026-03-16": 3.0, "2026-03-17": 0.0}
