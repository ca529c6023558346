"""The words around the overview's comparison: its lead, and the caption above the timeline."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pandas as pd

from analytics import sentences
from analytics.milestones import kept
from analytics.outcome_words import outcome_noun
from analytics.results import Comparison
from data.records import Period, Treatment
from pages.charts.words import day_words, span_words

FRESH_DAYS = 14


def lead_words(comparison: Comparison, treatments: Sequence[Treatment], outcome: str, today: date) -> str:
    """Return the comparison in numbers; a log that ended a while ago is said to, since "the last days" are its own."""
    words = sentences.lead(comparison, treatments, outcome)
    if (today - comparison.now.last).days <= FRESH_DAYS:
        return words
    return f"Your log ends on {day_words(comparison.now.last)}. {words}"


def timeline_caption(days: pd.DataFrame, marked: Period, outcome: str, own: str) -> str:
    """Return "26 May to 22 November 2026 · 164 of 180 days logged · cards compare the marked 30 days ...".

    Where another outcome than the diary's own is drawn, the cards speak of something else.
    """
    span = span_words(days.index[0].date(), days.index[-1].date())
    n_kept = int(kept(days, outcome).sum())
    if outcome != own:
        return f"{span} · stated on {n_kept} of {len(days)} days · the cards above tell of {outcome_noun(own)}"
    compared = f"the cards compare the marked {marked.length} days with the {marked.length} before"
    return f"{span} · {n_kept} of {len(days)} days logged · {compared}"
