"""The choices of a spasm that stand on the page at once: side, place and strength, as the last one had them.

Side and place are chosen from lists, or on a face; the diary remembers which.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import pandas as pd
import streamlit as st

from analytics.pattern_words import place_name
from data.records import SIDES, SITES, Diary, Episode
from data.settings import remember
from pages.widgets.face_choice import FACE, from_face, lit_now, on_face, show_face
from pages.widgets.own_diary import own_episodes

COMMON = ("lower_lid", "upper_lid", "cheek", "mouth_corner", "brow", "chin")
STRENGTHS = (2, 4, 6, 8, 10)
SIDE, PLACES, STRENGTH = "spasm_side", "spasm_sites", "spasm_strength"
WAY, ON_FACE, IN_LISTS = "spasm_place", "face", "lists"
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
    st.session_state.setdefault(STRENGTH, None if last.strength is None else round(last.strength))
    by_face = is_by_face(diary)
    if by_face:
        show_face(on_face(last.side, last.sites))
    else:
        _show_lists(last, every_place)
    st.button(
        "Choose from lists" if by_face else "Tap on a face",
        icon=":material/list:" if by_face else ":material/face:",
        type="tertiary",
        key="spasm_where",
        on_click=_change_way,
        args=(diary,),
    )
    with st.container(gap="xxsmall", key="strength"):
        now = st.session_state[STRENGTH]
        strengths = sorted({*STRENGTHS, *([now] if isinstance(now, int) else [])})
        st.segmented_control("How strong", strengths, key=STRENGTH, on_change="ignore", width="stretch")
        st.caption(SCALE)


def is_by_face(diary: Diary) -> bool:
    """True where this person chooses the place on a face."""
    return diary.settings.get(WAY) == ON_FACE


def _show_lists(last: Chosen, every_place: bool) -> None:
    st.session_state.setdefault(SIDE, last.side)
    st.session_state.setdefault(PLACES, list(last.sites))
    st.pills("Side", SIDES, format_func=str.capitalize, key=SIDE, on_change="ignore")
    st.pills(
        "Where",
        _places(_from_lists()[1], every_place),
        selection_mode="multi",
        format_func=place_name,
        key=PLACES,
        on_change="ignore",
        wrap=True,
    )


def chosen_now() -> Chosen:
    """Return what is chosen; a value that was not offered is taken for nothing."""
    strength = st.session_state.get(STRENGTH)
    side, sites = from_face(lit_now()) if FACE in st.session_state else _from_lists()
    return Chosen(side, sites, float(strength) if isinstance(strength, int) and 0 <= strength <= 10 else None)


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


def _from_lists() -> tuple[str | None, tuple[str, ...]]:
    side, sites = st.session_state.get(SIDE), st.session_state.get(PLACES) or []
    return side if side in SIDES else None, tuple(site for site in SITES if site in sites)


def _change_way(diary: Diary) -> None:
    """Go to the face, or back to the lists, with what is chosen now."""
    chosen, by_face = chosen_now(), FACE in st.session_state
    for key in (FACE, SIDE, PLACES):
        st.session_state.pop(key, None)
    if by_face:
        st.session_state[SIDE], st.session_state[PLACES] = chosen.side, list(chosen.sites)
    else:
        st.session_state[FACE] = on_face(chosen.side, chosen.sites)
    remember(diary.diary_id, WAY, IN_LISTS if by_face else ON_FACE)


def _places(chosen: Sequence[str], every_place: bool) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*COMMON, *chosen, *(SITES if every_place else ()))))
