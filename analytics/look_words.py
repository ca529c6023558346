"""What is said where somebody looks at another delay or another outcome than the tested one."""

from __future__ import annotations

from analytics.lag_words import lag_words
from analytics.numbers_in_words import plural
from analytics.outcome_words import outcome_axis, outcome_noun
from analytics.results import Finding, LagEffect


def lag_shown_words(finding: Finding, lag: int) -> str:
    """Say which delay is drawn, on how many days, and on which one the answer rests."""
    effect = next((one for one in finding.lags if one.lag == lag), None)
    tested = lag_words(finding.factor, finding.best_lag).removeprefix("the ")
    shown = lag_words(finding.factor, lag).removeprefix("the ")
    return f"Shown: {shown}{_days(effect)}. The answer above rests on: {tested}."


def exploratory_words(outcome: str, tested: str) -> str:
    """Say that another outcome is a look, and no answer."""
    return (
        f"Looking at {outcome_axis(outcome).lower()}: estimates with their ranges, and no verdict. "
        f"The lists and the sentence above answer one question only, about {outcome_noun(tested)}; "
        "asking several until one says yes would find links by luck."
    )


def look_only_words(tested: str) -> str:
    """Say above a picture of another outcome that no finding rests on it."""
    return f"For looking only: the findings rest on {outcome_noun(tested)}."


def too_few_words(outcome: str, kept_days: int, needed: int) -> str:
    """Say that another outcome is stated on too few days, or that this factor was not noted beside it."""
    days = plural(kept_days, "day", "days")
    if kept_days < needed:
        return f"{outcome_axis(outcome)}: {days} so far; an estimate takes {needed}."
    return f"{outcome_axis(outcome)}: {days}, but this factor was not noted on enough of them."


def _days(effect: LagEffect | None) -> str:
    return "" if effect is None else f", {plural(effect.n_pairs, 'day', 'days')}"
