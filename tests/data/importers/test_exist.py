"""Exist's lists: minutes from midday and midnight, ratings from 1 to 9, null for nothing, one file for each year."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import date

import pytest

from data.errors import FileRefused
from data.importers import exist
from data.records import DayNote, DayValue, DiaryLog, RowProblem, SourceFile

TODAY = date(2026, 11, 23)
Values = list[tuple[str, object]]
LISTS: dict[str, Values] = {
    "data_sleep_2026.json": [("2026-01-05", 450), ("2026-01-06", None), ("2026-01-07", 0)],
    "data_sleep_start_2026.json": [("2026-01-05", 675)],
    "data_sleep_end_2026.json": [("2026-01-05", 405)],
    "data_mood_2026.json": [("2026-01-05", 9), ("2026-01-06", 0)],
    "data_mood_note_2026.json": [("2026-01-05", "long day")],
    "data_coffees_2025.json": [("2025-12-31", 0)],
    "data_coffees_2026.json": [("2026-01-05", 2)],
    "data_water.json": [("2026-01-05", 6)],
    "data_late_dinner.json": [("2026-01-05", 1), ("2026-01-06", 0)],
    "data_sex.json": [("2026-01-05", 1)],
    "data_location.json": [("2026-01-05", "1.0,2.0")],
    "data_weather_temp_max.json": [("2026-01-05", 8)],
    "data_weather_temp_min.json": [("2026-01-05", 2)],
    "data_weather_humidity.json": [("2026-01-05", 0.8)],
    "data_productive_min.json": [("2026-01-05", 130)],
}


def as_json(values: Values) -> bytes:
    return json.dumps([{"date": day, "value": value} for day, value in values]).encode()


def in_zip(**changed: Values) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, values in {**LISTS, **{f"{key}.json": values for key, values in changed.items()}}.items():
            archive.writestr(f"export/{name}", as_json(values))
        archive.writestr("export/averages_2026.json", "[]")
        archive.writestr("export/correlations.json", "[]")
    return buffer.getvalue()


def fixtures() -> tuple[tuple[str, SourceFile], ...]:
    return (
        ("exist", SourceFile("exist.zip", in_zip())),
        ("exist", SourceFile("data_coffees_2026.json", as_json(LISTS["data_coffees_2026.json"]))),
    )


def read(content: bytes, name: str = "exist.zip") -> DiaryLog:
    return exist.read(SourceFile(name, content), {}, TODAY)


def test_each_attribute_is_a_factor_in_the_diarys_unit() -> None:
    log = read(in_zip())
    assert sorted((v.factor, v.day.isoformat(), v.value, v.approximate) for v in log.days) == [
        ("bedtime_h", "2026-01-05", 11.25, False),
        ("caffeine_mg", "2025-12-31", 0.0, True),
        ("caffeine_mg", "2026-01-05", 190.0, True),
        ("custom:productive_min", "2026-01-05", 130.0, False),
        ("humidity_pct", "2026-01-05", 80.0, False),
        ("hydration_l", "2026-01-05", 1.5, True),
        ("mood", "2026-01-05", 10.0, False),
        ("sleep_h", "2026-01-05", 7.5, False),
        ("tag:late_dinner", "2026-01-05", 1.0, False),
        ("tag:late_dinner", "2026-01-06", 0.0, False),
        ("temperature_c", "2026-01-05", 5.0, False),
        ("waketime_h", "2026-01-05", 18.75, False),
    ]
    assert log.notes == (DayNote(date(2026, 1, 5), "long day"),)
    assert (log.episodes, log.questions, log.quarantined) == ((), (), ())


def test_one_list_by_itself_is_read_by_its_name() -> None:
    log = read(as_json([("2026-01-05", 2), ("2026-01-06", None)]), "data_coffees_2026 (1).json")
    assert log.days == (DayValue(date(2026, 1, 5), "caffeine_mg", 190.0, "mg", True, 1),)


def test_one_list_never_speaks_for_another() -> None:
    sleep = read(as_json([("2026-01-05", 400)]), "data_sleep.json")
    assert sleep.header_key != read(as_json([("2026-01-05", 2)]), "data_coffees.json").header_key


def test_a_temperature_no_place_reaches_in_celsius_makes_all_of_them_fahrenheit() -> None:
    log = read(in_zip(data_weather_temp_max=[("2026-01-05", 68)], data_weather_temp_min=[("2026-01-05", 50)]))
    assert [value.value for value in log.days if value.factor == "temperature_c"] == [15.0]


def test_a_list_without_its_name_is_refused() -> None:
    with pytest.raises(FileRefused, match="does not say what it lists"):
        read(as_json([("2026-01-05", 2)]), "upload.json")


def test_a_damaged_value_is_put_aside_and_the_rest_kept() -> None:
    log = read(in_zip(data_steps=[("2026-01-05", 4000), ("2026-01-06", "many"), ("2026-01-07", 900_000)]))
    assert log.quarantined == (
        RowProblem(2, "'many' is not a number", "steps", None, "many"),
        RowProblem(3, "Steps 900,000 is not possible, expected 0 to 150000", "steps", None, "900000"),
    )
    assert DayValue(date(2026, 1, 5), "steps", 4000.0, "steps", False, 1) in log.days
    assert len(log.days) == 13
