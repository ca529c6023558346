"""Marked days against the others, in sentences that say what they rest on and claim nothing."""

from __future__ import annotations

from datetime import date

from analytics.finding_words import factor_title
from analytics.marked_days import MarkedDays, Means
from analytics.numbers_in_words import capitalised, decimals_for, number, plural
from analytics.outcome_words import outcome_noun
from analytics.phrases import mean_level, short_level
from data.vocabulary import factor_of

NO_FINDING = "Days that one has picked by eye prove nothing; the lists above test all days."


def marked_words(found: MarkedDays, factor: str, outcome: str, first: date, last: date) -> str:
    """Tell the marked days, the others, and that this is a look and no finding."""
    length = (last - first).days + 1
    told = _told(found.marked, factor, outcome)
    others = _told(found.others, factor, outcome)
    name = "Marked day" if length == 1 else f"The {length} marked days"
    return f"{name}: {told}. All other days shown: {others}."


def _told(means: Means, factor: str, outcome: str) -> str:
    noun = outcome_noun(outcome)
    if means.n_kept:
        amount = number(means.outcome, decimals_for(means.outcome)).removesuffix(".0")
        days = plural(means.n_kept, "logged day", "logged days")
        spasms = f"{amount} {noun} a day over {days}" if outcome == "spasm_count" else f"{noun} {amount} over {days}"
    else:
        spasms = f"{noun} not logged"
    return f"{spasms}, {_level(means, factor)}"


def _level(means: Means, factor: str) -> str:
    name = capitalised(factor_title(factor)) if factor_title(factor).isupper() else factor_title(factor).lower()
    if not means.n_noted:
        return f"{name} not noted"
    days = plural(means.n_noted, "day", "days")
    if factor_of(factor).unit == "0/1":
        return f"{name} on {round(means.factor * means.n_noted):,} of {days}"
    return f"{name} {short_level(factor, mean_level(factor, means.factor))} over {days}"
