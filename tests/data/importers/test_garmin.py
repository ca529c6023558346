"""Garmin: the account's archive, and the table of sleep from the web."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import date

import pytest

from data.importers.garmin import read
from data.records import DiaryLog, SourceFile

TODAY = date(2026, 11, 23)
TABLE = (
    "Sleep Score 4 Weeks,Score,Resting Heart Rate,Body Battery,Pulse Ox,Respiration,HRV Status,Quality,Duration,"
    "Sleep Need,Bedtime,Wake Time\n"
    '"Jul 26, 2026",81,52,"+41",96,14,44,Good,7h 38min,8h 0min,10:55 PM,6:50 AM\n'
    '"Jul 27, 2026",--,--,"\'-3",--,--,--,--,--,8h 0min,--,--\n'
    '"Jul 28, 2026",60,55,"+20",96,14,40,Fair,5h 8min,8h 10min,12:31 AM,6:04 AM\n'
)
SPANISH = (
    "Informe de sueño;;;;;\n"
    "Fecha;Puntuación del sueño;Hora de acostarse;Hora de despertarse;Duración;Necesidad de sueño\n"
    "2026-07-26;81;22:55;6:50;7h 38min;8h\n"
    "Total;81;;;7h 38min;\n"
)
NIGHTS = [
    {
        "sleepStartTimestampGMT": "2026-03-01T22:10:00.0",
        "sleepEndTimestampGMT": "2026-03-02T05:40:00.0",
        "calendarDate": "2026-03-02",
        "sleepWindowConfirmationType": "ENHANCED_CONFIRMED_FINAL",
        "deepSleepSeconds": 5400,
        "lightSleepSeconds": 14400,
        "remSleepSeconds": 5400,
        "awakeSleepSeconds": 1800,
        "sleepScores": {"overallScore": 74},
    },
    {
        "sleepStartTimestampGMT": "2026-03-02T22:10:00.0",
        "sleepEndTimestampGMT": "2026-03-03T05:40:00.0",
        "calendarDate": "2026-03-03",
        "sleepWindowConfirmationType": "UNCONFIRMED",
    },
]
DAYS = [
    {
        "calendarDate": {"date": "2026-03-02"},
        "totalSteps": 8123,
        "restingHeartRate": 54,
        "moderateIntensityMinutes": 22,
        "vigorousIntensityMinutes": 8,
        "allDayStress": {"aggregatorList": [{"type": "TOTAL", "averageStressLevel": 33}]},
    },
    {"calendarDate": "2026-03-03", "totalSteps": 0, "allDayStress": {"aggregatorList": [{"type": "TOTAL"}]}},
]
DRINKS = [{"calendarDate": "2026-03-02", "valueInML": 250.0}, {"calendarDate": "2026-03-02", "valueInML": 500.0}]


def archive(nights: object = NIGHTS) -> SourceFile:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as zipped:
        wellness = "DI_CONNECT/DI-Connect-Wellness"
        zipped.writestr(f"{wellness}/2026-03-01_2026-06-09_123_sleepData.json", json.dumps(nights))
        zipped.writestr("DI_CONNECT/DI-Connect-Aggregator/UDSFile_2026-03-01_2026-06-09.json", json.dumps(DAYS))
        zipped.writestr("DI_CONNECT/DI-Connect-Aggregator/HydrationLogFile_2026-03-01.json", json.dumps(DRINKS))
        zipped.writestr("DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1.zip", b"PK")
    return SourceFile("garmin.zip", buffer.getvalue())


def fixtures() -> list[tuple[str, SourceFile]]:
    return [
        ("garmin", archive()),
        ("garmin", SourceFile("Sleep.csv", TABLE.encode())),
        ("garmin", SourceFile("Sueno.csv", SPANISH.encode())),
        ("garmin", SourceFile("2026_sleepData.json", json.dumps(NIGHTS).encode())),
    ]


def days(log: DiaryLog) -> dict[tuple[str, str], float | str]:
    return {(value.day.isoformat(), value.factor): value.value for value in log.days}


def test_the_archive_gives_nights_and_days_and_no_night_that_was_not_worn() -> None:
    log = read(archive(), {}, TODAY)
    assert days(log) == {
        ("2026-03-02", "sleep_h"): 7.0,
        ("2026-03-02", "sleep_quality"): 7.4,
        ("2026-03-02", "steps"): 8123.0,
        ("2026-03-02", "resting_hr"): 54.0,
        ("2026-03-02", "exercise_min"): 30.0,
        ("2026-03-02", "stress"): 3.3,
        ("2026-03-02", "hydration_l"): 0.75,
    }
    assert (log.quarantined, log.questions) == ((), ())


def test_the_table_of_sleep_is_dated_by_its_first_column() -> None:
    log = read(SourceFile("Sleep.csv", TABLE.encode()), {}, TODAY)
    assert days(log) == {
        ("2026-07-26", "sleep_h"): pytest.approx(7 + 38 / 60, abs=1e-5),
        ("2026-07-26", "sleep_quality"): 8.1,
        ("2026-07-26", "resting_hr"): 52.0,
        ("2026-07-26", "hrv_ms"): 44.0,
        ("2026-07-26", "bedtime_h"): pytest.approx(10 + 55 / 60, abs=1e-5),
        ("2026-07-26", "waketime_h"): pytest.approx(18 + 50 / 60, abs=1e-5),
        ("2026-07-28", "sleep_h"): pytest.approx(5 + 8 / 60, abs=1e-5),
        ("2026-07-28", "sleep_quality"): 6.0,
        ("2026-07-28", "resting_hr"): 55.0,
        ("2026-07-28", "hrv_ms"): 40.0,
        ("2026-07-28", "bedtime_h"): pytest.approx(12 + 31 / 60, abs=1e-5),
        ("2026-07-28", "waketime_h"): pytest.approx(18 + 4 / 60, abs=1e-5),
    }
    assert (log.quarantined, log.questions) == ((), ())


def test_a_table_in_another_language_is_read_and_its_total_is_no_day() -> None:
    log = read(SourceFile("Sueno.csv", SPANISH.encode()), {}, TODAY)
    assert days(log)[("2026-07-26", "sleep_h")] == pytest.approx(7 + 38 / 60, abs=1e-5)
    assert {day for day, _ in days(log)} == {"2026-07-26"}


def test_dates_without_a_year_are_asked_about() -> None:
    log = read(SourceFile("Sleep.csv", TABLE.replace(", 2026", "").encode()), {}, TODAY)
    assert [question.id for question in log.questions] == ["year"]
    assert ("2026-07-26", "sleep_h") in days(log)


def test_a_damaged_cell_is_put_aside_and_its_row_kept() -> None:
    log = read(SourceFile("Sleep.csv", TABLE.replace("7h 38min", "long").encode()), {}, TODAY)
    (problem,) = log.quarantined
    assert (problem.row, problem.column, problem.reason) == (2, "duration", "'long' is not a duration")
    assert days(log)[("2026-07-26", "sleep_quality")] == 8.1


def test_a_damaged_night_is_put_aside_and_the_rest_kept() -> None:
    log = read(archive([{**NIGHTS[0], "calendarDate": "soon"}]), {}, TODAY)
    (problem,) = log.quarantined
    assert (problem.row, problem.reason) == (1, "'soon' is not a date")
    assert ("2026-03-02", "steps") in days(log)
