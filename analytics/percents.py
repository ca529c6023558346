"""Changes in percent as they are written: with a sign in tables, with a direction in sentences."""

from __future__ import annotations

import math

from analytics.numbers_in_words import number, signed
from analytics.outcome_words import outcome_noun

LARGEST_PERCENT = 400.0


def percent(log_ratio: float) -> float:
    """Turn a log rate ratio into a change in percent."""
    return 100 * math.expm1(log_ratio)


def percent_words(log_ratio: float) -> str:
    """Write a change in percent with its sign: ``−62 %``, ``more than +400 %``."""
    value = percent(log_ratio)
    if value > LARGEST_PERCENT:
        return f"more than +{number(LARGEST_PERCENT, 0)} %"
    return f"{signed(value, 0)} %"


def range_words(low: float, high: float) -> str:
    """Write both ends of a range of changes: ``−74 % to −46 %``."""
    return f"{percent_words(low)} to {percent_words(high)}"


def change_in_percent(log_ratio: float, outcome: str = "spasm_count") -> str:
    """Say a change by its size and direction: ``about 62 % fewer spasms``."""
    value = percent(log_ratio)
    down, up = ("fewer", "more") if outcome == "spasm_count" else ("lower", "higher")
    size = "more than 400" if value > LARGEST_PERCENT else f"about {number(abs(value), 0)}"
    return f"{size} % {down if value < 0 else up} {outcome_noun(outcome)}"
