"""The caption above the timeline: its span, how much of it was logged, what the cards compare."""

from __future__ import annotations

import pandas as pd

from analytics.milestones import kept
from data.records import Period
from pages.charts.words import span_words


def timeline_caption(days: pd.DataFrame, marked: Period, outcome: str) -> str:
    """Return "26 May to 22 November 2026 · 164 of 180 days logged · cards compare the marked 30 days ..."."""
    span = span_words(days.index[0].date(), days.index[-1].date())
    n_kept = int(kept(days, outcome).sum())
    compared = f"the cards compare the marked {marked.length} days with the {marked.length} before"
    return f"{span} · {n_kept} of {len(days)} days logged · {compared}"
