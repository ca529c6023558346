"""What else may be said of a spasm, behind a click: another time, length, movement, and the rest."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import TypeVar

import streamlit as st

from data.errors import EntryRefused
from data.records import ACTIVITIES, MOVEMENTS, Diary, Episode
from data.vocabulary import factor_of
from pages.widgets.clock import diary_day
from pages.widgets.notices import escaped
from pages.widgets.own_diary import choice_of

LENGTHS = {5: "A moment", 30: "½ min", 60: "1 min", 300: "5 min", 900: "15 min", 3600: "1 h"}
MOVES = {"flutter": "Flutter", "jerk": "Jerk", "cramp": "Cramp", "forced_closure": "Eye forced shut"}
LONGEST_NOTE = 500

Offered = TypeVar("Offered", str, int)


def show_more(diary: Diary, form: str) -> None:
    """Draw the fields; each belongs to one form, so a new form has them empty again."""
    with st.container(horizontal=True):
        st.time_input("Time, if not now", None, step=60, key=f"more_time_{form}", width=150)
        st.date_input(
            "Day, if not today",
            None,
            max_value=diary_day(diary),
            key=f"more_day_{form}",
            format="DD/MM/YYYY",
            width=150,
        )
    st.pills("How long", list(LENGTHS), format_func=LENGTHS.__getitem__, key=f"more_length_{form}", on_change="ignore")
    st.pills("Movement", MOVEMENTS, format_func=MOVES.__getitem__, key=f"more_move_{form}", on_change="ignore")
    st.pills("While", ACTIVITIES, format_func=str.capitalize, key=f"more_doing_{form}", on_change="ignore")
    st.pills(
        "What do you suspect?",
        suspects(diary),
        selection_mode="multi",
        format_func=lambda key: escaped(factor_of(key).label),
        key=f"more_suspects_{form}",
        on_change="ignore",
        wrap=True,
    )
    st.text_input("Note", max_chars=LONGEST_NOTE, key=f"more_note_{form}", on_change="ignore")


def with_more(diary: Diary, form: str, spasm: Episode) -> Episode:
    """Return the spasm with what was said behind the click; what was not said stays unknown."""
    length = _said("length", form, LENGTHS)
    written = str(st.session_state.get(f"more_note_{form}") or "").strip()[:LONGEST_NOTE]
    suspected = st.session_state.get(f"more_suspects_{form}") or []
    return replace(
        spasm,
        duration_s=None if length is None else float(length),
        movement=_said("move", form, MOVEMENTS),
        triggers=tuple(key for key in suspects(diary) if key in suspected),
        activity=_said("doing", form, ACTIVITIES),
        note=written or None,
    )


def other_moment(form: str, now: datetime) -> tuple[datetime, str] | None:
    """Return the moment that was chosen instead of now, with its precision; None for now.

    A time without a day is the last such time: 23:50, entered at 0:10, is yesterday's.
    """
    at, day = st.session_state.get(f"more_time_{form}"), st.session_state.get(f"more_day_{form}")
    if isinstance(day, date) and isinstance(at, time):
        moment = datetime.combine(day, at)
        if moment > now:
            raise EntryRefused("This time is still to come. Nothing was stored.")
        return moment, "minute"
    if isinstance(day, date):
        return datetime.combine(day, time()), "day"
    if isinstance(at, time):
        moment = datetime.combine(now.date(), at)
        return (moment if moment <= now else moment - timedelta(days=1)), "minute"
    return None


def suspects(diary: Diary) -> tuple[str, ...]:
    """Return what may be suspected: what the person notes by the day."""
    keys = choice_of(diary).chosen
    return tuple(key for key in keys if "," not in key)


def _said(name: str, form: str, offered: Collection[Offered]) -> Offered | None:
    """Return what was chosen; what was not offered is taken for nothing."""
    said = st.session_state.get(f"more_{name}_{form}")
    return said if said in offered else None
