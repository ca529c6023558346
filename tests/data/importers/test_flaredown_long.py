"""Flaredown's long table: a type, a name and a value in each row."""

from __future__ import annotations

from datetime import date

import pytest

from data.errors import FileRefused
from data.importers import flaredown_long
from data.records import DayValue, DiaryLog, RowProblem, SourceFile

TODAY = date(2026, 11, 23)
HEADER = "user_id,age,sex,country,checkin_date,trackable_id,trackable_type,trackable_name,trackable_value\n"
ROWS = (
    "Qx1=,51,female,DE,2026-04-01,11,Condition,Hemifacial spasm,3\n"
    "Qx1=,51,female,DE,2026-04-01,12,Symptom,Fatigue,2\n"
    "Qx1=,51,female,DE,2026-04-01,13,Treatment,Baclofen,10 mg\n"
    "Qx1=,51,female,DE,2026-04-01,14,Tag,late night,\n"
    "Qx1=,51,female,DE,2026-04-01,15,Food,bread,\n"
    "Qx1=,51,female,DE,2026-04-01,16,Weather,temperature_max,68\n"
    "Qx1=,51,female,DE,2026-04-01,17,Weather,temperature_min,50\n"
    "Qx1=,51,female,DE,2026-04-01,18,Weather,humidity,0.4\n"
    "Qx1=,51,female,DE,2026-04-01,19,Weather,icon,rain\n"
)


def fixtures() -> tuple[tuple[str, SourceFile], ...]:
    return (("flaredown_long", SourceFile("export.csv", (HEADER + ROWS).encode())),)


def read(text: str) -> DiaryLog:
    return flaredown_long.read(SourceFile("export.csv", text.encode()), {}, TODAY)


def test_each_row_is_told_to_its_day() -> None:
    day = date(2026, 4, 1)
    log = read(HEADER + ROWS)
    assert log.days == (
        DayValue(day, "worst_intensity", 7.5, "0-10", False, 2),
        DayValue(day, "fatigue", 5.0, "0-10", False, 3),
        DayValue(day, "med:baclofen", 10.0, "mg", False, 4),
        DayValue(day, "tag:late_night", 1.0, "0/1", False, 5),
        DayValue(day, "temperature_c", 15.0, "°C", False, 7),
        DayValue(day, "humidity_pct", 40.0, "%", False, 9),
    )
    assert log.quarantined == ()


def test_a_file_of_several_people_is_refused() -> None:
    with pytest.raises(FileRefused, match="the check-ins of 2 people"):
        read(HEADER + ROWS + ROWS.replace("Qx1=", "Qx2="))


def test_a_damaged_rating_is_put_aside_and_the_rest_kept() -> None:
    log = read(HEADER + ROWS.replace("Fatigue,2", "Fatigue,two"))
    assert log.quarantined == (RowProblem(3, "'two' is not a number", "trackable_value", None, "two"),)
    assert len(log.days) == 5
