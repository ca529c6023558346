"""Writing by hand, away from the Add page: the way to it, and a small dialog for a treatment."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from data.errors import DiaryError
from data.records import Diary
from pages.widgets.notices import announce, show_error
from pages.widgets.take_back import remember_done
from pages.widgets.treatment_form import treatment_form

TREATMENTS = "treatments"  # where Undo stands
_OPEN = "entry_open"
Form = Callable[[Diary], tuple[str, int] | None]
FORMS: dict[str, tuple[str, str, Form]] = {
    "treatment": ("A treatment", ":material/vaccines:", treatment_form),
}


def entry_buttons() -> None:
    """Draw the way to the Add page, and a button for each dialog."""
    if st.button("A spasm or a day", icon=":material/bolt:", key="entry_add", width="stretch"):
        st.switch_page("entry.py")
    for kind, (title, icon, _) in FORMS.items():
        if st.button(title, icon=icon, key=f"entry_{kind}", width="stretch"):
            open_entry(kind)


def open_entry(kind: str) -> None:
    """Ask for a dialog; :func:`show_entry` draws it on the Import page."""
    st.session_state[_OPEN] = kind


def show_entry(diary: Diary) -> None:
    """Draw the dialog that was asked for, if any; it stays until it is saved or closed."""
    kind = st.session_state.get(_OPEN)
    if kind in FORMS:
        title, _, form = FORMS[kind]
        st.dialog(title, on_dismiss=_close)(_filled)(diary, form)


def _filled(diary: Diary, form: Form) -> None:
    """Draw the form; it returns what it stored, or nothing while it is being filled in."""
    try:
        stored = form(diary)
    except DiaryError as error:
        show_error(error)
        return
    if stored:
        _close()
        words, import_id = stored
        announce(words)
        remember_done(TREATMENTS, words, import_id)
        st.rerun()


def _close() -> None:
    st.session_state.pop(_OPEN, None)
