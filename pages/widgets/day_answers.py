"""The factors of one day as a form: what the diary holds is chosen, and only what was touched is stored."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date, timedelta

import pandas as pd
import streamlit as st

from analytics.phrases import phrase
from data import quick_entry
from data.records import Diary
from data.vocabulary import Factor, factor_of
from pages.charts.factor_words import level_text
from pages.charts.words import counted
from pages.widgets import session
from pages.widgets.factor_taps import show_number, show_taps, tap_values, tapped, typed_answer
from pages.widgets.own_diary import own_days
from pages.widgets.quick_form import Receipt, store

TYPED = "answers_typed"
MOST_NAMED = 3
NOTHING_KNOWN = math.nan


def show_answers(days: pd.DataFrame, day: date, keys: Sequence[str], form: str) -> None:
    """Draw one row of taps a factor; or fields for numbers, where the person prefers to type."""
    for key in keys:
        factor = factor_of(key)
        draw = show_number if _is_typed(factor) else show_taps
        before = value_of(days, day - timedelta(days=1), key)
        draw(factor, answer_key(form, day, key), stored=value_of(days, day, key), before=before)


def store_answers(diary: Diary, place: str, form: str, day: date, keys: Sequence[str]) -> None:
    """Store what was touched; called when the button is pressed."""

    def write() -> Receipt:
        days = own_days(session.diary())
        before = {key: value_of(days, day, key) for key in keys}
        now = {key: _answer(key, answer_key(form, day, key), before[key]) for key in keys}
        touched = {key: value for key, value in now.items() if not math.isnan(value) and value != before[key]}
        cleared = [key for key in keys if math.isnan(now[key]) and not math.isnan(before[key])]
        number = quick_entry.state_day(diary.diary_id, day, touched, cleared=cleared, form=form)
        return Receipt(stored_words(touched, len(cleared)), number, day)

    store(place, form, write)


def _is_typed(factor: Factor) -> bool:
    return bool(st.session_state.get(TYPED)) or not tap_values(factor)


def _answer(key: str, widget: str, before: float) -> float:
    factor = factor_of(key)
    return typed_answer(factor, widget, before) if _is_typed(factor) else tapped(widget)


def stored_words(touched: dict[str, float], n_cleared: int) -> str:
    """Tell what was stored: ``Stored: sleep 7 h, stress 4 of 10 and 3 more.``."""
    named = [f"{phrase(key).name} {level_text(key, value)}" for key, value in list(touched.items())[:MOST_NAMED]]
    more = f" and {len(touched) - MOST_NAMED} more" if len(touched) > MOST_NAMED else ""
    gone = f"{counted(n_cleared, 'answer')} taken away" if n_cleared else ""
    return f"Stored: {', '.join(filter(None, [*named, gone]))}{more}."


def value_of(days: pd.DataFrame, day: date, key: str) -> float:
    """Return what the diary holds of a factor on a day; NaN for nothing."""
    return float(days[key].get(pd.Timestamp(day), NOTHING_KNOWN)) if key in days else NOTHING_KNOWN


def answer_key(form: str, day: date, key: str) -> str:
    """Return the name of the widget of one factor of one day in one form."""
    return f"answer_{form}_{day.isoformat()}_{key}"
