"""Choosing what to note: factors to start with, more of them, own ones, another name, a pause."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from analytics.numbers_in_words import capitalised, joined
from analytics.phrases import phrase
from data.errors import DiaryError
from data.factor_choice import Choice, added, paused, removed, starters, store_choice
from data.own_factors import AMOUNT, LONGEST_NAME, LONGEST_UNIT, RATING, YES_NO, add_own_factor, rename_factor
from data.records import Diary
from data.vocabulary import BY_KEY, FACTORS, factor_of
from pages.widgets import session
from pages.widgets.cards import card
from pages.widgets.notices import announce, escaped, show_error
from pages.widgets.own_diary import choice_of

OPEN, ASIDE, REFUSED = "choice_open", "choice_renamed", "choice_refused"
KINDS = {RATING: "0 to 10", YES_NO: "Yes or no", AMOUNT: "A number"}
NOTHING_ASKED = "Nothing is asked for in the evening."
ADVICE = (
    "Five to eight are enough: they take half a minute, and each one more makes a clear answer harder. "
    "Choose what changes from day to day."
)


def choice_button() -> None:
    """Draw the button that opens the dialog."""
    st.button("Choose what to note", key="choose_factors", icon=":material/tune:", type="tertiary", on_click=_open)


def show_choice_card(diary: Diary) -> None:
    """Draw what is asked for in the evening, and the way to change it."""
    names = [phrase(key).name for key in choice_of(diary).asked]
    with card("choice", "What the evening asks", "Pausing, renaming and removing leave every day as it is."):
        st.markdown(escaped(capitalised(joined(names)) + "." if names else NOTHING_ASKED))
        choice_button()
    show_choice_dialog()


def show_choice_dialog() -> None:
    """Draw the dialog while it is open."""
    if st.session_state.get(OPEN):
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
    _add_known(diary, choice)
    _add_own(diary, choice)


def _filled() -> None:
    show_choice(session.diary())


def _open() -> None:
    st.session_state[OPEN] = True


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
        _change(lambda: store_choice(diary.diary_id, paused(choice, key)))
    elif picked == "Ask again":
        _change(lambda: store_choice(diary.diary_id, added(choice, [key])))
    elif picked == "Take off the list":
        _change(lambda: store_choice(diary.diary_id, removed(choice, key)))
    if st.session_state.get(ASIDE) == key:
        _rename(diary, key)


def _rename(diary: Diary, key: str) -> None:
    first = f"At first: {BY_KEY[key].label}. Empty it to call it that again." if key in BY_KEY else ""
    with st.form(f"rename_{_name(key)}", border=False):
        label = st.text_input(
            "New name. All its days stay with it.", factor_of(key).label, max_chars=LONGEST_NAME, help=first or None
        )
        if st.form_submit_button("Keep this name", key=f"keep_name_{_name(key)}"):
            st.session_state.pop(ASIDE, None)
            _change(lambda: rename_factor(diary.diary_id, key, label))


def _add_known(diary: Diary, choice: Choice) -> None:
    first = starters(diary.condition)
    known = (*first, *(factor.key for factor in FACTORS if factor.role != "outcome"), *sorted(choice.hidden))
    others = [key for key in dict.fromkeys(known) if key not in choice.chosen]
    with st.container(horizontal=True, vertical_alignment="bottom"):
        picked = st.selectbox(
            "Add one",
            others,
            None,
            format_func=lambda key: factor_of(key).label,
            key=f"add_known_{len(choice.chosen)}_{diary.revision}",
            placeholder="Sleep, stress, coffee, …",
        )
        if st.button("Add", key="add_known") and picked in others:
            _change(lambda: store_choice(diary.diary_id, added(choice, [picked])))


def _add_own(diary: Diary, choice: Choice) -> None:
    own = st.expander("Add one of your own", key="add_own_open", type="compact", on_change="rerun")
    if not own.open:
        return
    with own, st.form("own_factor", border=False):
        label = st.text_input("Name", max_chars=LONGEST_NAME, key="own_label", placeholder="for example Neck pillow")
        kind = st.segmented_control(
            "Answer", list(KINDS), format_func=KINDS.__getitem__, default=RATING, key="own_kind"
        )
        st.caption("For a number: its unit, and the range outside of which it must be a slip.")
        with st.container(horizontal=True):
            unit = st.text_input("Unit", max_chars=LONGEST_UNIT, key="own_unit", width=110)
            low = st.number_input("From", value=0.0, key="own_low", format="%g", width=110)
            high = st.number_input("To", value=100.0, key="own_high", format="%g", width=110)
        if st.form_submit_button("Add it", key="add_own"):
            _change(lambda: _store_own(diary, choice, label, kind or RATING, unit, low, high))


def _store_own(diary: Diary, choice: Choice, label: str, kind: str, unit: str, low: float, high: float) -> None:
    key = add_own_factor(diary.diary_id, label, kind, unit=unit, low=low, high=high)
    session.diary()  # from here on the new factor is known
    store_choice(diary.diary_id, added(choice, [key]))


def _change(write: Callable[[], None]) -> None:
    """Store a change and draw everything anew; what is refused is said above the list."""
    try:
        write()
    except DiaryError as error:
        st.session_state[REFUSED] = error
    else:
        announce("Saved.")
    st.rerun()


def _name(key: str) -> str:
    """Return a key as a part of a widget's name."""
    return "".join(sign if sign.isalnum() else "_" for sign in key)
