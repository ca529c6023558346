"""One finding in words: its title, its sentence in spasms a day, its caption."""

from __future__ import annotations

import math

from analytics.circumstances import in_general, instead, is_told_high, once
from analytics.lag_words import lag_words
from analytics.numbers_in_words import capitalised, decimals_for, joined, number, plural
from analytics.outcome_words import OUTCOME_WORDS, amount_words, change_words
from analytics.phrases import phrase
from analytics.reason_words import moves_together, reason_sentence
from analytics.results import CANNOT_TELL, LINKED, NO_LINK, Finding

VERDICT_WORDS = {LINKED: "Linked", NO_LINK: "No sizeable link", CANNOT_TELL: "Cannot tell yet"}
MOST_NAMES = 3


def verdict_words(verdict: str) -> str:
    """Name one of the three lists: ``Linked``, ``No sizeable link``, ``Cannot tell yet``."""
    return VERDICT_WORDS[verdict]


def evidence_words(finding: Finding) -> str:
    """Name the strength of a link on its badge: ``Strong evidence``; the list's name for any other finding."""
    return f"{finding.strength.capitalize()} evidence" if finding.strength else VERDICT_WORDS[finding.verdict]


def factor_words(factor: str) -> str:
    """Name a factor inside a sentence: ``screen time``."""
    return phrase(factor).name


def factor_title(factor: str, lag: int | None = None) -> str:
    """Name a factor in a list, with its night or day when asked: ``Sleep, night before``."""
    name = capitalised(phrase(factor).name)
    return name if lag is None else f"{name}, {lag_words(factor, lag)}"


def finding_title(finding: Finding) -> str:
    """Say the finding in one line: ``After short nights you have more spasms``."""
    if finding.verdict == NO_LINK:
        return f"{factor_title(finding.factor)}: no sizeable link"
    if finding.verdict == CANNOT_TELL:
        return f"{factor_title(finding.factor)}: cannot tell yet"
    high = is_told_high(finding)
    words = OUTCOME_WORDS[finding.outcome]
    more = high == (finding.difference >= 0)
    return f"{in_general(finding, high)} {words.more if more else words.less}"


def finding_sentence(finding: Finding) -> str:
    """Say it in numbers: ``After a short night (6.1 h) about 5.6 spasms, after a long one (7.1 h) about 3.9.``.

    A factor without numbers gets the sentence of its reason.
    """
    if math.isnan(finding.rate_low) or math.isnan(finding.rate_high):
        return reason_sentence(finding)
    high = is_told_high(finding)
    first, second = (finding.rate_high, finding.rate_low) if high else (finding.rate_low, finding.rate_high)
    decimals = decimals_for(first, second)
    return (
        f"{once(finding, high)} {amount_words(finding.outcome, first, decimals)}, "
        f"{instead(finding, not high)} about {number(second, decimals)}."
    )


def finding_caption(finding: Finding) -> str:
    """Say how much, how sure, on how many days, and what is left after allowing for the rest."""
    if math.isnan(finding.difference):
        return plural(finding.n_pairs, "day noted.", "days noted.")
    size = f"About {difference_words(finding)}, {plural(finding.n_pairs, 'day', 'days')}."
    if finding.verdict == LINKED:
        return f"{size} {_after_allowing(finding)}"
    return f"{size} {reason_sentence(finding)}"


def difference_words(finding: Finding) -> str:
    """Tell the difference with its range, from the side it is told: ``1.7 more (0.9 to 2.6)``."""
    return _with_range(finding, (finding.difference, finding.difference_low, finding.difference_high))


def adjusted_words(finding: Finding) -> str:
    """Say what is left of the difference after allowing for the factors that move with this one."""
    adjusted = finding.adjusted
    names = companions(finding)
    if math.isnan(finding.difference):
        return "It could not be compared yet."
    if adjusted.word == "alone":
        return "No other factor in your log moves with it, so there was nothing to allow for."
    if math.isnan(adjusted.difference):
        return f"It moves so closely with {names} that they cannot be told apart."
    left = _with_range(finding, (adjusted.difference, adjusted.difference_low, adjusted.difference_high))
    if finding.together:
        return f"{moves_together(finding)} At equal {names}, about {left} is left."
    if adjusted.word == "holds":
        return f"Still about {left} at equal {names}."
    if adjusted.word == "explained":
        return f"At equal {names}, about {left} is left. The link may be explained by {phrase(adjusted.by[0]).name}."
    apart = ": too uncertain to tell them apart." if finding.verdict == LINKED else "."
    return f"About {left} at equal {names}{apart}"


def companions(finding: Finding) -> str:
    """Name the factors that were allowed for, the closest first, at most three."""
    names = [phrase(factor).name for factor in finding.adjusted.by]
    return joined(names[:MOST_NAMES] if len(names) <= MOST_NAMES else [*names[:MOST_NAMES], "others"])


def _after_allowing(finding: Finding) -> str:
    if finding.together:
        return moves_together(finding)
    word = finding.adjusted.word
    if word == "holds":
        return f"Holds after allowing for {companions(finding)}."
    if word == "too_little":
        return f"Too few days yet to tell it apart from {companions(finding)}."
    return "Nothing else in your log moves with it."


def _with_range(finding: Finding, difference: tuple[float, float, float]) -> str:
    """Tell a difference with its range, seen from the side from which the finding is told."""
    decimals = decimals_for(finding.rate_low, finding.rate_high)
    side = 1.0 if is_told_high(finding) else -1.0
    size, *ends = (side * value for value in difference)
    direction = 1.0 if size >= 0 else -1.0
    low, high = sorted(direction * end for end in ends)
    return f"{change_words(finding.outcome, size, decimals)} ({number(low, decimals)} to {number(high, decimals)})"
