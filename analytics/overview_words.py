"""The verdict at the top of the overview: more or fewer than before, by how much, how long after the injection."""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import date

from analytics.numbers_in_words import capitalised, decimals_for, number
from analytics.outcome_words import OUTCOME_WORDS, outcome_noun
from analytics.results import Comparison
from analytics.treatment_columns import INJECTION, Treated

LAST_DAY_TOLD = 120
BEFORE_WORDS = {7: "last week", 30: "last month", 90: "in the three months before"}


def headline(comparison: Comparison, outcome: str = "spasm_count") -> str:
    """Say how the span compares with the one before it: ``More spasms than last month``."""
    length = comparison.now.calendar_days
    before = BEFORE_WORDS.get(length, f"in the {length} days before")
    words = OUTCOME_WORDS[outcome]
    match comparison.word:
        case "more":
            return f"{words.higher} than {before}"
        case "fewer":
            return f"{words.lower} than {before}"
        case "same":
            return f"About the same as {before}"
    if comparison.now.kept_days:
        return "Too few logged days to compare yet"
    return "No logged days in this period"


def lead(comparison: Comparison, treatments: Iterable[Treated] = (), outcome: str = "spasm_count") -> str:
    """Say the comparison in numbers, with the day of the injection's course."""
    return " ".join(
        part for part in (_rates(comparison, outcome), injection_words(comparison.now.last, treatments)) if part
    )


def injection_words(today: date, treatments: Iterable[Treated]) -> str:
    """Say which day after the last injection it is; nothing when there was none in the last four months."""
    given = [treatment.day for treatment in treatments if treatment.kind == INJECTION and treatment.day <= today]
    if not given or (today - max(given)).days > LAST_DAY_TOLD:
        return ""
    days_since = (today - max(given)).days
    return f"It is day {days_since} after your injection." if days_since else "It is the day of your injection."


def _rates(comparison: Comparison, outcome: str) -> str:
    now, before, length = comparison.now, comparison.before, comparison.now.calendar_days
    if math.isnan(now.rate):
        return f"No day of the last {length} is logged."
    decimals = decimals_for(now.rate, before.rate)
    told = number(now.rate, decimals)
    opening = f"{told} a day" if outcome == "spasm_count" else f"{capitalised(outcome_noun(outcome))} {told} on average"
    if math.isnan(before.rate):
        return f"{opening} in the last {length} days; no day of the {length} before is logged."
    return f"{opening} in the last {length} days, against {number(before.rate, decimals)} in the {length} days before."
