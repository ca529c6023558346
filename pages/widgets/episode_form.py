"""The form of one spasm that is in the diary: what is not known stays empty, and what is not touched stays as it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

import pandas as pd
import streamlit as st

from data.records import ACTIVITIES, MOVEMENTS, SIDES, SITES, Episode
from pages.widgets.clock import today
from pages.widgets.treatment_fields import in_order

CLOCK = ("second", "minute")
UNKNOWN = "Not known"


def episode_of(row: dict[str, Any]) -> Episode:
    """Return the spasm of one row of `read_episodes`."""
    told = {name: None if pd.isna(value) else value for name, value in row.items()}
    return Episode(
        onset=pd.Timestamp(row["onset"]).to_pydatetime(),
        precision=row["precision"],
        utc_offset_min=None if told["utc_offset_min"] is None else int(told["utc_offset_min"]),
        end=None if told["end_at"] is None else pd.Timestamp(told["end_at"]).to_pydatetime(),
        duration_s=told["duration_s"],
        ongoing=bool(told["ongoing"]),
        side=told["side"],
        sites=_words(told["sites"]),
        movement=told["movement"],
        intensity=told["intensity"],
        pain=told["pain"],
        count=None if told["count"] is None else int(told["count"]),
        triggers=_words(told["triggers"]),
        activity=told["activity"],
        note=told["note"],
        approximate=bool(told["approximate"]),
    )


def episode_fields(old: Episode, name: str) -> Episode:
    """Draw the fields, filled with a spasm, and return it as they say now."""
    side = st.segmented_control("Side", SIDES, default=old.side, format_func=_words_of, key=f"edit_side_{name}")
    sites = st.pills(
        "Where",
        SITES,
        selection_mode="multi",
        default=[site for site in SITES if site in old.sites],
        format_func=_words_of,
        key=f"edit_sites_{name}",
        wrap=True,
    )
    with st.grid(2, min_column_width=120):
        strength = _number("How strong, 0 to 10", old.intensity, 0, 10, f"edit_strength_{name}")
        seconds = _number("Seconds", old.duration_s, 0, 30 * 86_400, f"edit_seconds_{name}")
        day = st.date_input(
            "Day",
            old.onset.date(),
            max_value=max(today(), old.onset.date()),
            key=f"edit_day_{name}",
            format="DD/MM/YYYY",
        )
        clock = st.time_input("Time, if you know", _clock(old), step=60, key=f"edit_time_{name}")
        movement = st.selectbox(
            "Movement",
            MOVEMENTS,
            _place(MOVEMENTS, old.movement),
            format_func=_words_of,
            key=f"edit_move_{name}",
            placeholder=UNKNOWN,
        )
        doing = _activity(old.activity, f"edit_doing_{name}")
        count = _number("How many in a row", old.count, 1, 100_000, f"edit_count_{name}")
    note = st.text_input("Note", old.note or "", max_chars=500, key=f"edit_note_{name}")
    moved = _moved(old, day, clock)
    new = replace(
        moved,
        side=side,
        sites=in_order(sites, old.sites),
        intensity=strength,
        movement=movement,
        activity=doing,
        count=None if count is None else int(count),
        note=_note(note, old.note),
    )
    return new if seconds == old.duration_s else replace(new, duration_s=seconds, end=None)


def _moved(old: Episode, day: date, clock: time | None) -> Episode:
    """Move a spasm to another day or time; without a time only its day is known."""
    if day == old.onset.date() and clock == _clock(old):
        return old
    if clock is None:
        precision = "day" if old.precision in CLOCK else old.precision
        onset = datetime.combine(day, time() if precision == "day" else old.onset.time())
    else:
        kept = old.onset.time() if clock == _clock(old) else clock
        precision, onset = ("minute" if clock != _clock(old) else old.precision), datetime.combine(day, kept)
    end = None if old.end is None else old.end + (onset - old.onset)
    return replace(old, onset=onset, precision=precision, end=end)


def _clock(episode: Episode) -> time | None:
    return episode.onset.time().replace(second=0, microsecond=0) if episode.precision in CLOCK else None


def _number(label: str, value: float | None, low: int, high: int, key: str) -> float | None:
    found = st.number_input(label, float(low), float(high), value, step=1.0, format="%g", key=key)
    return None if found is None else float(found)


def _activity(old: str | None, key: str) -> str | None:
    """Ask what was being done; another word, which an export may have brought, stays among the offered ones."""
    offered = ACTIVITIES if old in (None, *ACTIVITIES) else (*ACTIVITIES, old)
    return st.selectbox("While", offered, _place(offered, old), format_func=_words_of, key=key, placeholder=UNKNOWN)


def _note(text: str | None, old: str | None) -> str | None:
    return old if (text or "") == (old or "") else (text or "").strip() or None


def _place(words: Sequence[str], word: str | None) -> int | None:
    return words.index(word) if word in words else None


def _words_of(key: str) -> str:
    return key.replace("_", " ").capitalize()


def _words(text: str | None) -> tuple[str, ...]:
    return tuple(text.split(",")) if text else ()
