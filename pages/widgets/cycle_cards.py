"""Four cards of the last injection cycle: when the effect sets in, its best week, when it wears off, and today."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from analytics import treatment_sentences as sentences
from analytics.treatment_results import Cycle
from data.records import Diary
from pages.widgets import session
from pages.widgets.cards import metric_card
from pages.widgets.clock import today

NARROWEST = 150
LABELS = {"onset": "Effect sets in", "best_week": "Best week", "wear_off": "Wearing off from"}


def cycle_cards(diary: Diary, cycles: Sequence[Cycle]) -> None:
    """Draw the cards; what was not seen is a dash with its reason."""
    with st.grid(4, min_column_width=NARROWEST):
        for name, label in LABELS.items():
            value, words = sentences.moment_card(cycles, name)
            metric_card(name, label, value, words, "", "off")
        last = max(one.day for one in session.treatments(diary) if one.kind.strip().casefold() == "botulinum")
        value, words = sentences.today_card(last, today())
        metric_card("today", "Today", value, words, "", "off")
