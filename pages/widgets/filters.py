"""Choices that live in the page's address: each is checked again on the server before it is used."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from analytics import sentences
from data.records import Period
from data.vocabulary import factor_of

PERIOD_LENGTHS = {"7 days": 7, "30 days": 30, "90 days": 90}
USUAL_PERIOD = "30 days"
SELECT_WIDTH = 300
FACTOR = "factor"


def pick_period_length(place: DeltaGenerator) -> int:
    """Let the person choose, at that place, how many days to look at; return that number."""
    chosen = place.segmented_control(
        "Days to look at, against as many before",
        list(PERIOD_LENGTHS),
        default=USUAL_PERIOD,
        required=True,
        key="period",
        bind="query-params",
        label_visibility="collapsed",
    )
    # The list of options binds the browser only; the address can hold anything.
    return PERIOD_LENGTHS.get(str(chosen), PERIOD_LENGTHS[USUAL_PERIOD])


def pick_part(place: DeltaGenerator, parts: Sequence[str]) -> str:
    """Let the person choose, at that place, one of a page's parts; the first one unless the address says otherwise."""
    chosen = place.segmented_control(
        "Part of the page",
        list(parts),
        default=parts[0],
        required=True,
        key="part",
        bind="query-params",
        label_visibility="collapsed",
    )
    return str(chosen) if chosen in parts else parts[0]


def pick_factor(keys: Sequence[str]) -> str:
    """Let the person choose one of the factors; return its key. ``keys`` holds at least one."""
    names = factor_names(keys)
    chosen = st.selectbox(
        "Factor", list(names), key=FACTOR, bind="query-params", label_visibility="collapsed", width=300
    )
    return names.get(str(chosen), keys[0])


def pick_days(
    label: str, key: str, span: Period, *, on_change: Callable[[], None] | None = None
) -> tuple[date | None, date | None]:
    """Let the person choose a span of days inside another one; return its two ends, None for one that is open."""
    chosen = st.date_input(
        label,
        [],
        min_value=span.first,
        max_value=span.last,
        key=key,
        bind="query-params",
        format="DD/MM/YYYY",
        width=230,
        on_change=on_change,
    )
    # The ends of the field bind the browser only; the address can hold anything.
    ends = [day for day in chosen if span.first <= day <= span.last] if isinstance(chosen, tuple) else []
    return (ends[0] if ends else None, ends[1] if len(ends) > 1 else None)


def factor_names(keys: Sequence[str]) -> dict[str, str]:
    """Map a name that is unique among ``keys`` to each key, in their order: "Alcohol" and "Alcohol (tag)"."""
    uses = Counter(sentences.factor_title(key) for key in keys)
    names: dict[str, str] = {}
    for key in keys:
        label = sentences.factor_title(key)
        kind = key.partition(":")[0] if ":" in key else factor_of(key).unit
        names[label if uses[label] == 1 else f"{label} ({kind})"] = key
    return names


def name_of(key: str, keys: Sequence[str]) -> str:
    """Return the name under which :func:`pick_factor` offers a key."""
    return next(name for name, candidate in factor_names(keys).items() if candidate == key)
