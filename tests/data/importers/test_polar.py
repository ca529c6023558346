"""Polar's archive of JSON files."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import date

import pytest

from data.errors import FileRefused
from data.importers import polar
from data.records import DayValue, DiaryLog, RowProblem, SourceFile

TODAY = date(2026, 11, 23)


def night(day: str, start: str, end: str, asleep: str) -> dict[str, object]:
    return {
        "night": day,
        "evaluation": {"sleepType": "SLEEP", "sleepSpan": "PT8H", "asleepDuration": asleep},
        "sleepResult": {"hypnogram": {"sleepStart": start, "sleepEnd": end, "rating": "SLEPT_WELL"}},
    }


NIGHTS = [
    night("2026-03-12", "2026-03-11T23:00:00.000", "2026-03-12T07:00:00.000", "PT7H30M"),
    night("2026-03-13", "2026-03-12T23:30:00.000+01:00", "2026-03-13T06:30:00.000+01:00", "PT6H15M30S"),
]
RECOVERY = [{"night": "2026-03-12", "meanNightlyRecoveryRmssd": 42, "meanNightlyRecoveryRri": 1000, "ansRate": 4}]
TRAINING = '{"startTime": "2026-03-12T17:00:00.000", "duration": "PT45M30S", "latitude": 48.2, "samples": [NaN, 61]}'
ACTIVITY = {"date": "2026-03-12", "samples": {"steps": [{"value": 4000}, {"value": 123}]}}
FILES = {
    "sleep_result_1_a.json": json.dumps(NIGHTS),
    "nightly_recovery_1_a.json": json.dumps(RECOVERY),
    "training-session-2026-03-12-1-a.json": TRAINING,
    "activity-2026-03-12-a.json": json.dumps(ACTIVITY),
    "account-data-1.json": '{"username": "nobody"}',
}


def archive(**changed: str) -> SourceFile:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        for name, text in {**FILES, **changed}.items():
            packed.writestr(f"polar-user-data-export/{name}", text)
    return SourceFile("polar-user-data-export_1.zip", buffer.getvalue())


def fixtures() -> tuple[tuple[str, SourceFile], ...]:
    return (("polar", archive()),)


def read(**changed: str) -> DiaryLog:
    return polar.read(archive(**changed), {}, TODAY)


def test_nights_heart_exercise_and_steps() -> None:
    first, second = date(2026, 3, 12), date(2026, 3, 13)
    assert read().days == (
        DayValue(first, "steps", 4123.0, "steps", False, 1),
        DayValue(first, "hrv_ms", 42.0, "ms", False, 2),
        DayValue(first, "resting_hr", 60.0, "bpm", True, 2),
        DayValue(first, "exercise_min", 45.5, "min", False, 5),
        DayValue(first, "sleep_h", 7.5, "h", False, 3),
        DayValue(second, "sleep_h", 6.258333, "h", False, 4),
        DayValue(first, "bedtime_h", 11.0, "h after noon", False, 3),
        DayValue(second, "bedtime_h", 11.5, "h after noon", False, 4),
        DayValue(first, "waketime_h", 19.0, "h after noon", False, 3),
        DayValue(second, "waketime_h", 18.5, "h after noon", False, 4),
    )


def test_a_damaged_file_is_put_aside_and_the_rest_kept() -> None:
    log = read(**{"nightly_recovery_1_a.json": "[{"})
    assert log.quarantined == (
        RowProblem(2, "'nightly_recovery_1_a.json' is damaged", None, "nightly_recovery_1_a.json"),
    )
    assert {value.factor for value in log.days} == {"steps", "exercise_min", "sleep_h", "bedtime_h", "waketime_h"}


def test_a_night_without_its_end_is_put_aside() -> None:
    log = read(
        **{"sleep_result_1_a.json": json.dumps([night("2026-03-12", "2026-03-11T23:00:00", "", "PT7H"), NIGHTS[1]])}
    )
    assert [(problem.row, problem.reason) for problem in log.quarantined] == [
        (3, "The night of 2026-03-12 has no begin or no end")
    ]


def test_an_archive_with_nothing_in_it_is_refused() -> None:
    with pytest.raises(FileRefused, match="neither nights nor training"):
        read(**dict.fromkeys(FILES, "[]"))


def test_the_score_of_a_night_becomes_its_quality() -> None:
    scores = [{"night": "2026-03-12", "sleepScoreResult": {"sleepScore": 74.5}}, {"night": "2026-03-13"}]
    log = read(**{"sleep_score_1_a.json": json.dumps(scores)})
    quality = [value for value in log.days if value.factor == "sleep_quality"]
    assert quality == [DayValue(date(2026, 3, 12), "sleep_quality", 7.45, "0-10", False, 5)]
    assert any("taken as quality of sleep" in message for message in log.messages)
