"""One treatment in words: what was given, where, from when to when, and what was noted."""

from __future__ import annotations

from analytics import treatment_sentences as sentences
from analytics.pattern_words import place_words
from data.records import Treatment
from pages.charts.words import day_words, number, shortened, span_words

LONGEST_NOTE = 120


def is_injection(kind: str) -> bool:
    """Tell whether a kind comes in cycles."""
    return kind.strip().casefold() == "botulinum"


def treatment_words(treatment: Treatment) -> str:
    """Return what was given and where: ``Botulinum toxin A, 17.5 units, left, brow and lower lid``."""
    dose = "" if treatment.dose is None else f"{number(treatment.dose)} {treatment.unit}".strip()
    name = sentences.treatment_name(treatment.kind, treatment.product)
    side = "both sides" if treatment.side == "both" else treatment.side or ""
    places = " and ".join(filter(None, (", ".join(map(place_words, treatment.sites[:-1])), *_last(treatment))))
    return ", ".join(part for part in (name, dose, side, places) if part)


def when_words(treatment: Treatment) -> str:
    """Return when, what it brought along, and what was noted: ``since 20 July 2026 · dry eye · before meals``."""
    note = shortened(" ".join((treatment.note or "").split()), LONGEST_NOTE)
    effects = ", ".join(side_effect_words(effect) for effect in treatment.side_effects)
    return " · ".join(part for part in (_days(treatment), effects, note) if part)


def side_effect_words(effect: str) -> str:
    """Return a side effect as it is read: ``drooping lid``."""
    return effect.replace("_", " ")


def _days(treatment: Treatment) -> str:
    if treatment.end_day is not None:
        return span_words(treatment.day, treatment.end_day)
    return day_words(treatment.day) if is_injection(treatment.kind) else f"since {day_words(treatment.day)}"


def _last(treatment: Treatment) -> tuple[str, ...]:
    return tuple(place_words(site) for site in treatment.sites[-1:])
