"""The choices of a spasm that stand on the page at once: side, place and strength, as the last one had them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import pandas as pd
import streamlit as st

from analytics.pattern_words import place_name
from data.records import SIDES, SITES, Diary, Episode
from pages.widgets.own_diary import own_episodes

COMMON = ("lower_lid", "upper_lid", "cheek", "mouth_corner", "brow", "chin")
STRENGTHS = (2, 4, 6, 8, 10)
SIDE, PLACES, STRENGTH = "spasm_side", "spasm_sites", "spasm_strength"
SCALE = "2 hardly felt · 10 eye shut"


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is chosen now; nothing chosen is not known, and stored as such."""

    side: str | None
    sites: tuple[str, ...]
    strength: float | None


def show_choices(diary: Diary, *, every_place: bool) -> None:
    """Draw the three choices; a tap is kept by the browser and sent with the next press of a button."""
    last = last_spasm(own_episodes(diary))
    st.session_state.setdefault(SIDE, last.side)
    st.session_state.setdefault(PLACES, list(last.sites))
    st.session_state.setdefault(STRENGTH, None if last.strength is None else round(last.strength))
    chosen = chosen_now()
    st.pills("Side", SIDES, format_func=str.capitalize, key=SIDE, on_change="ignore")
    st.pills(
        "Where",
        _places(chosen.sites, every_place),
        selection_mode="multi",
        format_func=place_name,
        key=PLACES,
        on_change="ignore",
        wrap=True,
    )
    with st.container(gap="xxsmall", key="strength"):
        strengths = sorted({*STRENGTHS, *([] if chosen.strength is None else [round(chosen.strength)])})
        st.segmented_control("How strong", strengths, key=STRENGTH, on_change="ignore", width="stretch")
        st.caption(SCALE)


def chosen_now() -> Chosen:
    """Return what is chosen; a value that was not offered is taken for nothing."""
    side = st.session_state.get(SIDE)
    sites = st.session_state.get(PLACES) or []
    strength = st.session_state.get(STRENGTH)
    return Chosen(
        side if side in SIDES else None,
        tuple(site for site in SITES if site in sites),
        float(strength) if isinstance(strength, int) and 0 <= strength <= 10 else None,
    )


def chosen_spasm(onset: datetime, precision: str, moment: datetime) -> Episode:
    """Return a spasm with what is chosen; ``moment`` lends it the zone of the person's clock."""
    chosen = chosen_now()
    offset = onset.replace(tzinfo=moment.tzinfo).utcoffset() or timedelta()
    return Episode(
        onset,
        precision,
        utc_offset_min=None if precision == "day" else int(offset.total_seconds() // 60),
        side=chosen.side,
        sites=chosen.sites,
        intensity=chosen.strength,
    )


def last_spasm(episodes: pd.DataFrame) -> Chosen:
    """Return what the spasm entered last by hand had; nothing chosen in a diary without one."""
    by_hand = episodes[episodes["source"] == "hand"] if len(episodes) else episodes
    if by_hand.empty:
        return Chosen(None, (), None)
    row = by_hand.sort_values("import_id").iloc[-1]
    side = row["side"] if isinstance(row["side"], str) else None
    sites = tuple(row["sites"].split(",")) if isinstance(row["sites"], str) else ()
    return Chosen(side, sites, None if pd.isna(row["intensity"]) else float(row["intensity"]))


def _places(chosen: Sequence[str], every_place: bool) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*COMMON, *chosen, *(SITES if every_place else ()))))
