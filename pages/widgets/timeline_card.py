"""The timeline of the overview: the diary's own outcome, or another one to look at, with a day to open."""

from __future__ import annotations

import streamlit as st

from analytics import rates
from analytics.noted_days import noted_days
from analytics.outcome_words import outcome_axis
from analytics.results import Comparison
from data.records import Diary, Period
from pages.charts.chart import Chart
from pages.charts.timeline import timeline_chart
from pages.charts.timeline_notes import MARK, NOTES
from pages.charts.timeline_record import MOST_DAYS
from pages.widgets import session
from pages.widgets.cards import card
from pages.widgets.day_card import show_with_days
from pages.widgets.looks import pick_outcome, shown_outcomes
from pages.widgets.overview_words import timeline_caption
from pages.widgets.page import current_palette
from pages.widgets.part import part

OUTCOME = "timeline_shows"


@part
def show_timeline(diary: Diary, comparison: Comparison) -> None:
    """Draw the card; another outcome redraws nothing else of the page, and no word of it changes."""
    own, days = session.settings(diary).outcome, session.days(diary)
    outcomes = shown_outcomes(diary)
    outcome = own
    marked = Period(comparison.now.first, comparison.now.last)
    with card("timeline"):
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="top"):
            words = st.container(gap="xxsmall", width="stretch")
            if len(outcomes) > 1:
                outcome = pick_outcome(outcomes, own, OUTCOME)
        state = (diary.diary_id, diary.revision, marked, outcome)
        chart = session.drawn("timeline", state, lambda: _chart(diary, marked, outcome))
        told = session.computed("timeline_told", state, lambda: timeline_caption(days, marked, outcome, own))
        noted = f" · {MARK} a day with a note" if NOTES in chart.table else ""
        with words:
            st.header(outcome_axis(outcome), anchor=False)
            st.caption(told + noted)
        show_with_days(diary, chart, "timeline", clickable=len(days) <= MOST_DAYS)


def _chart(diary: Diary, marked: Period, outcome: str) -> Chart:
    days = session.days(diary)
    return timeline_chart(
        days,
        session.treatments(diary),
        current_palette(),
        marked=marked,
        outcome=outcome,
        mean=rates.rolling_mean(days, outcome=outcome),
        gaps=rates.gaps(days, outcome=outcome, beside=session.settings(diary).outcome),
        notes=noted_days(session.notes(diary), session.episodes(diary)),
    )
