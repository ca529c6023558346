"""The form of a treatment that is in the diary: to change it, to end it, to note a side effect, or to delete it."""

from __future__ import annotations

import streamlit as st

from data import writes
from data.errors import DiaryError
from data.records import Diary, Treatment
from pages.charts.words import day_words
from pages.widgets.entry_forms import TREATMENTS
from pages.widgets.notices import announce, escaped, show_error
from pages.widgets.take_back import remember_done
from pages.widgets.treatment_fields import pick_kind, treatment_fields
from pages.widgets.treatment_words import treatment_words
from pages.widgets.typing import Typing, first_seen, forget_seen

TREATMENT = "treatment_edit"
_OPEN = "treatment_open"


def edit_button(treatment: Treatment, number: int) -> None:
    """Draw the button that opens the form."""
    st.button(
        "Edit",
        icon=":material/edit:",
        type="tertiary",
        key=f"edit_treatment_{number}",
        help=f"Change or delete {escaped(treatment_words(treatment))}",
        on_click=_open,
        args=(treatment,),
    )


def show_treatment_edit(diary: Diary) -> None:
    """Draw the form of the treatment that is open, if any."""
    opened: Treatment | None = st.session_state.get(_OPEN)
    if opened is not None:
        st.dialog("A treatment", on_dismiss=_close)(_form)(diary, opened)


def _form(diary: Diary, old: Treatment) -> None:
    typing: Typing = first_seen(TREATMENT, old, old)
    kind = pick_kind(old.kind, typing.name)
    with st.form(f"treatment_{typing.name}", border=False):
        new = treatment_fields(kind, old, typing.name, more=bool(old.side_effects or old.note))
        saved = st.form_submit_button("Save the treatment", type="primary", key=f"save_{typing.name}", width="stretch")
    gone = st.button("Delete this treatment", type="tertiary", key=f"delete_{typing.name}")
    if saved and new == old:
        st.caption("Nothing was changed.")
        return
    if saved or gone:
        _store(diary, old, None if gone else new)


def _store(diary: Diary, old: Treatment, new: Treatment | None) -> None:
    """Store the change; a treatment that reads otherwise by now was changed elsewhere, and is left alone."""
    try:
        if new is None:
            import_id = writes.delete_treatment(diary.diary_id, old)
        else:
            import_id = writes.edit_treatment(diary.diary_id, old, new)
    except DiaryError as error:
        show_error(error)
        return
    _close()
    words = f"{'Deleted' if new is None else 'Changed'}: {treatment_words(old)}, {day_words(old.day)}."
    announce(words)
    remember_done(TREATMENTS, words, import_id)
    st.rerun()


def _open(treatment: Treatment) -> None:
    forget_seen(TREATMENT)
    st.session_state[_OPEN] = treatment


def _close() -> None:
    forget_seen(TREATMENT)
    st.session_state.pop(_OPEN, None)
