"""Visible's long table: a blank behind the last name and every value, symptoms from 0 to 3, newest first."""

from __future__ import annotations

from datetime import date

from data.importers import visible
from data.records import DayValue, DiaryLog, RowProblem, SourceFile

TODAY = date(2026, 11, 23)
HEADER = "observation_date,tracker_name,tracker_category,observation_value \n"
ROWS = (
    "2026-06-10,Facial twitching,Muscles,3 \n"
    "2026-06-10,HR Variability,Measurement,51 \n"
    "2026-06-10,Resting HR,Measurement,0 \n"
    "2026-06-10,Fatigue,Brain,2 \n"
    "2026-06-10,Sleep,Sleep,1 \n"
    "2026-06-09,Facial twitching,Muscles,0 \n"
    "2026-06-09,Light sensitivity,Sensory,1 \n"
    "2026-06-09,Socially demanding,Social,2 \n"
    "2026-06-09,PacePoints,Measurement,12.5 \n"
)


def fixtures() -> tuple[tuple[str, SourceFile], ...]:
    return (("visible", SourceFile("Visible_Data_Export.csv", (HEADER + ROWS).encode())),)


def read(text: str) -> DiaryLog:
    return visible.read(SourceFile("visible.csv", text.encode()), {}, TODAY)


def test_symptoms_are_ratings_and_measurements_keep_their_units() -> None:
    first, second = date(2026, 6, 9), date(2026, 6, 10)
    log = read(HEADER + ROWS)
    assert sorted(log.days, key=lambda value: (value.factor, value.day)) == [
        DayValue(first, "custom:pacepoints", 12.5, "", False, 10),
        DayValue(first, "custom:socially_demanding", 2.0, "", False, 9),
        DayValue(second, "custom:visible_sleep_rating", 1.0, "", False, 6),
        DayValue(second, "fatigue", 6.666667, "0-10", False, 5),
        DayValue(second, "hrv_ms", 51.0, "ms", False, 3),
        DayValue(first, "symptom:light_sensitivity", 3.333333, "0-10", False, 8),
        DayValue(first, "worst_intensity", 0.0, "0-10", False, 7),
        DayValue(second, "worst_intensity", 10.0, "0-10", False, 2),
    ]
    assert (log.episodes, log.questions, log.quarantined) == ((), (), ())


def test_a_damaged_value_is_put_aside_and_the_rest_kept() -> None:
    log = read(
        HEADER
        + ROWS.replace("Fatigue,Brain,2", "Fatigue,Brain,5").replace(
            "Variability,Measurement,51", "Variability,Measurement,5100"
        )
    )
    assert log.quarantined == (
        RowProblem(
            3, "Heart rate variability 5,100 ms is not possible, expected 0 to 400", "observation_value", None, "5100"
        ),
        RowProblem(5, "5 is not possible, expected 0 to 3", "observation_value", None, "5"),
    )
    assert len(log.days) == 6
