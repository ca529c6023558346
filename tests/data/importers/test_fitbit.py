"""Fitbit: an archive of JSON files, the dashboard's sections, and the tables of Google Health."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import date

import pytest

from data.importers.fitbit import read
from data.records import DiaryLog, SourceFile

TODAY = date(2026, 11, 23)
NIGHTS = [
    {
        "logId": 11,
        "dateOfSleep": "2026-03-02",
        "startTime": "2026-03-01 23:10:00.000",
        "endTime": "2026-03-02T06:40:30.000",
        "duration": 27000000,
        "minutesAsleep": 405,
        "mainSleep": True,
    },
    {
        "logId": 12,
        "dateOfSleep": "2026-03-02",
        "startTime": "2026-03-02T14:00:00.000",
        "endTime": "2026-03-02T15:00:00.000",
        "duration": 3600000,
        "minutesAsleep": 51,
        "mainSleep": False,
    },
]
STEPS = [
    {"dateTime": f"03/0{day}/26 {hour:02}:00:00", "value": value}
    for day, hour, value in ((1, 8, "1200"), (1, 9, "800"), (2, 8, "0"), (3, 23, "70"))
]
ACTIVE = [{"dateTime": f"03/0{day}/26 00:00:00", "value": value} for day, value in ((1, "20"), (2, "0"), (3, "5"))]
HEART = [
    {"dateTime": "03/01/26 00:00:00", "value": {"date": "03/01/26", "value": 58.5, "error": 6.8}},
    {"dateTime": "03/02/26 00:00:00", "value": {"date": None, "value": 0.0, "error": 0.0}},
]
SCORES = "sleep_log_entry_id,timestamp,overall_score,composition_score\n11,2026-03-02T05:40:30Z,82,-1\n"
DASHBOARD = (
    "Foods\nDate,Calories In\n"
    '"22-09-2026","0"\n\n'
    "Activities\n"
    "Date,Calories Burned,Steps,Distance,Floors,Minutes Sedentary,Minutes Lightly Active,Minutes Fairly Active,"
    "Minutes Very Active,Activity Calories\n"
    '"22-09-2026","2,310","11,204","8.1","9","650","220","18","40","1,050"\n'
    '"23-09-2026","1,610","0","0","0","1440","0","0","0","0"\n\n'
    "Sleep\n"
    "Start Time,End Time,Minutes Asleep,Minutes Awake,Number of Awakenings,Time in Bed,Minutes REM Sleep,"
    "Minutes Light Sleep,Minutes Deep Sleep\n"
    '"21-09-2026 11:05PM","22-09-2026 6:50AM","410","55","18","465","N/A","N/A","N/A"\n'
)
SLEEPS = (
    "sleep_id,sleep_type,minutes_in_sleep_period,minutes_asleep,start_utc_offset,sleep_start,end_utc_offset,sleep_end,"
    "data_source\n"
    "5,STAGES,480,420,+02:00,2026-10-04 20:30:00+0000,+02:00,2026-10-05 04:30:00+0000,DERIVED\n"
)
MINUTES = (
    "timestamp,steps,data source\n"
    "2026-10-05T06:14:03.55Z,51,Phone\n2026-10-05T06:15:00Z,84,Tracker\n2026-10-05T22:30:00Z,20,Tracker\n"
)


def zipped(entries: dict[str, object]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in entries.items():
            archive.writestr(
                f"Takeout/Fitbit/Global Export Data/{name}",
                content if isinstance(content, str) else json.dumps(content),
            )
    return buffer.getvalue()


def archive(nights: object = NIGHTS) -> SourceFile:
    files = {
        "sleep-2026-03-01.json": nights,
        "steps-2026-03-01.json": STEPS,
        "very_active_minutes-2026-03-01.json": ACTIVE,
        "moderately_active_minutes-2026-03-01.json": ACTIVE,
        "resting_heart_rate-2026-03-01.json": HEART,
        "sleep_score.csv": SCORES,
        "exercise-0.json": [{"latitude": 1}],
    }
    return SourceFile("takeout.zip", zipped(files))


def google_health() -> SourceFile:
    return SourceFile("takeout.zip", zipped({"UserSleeps_2026-10-01.csv": SLEEPS, "steps_2026-10-01.csv": MINUTES}))


def fixtures() -> list[tuple[str, SourceFile]]:
    files = (
        archive(),
        google_health(),
        SourceFile("sleep-2026-03-01.json", json.dumps(NIGHTS).encode()),
        SourceFile("fitbit_export.csv", DASHBOARD.encode()),
        SourceFile("UserSleeps_2026-10-01.csv", SLEEPS.encode()),
        SourceFile("steps_2026-10-01.csv", MINUTES.encode()),
    )
    return [("fitbit", file) for file in files]


def days(log: DiaryLog) -> dict[tuple[str, str], float | str]:
    return {(value.day.isoformat(), value.factor): value.value for value in log.days}


def test_the_archive_gives_nights_naps_steps_exercise_and_scores() -> None:
    log = read(archive(), {}, TODAY)
    assert days(log) == {
        ("2026-03-02", "sleep_h"): 6.75,
        ("2026-03-02", "nap_h"): 0.85,
        ("2026-03-02", "bedtime_h"): pytest.approx(11 + 1 / 6, abs=1e-5),
        ("2026-03-02", "waketime_h"): pytest.approx(18.675, abs=1e-5),
        ("2026-03-02", "sleep_quality"): 8.2,
        ("2026-03-01", "resting_hr"): 58.5,
        ("2026-03-01", "steps"): 2000.0,
        ("2026-03-03", "steps"): 70.0,
        ("2026-03-01", "exercise_min"): 40.0,
        ("2026-03-03", "exercise_min"): 10.0,
    }
    assert (log.quarantined, log.questions, log.episodes) == ((), (), ())


def test_the_dashboard_is_read_section_by_section() -> None:
    log = read(SourceFile("fitbit.csv", DASHBOARD.encode()), {}, TODAY)
    assert days(log) == {
        ("2026-09-22", "steps"): 11204.0,
        ("2026-09-22", "exercise_min"): 58.0,
        ("2026-09-22", "sleep_h"): pytest.approx(410 / 60, abs=1e-5),
        ("2026-09-22", "bedtime_h"): pytest.approx(11 + 1 / 12, abs=1e-5),
        ("2026-09-22", "waketime_h"): pytest.approx(18 + 5 / 6, abs=1e-5),
    }


def test_water_of_the_food_log_is_read_in_its_unit() -> None:
    water = '\nFood Log 20260922\nMeal,Food,Calories\n\nDaily Totals\n"","Water","50 fl oz"\n'
    log = read(SourceFile("fitbit.csv", (DASHBOARD + water).encode()), {}, TODAY)
    assert days(log)[("2026-09-22", "hydration_l")] == pytest.approx(1.4785)


def test_google_healths_times_become_local_and_devices_are_not_added_up() -> None:
    log = read(google_health(), {}, TODAY)
    assert days(log) == {
        ("2026-10-05", "sleep_h"): 7.0,
        ("2026-10-05", "bedtime_h"): 10.5,
        ("2026-10-05", "waketime_h"): 18.5,
        ("2026-10-05", "steps"): 84.0,
        ("2026-10-06", "steps"): 20.0,
    }
    assert "of each day the one with most was taken, never their sum" in " ".join(log.messages)


def test_steps_without_any_zone_are_told_as_approximate() -> None:
    log = read(SourceFile("steps.csv", MINUTES.encode()), {}, TODAY)
    assert days(log) == {("2026-10-05", "steps"): 104.0}
    assert log.days[0].approximate


def test_a_damaged_night_is_put_aside_and_the_rest_kept() -> None:
    log = read(archive([{**NIGHTS[0], "endTime": "soon"}, NIGHTS[1]]), {}, TODAY)
    (problem,) = log.quarantined
    assert (problem.row, problem.sheet) == (1, "sleep-2026-03-01.json")
    assert ("2026-03-02", "nap_h") in days(log)
    assert ("2026-03-02", "sleep_h") not in days(log)


def test_a_damaged_cell_of_the_dashboard_is_put_aside() -> None:
    log = read(SourceFile("fitbit.csv", DASHBOARD.replace('"11,204"', '"lots"').encode()), {}, TODAY)
    (problem,) = log.quarantined
    assert (problem.row, problem.column, problem.reason) == (7, "steps", "'lots' is not a number")
    assert days(log)[("2026-09-22", "exercise_min")] == 58.0
