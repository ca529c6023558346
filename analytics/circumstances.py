"""The side of a factor in words: "after short nights", "on a day with stress 6", "without one"."""

from __future__ import annotations

import math

from analytics.lag_words import after_words
from analytics.phrases import AMOUNTS, NAMED_AGAIN, level_pair, level_words, phrase, short_level
from analytics.results import Finding
from data.vocabulary import factor_of, unit_of


def is_told_high(finding: Finding) -> bool:
    """Tell from which side a finding is told: the one with more spasms, but help from the side of having it."""
    helps = finding.difference < 0 and factor_of(finding.factor).group == "Management"
    return helps or finding.difference >= 0


def in_general(finding: Finding, high: bool) -> str:
    """Open a title: ``After short nights``, ``On days with more stress``, ``The day after more stress``."""
    words = phrase(finding.factor)
    side = words.more if high else words.less
    if words.more_once:
        return f"{after_words(finding.factor, finding.best_lag)} {side}"
    if finding.best_lag == 0:
        return f"On days {'without' if words.presence and not high else 'with'} {side}"
    without = "a day without " if words.presence and not high else ""
    return f"{after_words(finding.factor, finding.best_lag)} {without}{side}"


def once(finding: Finding, high: bool) -> str:
    """Open a sentence: ``After a short night (6.1 h)``, ``On a day with 7.3 h of screen time``."""
    words, level = phrase(finding.factor), _level(finding, high)
    if words.more_once:
        side = words.more_once if high else words.less_once
        return f"{after_words(finding.factor, finding.best_lag)} {side} ({short_level(finding.factor, level)})"
    if words.presence:
        return _presence(finding, high)
    named = level_words(finding.factor, level)
    if finding.best_lag == 0:
        return f"On a day with {named}"
    return f"{after_words(finding.factor, finding.best_lag)} {named}"


def instead(finding: Finding, high: bool) -> str:
    """Continue with the other side: ``after a long one (7.1 h)``, ``with 5.1 h``, ``without``."""
    words, level = phrase(finding.factor), _level(finding, high)
    if words.more_once:
        side = _one(words.more_once if high else words.less_once)
        return f"after {side} ({short_level(finding.factor, level)})"
    if words.presence:
        preposition = "with" if high else "without"
        return preposition if finding.best_lag == 0 else f"after a day {preposition}"
    return f"{'with' if finding.best_lag == 0 else 'after'} {_brief(finding.factor, level)}"


def bar_label(finding: Finding, high: bool) -> str:
    """Label one of the two bars: ``After a short night, 6.1 h``, ``With 7.3 h of screen time``."""
    if math.isnan(finding.low):
        return in_general(finding, high)
    words, level = phrase(finding.factor), _level(finding, high)
    if words.more_once:
        side = words.more_once if high else words.less_once
        return f"{after_words(finding.factor, finding.best_lag)} {side}, {short_level(finding.factor, level)}"
    if words.presence and finding.best_lag == 0:
        return f"{'With' if high else 'Without'} {words.more}"
    if words.presence:
        return _presence(finding, high)
    of_ten = " of 10" if factor_of(finding.factor).unit == "0-10" else ""
    opening = "With" if finding.best_lag == 0 else after_words(finding.factor, finding.best_lag)
    return f"{opening} {level_words(finding.factor, level)}{of_ten}"


def bar_labels(finding: Finding) -> tuple[str, str]:
    """Label the two bars of a finding, the side with more spasms first."""
    high_first = finding.difference >= 0
    return bar_label(finding, high_first), bar_label(finding, not high_first)


def _level(finding: Finding, high: bool) -> str:
    return level_pair(finding.factor, finding.low, finding.high)[1 if high else 0]


def _presence(finding: Finding, high: bool) -> str:
    present = phrase(finding.factor).more
    if finding.best_lag == 0:
        return f"On a day {'with' if high else 'without'} {present}"
    return f"{after_words(finding.factor, finding.best_lag)} {'' if high else 'a day without '}{present}"


def _brief(factor: str, level: str) -> str:
    """Write the second level without repeating the name where its unit says what it is."""
    unit = unit_of(factor)
    if level == "0" and unit in AMOUNTS:
        return "none"
    return short_level(factor, level) if unit in AMOUNTS and unit not in NAMED_AGAIN else level_words(factor, level)


def _one(side: str) -> str:
    """Turn "a long night" into "a long one"; longer phrases stay."""
    article, *middle, _ = side.split()
    return f"{article} {middle[0]} one" if len(middle) == 1 else side
