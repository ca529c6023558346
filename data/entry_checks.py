"""What may be entered by hand: each refusal says what it is and what was expected."""

from __future__ import annotations

import math
from collections.abc import Collection
from datetime import date, datetime, timedelta

from data.errors import EntryRefused
from data.records import MOVEMENTS, PRECISIONS, SIDES, SITES, Episode, Treatment
from data.vocabulary import factor_of, is_known

EARLIEST = date(1990, 1, 1)
LATEST = date(2200, 1, 1)
LONGEST_NOTE = 20_000
LONGEST_NAME = 200


def check_day(day: date) -> None:
    """Refuse a day before 1990 or after tomorrow (somewhere it is tomorrow already)."""
    if isinstance(day, datetime) or not EARLIEST <= day <= date.today() + timedelta(days=1):
        raise EntryRefused(f"The day is {day}, expected one from 1990 to today.")


def check_value(factor: str, value: float | str) -> None:
    """Refuse a value outside the factor's hard range, and text where a number belongs."""
    if not is_known(factor):
        raise EntryRefused(f"There is no factor {_shown(factor)}.")
    known = factor_of(factor)
    if isinstance(value, str):
        if not factor.startswith(("custom:", "med:", "tag:")):
            raise EntryRefused(f"{known.label} is {_shown(value)}, expected a number.")
        _check_length(known.label, value, LONGEST_NAME)
        return
    low, high = known.hard
    if not math.isfinite(value) or not low <= value <= high:
        unit = "" if known.unit in ("", "0-10", "0/1") else f" {known.unit}"
        raise EntryRefused(f"{known.label} is {value:g}{unit}, expected {low:g} to {high:g}.")


def check_note(note: str | None) -> None:
    """Refuse a note that is longer than any note of a file may be."""
    _check_length("The note", note or "", LONGEST_NOTE)


def check_episode(episode: Episode) -> None:
    """Refuse an episode that no file could bring either."""
    if episode.onset.tzinfo is not None or (episode.end is not None and episode.end.tzinfo is not None):
        raise EntryRefused("The time has a time zone, expected the local clock time.")
    check_day(episode.onset.date())
    _check_word("The precision", episode.precision, PRECISIONS)
    _check_word("The side", episode.side, SIDES)
    _check_word("The movement", episode.movement, MOVEMENTS)
    for site in episode.sites:
        _check_word("The site", site, SITES)
    if episode.activity is not None:
        _check_short("The activity", episode.activity)
    for trigger in episode.triggers:
        _check_short("The trigger", trigger)
    _check_range("The intensity", episode.intensity, 0, 10)
    _check_range("The pain", episode.pain, 0, 10)
    _check_range("The number of spasms", episode.count, 1, 100_000)
    _check_range("The duration in seconds", episode.duration_s, 0, 30 * 86_400)
    if episode.end is not None and episode.end < episode.onset:
        raise EntryRefused("The end is before the start.")
    check_note(episode.note)


def check_treatment(treatment: Treatment) -> None:
    """Refuse a treatment without a kind, or with an impossible dose, side, muscle or end."""
    check_day(treatment.day)
    if treatment.end_day is not None:
        _check_end(treatment.day, treatment.end_day)
    if not treatment.kind.strip():
        raise EntryRefused("The kind of treatment is empty.")
    for name, text in (("The kind", treatment.kind), ("The product", treatment.product), ("The unit", treatment.unit)):
        _check_length(name, text, LONGEST_NAME)
    _check_word("The side", treatment.side, SIDES)
    _check_range("The dose", treatment.dose, 0, 1_000_000)
    for site in treatment.sites:
        _check_word("The muscle", site, SITES)
    for effect in treatment.side_effects:
        _check_short("The side effect", effect)
    check_note(treatment.note)


def _check_word(name: str, word: str | None, words: Collection[str]) -> None:
    if word is not None and word not in words:
        raise EntryRefused(f"{name} is {_shown(word)}, expected one of {', '.join(words)}.")


def _check_short(name: str, word: str) -> None:
    if not word or "," in word or len(word) > LONGEST_NAME:
        raise EntryRefused(f"{name} is {_shown(word)}, expected a short name without a comma.")


def _check_end(first: date, last: date) -> None:
    """Refuse an end before the start; one in the future is a plan and may be."""
    if isinstance(last, datetime) or not first <= last <= LATEST:
        raise EntryRefused(f"The last day is {last}, expected one from {first} on.")


def _check_range(name: str, value: float | None, low: float, high: float) -> None:
    if value is not None and not (math.isfinite(value) and low <= value <= high):
        raise EntryRefused(f"{name} is {value:g}, expected {low:g} to {high:g}.")


def _check_length(name: str, text: str, longest: int) -> None:
    if len(text) > longest:
        raise EntryRefused(f"{name} has {len(text):,} characters, expected at most {longest:,}.")


def _shown(text: str) -> str:
    return f"“{text[:40]}…”" if len(text) > 40 else f"“{text}”"
