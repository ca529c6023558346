"""Turn the cells of one factor's column into numbers of the diary's unit, or say why a cell is none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.importers.coded import Coded
from data.importers.reading.column import Column
from data.importers.reading.durations import FROM_TO, read_duration
from data.importers.reading.each import different_texts, each
from data.importers.reading.number_faults import why_no_number
from data.importers.reading.number_words import number_named
from data.importers.reading.numbers import Amount, read_amount
from data.importers.reading.plan import BY_SIZE, DOTTED, Plan, Reading
from data.importers.reading.text import tidy
from data.importers.reading.units import ANY_UNIT, CAFFEINE_MG_PER_LITRE, DRINKS, TO_NATIVE, converted, unit_named
from data.importers.reading.words import is_excel_error, is_missing, is_zero_word, yes_or_no
from data.vocabulary import Factor

MOST_LITRES = 12
BESIDE = re.compile(r"\s*[+&,;]\s*|\s+(?:and|und|et|y|e|en)\s+")
SHORTEST_RANGE_S = 7200
MINUTES_AND_SECONDS = "m:ss"
SHORT_CLOCK = re.compile(r"(\d{1,4}):([0-5]\d)")
COUNTS_DRINKS = frozenset({"time", "size"})  # 2x, 2 large: the column says of what


NOTHING = Reading()


def read_cells(column: Column, plan: Plan, factor: Factor) -> Coded[Reading]:
    """Return one reading a row; each different text is read once."""
    return each(column.texts, lambda text: _within(read_cell(text, plan), factor, text))


def read_cell(text: str, plan: Plan) -> Reading:
    """Return what one cell says under the column's plan."""
    straight = tidy(text)
    if not straight or is_missing(straight):
        return NOTHING
    if is_excel_error(straight):
        return Reading(reason=f"'{straight}' is an Excel error; treated as missing")
    amount = read_amount(straight, plan.decimal)
    reading = _timed(straight, amount, plan) if plan.native in {"h", "min", "s"} else None
    if reading is not None:
        return reading
    if amount is not None:
        return _with_unit(straight, amount, plan)
    return _in_words(straight, plan)


def _timed(text: str, amount: Amount | None, plan: Plan) -> Reading | None:
    if plan.unit == MINUTES_AND_SECONDS and (found := SHORT_CLOCK.fullmatch(text)):
        return Reading((int(found[1]) * 60 + int(found[2])) / TO_NATIVE["s"][plan.native])
    if amount is None or amount.unit:
        seconds = read_duration(text)
        if seconds is None or (FROM_TO.match(text) and seconds < SHORTEST_RANGE_S):  # 7:00-7:30 may be about 7 hours
            return None
        approximate = amount is not None and amount.approximate
        return Reading(seconds / TO_NATIVE["s"][plan.native], approximate)
    if plan.dotted_clock and DOTTED.fullmatch(text):
        hours, minutes = re.split("[.,]", text)
        return Reading(int(hours) + int(minutes) / 60)
    if plan.unit or not plan.hours_by_size:
        return None
    return _hours_by_size(text, amount)


def _hours_by_size(text: str, amount: Amount) -> Reading:
    """Read a bare number in a column of hours: up to 20 hours, from 61 minutes, above 1440 seconds."""
    value = amount.value
    if abs(value) <= 20:
        return Reading(value, amount.approximate)
    if 20 < value <= 60:
        return Reading(reason=f"'{text}' is neither plausible hours nor minutes")
    return Reading(value / 60 if value <= 1440 else value / 3600, amount.approximate)


def _with_unit(text: str, amount: Amount, plan: Plan) -> Reading:
    if plan.rating:
        return _rating(amount, plan, text)
    if amount.out_of != plan.out_of:
        return Reading(reason=f"'{text}' is not an amount")
    if plan.native == ANY_UNIT:
        return Reading(amount.value, amount.approximate)
    unit = _unit_of(amount, plan)
    if amount.unit and not unit:
        return Reading(reason=f"'{text}' has a unit nobody knows here")
    if not unit:
        return Reading(amount.value * plan.factor, amount.approximate)
    if (
        plan.native == "mg"
        and plan.drink in CAFFEINE_MG_PER_LITRE
        and unit in TO_NATIVE["l"]
        and unit not in {"g", "kg"}
    ):
        return Reading(amount.value * TO_NATIVE["l"][unit] * CAFFEINE_MG_PER_LITRE[plan.drink], True)
    if (unit in {"cup", "can"} or (unit in {"mug", "glass"} and plan.drink != "coffee")) and plan.drink in DRINKS.get(
        plan.native, {}
    ):
        unit = plan.drink
    found = converted(amount.value, unit, plan.native)
    if found is None:
        return Reading(reason=f"'{text}' cannot be turned into {plan.native or 'a number'}")
    return Reading(found[0], found[1] or amount.approximate)


def _unit_of(amount: Amount, plan: Plan) -> str:
    """Return the unit behind the number, also when more words follow it; a bare number has the column's."""
    if not amount.unit:
        return plan.unit if plan.unit != BY_SIZE else "l" if amount.value <= MOST_LITRES else "ml"
    unit = unit_named(amount.unit) or unit_named(amount.unit.split()[0])
    return plan.unit if unit in COUNTS_DRINKS and plan.unit in DRINKS.get(plan.native, {}) else unit


def _rating(amount: Amount, plan: Plan, text: str) -> Reading:
    if plan.blank is not None and amount.value == plan.blank:
        return NOTHING
    if amount.unit not in {"", "%"}:
        return Reading(reason=f"'{text}' is not a rating")
    lowest, highest = sorted((0.0 - plan.offset, 10 / plan.factor - plan.offset))
    value = (amount.value + plan.offset) * plan.factor
    if amount.out_of is not None or amount.unit:
        lowest, highest = 0, 100 if amount.unit else amount.out_of or 10
        value = amount.value * 10 / highest
    if not lowest <= amount.value <= highest:
        return Reading(reason=f"{amount.value:g} is not possible, expected {lowest:g} to {highest:g}")
    return Reading(value, amount.approximate)


def _in_words(text: str, plan: Plan) -> Reading:
    if plan.words is not None:
        level = plan.words(text)
        if level is not None:
            return Reading(level, True)
    said = yes_or_no(text)
    number = None if plan.rating else number_named(text)
    if number is not None and said is None:
        return _with_unit(text, Amount(float(number)), plan)
    if is_zero_word(text):
        return Reading(0.0, said=said)
    if said is not None:
        return Reading(None if said else 0.0, said=said)
    return _added(text, plan) or Reading(reason=why_no_number(text))


def _added(text: str, plan: Plan) -> Reading | None:
    """Read drinks beside each other, 2 coffees + 1 tea; None when a part of them is no drink."""
    parts = BESIDE.split(text)
    if len(parts) < 2 or plan.native not in DRINKS:
        return None
    amounts = [read_amount(part, plan.decimal) for part in parts]
    read = [
        _with_unit(part, amount, plan) for part, amount in zip(parts, amounts, strict=True) if amount and amount.unit
    ]
    values = [reading.value for reading in read if reading.value is not None]
    return Reading(sum(values), True) if len(values) == len(parts) else None


def _within(reading: Reading, factor: Factor, text: str) -> Reading:
    if reading.value is None:
        return reading
    lowest, highest = factor.hard
    if lowest <= reading.value <= highest:
        return reading
    shown = f"{round(reading.value, 2):,.12g}"
    unit = factor.unit if factor.unit not in {"0-10", "0/1"} else ""
    reason = f"{factor.label} {shown} {unit}".rstrip() + f" is not possible, expected {lowest:g} to {highest:g}"
    return Reading(reason=reason if text.strip() == shown else f"{reason} (written '{text.strip()[:40]}')")


def numbers_in(texts: Sequence[str], decimal: str) -> list[float]:
    """Return the bare number of each row that has one, by which a column's unit and scale are judged."""
    amounts = {text: read_amount(text, decimal) for text in set(different_texts(texts)) if text}
    bare = {text: a.value for text, a in amounts.items() if a and _is_bare(a) and a.out_of is None}
    found = each(texts, bare.get)
    return [number for number in found if number is not None]


def _is_bare(amount: Amount) -> bool:
    return not amount.unit or unit_named(amount.unit) in COUNTS_DRINKS
