"""One factor of a day, answered with one tap: yesterday's value first, then the usual ones."""

from __future__ import annotations

import math

import streamlit as st

from analytics.numbers_in_words import trimmed
from data.vocabulary import Factor, as_shown, as_stored, unit_of
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
    st.session_state.setdefault(key, None if math.isnan(stored) else _typed(factor, stored))
    st.number_input(
        label_words(factor),
        as_shown(factor.key, float(low)) if abs(low) < 1e9 else None,
        as_shown(factor.key, float(high)) if abs(high) < 1e9 else None,
        step=1.0 if factor.unit == "0-10" else float(factor.step) / 2,
        format="%g",
        key=key,
        placeholder="" if math.isnan(before) else f"{number(_typed(factor, before))} the day before",
        on_change="ignore",
    )


def tapped(key: str) -> float:
    """Return what was answered; NaN for nothing."""
    value = st.session_state.get(key)
    return float(value) if isinstance(value, int | float) else NOTHING


def typed_answer(factor: Factor, key: str, before: float) -> float:
    """Return what was typed in the shown unit, as it is stored; what was not touched stays exactly as it was."""
    value = tapped(key)
    if math.isnan(value) or (not math.isnan(before) and value == _typed(factor, before)):
        return before if not math.isnan(value) else NOTHING
    return as_stored(factor.key, value)


def _typed(factor: Factor, stored: float) -> float:
    return round(as_shown(factor.key, float(stored)), 2)


def label_words(factor: Factor) -> str:
    """Return the factor's name with its unit, safe in Markdown."""
    unit = {"0-10": "0 to 10", "0/1": ""}.get(factor.unit, unit_of(factor.key))
    return escaped(f"{factor.label}, {unit}" if unit else factor.label)


def value_words(factor: Factor, value: float) -> str:
    """Write one value on its tap: ``7.5``, ``yes``, ``23:30``."""
    if factor.unit in ("0/1", "h after noon"):
        return level_text(factor.key, value).capitalize()
    return trimmed(as_shown(factor.key, value), 0 if unit_of(factor.key) != factor.unit else 2)
