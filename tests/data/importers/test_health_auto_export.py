"""Health Auto Export: JSON and tables of metrics."""

from __future__ import annotations

import json
from datetime import date

import pytest

from data.importers.health_auto_export import read
from data.records import DiaryLog, SourceFile

TODAY = date(2026, 11, 23)
HEADER = (
    "Date/Time,Caffeine (mg),Dietary Water (fl_oz_us),Sleep Analysis [Total] (hr),Sleep Analysis [Asleep] (hr),"
    "Sleep Analysis [Core] (hr),Sleep Analysis [Deep] (hr),Sleep Analysis [REM] (hr),Step Count (count),"
    "Heart Rate [Avg] (count/min),Resting Heart Rate (count/min)\n"
)
ROWS = (
    "2026-05-01 00:00:00,95,60,7.2,0,4.1,1.1,2,8211,71,55\n"
    "2026-05-02 00:00:00,,,,6.5,0,0,0,9000,70,\n"
    "2026-05-03 00:00:00,,,0,0,4,1,1.5,,,\n"
)
METRICS = {
    "data": {
        "metrics": [
            {"name": "dietary_water", "units": "mL", "data": [{"date": "2026-05-01 08:00:00 +0200", "qty": 250}]},
            {"name": "basal_body_temperature", "units": "degC", "data": None},
            {
                "name": "step_count",
                "units": "count",
                "data": [{"date": f"2026-05-01 {hour:02}:00:00 +0200", "qty": 1000} for hour in (9, 10)],
            },
            {
                "name": "sleep_analysis",
                "units": "hr",
                "data": [
                    {
                        "date": "2026-05-02 07:00:00 +0200",
                        "asleep": 6.5,
                        "inBed": 8,
                        "sleepStart": "2026-05-01 23:30:00 +0200",
                        "sleepEnd": "2026-05-02 06:30:00 +0200",
                    },
                    {"date": "2026-05-03 00:00:00 +0200", "totalSleep": 7.25, "asleep": 0},
                ],
            },
        ],
        "workouts": [
            {"name": "Yoga", "start": "2026-05-01 18:00:00 +0200", "end": "2026-05-01 18:45:00 +0200", "duration": 2700}
        ],
    }
}
STAGES = {
    "data": {
        "metrics": [
            {
                "name": "sleep_analysis",
                "units": "hr",
                "data": [
                    {"source": source, "startDate": start, "endDate": end, "value": value, "date": None, "qty": 1}
                    for source, start, end, value in (
                        ("Apple Watch", "2026-05-01 23:00:00 +0200", "2026-05-02 02:00:00 +0200", "Core"),
                        ("Apple Watch", "2026-05-02 02:00:00 +0200", "2026-05-02 06:00:00 +0200", "REM"),
                        ("iPhone", "2026-05-01 22:30:00 +0200", "2026-05-02 07:00:00 +0200", "In Bed"),
                    )
                ],
            }
        ]
    }
}


def as_file(found: object) -> SourceFile:
    return SourceFile("HealthAutoExport.json", json.dumps(found).encode())


def fixtures() -> list[tuple[str, SourceFile]]:
    table = SourceFile("HealthAutoExport.csv", (HEADER + ROWS).encode())
    return [("health_auto_export", file) for file in (table, as_file(METRICS), as_file(STAGES))]


def days(log: DiaryLog) -> dict[tuple[str, str], float | str]:
    return {(value.day.isoformat(), value.factor): value.value for value in log.days}


def test_a_table_is_read_in_the_units_of_its_header() -> None:
    log = read(fixtures()[0][1], {}, TODAY)
    assert days(log) == {
        ("2026-05-01", "caffeine_mg"): 95.0,
        ("2026-05-01", "hydration_l"): pytest.approx(1.774, abs=1e-3),
        ("2026-05-01", "sleep_h"): 7.2,
        ("2026-05-01", "steps"): 8211.0,
        ("2026-05-01", "resting_hr"): 55.0,
        ("2026-05-02", "sleep_h"): 6.5,
        ("2026-05-02", "steps"): 9000.0,
        ("2026-05-03", "sleep_h"): 6.5,
    }
    assert log.quarantined == ()
    assert log.coverage is not None
    assert (log.coverage.first, log.coverage.last, log.coverage.complete) == (date(2026, 5, 1), date(2026, 5, 3), None)


def test_metrics_are_added_up_and_the_night_belongs_to_the_morning() -> None:
    log = read(as_file(METRICS), {}, TODAY)
    assert days(log) == {
        ("2026-05-01", "hydration_l"): 0.25,
        ("2026-05-01", "steps"): 2000.0,
        ("2026-05-02", "sleep_h"): 6.5,
        ("2026-05-02", "bedtime_h"): 11.5,
        ("2026-05-02", "waketime_h"): 18.5,
        ("2026-05-03", "sleep_h"): 7.25,
        ("2026-05-01", "exercise_min"): 45.0,
        ("2026-05-01", "yoga_min"): 45.0,
    }
    assert log.n_rows == 6


def test_stages_are_joined_and_time_in_bed_is_no_sleep() -> None:
    assert days(read(as_file(STAGES), {}, TODAY)) == {
        ("2026-05-02", "sleep_h"): 7.0,
        ("2026-05-02", "bedtime_h"): 11.0,
        ("2026-05-02", "waketime_h"): 18.0,
    }


def test_a_damaged_cell_is_put_aside_and_its_row_kept() -> None:
    log = read(SourceFile("a.csv", (HEADER + ROWS.replace("8211", "many")).encode()), {}, TODAY)
    (problem,) = log.quarantined
    assert (problem.row, problem.column, problem.reason) == (2, "step count (count)", "'many' is not a number")
    assert days(log)[("2026-05-01", "caffeine_mg")] == 95.0


def test_a_damaged_point_is_put_aside_and_the_rest_kept() -> None:
    damaged = json.loads(json.dumps(METRICS))
    damaged["data"]["metrics"][2]["data"][0]["qty"] = "many"
    log = read(as_file(damaged), {}, TODAY)
    (problem,) = log.quarantined
    assert (problem.row, problem.column, problem.reason) == (2, "step_count", "'many' is not a number")
    assert days(log)[("2026-05-01", "steps")] == 1000.0
