"""The note of one day, to write, change or take away."""

from __future__ import annotations

from datetime import date

import streamlit as st

from data.day_edits import save_note
from data.entry_checks import LONGEST_NOTE
from data.errors import DiaryError, EntryChanged
from data.records import Diary
from data.shown_values import ShownNote, read_shown_note
from pages.widgets import session
from pages.widgets.cards import card
from pages.widgets.notices import announce
from pages.widgets.typing import Typing, first_seen, forget_seen, see_again, show_told, tell, tell_moved

NOTE = "note"


def show_note(diary: Diary, day: date) -> None:
    """Draw the note in its field; a note that was changed elsewhere meanwhile is told, and not lost."""
    now = session.computed(
        "shown_note", (diary.diary_id, diary.revision, day), lambda: read_shown_note(diary.diary_id, day)
    )
    typing = first_seen(NOTE, day, now)
    with card("day_note", "Note"):
        tell_moved(NOTE, typing, now, f"The note is now: {now.text}" if now else "The note is gone.")
        _form(diary, day, typing)


def _form(diary: Diary, day: date, typing: Typing) -> None:
    with st.form(f"note_{typing.name}", border=False):
        st.text_area(
            "Note of the day",
            typing.first.text if typing.first else "",
            max_chars=LONGEST_NOTE,
            height=100,
            key=f"note_text_{typing.name}",
            label_visibility="collapsed",
            placeholder="Anything worth remembering of this day",
        )
        st.form_submit_button(
            "Save note", key=f"save_note_{typing.name}", on_click=_save, args=(diary, day, typing.name, typing.shown)
        )
    show_told(NOTE, typing)


def _save(diary: Diary, day: date, name: str, shown: ShownNote | None) -> None:
    written = str(st.session_state.get(f"note_text_{name}") or "").strip() or None
    if written == (shown.text.strip() if shown else None):
        tell(NOTE, "note", "Nothing was changed.")
        return
    try:
        save_note(diary.diary_id, day, written, shown.import_id if shown else None)
    except EntryChanged:
        now = read_shown_note(diary.diary_id, day)
        says = f"the note is now: {now.text}" if now else "the note is gone now"
        tell(
            NOTE, "moved", f"Changed in another tab or on another device: {says}. Press Save note again to keep yours."
        )
        see_again(NOTE, now)
    except DiaryError as error:
        tell(NOTE, "error", error.message)
    else:
        forget_seen(NOTE)
        announce("The note is kept." if written else "The note is gone. The history below brings it back.")
