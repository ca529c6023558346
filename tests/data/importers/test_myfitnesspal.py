"""MyFitnessPal: what is in its export, and plainly what is not."""

from __future__ import annotations

import io
import zipfile
from datetime import date

from data.importers import myfitnesspal
from data.records import DayValue, DiaryLog, RowProblem, SourceFile

TODAY = date(2026, 11, 23)
MEALS = (
    "\ufeffDate,Meal,Calories,Fat (g),Saturated Fat,Polyunsaturated Fat,Monounsaturated Fat,Trans Fat,Cholesterol,"
    "Sodium (mg),Potassium,Carbohydrates (g),Fiber,Sugar,Protein (g),Vitamin A,Vitamin C,Calcium,Iron,Note\r\n"
    "2026-03-01,Breakfast,420.5,9.0,,,,0.0,12.0,310.0,0.0,61.0,7.0,18.0,15.0,4.0,10.0,22.0,14.0,\r\n"
    '2026-03-01,Dinner,"1,080.5",40.0,,,,0.0,80.0,900.0,0.0,99.0,9.0,12.0,44.0,8.0,30.0,12.0,20.0,late meal\r\n'
)
EXERCISES = (
    "Date,Exercise,Type,Exercise Calories,Exercise Minutes,Sets,Reps Per Set,Kilograms,Steps,Note\n"
    '2026-03-01,"""Walking, 3.0 mph""",Cardio,120.0,35,,,,3100,\n'
    "2026-03-01,Health app calorie adjustment,Cardio,80.0,1,,,,8400,\n"
    '2026-03-01,"Squat, Barbell",Strength,,,3,10,40.0,,\n'
    "2026-03-02,Cycling,Cardio,200.0,40,,,,,\n"
)


def archive() -> SourceFile:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        packed.writestr("Nutrition-Summary-2026-03-01-to-2026-03-02.csv", MEALS)
        packed.writestr("Exercise-Summary-2026-03-01-to-2026-03-02.csv", EXERCISES)
        packed.writestr("Measurement-Summary-2026-03-01-to-2026-03-02.csv", "Date,Weight\n2026-03-01,70.5\n")
    return SourceFile("File-Export.zip", buffer.getvalue())


def fixtures() -> tuple[tuple[str, SourceFile], ...]:
    meals, exercises = SourceFile("meals.csv", MEALS.encode()), SourceFile("exercises.csv", EXERCISES.encode())
    return (("myfitnesspal", meals), ("myfitnesspal", exercises), ("myfitnesspal", archive()))


def read(text: str) -> DiaryLog:
    return myfitnesspal.read(SourceFile("export.csv", text.encode()), {}, TODAY)


def test_of_meals_only_energy_is_taken_and_what_is_missing_is_said() -> None:
    log = read(MEALS)
    assert log.days == (DayValue(date(2026, 3, 1), "custom:energy_kcal", 1501.0, "kcal", False, 2),)
    assert any("neither caffeine nor water" in message for message in log.messages)


def test_exercise_is_added_up_and_a_days_total_of_steps_wins_over_single_walks() -> None:
    assert read(EXERCISES).days == (
        DayValue(date(2026, 3, 1), "exercise_min", 35.0, "min", False, 2),
        DayValue(date(2026, 3, 2), "exercise_min", 40.0, "min", False, 5),
        DayValue(date(2026, 3, 1), "steps", 8400.0, "steps", False, 3),
    )


def test_the_archive_holds_both() -> None:
    log = myfitnesspal.read(archive(), {}, TODAY)
    assert {(value.factor, value.value) for value in log.days} == {
        *(("custom:energy_kcal", 1501.0), ("exercise_min", 35.0), ("exercise_min", 40.0), ("steps", 8400.0)),
    }


def test_a_damaged_date_is_put_aside_and_the_rest_kept() -> None:
    log = read(EXERCISES.replace("2026-03-02,Cyc", "2026-13-02,Cyc"))
    assert log.quarantined == (RowProblem(5, "'2026-13-02' is not a date", None, None, "2026-13-02"),)
    assert len(log.days) == 2
