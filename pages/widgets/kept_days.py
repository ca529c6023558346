"""The days kept so far, told kindly: a day left out costs nothing, and nothing is counted against anybody."""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd
import streamlit as st

from analytics.milestones import kept
from data.records import Diary
from pages.charts.words import counted
from pages.widgets import session
from pages.widgets.own_diary import own_days

WEEK = 7


def show_kept_days(diary: Diary, today: date) -> None:
    """Say how many days there are, all in all and lately."""
    days = own_days(diary)
    st.caption(kept_words(days, session.settings(diary).outcome, today))


def kept_words(days: pd.DataFrame, outcome: str, today: date) -> str:
    """Return "12 days kept, 5 of the last 7."; a day counts once its spasms are stated, calm ones too."""
    is_kept = kept(days, outcome) if outcome in days else pd.Series(dtype=bool)
    week = pd.date_range(today - timedelta(days=WEEK - 1), today)
    lately, total = int(is_kept.reindex(week, fill_value=False).sum()), int(is_kept.sum())
    if not total:
        return "A day is kept once you say that those were all its spasms. Calm days count just as much."
    return f"{counted(total, 'day')} kept, {lately} of the last {WEEK}. Every one helps, and a gap is no loss."
