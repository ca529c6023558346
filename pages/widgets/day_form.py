"""The form for one day: how many spasms, and the factors that the person follows."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date

import pandas as pd
import streamlit as st

from data import writes
from data.errors import EntryRefused
from data.records import Diary
from data.vocabulary import FACTORS, OUTCOMES, Factor, factor_of
from pages.charts.words import day_words, number
from pages.widgets import session
from pages.widgets.clock import today
from pages.widgets.notices import escaped

STARTERS = ("sleep_h", "stress", "screen_time_h", "bright_light_h", "caffeine_mg")
MOST_PRESET = 8
NARROWEST = 120


def day_form(diary: Diary) -> str:
    """Draw the form; return the sentence of what was stored, or nothing."""
    days = session.days(diary)
    day = st.date_input("Day", today(), max_value=today(), key="day_day", format="DD/MM/YYYY")
    usual = usual_factors(days)
    others = [factor.key for factor in FACTORS if factor.key not in (*usual, *OUTCOMES)]
    more = st.multiselect("Also note", others, format_func=lambda key: factor_of(key).label, key="day_more")
    with st.form("day_form", border=False):
        values = {"spasm_count": _number("How many spasms? 0 counts too", factor_of("spasm_count"), days, day)}
        with st.grid(2, min_column_width=NARROWEST):
            for key in (*usual, *(key for key in more if key in others)):
                values[key] = _value(factor_of(key), days, day)
        saved = st.form_submit_button("Save", type="primary", key="save_day", width="stretch")
    if not saved:
        return ""
    stated = {key: value for key, value in values.items() if value is not None}
    if not stated:
        raise EntryRefused("Nothing is filled in yet. Nothing was stored.")
    writes.add_day(diary.diary_id, day, stated)
    return f"Stored: {day_words(day)}."


def usual_factors(days: pd.DataFrame) -> Sequence[str]:
    """Return the factors that the diary holds most often, filled up to five with good ones to start with."""
    counts = days.notna().sum()
    used = [key for key in counts.sort_values(ascending=False).index if counts[key] and key not in OUTCOMES]
    most = max(len(STARTERS), len(used[:MOST_PRESET]))
    return tuple(dict.fromkeys((*used, *STARTERS)))[:most]


def _value(factor: Factor, days: pd.DataFrame, day: date) -> float | None:
    if factor.unit != "0/1":
        unit = "0 to 10" if factor.unit == "0-10" else factor.unit
        return _number(f"{factor.label}, {unit}" if unit else factor.label, factor, days, day)
    answer = st.segmented_control(escaped(factor.label), ["no", "yes"], key=f"day_{factor.key}")
    return None if answer is None else float(answer == "yes")


def _number(label: str, factor: Factor, days: pd.DataFrame, day: date) -> float | None:
    low, high = factor.hard
    value = st.number_input(
        escaped(label),
        float(low) if math.isfinite(low) else None,
        float(high) if math.isfinite(high) else None,
        None,
        step=1.0 if factor.unit == "0-10" or factor.key == "spasm_count" else float(factor.step) / 2,
        format="%g",
        key=f"day_{factor.key}",
        placeholder=_stored(factor.key, days, day),
    )
    return None if value is None else float(value)


def _stored(key: str, days: pd.DataFrame, day: date) -> str:
    """Return what the diary holds for that day already, as the hint of an empty field."""
    stored = days[key].get(pd.Timestamp(day), math.nan) if key in days else math.nan
    return "" if math.isnan(stored) else f"{number(stored)} so far"
