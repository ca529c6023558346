"""Which factors move together: what cannot be told apart, its picture, and the warning beside it."""

from __future__ import annotations

import streamlit as st

from analytics.together import together
from analytics.together_words import WARNING, basis_words, together_words
from data.records import Diary
from pages.charts.together import together_chart
from pages.charts.together_record import left_out_words, map_of
from pages.widgets import session
from pages.widgets.cards import card
from pages.widgets.chart_view import show
from pages.widgets.hidden import shown_days
from pages.widgets.notices import escaped
from pages.widgets.page import current_palette


def show_together(diary: Diary) -> None:
    """Draw the card; before there is anything to compare it says what to log."""
    state = (diary.diary_id, diary.revision)
    outcome = session.settings(diary).outcome
    found = session.computed("together", state, lambda: together(shown_days(diary), outcome=outcome))
    told = together_words(found)
    with card("together", "Which factors move together", "" if found.pairs else escaped(told)):
        if not found.pairs:
            return
        words, picture = st.columns([2, 3], gap="large")
        record = map_of(found)
        with words:
            st.markdown(escaped(told))
            st.caption(escaped(f"{basis_words(found)} {left_out_words(record.names, record.n_left_out)}".strip()))
            st.caption(escaped(WARNING))
        with picture:
            show(session.drawn("together", state, lambda: together_chart(found, current_palette(), told)), "together")
