"""The evening check-in: one tap a factor, yesterday's values at hand, and at the end whether those were all spasms."""

from __future__ import annotations

from datetime import date, timedelta

import streamlit as st

from data.factor_choice import Choice
from data.records import Diary
from pages.charts.words import day_words
from pages.widgets.all_spasms import show_is_that_all
from pages.widgets.cards import card
from pages.widgets.clock import diary_day
from pages.widgets.day_answers import TYPED, show_answers, store_answers
from pages.widgets.factor_choice import choice_button
from pages.widgets.morning_card import SLEEP, is_morning
from pages.widgets.own_diary import own_days
from pages.widgets.quick_form import form_name, show_outcome

PLACE = "evening"
WHICH, DAY = "evening_which", "evening_day"
TODAY, YESTERDAY, OTHER = "Today", "Yesterday", "Another day"


def show_evening(diary: Diary, choice: Choice) -> None:
    """Draw the card."""
    form = form_name(PLACE)
    with card("evening", "How was the day?", "One tap each. What you leave out stays unknown, and that is fine."):
        day = _pick_day(diary)
        keys = _asked(diary, choice, day)
        show_answers(own_days(diary), day, keys, form)
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            st.toggle("Type numbers", key=TYPED, persist_state="session")
            choice_button("add")
        st.button(
            "Save the answers",
            key=f"save_evening_{form}",
            width="stretch",
            disabled=not keys,
            on_click=store_answers,
            args=(diary, PLACE, form, day, keys),
        )
        show_outcome(diary, PLACE)
        if day != diary_day(diary) or not is_morning(diary):
            show_is_that_all(diary, day, which_words(day, diary_day(diary)))


def open_check_in(day: date) -> None:
    """Leave for the check-in of one day."""
    st.session_state[WHICH], st.session_state[DAY] = OTHER, day
    st.switch_page("entry.py")


def which_words(day: date, today: date) -> str:
    """Name a day as one speaks of it: ``today``, ``yesterday``, ``on 3 March``."""
    if day == today:
        return "today"
    return "yesterday" if day == today - timedelta(days=1) else f"on {day_words(day, year=False)}"


def _pick_day(diary: Diary) -> date:
    today = diary_day(diary)
    # Whoever comes before noon has most often yesterday's evening to tell.
    st.session_state.setdefault(WHICH, YESTERDAY if is_morning(diary) else TODAY)
    which = st.segmented_control(
        "Which day", (TODAY, YESTERDAY, OTHER), key=WHICH, required=True, label_visibility="collapsed"
    )
    if which == OTHER:
        st.session_state.setdefault(DAY, today)
        chosen = st.date_input("Day", max_value=today, key=DAY, format="DD/MM/YYYY")
        return chosen if isinstance(chosen, date) and chosen <= today else today
    return today - timedelta(days=1) if which == YESTERDAY else today


def _asked(diary: Diary, choice: Choice, day: date) -> tuple[str, ...]:
    """Return what the card asks: in the morning, last night has a card of its own."""
    if day == diary_day(diary) and is_morning(diary):
        return tuple(key for key in choice.asked if key not in SLEEP)
    return choice.asked
