"""What stands beside one factor in detail: what comes first, what it rests on, what studies say."""

from __future__ import annotations

import math

from analytics.circumstances import is_told_high
from analytics.lag_words import pairs_words
from analytics.numbers_in_words import capitalised, decimals_for, number
from analytics.outcome_words import outcome_noun
from analytics.phrases import phrase
from analytics.results import LINKED, Finding
from data.vocabulary import factor_of

STUDY_NOTES: dict[str, str] = {
    "magnesium_mg": "Two studies of people with eyelid twitching found no difference in their blood magnesium.",
    "calcium_mg": "Two studies of people with eyelid twitching found no difference in their blood calcium.",
    "caffeine_mg": "Studies disagree: caffeine is named for eyelid twitching, but coffee drinkers less often have "
    "blepharospasm.",
    "talking_min": "Talking brings on hemifacial spasm, but often calms blepharospasm.",
}
FED_BY_SPASMS: dict[str, str] = {
    "stress": "Spasms can cause stress, too.",
    "anxiety": "Spasms can cause anxiety, too.",
    "mood": "Spasms can lower the mood, too.",
    "fatigue": "Spasms can tire, too.",
}


def order_words(finding: Finding) -> str:
    """Say what comes first in time; a note, never a cause."""
    if finding.verdict != LINKED:
        return "There is no clear link so far, so there is no order to tell."
    return " ".join(part for part in (_order(finding), FED_BY_SPASMS.get(finding.factor, "")) if part)


def rests_on_words(finding: Finding) -> str:
    """Say on how many days the answer rests, and what their plain means are."""
    rests = pairs_words(finding.factor, finding.best_lag, finding.n_pairs)
    if math.isnan(finding.raw_low) or math.isnan(finding.raw_high):
        return rests
    decimals = decimals_for(finding.raw_low, finding.raw_high)
    noun = outcome_noun(finding.outcome)
    if phrase(finding.factor).presence:
        sides = f"{number(finding.raw_high, decimals)} with it, {number(finding.raw_low, decimals)} without"
    elif phrase(finding.factor).more_once:
        nights = phrase(finding.factor)
        sides = (
            f"{number(finding.raw_low, decimals)} after {nights.less}, "
            f"{number(finding.raw_high, decimals)} after {nights.more}"
        )
    else:
        sides = (
            f"{number(finding.raw_low, decimals)} on the days with least of it, "
            f"{number(finding.raw_high, decimals)} on those with most"
        )
    return f"{rests} Plain mean of {noun}: {sides}."


def study_note(factor: str) -> str:
    """Return what studies say against or beside a factor, empty for most."""
    return STUDY_NOTES.get(factor, "")


def _order(finding: Finding) -> str:
    name = phrase(finding.factor).name
    side = _told_side(finding)
    match finding.comes_first:
        case "factor":
            verb = "come" if phrase(finding.factor).more_once else "comes"
            return f"{capitalised(side)} {verb} before the spasms. Spasms do not seem to foretell {side}."
        case "both":
            return (
                f"Both ways: {name} goes before the spasms, and the spasms of a day go with {name} of the next day. "
                "Each may feed the other."
            )
        case "spasms":
            return (
                f"The spasms of a day go with {name} of the next day. So spasms may change {name}, not only be changed."
            )
    same_day = finding.best_lag == 0 and not factor_of(finding.factor).night
    if same_day:
        return "Both fall on the same day, so this log cannot tell which came first."
    return "The order is not clear in this log."


def _told_side(finding: Finding) -> str:
    words = phrase(finding.factor)
    high = is_told_high(finding)
    side = words.more if high else words.less
    return f"a day without {side}" if words.presence and not high else side
