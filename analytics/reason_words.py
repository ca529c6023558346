"""Why a factor cannot be told yet, in a few words for a list and in a sentence."""

from __future__ import annotations

from analytics.evidence import WEEKDAY_DAYS
from analytics.numbers_in_words import capitalised, joined, plural
from analytics.outcome_words import outcome_noun
from analytics.phrases import level_pair, level_words, phrase, short_level
from analytics.results import NO_LINK, Finding

LONGEST_WAIT = 365


def open_words(finding: Finding) -> str:
    """Say in a few words why a factor cannot be told: ``a hint · about 60 more days``."""
    value = finding.reason_value
    match finding.reason:
        case "hint":
            return f"a hint · {wait_words(finding.days_needed)}"
        case "new":
            return f"new, wait for day {value}"
        case "explained":
            return f"may be explained by {phrase(value).name}"
        case "together":
            return "move together: cannot tell which"
        case "weekday":
            return "follows the weekday"
        case "rhythm":
            return "shares a rhythm"
        case "never_varied":
            return always_words(finding.factor, value)
        case "too_few_days":
            return "not noted before the last look" if value == "0" else plural(int(value), "day noted", "days noted")
        case "placebo":
            return "this log is too uneven to say"
    return wait_words(finding.days_needed)


def reason_sentence(finding: Finding) -> str:
    """Say in a sentence why a factor is where it is; empty for a linked one."""
    name, value = capitalised(phrase(finding.factor).name), finding.reason_value
    if finding.verdict == NO_LINK:
        return "If there is a link, it is a small one."
    sentences = {
        "hint": f"This is a hint, and a hint is often chance. {capitalised(wait_words(finding.days_needed))} "
        "would give a clearer answer.",
        "new": f"New at the last look. It counts as linked if it is still there at your day {value}.",
        "weekday": f"{name} follows the weekday in your log. From {WEEKDAY_DAYS} logged days they can be told apart.",
        "rhythm": f"{name} and your spasms rise and fall in the same rhythm, so this log cannot tell them apart.",
        "placebo": "Your log is so uneven that even shifted days seem to match, so nothing is called linked yet.",
        "more_days": f"{capitalised(wait_words(finding.days_needed))} would give a clearer answer."
        if finding.days_needed
        else "It could not be compared yet: more days are needed.",
    }
    if finding.reason == "together":
        return moves_together(finding)
    if finding.reason == "explained":
        return f"It may be explained by {phrase(value).name}, which moves with it."
    if finding.reason == "never_varied":
        return f"{name}: {always_words(finding.factor, value)}. A log can only compare days that differ."
    if finding.reason == "too_few_days":
        return f"{name}: {open_words(finding)}. At least 30 days are needed to compare."
    return sentences.get(finding.reason, "")


def moves_together(finding: Finding) -> str:
    """Say that a set of factors cannot be told apart: ``Stress and anxiety move together in your log; ...``."""
    return f"{set_name(finding)} move together in your log; it cannot tell which of them goes with {_spasms(finding)}."


def set_name(finding: Finding) -> str:
    """Name a factor with those it cannot be told from: ``Stress and anxiety``."""
    names = dict.fromkeys(phrase(factor).name for factor in (finding.factor, *finding.together))
    return capitalised(joined(list(names)))


def wait_words(days_needed: int | None) -> str:
    """Say how many more days a clear answer takes: ``about 60 more days``, ``more than a year``."""
    if days_needed is None:
        return "more days needed"
    return "more than a year" if days_needed > LONGEST_WAIT else f"about {days_needed} more days"


def always_words(factor: str, value: str) -> str:
    """Say how a factor never varied: ``always 95 mg``; ``hardly varied`` when it did on a few days."""
    if not value:
        return "hardly varied"
    if phrase(factor).presence:
        return "yes on every day" if float(value) else "not on any day"
    level, _ = level_pair(factor, float(value), float(value))
    unit_tells = short_level(factor, level) != level
    return f"always {short_level(factor, level) if unit_tells else level_words(factor, level)}"


def _spasms(finding: Finding) -> str:
    return "your spasms" if finding.outcome == "spasm_count" else f"your {outcome_noun(finding.outcome)}"
