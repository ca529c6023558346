"""What was measured, in tables and plain sentences: false alarms, what is found, verdicts, ranges."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from analytics.error_rates import ErrorRate, Measured

CARRY_OVER = 0.6  # days resemble each other as much as in most logs
LENGTHS = (30, 60, 90, 180, 365)
VERY_ALIKE = 0.8
Row = dict[str, str]
IN_TEN = ("none", "1 in 10", "2 in 10", "3 in 10", "4 in 10", "half", "6 in 10", "7 in 10", "8 in 10", "9 in 10", "all")

KINDS: dict[str, str] = {
    "plain": "Days that carry over",
    "30 % of days missing in runs": "A third of the days missing",
    "trend in both, 180 days": "Everything drifts",
    "three years of season": "Three years with seasons",
    "botulinum twice, 200 days": "Two injections",
    "a wild third, then calm": "A wild third, then calm",
    "rough weeks": "Rough weeks",
    "28-day rhythms": "A monthly rhythm in everything",
    "8-day shift rota": "A shift rota",
    "a holiday of two weeks": "A holiday, not marked",
    "skips bad days": "Bad days are skipped",
    "writes when spasms or stress are bad": "Written when it is bad",
}


@dataclass(frozen=True, slots=True)
class Table:
    """One table of the methods page."""

    title: str
    rows: tuple[Row, ...]


def measured_lead(found: Measured) -> str:
    """Say how the error rates were found, and what was asked for."""
    diaries = found.settings["diaries"].partition(" ")[0]
    return (
        f"Measured on {found.made_on} with {diaries} invented diaries of people of very different kinds. Where nothing "
        "acts, whatever is reported is a false alarm. Asked for are 5 % for one test and 10 % for any in a whole "
        "diary; where days resemble each other very much it is a little more. The word linked asks for more than that."
    )


def one_test(found: Measured) -> Table:
    """Return how often one test of one factor at one delay is wrong; asked for are 5 %."""
    columns = {"Here": "size at .05", "Plain correlation": "Spearman's size"}
    return Table("One test of one factor", _by_length(found, columns, lambda rate: percent(rate, 1)))


def any_alarm(found: Measured) -> Table:
    """Return in how many diaries there is any false alarm, after paying for all factors; asked for are at most 10 %."""
    columns = {"Here": "any flag", "Plain correlations": "Spearman's any flag"}
    return Table("Any false alarm in a whole diary", _by_length(found, columns, percent))


def any_link(found: Measured) -> Table:
    """Return in how many diaries of each kind anything is called linked, though nothing acts."""
    rows = tuple(
        {
            "The log": words,
            "Called linked": percent(found.rate("verdicts", kind, "any linked")),
            "Plain correlations": percent(found.rate("kinds", kind, "Spearman's any flag")),
        }
        for kind, words in KINDS.items()
    )
    return Table("Anything called linked, though nothing acts", rows)


def power(found: Measured) -> Table:
    """Return how often one real link of 20 % a usual swing shows in a single test."""
    rows = tuple(
        {
            "Logged days": str(days),
            "Found here": percent(found.rate("power", f"n={days} carry-over={CARRY_OVER}", "power")),
            "Best possible test": percent(found.rate("power", f"n={days} carry-over={CARRY_OVER}", "oracle")),
        }
        for days in (45, 60, 90, 120, 180, 365)
    )
    return Table("One real link of 20 % a usual swing", rows)


def linking(found: Measured) -> Table:
    """Return what becomes of three factors that act among twelve."""
    rows = tuple(
        {
            "Logged days": str(days),
            "Stand out": percent(_panel(found, days, "found, q <= .10")),
            "Called linked": percent(_panel(found, days, "linked: found")),
            "Of the linked, false": percent(_panel(found, days, "linked: false share")),
        }
        for days in (60, 90, 180, 365)
    )
    return Table("Three factors that act, among twelve", rows)


def power_sentences(found: Measured) -> tuple[str, ...]:
    """Say what is found and what is missed."""
    here = found.rate("power", f"n=90 carry-over={CARRY_OVER}", "power").value
    best = found.rate("power", f"n=90 carry-over={CARRY_OVER}", "oracle").value
    half_year, year = (_panel(found, days, "linked: found").value for days in (180, 365))
    return (
        f"At 90 days {about(here)} of the links of 20 % a usual swing are found; the best possible test, which is told "
        f"what no log can tell, finds {about(best).removeprefix('about ')}.",
        f"To be called linked takes longer: {about(half_year)} of such links have the word after half a year, "
        f"{about(year)} after a year. “Cannot tell yet” is not “no”.",
    )


def verdict_sentences(found: Measured) -> tuple[str, ...]:
    """Say how often the words of the lists are wrong."""
    moderate, strong = (_worse(found, f"false among {strength}") for strength in ("moderate", "strong"))
    missed = max(_panel(found, days, "acting among no sizeable link").value for days in (90, 180, 365))
    return (
        f"At 90 or 180 days, whichever was worse, {_false('moderate', moderate)}, and {_false('strong', strong)}.",
        f"Of the factors in “no sizeable link”, up to {round(100 * missed)} in 100 do act.",
    )


def range_sentences(found: Measured) -> tuple[str, ...]:
    """Say how often the ranges hold what is true; 95 of 100 are promised."""
    plain = [found.rate("power", f"n={days} carry-over={CARRY_OVER}", "coverage").value for days in (60, 90, 180, 365)]
    lopsided = found.rate("rare", "skewed, 120 days", "coverage")
    rare = found.rate("rare", "rare yes or no, 120 days", "coverage")
    told = _panel(found, 180, "told intervals that cover")
    low, high = round(100 * min(plain)), round(100 * max(plain))
    return (
        f"A range of 95 % held the truth in {low} to {high} of 100 diaries; for a rare yes or no in {_hundred(rare)}, "
        f"for an amount with a few extreme days in {_hundred(lopsided)}.",
        f"Ranges of factors that were called linked are wider, since they were picked out; they held it in "
        f"{_hundred(told)} of 100.",
    )


def about(share: float) -> str:
    """Write a share in tenths: ``about half``, ``6 in 10``."""
    words = IN_TEN[round(10 * share)]
    return words if words in ("none", "all") else f"about {words}"


def of_a_hundred(rate: ErrorRate) -> str:
    """Write a share of a hundred with its error: ``13 in 100 (± 8)``."""
    return f"{round(100 * rate.value)} in 100 (± {round(100 * rate.error)})"


def percent(rate: ErrorRate, decimals: int = 0) -> str:
    """Write a rate as a percentage; a dash where nothing could be counted."""
    return "–" if math.isnan(rate.value) else f"{100 * rate.value:.{decimals}f} %"


def settings_words(found: Measured) -> str:
    """Say with what it was measured, for whoever wants to repeat it."""
    told = found.settings
    return f"{told['diaries']}; seed {told['seed']}; {told['versions']}. To repeat it: make calibrate."


def _by_length(found: Measured, columns: dict[str, str], write: Callable[[ErrorRate], str]) -> tuple[Row, ...]:
    cells = [(str(days), f"n={days} carry-over={CARRY_OVER}") for days in LENGTHS]
    cells.append((f"{LENGTHS[-1]}, days very alike", f"n={LENGTHS[-1]} carry-over={VERY_ALIKE}"))
    return tuple(
        {"Logged days": words} | {head: write(found.rate("size", cell, column)) for head, column in columns.items()}
        for words, cell in cells
    )


def _panel(found: Measured, days: int, column: str) -> ErrorRate:
    return found.rate("panel", _acting(days), column)


def _false(strength: str, rate: ErrorRate) -> str:
    if math.isnan(rate.value):
        return f"too few findings were called {strength} to count"
    return f"of the findings called {strength} {of_a_hundred(rate)} were false"


def _worse(found: Measured, column: str) -> ErrorRate:
    """Return the larger rate of 90 and 180 days; few findings at 90 days make a rate of none that means little."""
    rates = [_panel(found, days, column) for days in (90, 180)]
    return max(rates, key=lambda rate: -1.0 if math.isnan(rate.value) else rate.value)


def _acting(days: int) -> str:
    return f"three of twelve act, {days} days"


def _hundred(rate: ErrorRate) -> str:
    return str(round(100 * rate.value))
