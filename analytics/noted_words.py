"""What came just before the spasms, in words that make no link of it."""

from __future__ import annotations

from analytics.finding_words import factor_title
from analytics.noted_before import LEAST_SPASMS, Noted, NotedBefore
from analytics.numbers_in_words import capitalised, number, plural
from data.vocabulary import is_known

TITLE = "In the hours before"
MOST_ROWS = 8
NO_LINK_OF_IT = (
    "This describes your spasms only. How often the same came without a spasm is not known from it, so it shows no "
    "link; the Triggers page compares whole days."
)
LOG_BEFORE = (
    "Note at a spasm what you were doing just before (talking, reading, driving, a screen). From "
    f"{LEAST_SPASMS} such spasms on they are counted here."
)


def noted_caption(before: NotedBefore) -> str:
    """Say how many of the spasms this rests on."""
    spasms = plural(before.n_spasms, "single spasm", "single spasms")
    return f"What you noted at {number(before.n_noted, 0)} of {spasms}."


def noted_rows(before: NotedBefore) -> list[tuple[str, str, str]]:
    """Return the commonest notes: what, at how many of the noted spasms, and mostly in which part of the day."""
    return [
        (noted_name(one), f"{number(one.n_spasms, 0)} ({100 * one.n_spasms / before.n_noted:.0f} %)", _when(one))
        for one in before.noted[:MOST_ROWS]
    ]


def is_told(before: NotedBefore) -> bool:
    """True where enough spasms carry a note to be counted."""
    return before.n_noted >= LEAST_SPASMS


def noted_name(noted: Noted) -> str:
    """Name a note: a factor by its own name, what was being done as it was written."""
    return factor_title(noted.key) if is_known(noted.key) else capitalised(noted.key)


def _when(noted: Noted) -> str:
    return {"": "", "night": "mostly at night"}.get(noted.part, f"mostly in the {noted.part}")
