"""Four equal cards: how the chosen days were, against as many days before."""

from __future__ import annotations

import math

import streamlit as st

from analytics.results import Comparison
from data.vocabulary import factor_of
from pages.charts.words import rate, signed
from pages.widgets.cards import metric_card

NARROWEST = 150


def period_cards(comparison: Comparison, outcome: str) -> None:
    """Draw the cards; a number that is not known is a dash and has no arrow."""
    now, before = comparison.now, comparison.before
    label = "Spasms a day" if outcome == "spasm_count" else f"{factor_of(outcome).label}, mean"
    with st.grid(4, min_column_width=NARROWEST):
        _card("rate", label, rate(now.rate), now.rate - before.rate, f"from {rate(before.rate)}")
        _card(
            "calm",
            "Days without spasms",
            f"{now.calm_days} of {now.kept_days}" if now.kept_days else "–",
            float(now.calm_days - before.calm_days) if before.kept_days and now.kept_days else math.nan,
            f"from {before.calm_days} of {before.kept_days}",
            digits=0,
        )
        _card(
            "intensity",
            "Typical intensity",
            "–" if math.isnan(now.typical_intensity) else f"{rate(now.typical_intensity)} / 10",
            now.typical_intensity - before.typical_intensity,
            f"from {rate(before.typical_intensity)}",
        )
        _card(
            "coverage",
            "Days logged",
            f"{now.kept_days} of {now.calendar_days}",
            float(now.kept_days - before.kept_days) if before.kept_days else math.nan,
            f"from {before.kept_days}",
            digits=0,
        )


def _card(key: str, label: str, value: str, difference: float, description: str, digits: int = 1) -> None:
    if math.isnan(difference):
        metric_card(key, label, value, "", "no days before", "off")
        return
    words = signed(difference, digits)
    if float(f"{difference:.{digits}f}") == 0:
        metric_card(key, label, value, "same", "as before", "off")
        return
    metric_card(key, label, value, words, description, "up" if difference > 0 else "down")
