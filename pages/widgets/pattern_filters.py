"""What to look at on the Patterns page: period, side, place and movement, all in the address, none near a verdict."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from analytics.pattern_words import place_name
from analytics.patterns import Selection
from data.records import MOVEMENTS, Period

PERIODS = {"30 days": 30, "90 days": 90, "6 months": 182, "All": 0}
USUAL_PERIOD = "6 months"
SIDES = {"Left side": "left", "Right side": "right", "Both at once": "both"}
ANY_SIDE, ANY_PLACE, ANY_MOVEMENT = "Any side", "Any place", "Any movement"
ANY_WORDS = {"side": ANY_SIDE, "place": ANY_PLACE, "movement": ANY_MOVEMENT}

Choices = dict[str, dict[str, str]]


def choices_of(spasms: pd.DataFrame) -> Choices:
    """Return what the diary lets one choose of each kind; nothing where there would be one answer only."""
    return {"side": _sides(spasms), "place": _places(spasms), "movement": _movements(spasms)}


def pick_selection(place: DeltaGenerator, choices: Choices, span: Period) -> Selection:
    """Draw the period at that place, the other choices below the head; return what was chosen."""
    first = _first_day(_pick_period(place), span)
    if not any(choices.values()):
        return Selection(first, span.last)
    with st.container(horizontal=True, vertical_alignment="center", key="pattern_filters"):
        chosen = {key: _pick(key, any_word, choices[key]) for key, any_word in ANY_WORDS.items()}
        if any(chosen.values()):
            st.button("Show all again", key="reset_patterns", type="tertiary", icon=":material/close:", on_click=_reset)
    return Selection(first, span.last, chosen["side"], chosen["place"], chosen["movement"])


def _pick_period(place: DeltaGenerator) -> str:
    chosen = place.segmented_control(
        "Days to look at",
        list(PERIODS),
        default=USUAL_PERIOD,
        required=True,
        key="span",
        bind="query-params",
        label_visibility="collapsed",
    )
    return chosen if chosen in PERIODS else USUAL_PERIOD


def _first_day(period: str, span: Period) -> date:
    length = PERIODS[period]
    return span.first if not length else max(span.first, span.last - timedelta(days=length - 1))


def _pick(key: str, any_word: str, options: dict[str, str]) -> str:
    if not options:
        return ""
    chosen = st.selectbox(
        any_word.removeprefix("Any ").capitalize(),
        [any_word, *options],
        key=key,
        bind="query-params",
        label_visibility="collapsed",
        width=180,
    )
    # The list of options binds the browser only; the address can hold anything.
    return options.get(str(chosen), "")


def _reset() -> None:
    for key, word in ({"span": USUAL_PERIOD} | ANY_WORDS).items():
        if key in st.session_state:
            st.session_state[key] = word


def _sides(spasms: pd.DataFrame) -> dict[str, str]:
    known = set(spasms["side"]) - {""}
    return {label: side for label, side in SIDES.items() if side in known or "both" in known} if len(known) > 1 else {}


def _places(spasms: pd.DataFrame) -> dict[str, str]:
    return _named(sorted({site for sites in spasms["sites"] for site in sites}))


def _movements(spasms: pd.DataFrame) -> dict[str, str]:
    known = set(spasms["movement"])
    return _named([movement for movement in MOVEMENTS if movement in known])


def _named(keys: Sequence[str]) -> dict[str, str]:
    return {place_name(key): key for key in keys} if len(keys) > 1 else {}
