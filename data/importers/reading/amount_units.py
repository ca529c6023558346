"""Find the unit of bare numbers by their size where it leaves no doubt, and ask where it does."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from data.importers.reading.collected import Collected
from data.importers.reading.column import Column
from data.importers.reading.plan import BY_SIZE
from data.records import Choice
from data.vocabulary import Factor

MOST_CUPS = 12
CUP_MG = 95
MOST_LITRES = 4
GLASS_L = 0.25


def unit_of_bare_numbers(column: Column, factor: Factor, numbers: Sequence[float], collected: Collected) -> str:
    """Return the unit of a column's bare numbers, ``""`` for the diary's own."""
    highest = max(numbers, default=0.0)
    decide = BY_KEY.get(factor.key) or BY_UNIT.get(factor.unit)
    return decide(column, numbers, collected) if decide and highest > 0 else ""


def _caffeine(column: Column, numbers: Sequence[float], collected: Collected) -> str:
    highest = max(numbers)
    if column.drink and highest <= 20:
        return "cup"
    if column.drink:
        return _ask_drink(
            column, highest, (("mg", "mg", "mg of caffeine"), ("ml", "ml", f"ml of {column.drink}")), collected
        )
    if highest > MOST_CUPS:
        return ""
    return _ask_drink(column, highest, (("cups", "cup", "cups of coffee"), ("mg", "mg", "mg")), collected)


def _ask_drink(column: Column, highest: float, ways: tuple[tuple[str, str, str], ...], collected: Collected) -> str:
    text = f"'{column.name}' goes up to {highest:g}. {ways[0][2].capitalize()}, or {ways[1][2]}?"
    choices = [
        Choice(id, words.capitalize() if id != "mg" else words, f"{highest:g} is read as {words}")
        for id, _, words in ways
    ]
    answer = collected.ask(collected.id_for("drink_unit", column.name), text, f"{highest:g}", choices, ways[0][0])
    return next(unit for id, unit, _ in ways if id == answer)


def _water(column: Column, numbers: Sequence[float], collected: Collected) -> str:
    highest = max(numbers)
    if highest > 30:
        return _ml_or_litres(column, numbers, collected)
    if column.drink == "glass" or highest > MOST_CUPS:
        return "glass"
    if highest <= MOST_LITRES or any(number % 1 for number in numbers):
        return ""
    return _ask_drink(column, highest, (("glasses", "glass", "glasses"), ("litres", "l", "litres")), collected)


def _ml_or_litres(column: Column, numbers: Sequence[float], collected: Collected) -> str:
    if not any(0 < number <= MOST_CUPS for number in numbers):
        return "ml"
    collected.say(f"'{column.name}' mixes ml and litres: numbers up to {MOST_CUPS} were read as litres.")
    return BY_SIZE


def _alcohol(column: Column, numbers: Sequence[float], collected: Collected) -> str:
    return "drink" if column.drink else ""


def _temperature(column: Column, numbers: Sequence[float], collected: Collected) -> str:
    if max(numbers) <= 55:
        return ""
    collected.say(f"'{column.name}' goes up to {max(numbers):g}; it was read in °F.")
    return "f"


def _pressure(column: Column, numbers: Sequence[float], collected: Collected) -> str:
    highest = max(numbers)
    return "inhg" if 25 < highest < 35 else "mmhg" if 600 < highest < 820 else ""


def _humidity(column: Column, numbers: Sequence[float], collected: Collected) -> str:
    return "fraction" if max(numbers) <= 1 else ""


def _minutes(column: Column, numbers: Sequence[float], collected: Collected) -> str:
    if max(numbers) <= 8 and any(number % 1 for number in numbers):
        collected.say(f"'{column.name}' holds parts of 1 and nothing above {max(numbers):g}; it was read in hours.")
        return "h"
    return ""


Decision = Callable[[Column, Sequence[float], Collected], str]
BY_KEY: dict[str, Decision] = {
    "caffeine_mg": _caffeine,
    "hydration_l": _water,
    "alcohol_units": _alcohol,
    "temperature_c": _temperature,
    "pressure_hpa": _pressure,
    "humidity_pct": _humidity,
}
BY_UNIT: dict[str, Decision] = {"min": _minutes}
