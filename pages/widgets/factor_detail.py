"""One factor in detail: its sentence, its days, its delays, what it rests on, and what simple tests would say."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from analytics import sentences
from analytics.dose_response import dose_response
from analytics.milestones import looked_at
from analytics.results import Finding
from data.records import Diary
from pages.charts.dose_response import dose_response_chart
from pages.charts.lag_profile import lag_profile_chart
from pages.widgets import session
from pages.widgets.cards import card
from pages.widgets.chart_view import show
from pages.widgets.finding_card import verdict_badge
from pages.widgets.notices import escaped
from pages.widgets.page import current_palette
from pages.widgets.plain_correlations import show_plain_correlations


def show_detail(diary: Diary, finding: Finding) -> None:
    """Draw the card; all of it rests on the same days as the verdict."""
    settings = session.settings(diary)
    days = looked_at(session.days(diary), settings)
    with card("detail"):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(f"**{escaped(sentences.finding_sentence(finding))}**", width="content")
            verdict_badge(finding)
        _charts(diary, finding, days)
        _notes(finding)
        show_plain_correlations(finding, days, session.treatments(diary), settings.outcome)


def _charts(diary: Diary, finding: Finding, days: pd.DataFrame) -> None:
    settings = session.settings(diary)
    state = (diary.diary_id, diary.revision, finding.factor)
    dots, delays = st.columns([3, 2], gap="large")
    with dots:
        _title("dots", "Each dot is a day", "Line and band: the estimate and its likely range.")
        dose = session.computed(
            "dose", state, lambda: dose_response(days, finding, finding.best_lag, settings=settings)
        )
        show(session.drawn("dose", state, lambda: dose_response_chart(dose, current_palette())), "dose")
    with delays:
        _title("delays", sentences.lag_question(finding.factor), "More of it against less of it, by when it came.")
        show(session.drawn("lags", state, lambda: lag_profile_chart(finding, current_palette())), "lags")


def _notes(finding: Finding) -> None:
    rest, first, basis = st.columns(3)
    with rest:
        _note("Allowing for the rest", f"{sentences.adjusted_words(finding)} {sentences.study_note(finding.factor)}")
    with first:
        _note("What comes first?", sentences.order_words(finding))
    with basis:
        _note("What it rests on", sentences.rests_on_words(finding))


def _title(key: str, title: str, caption: str) -> None:
    with st.container(gap="xxsmall", key=f"heading_{key}"):
        st.subheader(escaped(title), anchor=False)
        st.caption(caption)


def _note(title: str, words: str) -> None:
    with st.container(gap="xxsmall"):
        st.subheader(title, anchor=False)
        st.markdown(escaped(words))
