"""A form of the Add page between drawing and storing: its name, its receipt with Undo, and what was refused.

The name goes along with the button's press, so that a press which a slow line delivers twice is the same form twice.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from uuid import uuid4

import streamlit as st

from data import writes
from data.errors import DiaryError, UnknownImport
from data.records import Diary
from pages.widgets.day_steps import open_day
from pages.widgets.notices import escaped, show_error


@dataclass(frozen=True, slots=True)
class Receipt:
    """What one form stored, and for which day; without a number it was undone."""

    words: str
    import_id: int | None
    day: date


def form_name(place: str) -> str:
    """Return the name of the form that is open now at a place of the page; it changes when it was stored."""
    name: str = st.session_state.setdefault(f"form_{place}", uuid4().hex)
    return name


def store(place: str, form: str, write: Callable[[], Receipt]) -> None:
    """Store what a form says by ``write``, which returns the receipt.

    Called when a button is pressed, before the page is drawn again.
    """
    st.session_state.pop(f"refused_{place}", None)
    try:
        receipt = write()
    except DiaryError as error:
        st.session_state[f"refused_{place}"] = error
        return
    st.session_state[f"receipt_{place}"] = receipt
    if st.session_state.get(f"form_{place}") == form:
        st.session_state[f"form_{place}"] = uuid4().hex


def show_outcome(diary: Diary, place: str) -> None:
    """Draw what became of the last form of this place: why it was refused, or what was stored, with Undo."""
    refused: DiaryError | None = st.session_state.get(f"refused_{place}")
    if refused is not None:
        show_error(refused)
        return
    receipt: Receipt | None = st.session_state.get(f"receipt_{place}")
    if receipt is None:
        return
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", key=f"receipt_row_{place}"
    ):
        icon = ":green[:material/check_circle:]" if receipt.import_id else ":material/undo:"
        st.markdown(f"{icon} {escaped(receipt.words)}", width="stretch")
        if receipt.import_id:
            st.button(
                "Undo",
                key=f"undo_{place}_{receipt.import_id}",
                icon=":material/undo:",
                on_click=_undo,
                args=(diary.diary_id, place, receipt),
            )
            if st.button("Change", key=f"change_{place}_{receipt.import_id}", icon=":material/edit:", type="tertiary"):
                open_day(receipt.day)


def forget_outcome(place: str) -> None:
    """Drop the receipt and the refusal of a place."""
    for kind in ("receipt", "refused"):
        st.session_state.pop(f"{kind}_{place}", None)


def _undo(diary_id: int, place: str, receipt: Receipt) -> None:
    if receipt.import_id is None:
        return
    try:
        writes.undo_import(diary_id, receipt.import_id)
    except UnknownImport:
        words = "It was undone already."
    else:
        words = f"Undone. {receipt.words.removeprefix('Stored: ').capitalize()}"
    st.session_state[f"receipt_{place}"] = Receipt(words, None, receipt.day)
