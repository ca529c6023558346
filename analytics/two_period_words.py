"""Two periods in sentences: what each mean rests on, and why no verdict is drawn from them."""

from __future__ import annotations

import math

from analytics.numbers_in_words import decimals_for, number, plural
from analytics.outcome_words import outcome_noun
from analytics.rates import LEAST_KEPT
from analytics.results import Summary
from analytics.two_periods import TwoPeriods

NO_VERDICT = (
    "These are plain means. Two stretches of days differ by luck alone, and much else may have changed "
    "between them, so this page draws no verdict."
)
AFTER_A_TREATMENT = "Whether a treatment changed something, with its likely range, stands on the Treatments page."


def periods_words(found: TwoPeriods) -> str:
    """Answer in numbers: both rates, each with the days it rests on."""
    if not (found.earlier.kept_days or found.later.kept_days):
        return "No day of either period is logged."
    decimals = decimals_for(found.earlier.rate, found.later.rate)
    earlier, later = (_rate(span, found.outcome, decimals) for span in (found.earlier, found.later))
    few = min(found.earlier.kept_days, found.later.kept_days) < LEAST_KEPT
    warning = " That is too few days to compare." if few else ""
    return f"Earlier: {earlier}. Later: {later}.{warning}"


def calm_words(span: Summary) -> str:
    """Say on how many of the logged days there were no spasms."""
    if not span.kept_days:
        return "–"
    return f"{number(span.calm_days, 0)} of {number(span.kept_days, 0)} ({100 * span.calm_days / span.kept_days:.0f} %)"


def logged_words(span: Summary) -> str:
    """Say how many of the days are logged."""
    return f"{number(span.kept_days, 0)} of {number(span.calendar_days, 0)}"


def _rate(span: Summary, outcome: str, decimals: int) -> str:
    basis = f"rests on {number(span.kept_days, 0)} of {plural(span.calendar_days, 'day', 'days')}"
    if math.isnan(span.rate):
        return f"no day of {number(span.calendar_days, 0)} is logged"
    told = number(span.rate, decimals)
    if outcome == "spasm_count":
        return f"{told} spasms a day ({basis})"
    return f"{outcome_noun(outcome)} {told} ({basis})"
