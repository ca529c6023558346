"""Is it getting worse: the slope of the last half year with its range, and what other spans say."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from analytics import treatment_sentences as sentences
from data.records import Diary
from pages.widgets import treatment_session
from pages.widgets.cards import card
from pages.widgets.clock import today
from pages.widgets.notices import escaped

COLUMNS = ("Span", "Change", "Likely range")


def show_trend(diary: Diary) -> None:
    """Draw the card."""
    trend = treatment_session.trend(diary)
    with card("trend", sentences.TREND_TITLE, sentences.TREND_CAPTION, stretch=True):
        st.badge(sentences.trend_verdict(trend.verdict), color="gray")
        st.markdown(escaped(sentences.trend_sentence(trend, today())))
        if trend.window is not None and trend.recent:
            rows = [tuple(map(escaped, sentences.window_row(window))) for window in trend.recent]
            table = pd.DataFrame(rows, columns=list(COLUMNS))
            st.table(table, border="horizontal", hide_index=True, alt="The change over other spans")
            st.caption("Only the sentence above carries the answer; one span of several always looks worse by chance.")
