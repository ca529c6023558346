"""How charts name a factor, its levels, its delay and its verdict; the words are those of the sentences."""

from __future__ import annotations

from analytics.finding_words import VERDICT_WORDS as VERDICT_WORDS
from analytics.finding_words import factor_title
from analytics.lag_words import lag_words
from analytics.numbers_in_words import trimmed
from analytics.outcome_words import outcome_noun
from analytics.phrases import level_pair, short_level
from analytics.results import CANNOT_TELL, LINKED, NO_LINK
from data.vocabulary import as_shown, factor_of, unit_of
from pages.charts.words import number

VERDICT_GLYPHS = {LINKED: "●", NO_LINK: "○", CANNOT_TELL: "◇"}
CLOCK_FACTORS = ("bedtime_h", "waketime_h")


def is_yes_or_no(factor: str) -> bool:
    """True for a factor that only happens or does not."""
    return factor_of(factor).unit == "0/1"


def level_text(factor: str, level: float, *, distance: bool = False) -> str:
    """Write one stored level of a factor: ``6.1 h``, ``6 of 10``, ``23:30``, ``yes``."""
    if is_yes_or_no(factor):
        return "yes" if level else "no"
    if factor in CLOCK_FACTORS:
        return level_pair(factor, level, level)[0]
    return short_level(factor, trimmed(as_shown(factor, level, distance=distance), 1))


def level_texts(factor: str, low: float, high: float) -> tuple[str, str]:
    """Write two levels with as many decimals as tell them apart."""
    if is_yes_or_no(factor):
        return level_text(factor, low), level_text(factor, high)
    first, second = level_pair(factor, low, high)
    return short_level(factor, first), short_level(factor, second)


def axis_words(factor: str, lag: int) -> str:
    """Return the title of a factor's axis: ``Sleep (h), night before``."""
    unit = unit_of(factor)
    shown = unit and unit not in ("0-10", "0/1") and factor not in CLOCK_FACTORS
    return f"{factor_title(factor)}{f' ({unit})' if shown else ''}, {lag_words(factor, lag)}"


def outcome_text(value: float, outcome: str) -> str:
    """Write one day's outcome: ``no spasms``, ``1 spasm``, ``5 spasms``, ``worst intensity 6``."""
    if outcome != "spasm_count":
        return f"{outcome_noun(outcome)} {number(value)}"
    return "no spasms" if value == 0 else f"{number(value)} {'spasm' if value == 1 else 'spasms'}"
