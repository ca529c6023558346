"""Adding to what is noted: a factor that is known, or one of the person's own."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from data.errors import DiaryError
from data.factor_choice import Choice, added, starters, store_choice
from data.own_factors import AMOUNT, LONGEST_NAME, LONGEST_UNIT, RATING, YES_NO, add_own_factor, own_factors
from data.records import Diary
from data.vocabulary import FACTORS, OUTCOMES, factor_of
from pages.widgets import session
from pages.widgets.notices import announce
from pages.widgets.own_diary import own_days

REFUSED = "choice_refused"
KINDS = {RATING: "0 to 10", YES_NO: "Yes or no", AMOUNT: "A number"}


def add_known(diary: Diary, choice: Choice) -> None:
    """Offer the factors to start with, then all others that are known or were ever noted."""
    first = starters(diary.condition)
    own = (*own_factors(diary.settings), *own_days(diary).columns)
    known = (*first, *(factor.key for factor in FACTORS), *own)
    others = [key for key in dict.fromkeys(known) if key not in (*choice.chosen, *OUTCOMES)]
    with st.container(horizontal=True, vertical_alignment="bottom"):
        picked = st.selectbox(
            "Add one",
            others,
            None,
            format_func=lambda key: factor_of(key).label,
            key=f"add_known_{len(choice.chosen)}_{diary.revision}",
            placeholder="Sleep, stress, coffee, …",
        )
        if st.button("Add", key="add_known") and isinstance(picked, str):
            change(lambda: store_choice(diary.diary_id, added(choice, [picked])))


def add_own(diary: Diary, choice: Choice) -> None:
    """Offer a factor that only this person has, with its unit and range."""
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
            change(lambda: _store_own(diary, choice, label, kind or RATING, unit, low, high))


def _store_own(diary: Diary, choice: Choice, label: str, kind: str, unit: str, low: float, high: float) -> None:
    key = add_own_factor(diary.diary_id, label, kind, unit=unit, low=low, high=high)
    session.diary()  # from here on the new factor is known
    store_choice(diary.diary_id, added(choice, [key]))


def change(write: Callable[[], None]) -> None:
    """Store a change and draw everything anew; what is refused is said above the list."""
    try:
        write()
    except DiaryError as error:
        st.session_state[REFUSED] = error
    else:
        announce("Saved.")
    st.rerun()
