"""Undo where something was just done: one line with what it was, until the diary is changed again."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from data import writes
from data.errors import UnknownImport
from data.records import Diary
from pages.widgets import session
from pages.widgets.notices import announce, escaped
from pages.widgets.whole_name import whole_name


@dataclass(frozen=True, slots=True)
class Done:
    """What was done, the import that holds it, and the diary's revision since then."""

    words: str
    import_id: int
    revision: int


def remember_done(place: str, words: str, import_id: int) -> None:
    """Keep what was just stored, to be told at that place of the pages by :func:`show_done`."""
    st.session_state[_key(place)] = Done(words, import_id, session.diary().revision)


def show_done(diary: Diary, place: str) -> None:
    """Draw what was last done here, with Undo; nothing once the diary has moved on."""
    done: Done | None = st.session_state.get(_key(place))
    if done is None or done.revision != diary.revision:
        return
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", key=f"done_row_{place}"
    ):
        st.markdown(f":green[:material/check_circle:] {escaped(done.words)}", width="stretch")
        st.button(
            whole_name("Undo", done.words),
            type="tertiary",
            icon=":material/undo:",
            key=f"undo_done_{place}_{done.import_id}",
            on_click=_undo,
            args=(diary.diary_id, place, done),
        )


def _undo(diary_id: int, place: str, done: Done) -> None:
    st.session_state.pop(_key(place), None)
    try:
        writes.undo_import(diary_id, done.import_id)
    except UnknownImport:
        announce("This was taken back already, in another tab or on another device.")
    else:
        announce(f"Undone. {done.words.partition(': ')[2]}")


def _key(place: str) -> str:
    return f"done_{place}"
