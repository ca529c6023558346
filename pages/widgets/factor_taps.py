"""One factor of a day, answered with one tap: yesterday's value first, then the usual ones."""

from __future__ import annotations

import math

import streamlit as st

from analytics.numbers_in_words import trimmed
from data.vocabulary import Factor
from pages.charts.factor_words import level_text
from pages.charts.words import number
from pages.widgets.notices import escaped

RATINGS = (0.0, 2.0, 4.0, 6.0, 8.0, 10.0)
NIGHT_STEP = 0.5
MOST = 10
NOTHING = math.nan


def tap_values(factor: Factor) -> tuple[float, ...]:
    """Return the values that a tap offers: round ones over what most days hold, and none at all."""
    if factor.unit == "0/1":
        return (0.0, 1.0)
    if factor.unit == "0-10":
        return RATINGS
    if factor.usual is None:
        return ()
    low, high = factor.usual
    step = NIGHT_STEP if factor.key == "sleep_h" else factor.step
    first = math.floor(low / step) * step - (2 * step if factor.key == "sleep_h" else 0)
    values = [first + step * place for place in range(round((high - first) / step) + 2)]
    while len(values) > MOST:
        values = values[::2]
    if factor.hard[0] == 0 and not factor.night:
        values = [0.0, *values]
    inside = (value for value in values if factor.hard[0] <= value <= factor.hard[1])
    return tuple(sorted(dict.fromkeys(round(value, 6) for value in inside)))


def show_taps(factor: Factor, key: str, *, stored: float, before: float) -> None:
    """Draw the taps; what is stored is chosen, what the day before had stands first."""
    values = list(tap_values(factor))
    values = sorted({*values, *(value for value in (stored,) if not math.isnan(value))})
    if not math.isnan(before):
        values = [before, *(value for value in values if value != before)]
    st.session_state.setdefault(key, None if math.isnan(stored) else stored)
    st.pills(
        label_words(factor),
        values,
        format_func=lambda value: (
            f"Same: {value_words(factor, value)}" if value == before else value_words(factor, value)
        ),
        key=key,
        on_change="ignore",
        wrap=True,
    )


def show_number(factor: Factor, key: str, *, stored: float, before: float) -> None:
    """Draw a field to type the value into, with yesterday's as its hint."""
    low, high = factor.hard
    st.session_state.setdefault(key, None if math.isnan(stored) else float(stored))
    st.number_input(
        label_words(factor),
        float(low) if abs(low) < 1e9 else None,
        float(high) if abs(high) < 1e9 else None,
        step=1.0 if factor.unit == "0-10" else float(factor.step) / 2,
        format="%g",
        key=key,
        placeholder="" if math.isnan(before) else f"{number(before)} the day before",
        on_change="ignore",
    )


def tapped(key: str) -> float:
    """Return what was answered; NaN for nothing."""
    value = st.session_state.get(key)
    return float(value) if isinstance(value, int | float) else NOTHING


def label_words(factor: Factor) -> str:
    """Return the factor's name with its unit, safe in Markdown."""
    unit = {"0-10": "0 to 10", "0/1": ""}.get(factor.unit, factor.unit)
    return escaped(f"{factor.label}, {unit}" if unit else factor.label)


def value_words(factor: Factor, value: float) -> str:
    """Write one value on its tap: ``7.5``, ``yes``, ``23:30``."""
    if factor.unit in ("0/1", "h after noon"):
        return level_text(factor.key, value).capitalize()
    return trimmed(value, 2)
