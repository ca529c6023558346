"""Days before, in words: nights or days, never "lag 2"."""

from __future__ import annotations

from analytics.numbers_in_words import count
from data.vocabulary import factor_of

LATER = {1: "second", 2: "third", 3: "fourth", 4: "fifth"}


def lag_words(factor: str, lag: int) -> str:
    """Say how long before the spasms a factor was: ``night before``, ``2 nights before``, ``same day``."""
    if factor_of(factor).night:
        return "night before" if lag == 0 else f"{lag + 1} nights before"
    if lag == 0:
        return "same day"
    return "the day before" if lag == 1 else f"{lag} days before"


def lag_question(factor: str) -> str:
    """Ask which lag carries the link: ``Which night matters?``."""
    return "Which night matters?" if factor_of(factor).night else "Which day matters?"


def after_words(factor: str, lag: int) -> str:
    """Open a sentence about the day that followed: ``After``, ``The day after``, ``On the second day after``."""
    if factor_of(factor).night:
        return "After" if lag == 0 else f"On the {LATER.get(lag, f'{lag + 1}th')} day after"
    return "The day after" if lag == 1 else f"{count(lag).capitalize()} days after"


def pairs_words(factor: str, lag: int, n_pairs: int) -> str:
    """Say what was set beside what: ``161 nights and the day after each.``."""
    if factor_of(factor).night:
        day = "the day after each" if lag == 0 else f"the {LATER.get(lag, f'{lag + 1}th')} day after each"
        return f"{n_pairs} nights and {day}."
    if lag == 0:
        return f"{n_pairs} days on which both were noted."
    day = "the day after each" if lag == 1 else f"the day {count(lag)} days after each"
    return f"{n_pairs} days and {day}."
