"""Cronometer's tables: blank is unknown, an unfinished day is approximate, amounts of servings are added up."""

from __future__ import annotations

from datetime import date

import pytest

from data.errors import FileRefused
from data.importers import cronometer
from data.records import Coverage, DayValue, DiaryLog, RowProblem, SourceFile

TODAY = date(2026, 11, 23)
DAYS = (
    "Date,Energy (kcal),Alcohol (g),Caffeine (mg),Water (g),B12 (µg),Calcium (mg),Magnesium (mg),Sodium (mg),"
    "Completed\n"
    "2026-02-03,2010.55,0.00,190.5,2450.1,4.2,812.25,340.125,2100.4,true\n"
    "2026-02-04,905.10,14.0,,1200.0,1.1,,120.5,,false\n"
    "2026-02-05,0,0,0,0,0,0,0,0,false\n"
)
SERVINGS = (
    "Day,Time,Group,Food Name,Amount,Energy (kcal),Caffeine (mg),Water (g),Magnesium (mg),Category\n"
    '2026-02-03,9:00 AM,Breakfast,"Coffee, brewed","1.00 cup",2.4,95.0,236.0,7.1,Beverages\n'
    "2026-02-03,,Uncategorized,Oat flakes,40 g,150.0,,4.0,55.0,Cereals\n"
    '2026-02-03,3:30 PM,Snacks,"Tea, black",250 g,2.0,47.0,249.0,7.0,Beverages\n'
)
EXERCISES = "Day,Time,Group,Exercise,Minutes,Calories Burned\n2026-02-03,,,Walking,30,-120\n2026-02-03,,,Yoga,20,-50\n"
MEASUREMENTS = (
    "Day,Time,Group,Metric,Unit,Amount\n2026-02-03,,,Weight,lbs,150\n2026-02-03,,,Blood Pressure,mmHg,120/80\n"
)


def file_of(text: str, name: str = "dailysummary.csv") -> SourceFile:
    return SourceFile(name, text.encode())


def fixtures() -> tuple[tuple[str, SourceFile], ...]:
    named = (("dailysummary", DAYS), ("servings", SERVINGS), ("exercises", EXERCISES), ("biometrics", MEASUREMENTS))
    return tuple(("cronometer", file_of(text, f"{name}.csv")) for name, text in named)


def read(text: str) -> DiaryLog:
    return cronometer.read(file_of(text), {}, TODAY)


def values(log: DiaryLog) -> list[tuple[str, str, float | str, bool]]:
    return [(value.day.isoformat()[8:], value.factor, value.value, value.approximate) for value in log.days]


def test_a_day_keeps_what_is_known_and_a_blank_is_not_zero() -> None:
    log = read(DAYS)
    assert values(log) == [
        ("03", "caffeine_mg", 190.5, False),
        ("03", "hydration_l", 2.4501, True),
        ("04", "hydration_l", 1.2, True),
        ("03", "alcohol_units", 0.0, False),
        ("04", "alcohol_units", 1.4, True),
        ("03", "magnesium_mg", 340.125, False),
        ("04", "magnesium_mg", 120.5, True),
        ("03", "calcium_mg", 812.25, False),
        ("03", "custom:energy_kcal", 2010.55, False),
        ("04", "custom:energy_kcal", 905.1, True),
        ("03", "custom:sodium_mg", 2100.4, False),
    ]
    assert log.quarantined == ()
    assert log.coverage == Coverage(date(2026, 2, 3), date(2026, 2, 4), None)


def test_unfinished_and_empty_days_are_said() -> None:
    assert read(DAYS).messages == (
        "Cronometer export recognised.",
        "1 day is not marked complete in Cronometer: the amounts may be too low, so they are approximate.",
        "1 day without any entry left out: nothing written down is not nothing eaten.",
        "Water includes the water in food (1 g = 1 ml), so it is approximate.",
    )


def test_the_servings_of_a_day_are_added_up() -> None:
    assert values(read(SERVINGS)) == [
        ("03", "caffeine_mg", 142.0, False),
        ("03", "hydration_l", 0.489, True),
        ("03", "magnesium_mg", 69.1, False),
        ("03", "custom:energy_kcal", 154.4, False),
    ]


def test_minutes_of_exercise_are_added_up() -> None:
    assert read(EXERCISES).days == (DayValue(date(2026, 2, 3), "exercise_min", 50.0, "min", False, 2),)


def test_a_measurement_is_converted_and_an_unknown_one_named() -> None:
    log = read(MEASUREMENTS)
    assert log.days == (DayValue(date(2026, 2, 3), "weight_kg", 68.0388, "kg", False, 2),)
    assert "Measurements left out: Blood Pressure." in log.messages


def test_a_damaged_cell_is_put_aside_and_its_row_kept() -> None:
    log = read(DAYS.replace("190.5", "19x0"))
    assert log.quarantined == (RowProblem(2, "'19x0' is not a number", "caffeine (mg)", None, "19x0"),)
    assert len(log.days) == 10


def test_an_impossible_total_of_a_day_is_put_aside() -> None:
    log = read(SERVINGS.replace("47.0,", "2950.0,"))
    assert [(problem.row, problem.reason) for problem in log.quarantined] == [
        (2, "Caffeine 3,045 mg is not possible, expected 0 to 2000")
    ]


def test_a_file_with_names_only_is_refused() -> None:
    with pytest.raises(FileRefused, match="no rows"):
        read(DAYS.split("\n")[0])
