"""Read Cronometer: a day's nutrients, single servings, exercises, and measurements with a name the diary knows."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from data.errors import FileRefused
from data.importers.generic_table import finished
from data.importers.reading.collected import Collected
from data.importers.reading.columns import meaning_of
from data.importers.reading.day_totals import DayTotals
from data.importers.reading.first_look import first_rows
from data.importers.reading.telling import number_in, tell
from data.importers.reading.text import counted, listed
from data.importers.reading.units import converted, unit_named
from data.importers.reading.vendor_columns import days_of
from data.importers.reading.vendor_table import Cells, cells_of, vendor_table
from data.importers.reading.words import yes_or_no
from data.records import DiaryLog, SourceFile
from data.vocabulary import BY_KEY

Row = tuple[int, Cells, date]
FORMAT = "cronometer"
LABEL = "Cronometer"
NUTRIENTS = {  # column: factor, how much of its unit is in one of the column's
    "caffeine (mg)": ("caffeine_mg", 1.0),
    "water (g)": ("hydration_l", 0.001),
    "alcohol (g)": ("alcohol_units", 0.1),
    "magnesium (mg)": ("magnesium_mg", 1.0),
    "calcium (mg)": ("calcium_mg", 1.0),
    "energy (kcal)": ("custom:energy_kcal", 1.0),
    "sugars (g)": ("custom:sugars_g", 1.0),
    "sodium (mg)": ("custom:sodium_mg", 1.0),
    "potassium (mg)": ("custom:potassium_mg", 1.0),
}
UNITS = {"custom:energy_kcal": "kcal", "custom:sugars_g": "g", "custom:sodium_mg": "mg", "custom:potassium_mg": "mg"}
SHAPES = {
    "days": ("date", "completed"),
    "servings": ("day", "group", "food name", "amount"),
    "exercises": ("day", "exercise", "minutes", "calories burned"),
    "measurements": ("day", "group", "metric", "unit", "amount"),
}


def identify(file: SourceFile) -> bool:
    """Claim one of the four tables by its columns."""
    return _shape(file) is not None


def read(file: SourceFile, answers: Mapping[str, str], today: date, day_start_hour: int = 0) -> DiaryLog:
    """Return what was eaten and drunk, exercised or measured each day."""
    shape = _shape(file)
    if shape is None:
        raise FileRefused
    collected = Collected(answers, today, day_start_hour)
    collected.say("Cronometer export recognised.")
    table = vendor_table(file.content, SHAPES[shape], collected)
    days = days_of(table, "date" if shape == "days" else "day", collected)
    rows = [(line, cells, day) for (line, cells), day in zip(cells_of(table), days, strict=True) if day is not None]
    if shape == "measurements":
        _read_measurements(rows, collected)
    else:
        totals = DayTotals()
        if shape == "exercises":
            _add_exercises(rows, totals, collected)
        else:
            _add_nutrients(rows, totals, collected)
        totals.tell(collected, UNITS)
    return finished(collected, FORMAT, LABEL, (table,))


def _shape(file: SourceFile) -> str | None:
    names = set(next(iter(first_rows(file)), ()))
    has_energy = any(name.startswith("energy (") for name in names)
    for shape, wanted in SHAPES.items():
        if set(wanted) <= names and (has_energy or shape in {"exercises", "measurements"}):
            return shape
    return None


def _add_nutrients(rows: list[Row], totals: DayTotals, collected: Collected) -> None:
    unfinished = empty = 0
    for line, cells, day in rows:
        partial = yes_or_no(cells.get("completed", "")) is False
        amounts = {name: number_in(collected, cells[name], line, name) for name in NUTRIENTS if name in cells}
        if partial and not any(amounts.values()):  # nothing was entered on this day
            empty += 1
            continue
        unfinished += partial
        for name, amount in amounts.items():
            if amount is not None:
                key, times = NUTRIENTS[name]
                totals.add(key, day, amount * times, line, partial or key == "hydration_l")
    if unfinished:
        days = "1 day is" if unfinished == 1 else f"{unfinished} days are"
        collected.say(f"{days} not marked complete in Cronometer: the amounts may be too low, so they are approximate.")
    if empty:
        collected.say(f"{counted(empty, 'day')} without any entry left out: nothing written down is not nothing eaten.")
    if any("water (g)" in cells for _, cells, _ in rows):
        collected.say("Water includes the water in food (1 g = 1 ml), so it is approximate.")
    if not any("caffeine (mg)" in cells for _, cells, _ in rows):
        collected.say("This export has no caffeine column; show caffeine in Cronometer's settings and export again.")


def _add_exercises(rows: list[Row], totals: DayTotals, collected: Collected) -> None:
    for line, cells, day in rows:
        minutes = number_in(collected, cells["minutes"], line, "Minutes")
        if minutes is not None:
            totals.add("exercise_min", day, minutes, line)


def _read_measurements(rows: list[Row], collected: Collected) -> None:
    unread: dict[str, None] = {}
    for line, cells, day in rows:
        key = meaning_of(cells["metric"]).role
        if key not in BY_KEY or BY_KEY[key].unit in {"0-10", "0/1"}:
            unread[cells["metric"]] = None
            continue
        amount = number_in(collected, cells["amount"], line, "Amount")
        if amount is None:
            continue
        found = converted(amount, unit_named(cells["unit"]), BY_KEY[key].unit)
        if found is None:
            collected.lose(line, f"'{cells['unit']}' is no unit of {BY_KEY[key].label}", "Unit", cells["unit"])
        else:
            tell(collected, day, key, found[0], line, column="Amount")
    if unread:
        collected.say(f"Measurements left out: {listed(list(unread))}.")
