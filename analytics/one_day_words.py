"""One day in words: its title, its count, and each of its spasms in a line."""

from __future__ import annotations

import math
from collections.abc import Collection
from datetime import date

from analytics.finding_words import factor_title
from analytics.numbers_in_words import capitalised, joined, number, plural
from analytics.one_day import OneDay, OneSpasm
from analytics.outcome_words import outcome_noun
from analytics.pattern_words import place_words, seconds
from analytics.patterns_days import SPASMS
from data.vocabulary import is_known

NOTHING = "Nothing is logged for this day."
TWO_FILES = "More than one file tells of this day; the one with more spasms counts."


def day_title(day: date) -> str:
    """Write ``Tuesday 3 June 2025``."""
    return f"{day:%A} {day.day} {day:%B %Y}"


def day_sentence(told: OneDay, outcome: str) -> str:
    """Say how many spasms the day had, and whether that is known."""
    if math.isnan(told.outcome):
        if told.n_noted:
            return f"{capitalised(plural(told.n_noted, 'spasm', 'spasms'))} noted, perhaps not all."
        has_more = told.factors or told.treatments or told.notes
        return "The spasms of this day are not logged." if has_more else NOTHING
    if outcome != SPASMS:
        return f"{capitalised(outcome_noun(outcome))} {_plain(told.outcome)}."
    if told.outcome == 0:
        return "No spasms."
    words = (
        plural(int(told.outcome), "spasm", "spasms") if told.outcome.is_integer() else f"{_plain(told.outcome)} spasms"
    )
    return f"{words}, {_details_words(told)}." if told.n_noted < told.outcome else f"{words}."


def when_words(spasm: OneSpasm) -> str:
    """Say when one spasm was: ``08:10``, ``morning``, ``some time``."""
    return f"{spasm.at:%H:%M}" if spasm.at is not None else spasm.part or "some time"


def what_words(spasm: OneSpasm) -> str:
    """Say what is known of one spasm: ``left lower lid, flutter, 4 of 10, 19 s``."""
    where = joined([place_words(site) for site in spasm.sites])
    side = "both sides" if spasm.side == "both" and not where else spasm.side
    parts = [
        plural(spasm.number, "spasm", "spasms") if spasm.number != 1 else "",
        f"{side} {where}".strip() if side != "both" else f"{where}, both sides",
        place_words(spasm.movement),
        f"{_plain(spasm.intensity)} of 10" if not math.isnan(spasm.intensity) else "",
        seconds(spasm.duration_s) if not math.isnan(spasm.duration_s) else "",
        f"while {spasm.activity}" if spasm.activity else "",
        trigger_words(spasm.triggers),
    ]
    return ", ".join(part for part in parts if part) or "no details"


def trigger_words(triggers: Collection[str]) -> str:
    """Say what is suspected: ``suspected: stress and coffee``; nothing for nothing."""
    return f"suspected: {joined([_trigger(trigger) for trigger in triggers])}" if triggers else ""


def _details_words(told: OneDay) -> str:
    return f"{number(told.n_noted, 0)} of them in detail" if told.n_noted else "none of them in detail"


def _trigger(trigger: str) -> str:
    return factor_title(trigger).lower() if is_known(trigger) else trigger.replace("_", " ")


def _plain(value: float) -> str:
    return number(value).removesuffix(".0")
