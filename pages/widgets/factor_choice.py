"""Choosing what to note: factors to start with, more of them, own ones, another name, a pause."""

from __future__ import annotations

import streamlit as st

from analytics.numbers_in_words import capitalised, joined
from analytics.phrases import phrase
from data.factor_choice import Choice, added, paused, store_choice, taken_off
from data.own_factors import LONGEST_NAME, rename_factor
from data.records import Diary
from data.vocabulary import BY_KEY, factor_of
from pages.widgets import session
from pages.widgets.cards import card
from pages.widgets.factor_adding import REFUSED, add_known, add_own, change
from pages.widgets.notices import escaped, show_error
from pages.widgets.own_diary import choice_of

OPEN, ASIDE = "choice_open", "choice_renamed"
NOTHING_ASKED = "Nothing is asked for in the evening."
ADVICE = (
    "Five to eight are enough: they take half a minute, and each one more makes a clear answer harder. "
    "Choose what changes from day to day."
)


def choice_button(page: str) -> None:
    """Draw the button that opens the dialog on a page."""
    st.button(
        "Choose what to note",
        key="choose_factors",
        icon=":material/tune:",
        type="tertiary",
        on_click=_open,
        args=(page,),
    )


def show_choice_card(diary: Diary) -> None:
    """Draw what is asked for in the evening, and the way to change it."""
    names = [phrase(key).name for key in choice_of(diary).asked]
    with card("choice", "What the evening asks", "Pausing, renaming and removing leave every day as it is."):
        st.markdown(escaped(capitalised(joined(names)) + "." if names else NOTHING_ASKED))
        choice_button("settings")
    show_choice_dialog("settings")


def show_choice_dialog(page: str) -> None:
    """Draw the dialog while it is open on this page."""
    if st.session_state.get(OPEN) == page:
        st.dialog("What to note", on_dismiss=_close)(_filled)()


def show_choice(diary: Diary) -> None:
    """Draw the whole choice: on the page of one's data, or in the dialog."""
    choice = choice_of(diary)
    st.caption(ADVICE)
    refused = st.session_state.pop(REFUSED, None)
    if refused is not None:
        show_error(refused)
    for key in choice.chosen:
        _row(diary, choice, key)
    if not choice.chosen:
        st.markdown(NOTHING_ASKED)
    add_known(diary, choice)
    add_own(diary, choice)


def _filled() -> None:
    show_choice(session.diary())


def _open(page: str) -> None:
    st.session_state[OPEN] = page


def _close() -> None:
    for state in (OPEN, ASIDE):
        st.session_state.pop(state, None)


def _row(diary: Diary, choice: Choice, key: str) -> None:
    label, is_paused = escaped(factor_of(key).label), key in choice.paused
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", key=f"chosen_{_name(key)}"
    ):
        st.markdown(f"{label} :gray[(paused)]" if is_paused else label, width="stretch")
        options = ["Ask again" if is_paused else "Pause", "Rename", "Take off the list"]
        picked = st.menu_button(
            "Change", options, key=f"change_{_name(key)}", help=f"Change {label}", icon=":material/more_horiz:"
        )
    if picked == "Rename":
        st.session_state[ASIDE] = key
    elif picked == "Pause":
        change(lambda: store_choice(diary.diary_id, paused(choice, key)))
    elif picked == "Ask again":
        change(lambda: store_choice(diary.diary_id, added(choice, [key])))
    elif picked == "Take off the list":
        change(lambda: store_choice(diary.diary_id, taken_off(choice, key)))
    if st.session_state.get(ASIDE) == key:
        _rename(diary, key)


def _rename(diary: Diary, key: str) -> None:
    first = f"At first: {escaped(BY_KEY[key].label)}. Empty it to call it that again." if key in BY_KEY else ""
    with st.form(f"rename_{_name(key)}", border=False):
        label = st.text_input(
            "New name. All its days stay with it.", factor_of(key).label, max_chars=LONGEST_NAME, help=first or None
        )
        if st.form_submit_button("Keep this name", key=f"keep_name_{_name(key)}"):
            st.session_state.pop(ASIDE, None)
            change(lambda: rename_factor(diary.diary_id, key, label))


def _name(key: str) -> str:
    """Return a key as a part of a widget's name."""
    return "".join(sign if sign.isalnum() else "_" for sign in key)
