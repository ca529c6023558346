"""Decide how the numbers of one column are to be read, over all its rows: decimal sign, unit, scale, words."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from data.importers.reading.amount_units import unit_of_bare_numbers
from data.importers.reading.collected import Collected
from data.importers.reading.column import Column
from data.importers.reading.dotted_clock import is_dotted_clock
from data.importers.reading.each import different_texts
from data.importers.reading.numbers import ambiguous_number, decimal_evidence, read_amount
from data.importers.reading.plan import Plan
from data.importers.reading.quantities import numbers_in
from data.importers.reading.scales import nothing_noted, scale_of, words_of
from data.importers.reading.words import bleeding_of
from data.records import Choice
from data.vocabulary import Factor

HIGHEST_MINUTE_OF_AN_HOUR, MINUTES_OF_A_DAY = 60, 1440
MOST = 0.6
SHORT_NIGHT = 0.1  # of a day
WHOLE_NUMBERS = frozenset({"steps", "a day", "meals", "times", "bpm", "0-10", "0/1"})


def plan_of(column: Column, factor: Factor, collected: Collected) -> Plan:
    """Return the reading plan of a column; what its rows leave open is asked."""
    decimal = decimal_of(column, factor.unit, collected)
    numbers = numbers_in(column.texts, decimal)
    if factor.unit == "0-10":
        blank = nothing_noted(column, numbers, collected) if numbers else None
        moved, times = scale_of(column, factor, [number for number in numbers if number != blank], collected)
        words = words_of(column, factor, collected)
        return Plan("", decimal=decimal, factor=times, offset=moved, words=words, rating=True, blank=blank)
    if factor.key == "sleep_h" and _are_parts_of_a_day(numbers):
        collected.say(
            f"'{column.name}' holds parts of a day, as Excel keeps times: {numbers[0]:g} is {24 * numbers[0]:g} h."
        )
        return Plan(factor.unit, decimal=decimal, factor=24.0)
    if factor.key == "period":
        return Plan(factor.unit, decimal=decimal, words=bleeding_of)
    if factor.unit == "h" and not column.unit and _are_minutes(numbers):
        return Plan(factor.unit, "min", decimal=decimal)
    unit = column.unit or unit_of_bare_numbers(column, factor, numbers, collected)
    hours = factor.unit == "h"
    dotted = hours and is_dotted_clock(column, collected)
    drink = column.drink or "coffee"
    return Plan(factor.unit, unit, decimal=decimal, drink=drink, hours_by_size=hours, dotted_clock=dotted)


def _are_minutes(numbers: Sequence[float]) -> bool:
    """True when nearly all numbers are too high for hours: the few low ones are minutes as well."""
    minutes = sum(HIGHEST_MINUTE_OF_AN_HOUR < number <= MINUTES_OF_A_DAY for number in numbers)
    return minutes > 1 and minutes >= MOST * len(numbers) and max(numbers) <= MINUTES_OF_A_DAY


def _are_parts_of_a_day(numbers: Sequence[float]) -> bool:
    """True for nights that would all be shorter than an hour, and mostly longer than 2.4 h as parts of a day."""
    return bool(numbers) and min(numbers) >= 0 and max(numbers) < 1 and median(numbers) >= SHORT_NIGHT


def decimal_of(column: Column, native: str, collected: Collected) -> str:
    """Return the decimal signs of a column: as its cells prove, else as the file proves, else as the person says."""
    shown = ambiguous_number(column.texts)
    if shown is None:
        return "."
    texts = different_texts(column.texts)
    proven = decimal_evidence(texts) or (collected.decimals if len(collected.decimals) == 1 else set())
    if len(proven) == 1:
        return "".join(proven)
    if native in WHOLE_NUMBERS:
        return ""
    large, small = read_amount(shown, ""), read_amount(shown, ".,")
    if large is None or small is None:
        return "."
    text = f"Is '{shown}' in '{column.name}' {large.value:,.0f} or {small.value:g}?"
    choices = (
        Choice("thousands", f"{large.value:,.0f}", "The sign groups thousands"),
        Choice("decimal", f"{small.value:g}", "The sign is a decimal sign"),
    )
    return "" if collected.ask("decimal", text, shown, choices, "thousands") == "thousands" else ".,"
