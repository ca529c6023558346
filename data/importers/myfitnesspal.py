"""Read MyFitnessPal: minutes of exercise, steps and energy; neither caffeine nor water is in its exports."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from data.errors import FileRefused
from data.importers.generic_table import finished
from data.importers.reading.collected import Collected
from data.importers.reading.day_totals import DayTotals
from data.importers.reading.first_look import has_names
from data.importers.reading.members import bare_names, members_of
from data.importers.reading.table import Table
from data.importers.reading.telling import number_in
from data.importers.reading.text import counted
from data.importers.reading.vendor_columns import days_of
from data.importers.reading.vendor_table import cells_of, vendor_table
from data.records import DiaryLog, SourceFile

FORMAT = "myfitnesspal"
LABEL = "MyFitnessPal"
FOOD = ("date", "meal", "calories", "carbohydrates (g)", "vitamin a", "iron")
EXERCISE = ("date", "exercise", "exercise calories", "exercise minutes")
NOT_IN_IT = (
    "MyFitnessPal exports neither caffeine nor water, and gives calcium and vitamins in percent of a daily value: "
    "only energy was taken from the meals. Caffeine and water have to come from elsewhere."
)
ENERGY = "custom:energy_kcal"


def identify(file: SourceFile) -> bool:
    """Claim a summary of meals or of exercises, or the archive that holds both."""
    return has_names(file, FOOD) or has_names(file, EXERCISE) or any(_is_summary(name) for name in bare_names(file))


def read(file: SourceFile, answers: Mapping[str, str], today: date, day_start_hour: int = 0) -> DiaryLog:
    """Return exercise, steps and energy by day."""
    collected = Collected(answers, today, day_start_hour)
    collected.say("MyFitnessPal export recognised.")
    parts = [(name, content) for name, content in _parts(file) if _is_summary(name)]
    tables, totals = [], DayTotals()
    for name, content in parts:
        part = SourceFile(name, content)
        if has_names(part, EXERCISE):
            tables.append(_read_exercises(vendor_table(content, EXERCISE, collected), totals, collected))
        elif has_names(part, FOOD):
            tables.append(_read_meals(vendor_table(content, FOOD, collected), totals, collected))
    if not tables:
        raise FileRefused("This archive holds no summary of meals or exercises with rows.")
    totals.tell(collected, {ENERGY: "kcal"})
    return finished(collected, FORMAT, LABEL, tables)


def _is_summary(name: str) -> bool:
    return name.startswith(("nutrition-summary", "exercise-summary"))


def _parts(file: SourceFile) -> list[tuple[str, bytes]]:
    if bare_names(file):
        return list(members_of(file, (".csv",)))
    return [("exercise-summary.csv" if has_names(file, EXERCISE) else "nutrition-summary.csv", file.content)]


def _read_meals(table: Table, totals: DayTotals, collected: Collected) -> Table:
    collected.say(NOT_IN_IT)
    for (line, cells), day in zip(cells_of(table), days_of(table, "date", collected), strict=True):
        energy = number_in(collected, cells["calories"], line, "Calories")
        if day is not None and energy is not None:
            totals.add(ENERGY, day, energy, line)
    return table


def _read_exercises(table: Table, totals: DayTotals, collected: Collected) -> Table:
    """Add the minutes of exercises; a day's own total of steps counts before those of single exercises."""
    whole, single, adjustments = DayTotals(), DayTotals(), 0
    for (line, cells), day in zip(cells_of(table), days_of(table, "date", collected), strict=True):
        if day is None:
            continue
        name = cells["exercise"].strip('"').lower()
        adjusted = "calorie adjustment" in name or name == "steps"
        adjustments += adjusted
        minutes = None if adjusted else number_in(collected, cells["exercise minutes"], line, "Exercise Minutes")
        steps = number_in(collected, cells.get("steps", ""), line, "Steps")
        if minutes is not None:
            totals.add("exercise_min", day, minutes, line)
        if steps:
            (whole if adjusted else single).add("steps", day, steps, line)
    for place, steps in {**single.amounts, **whole.amounts}.items():
        lines = whole.lines if place in whole.lines else single.lines
        totals.add("steps", place[1], steps, lines[place])
    if adjustments:
        noun = counted(adjustments, "row")
        collected.say(f"{noun} that only adjust calories by steps: no exercise, their steps were kept.")
    return table
