"""How charts name a factor, its delay and its verdict."""

from __future__ import annotations

from analytics.results import CANNOT_TELL, LINKED, NO_LINK
from data.vocabulary import factor_of, is_known
from pages.charts.words import label_of

VERDICT_GLYPHS = {LINKED: "●", NO_LINK: "○", CANNOT_TELL: "◇"}
VERDICT_WORDS = {LINKED: "Linked", NO_LINK: "No sizeable link", CANNOT_TELL: "Cannot tell yet"}


def delay_words(factor: str, lag: int) -> str:
    """Return when the factor came: ``same day``, ``day before``, ``2 nights before``; nights belong to the morning."""
    if is_known(factor) and factor_of(factor).night:
        return "night before" if lag == 0 else f"{lag + 1} nights before"
    return ("same day", "day before")[lag] if lag < 2 else f"{lag} days before"


def factor_at_lag(factor: str, lag: int) -> str:
    """Return the factor's label, with its delay where there is one: ``Stress, day before``."""
    night = is_known(factor) and factor_of(factor).night
    return label_of(factor) if lag == 0 and not night else f"{label_of(factor)}, {delay_words(factor, lag)}"
