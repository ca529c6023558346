"""A calm day in one tap: it states that today had no spasm, and is refused where one is stored."""

from __future__ import annotations

from datetime import date

import streamlit as st

from data import quick_entry
from data.records import Diary
from pages.widgets.own_diary import is_kept, so_far
from pages.widgets.quick_form import Receipt, form_name, show_outcome, store

PLACE = "calm"


def show_calm_day(diary: Diary, day: date) -> None:
    """Draw the button, unless the day is kept as a calm one already."""
    form = form_name(PLACE)
    with st.container(key="calm"):
        if is_kept(diary, day) and so_far(diary, day).count == 0:
            st.markdown("Today is a calm day. Should a spasm come, just add it.")
        else:
            st.button(
                "Calm day: no spasms today",
                key=f"calm_day_{form}",
                icon=":material/sentiment_calm:",
                width="stretch",
                on_click=_calm,
                args=(diary, form, day),
            )
        show_outcome(diary, PLACE)


def _calm(diary: Diary, form: str, day: date) -> None:
    def write() -> Receipt:
        return Receipt("Stored: a calm day.", quick_entry.state_calm_day(diary.diary_id, day, form=form), day)

    store(PLACE, form, write)
