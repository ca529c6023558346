"""The first half of the overview: how the chosen days were, in a sentence, in four numbers and in the timeline."""

from __future__ import annotations

import streamlit as st

from analytics import sentences
from data.records import Diary
from pages.widgets import session
from pages.widgets.clock import today
from pages.widgets.filters import pick_period_length
from pages.widgets.flag_card import show_flags
from pages.widgets.overview_words import lead_words
from pages.widgets.page import head_with_control
from pages.widgets.part import part
from pages.widgets.period_cards import period_cards
from pages.widgets.timeline_card import show_timeline
from pages.widgets.tour import show_tour


@part
def show_period(diary: Diary) -> None:
    """Draw it; other days change nothing of the findings below, so those are not drawn again."""
    outcome = session.settings(diary).outcome
    heading = head_with_control()
    comparison = session.comparison(diary, pick_period_length(heading.control))
    heading.write(
        sentences.headline(comparison, outcome), lead_words(comparison, session.treatments(diary), outcome, today())
    )
    show_tour(diary)
    show_flags(diary)
    period_cards(comparison, outcome)
    st.page_link("compare.py", label="Compare any two periods", icon=":material/arrow_forward:", icon_position="right")
    show_timeline(diary, comparison)
