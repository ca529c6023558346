"""Where, since when and how strong: each card says its answer, then draws it, or says what to log."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pandas as pd
import streamlit as st

from analytics import pattern_words as words
from analytics.patterns_strength import Shares
from data.records import Diary
from pages.charts.chart import Chart
from pages.charts.face import face_chart, percent_text
from pages.charts.place_by_month import place_by_month_chart
from pages.charts.strength import strength_chart
from pages.charts.week import week_chart
from pages.widgets import session
from pages.widgets.cards import card
from pages.widgets.chart_view import show
from pages.widgets.notices import escaped
from pages.widgets.page import current_palette
from pages.widgets.pattern_view import View, Whole


def where_card(diary: Diary, view: View) -> None:
    """Draw the face; with spasms on both sides a table of both stands below."""
    told = words.where_words(view.places)
    with card("where", "Where", escaped(told), stretch=True):
        if not view.places.n_placed:
            st.markdown(words.LOG_PLACES)
            return
        show(_drawn(diary, view, "face", lambda: face_chart(view.places, current_palette(), told)), "face")
        if view.places.side == "both":
            st.table(_sides_table(view), border="horizontal", hide_index=True, alt="Share of each place and side")


def spread_card(diary: Diary, view: View, whole: Whole, today: date) -> None:
    """Draw place by month."""
    told = words.spread_words(view.months, whole.news, whole.places, whole.first_placed, view.selection.last, today)
    with card("spread", "Is it spreading?", escaped(told) if view.months.sites else "", stretch=True):
        if not view.months.sites:
            st.markdown(words.LOG_MONTHS)
            return
        show(
            _drawn(diary, view, "spread", lambda: place_by_month_chart(view.months, current_palette(), told)), "spread"
        )


def week_card(diary: Diary, view: View, whole: Whole) -> None:
    """Draw weekday by hour."""
    told = words.week_words(view.week, whole.weekday_chance)
    with card("week", "Time of week", escaped(told), stretch=True):
        if not view.week.n_timed:
            st.markdown(words.LOG_TIMES)
            return
        show(_drawn(diary, view, "week", lambda: week_chart(view.week, current_palette(), told)), "week")


def strength_card(diary: Diary, view: View) -> None:
    """Draw both small charts."""
    lasting, strong = view.durations, view.intensities
    with card("strength", "How long, how strong", escaped(words.strength_words(lasting, strong)), stretch=True):
        _strength(diary, view, "duration", lasting, "Duration", words.LOG_DURATION)
        _strength(diary, view, "intensity", strong, "Intensity, 0 to 10", words.LOG_INTENSITY)


def _strength(diary: Diary, view: View, key: str, shares: Shares, title: str, to_log: str) -> None:
    if shares.n_known:
        show(_drawn(diary, view, key, lambda: strength_chart(shares, title, current_palette())), key)
    else:
        st.markdown(to_log)


def _drawn(diary: Diary, view: View, kind: str, draw: Callable[[], Chart]) -> Chart:
    return session.drawn(f"pattern_{kind}", (diary.diary_id, diary.revision, view.selection), draw)


def _sides_table(view: View) -> pd.DataFrame:
    rows = [
        (
            words.place_name(place.site),
            percent_text(place.right / view.places.n_placed),
            percent_text(place.left / view.places.n_placed),
        )
        for place in view.places.places
    ]
    return pd.DataFrame(rows, columns=["Place", "Right", "Left"])
