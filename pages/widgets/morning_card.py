"""The morning: how last night was, asked before noon and until it is answered."""

from __future__ import annotations

import math
from datetime import date

import streamlit as st

from data.records import Diary
from data.vocabulary import factor_of
from pages.widgets.cards import card
from pages.widgets.clock import diary_day, diary_moment
from pages.widgets.day_answers import show_answers, store_answers, value_of
from pages.widgets.own_diary import own_days
from pages.widgets.quick_form import form_name, show_outcome

PLACE = "morning"
NOON = 12
SLEEP = ("sleep_h", "sleep_quality")


def night_factors(asked: tuple[str, ...]) -> tuple[str, ...]:
    """Return what is asked in the morning: sleep, and whatever else of the night the person follows."""
    return tuple(dict.fromkeys((*SLEEP, *(key for key in asked if factor_of(key).night))))


def is_morning(diary: Diary) -> bool:
    """True before noon, where the person is."""
    return diary_moment(diary).hour < NOON


def show_morning(diary: Diary, asked: tuple[str, ...]) -> None:
    """Draw the card before noon; once it is answered only its receipt is left."""
    if not is_morning(diary):
        return
    day, keys = diary_day(diary), night_factors(asked)
    form = form_name(PLACE)
    with card("morning", "Last night"):
        if _answered(diary, day):
            st.markdown("It is noted. The evening shows it again.")
        else:
            show_answers(own_days(diary), day, keys, form)
            st.button(
                "Save the night",
                key=f"save_morning_{form}",
                width="stretch",
                on_click=store_answers,
                args=(diary, PLACE, form, day, keys),
            )
        show_outcome(diary, PLACE)


def _answered(diary: Diary, day: date) -> bool:
    return not math.isnan(value_of(own_days(diary), day, "sleep_h"))
