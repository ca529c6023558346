"""Deleting everything: what goes, what stays elsewhere, and a word to type, so that no slip of a finger does it."""

from __future__ import annotations

import streamlit as st

from data.erase import erase_everything
from data.records import Diary
from pages.widgets import session
from pages.widgets.cards import card
from pages.widgets.notices import announce

WORD = "DELETE"
WHAT_GOES = (
    "The diary, every import, every note and every link leave this computer’s disk, and this cannot be undone. "
    "Everyone who is signed in is signed out. Exports, backups and pages that you downloaded or "
    "sent stay where they are."
)


def show_erase(diary: Diary) -> None:
    """Draw the card; the button does nothing without the word."""
    with card("erase", "Delete everything", WHAT_GOES):
        st.page_link("import_log.py", label="Undo one file or entry instead", icon=":material/undo:")
        if not _typed_and_pressed():
            return
    erase_everything(diary.diary_id)
    session.forget_everything()
    announce("Everything is deleted. This is an empty diary.")
    st.switch_page("overview.py")


def _typed_and_pressed() -> bool:
    with st.form("erase_form", border=False):
        typed = st.text_input(f"Type {WORD} to confirm", key="erase_word", width=300, autocomplete="off")
        pressed = st.form_submit_button("Delete everything", key="erase", icon=":material/delete_forever:")
        if pressed and typed.strip() != WORD:
            st.error(f"Nothing was deleted. Type {WORD}, in capitals.", icon=":material/error:")
            return False
    return pressed
