"""The form for one spasm: when, where, how strong; the last choices are preset."""

from __future__ import annotations

from datetime import datetime

import streamlit as st

from data import writes
from data.records import SIDES, SITES, Diary, Episode
from pages.widgets.clock import now

_LAST = "last_spasm"


def spasm_form(diary: Diary) -> str:
    """Draw the form; return the sentence of what was stored, or nothing."""
    last: tuple[str | None, tuple[str, ...]] = st.session_state.get(_LAST, (None, ()))
    moment = now().replace(second=0, microsecond=0)
    with st.form("spasm_form", border=False):
        side = st.segmented_control("Side", SIDES, default=last[0], format_func=str.capitalize, key="spasm_side")
        sites = st.pills(
            "Where", SITES, selection_mode="multi", default=last[1], format_func=_site, key="spasm_sites", wrap=True
        )
        strength = st.slider("How strong, 0 to 10", 0, 10, 4, key="spasm_strength")
        with st.container(horizontal=True):
            day = st.date_input("Day", moment.date(), max_value=moment.date(), key="spasm_day", format="DD/MM/YYYY")
            time = st.time_input("Time", moment.time(), step=60, key="spasm_time")
            seconds = st.number_input("Seconds, if you know", 0, 86_400, None, key="spasm_seconds")
        note = st.text_input("Note", max_chars=500, key="spasm_note")
        saved = st.form_submit_button("Save", type="primary", key="save_spasm", width="stretch")
    if not saved:
        return ""
    st.session_state[_LAST] = (side, tuple(sites))
    writes.add_episode(
        diary.diary_id,
        Episode(
            onset=datetime.combine(day, time),
            side=side,
            sites=tuple(sites),
            intensity=float(strength),
            duration_s=None if seconds is None else float(seconds),
            note=note or None,
        ),
    )
    return f"Stored: one spasm, {time:%H:%M}."


def _site(key: str) -> str:
    return key.replace("_", " ").capitalize()
