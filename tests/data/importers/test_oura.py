"""Oura: trends with columns in any order, and the account's archive."""

from __future__ import annotations

import io
import zipfile
from datetime import date

from data.importers import oura
from data.records import DayValue, DiaryLog, RowProblem, SourceFile

TODAY = date(2026, 11, 23)
TRENDS = (
    "date,Average HRV,Bedtime End,Total Bedtime ,Sleep Timin Score,Steps,Lowest Resting Heart Rate,"
    "Total Sleep Duration,Bedtime Start,Sleep Score\n"
    "2026-03-12,44,2026-03-12T07:00:00+01:00,28800,90,8123,52,27000,2026-03-11T23:00:00+01:00,81\n"
    "2026-03-14,None,None,None,None,4100,None,None,None,None\n"
    "2026-03-15,39,2026-03-15T06:00:00+01:00,21600,70,0,55,25200,2026-03-15T00:00:00+01:00,70\n"
)
MODEL = (
    "id;average_hrv;bedtime_end;bedtime_start;day;lowest_heart_rate;readiness;total_sleep_duration;type\n"
    'a;44;2026-03-12T07:00:00.000+01:00;2026-03-11T23:00:00.000+01:00;2026-03-12;52;"{""score"": 80, ""x"": 1}";27000;'
    "long_sleep\n"
    "b;30;2026-03-12T15:10:00.000+01:00;2026-03-12T14:00:00.000+01:00;2026-03-12;58;;3600;late_nap\n"
    "c;;2026-03-12T20:10:00.000+01:00;2026-03-12T20:00:00.000+01:00;2026-03-12;;;300;rest\n"
)
SCORES = 'id;contributors;day;score\na;"{""deep_sleep"": 90}";2026-03-12;81\nb;;2026-03-13;\n'
ACTIVITY = "id;active_calories;day;steps\na;310;2026-03-12;8123\nb;0;2026-03-13;0\n"


def archive() -> SourceFile:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        packed.writestr("App Data/sleepmodel.csv", MODEL)
        packed.writestr("App Data/dailyactivity.csv", ACTIVITY)
        packed.writestr("App Data/dailysleep.csv", SCORES)
        packed.writestr("App Data/heartrate.csv", "bpm;timestamp\n60;2026-03-12T10:00:00Z\n")
    return SourceFile("oura.zip", buffer.getvalue())


def fixtures() -> tuple[tuple[str, SourceFile], ...]:
    trends, model = SourceFile("trends.csv", TRENDS.encode()), SourceFile("sleepmodel.csv", MODEL.encode())
    return (("oura", trends), ("oura", model), ("oura", archive()))


def read(text: str) -> DiaryLog:
    return oura.read(SourceFile("table.csv", text.encode()), {}, TODAY)


FIRST = date(2026, 3, 12)
NIGHT = (
    DayValue(FIRST, "sleep_h", 7.5, "h", False, 2),
    DayValue(FIRST, "bedtime_h", 11.0, "h after noon", False, 2),
    DayValue(FIRST, "waketime_h", 19.0, "h after noon", False, 2),
    DayValue(FIRST, "hrv_ms", 44.0, "ms", False, 2),
    DayValue(FIRST, "resting_hr", 52.0, "bpm", False, 2),
)
STEPS = DayValue(FIRST, "steps", 8123.0, "steps", False, 2)


def test_trends_are_read_by_name_and_none_is_nothing() -> None:
    log = read(TRENDS)
    last = date(2026, 3, 15)
    assert set(log.days) == {
        *(*NIGHT, STEPS),
        DayValue(date(2026, 3, 14), "steps", 4100.0, "steps", False, 3),
        DayValue(last, "sleep_h", 7.0, "h", False, 4),
        DayValue(last, "hrv_ms", 39.0, "ms", False, 4),
        DayValue(last, "resting_hr", 55.0, "bpm", False, 4),
        DayValue(date(2026, 3, 12), "sleep_quality", 8.1, "0-10", False, 2),
        DayValue(last, "sleep_quality", 7.0, "0-10", False, 4),
    }
    assert log.quarantined == ()


def test_the_archive_tells_naps_and_steps_and_no_rest() -> None:
    log = oura.read(archive(), {}, TODAY)
    score = DayValue(FIRST, "sleep_quality", 8.1, "0-10", False, 2)
    assert set(log.days) == {*NIGHT, STEPS, score, DayValue(FIRST, "nap_h", 1.0, "h", False, 3)}
    assert "1 other file of the archive was not read: 'heartrate'." in log.messages


def test_a_damaged_cell_is_put_aside_and_its_row_kept() -> None:
    log = read(TRENDS.replace("-12,44,", "-12,4x4,"))
    assert log.quarantined == (RowProblem(2, "'4x4' is not a number", "average hrv", None, "4x4"),)
    assert DayValue(FIRST, "sleep_h", 7.5, "h", False, 2) in log.days
