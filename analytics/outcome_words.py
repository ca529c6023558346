"""What is told about each of the four outcomes: spasms, their worst intensity, minutes in spasm, interference."""

from __future__ import annotations

from dataclasses import dataclass

from analytics.numbers_in_words import number


@dataclass(frozen=True, slots=True)
class OutcomeWords:
    """The words of one outcome.

    ``noun`` names it inside a sentence, ``axis`` on a chart. ``more`` and ``less`` end a title. ``amount`` tells one
    day, ``short`` the same again without the noun, ``change_more`` and ``change_less`` a difference.
    """

    noun: str
    axis: str
    more: str
    less: str
    amount: str
    change_more: str
    change_less: str
    higher: str
    lower: str


OUTCOME_WORDS: dict[str, OutcomeWords] = {
    "spasm_count": OutcomeWords(
        noun="spasms",
        axis="Spasms a day",
        more="you have more spasms",
        less="you have fewer spasms",
        amount="about {} spasms",
        change_more="{} more",
        change_less="{} fewer",
        higher="More spasms",
        lower="Fewer spasms",
    ),
    "worst_intensity": OutcomeWords(
        noun="worst intensity",
        axis="Worst intensity of the day",
        more="your spasms are stronger",
        less="your spasms are milder",
        amount="a worst intensity of about {}",
        change_more="{} points stronger",
        change_less="{} points milder",
        higher="Stronger spasms",
        lower="Milder spasms",
    ),
    "minutes_in_spasm": OutcomeWords(
        noun="minutes in spasm",
        axis="Minutes in spasm a day",
        more="you spend more time in spasm",
        less="you spend less time in spasm",
        amount="about {} minutes in spasm",
        change_more="{} minutes more",
        change_less="{} minutes less",
        higher="More time in spasm",
        lower="Less time in spasm",
    ),
    "interference": OutcomeWords(
        noun="interference",
        axis="Interference of the day",
        more="your spasms get in the way more",
        less="your spasms get in the way less",
        amount="an interference of about {}",
        change_more="{} points more",
        change_less="{} points less",
        higher="Spasms got in the way more",
        lower="Spasms got in the way less",
    ),
}


def outcome_noun(outcome: str) -> str:
    """Name the outcome inside a sentence: ``spasms``."""
    return OUTCOME_WORDS[outcome].noun


def outcome_axis(outcome: str) -> str:
    """Name the outcome on a chart: ``Spasms a day``."""
    return OUTCOME_WORDS[outcome].axis


def amount_words(outcome: str, rate: float, decimals: int) -> str:
    """Tell the outcome of one day: ``about 5.6 spasms``."""
    return OUTCOME_WORDS[outcome].amount.format(number(rate, decimals))


def change_words(outcome: str, difference: float, decimals: int) -> str:
    """Tell a difference by its size and direction: ``1.7 more``, ``0.4 fewer``."""
    words = OUTCOME_WORDS[outcome]
    template = words.change_more if difference >= 0 else words.change_less
    return template.format(number(abs(difference), decimals))
