"""Whether those were all the spasms of a day: yes keeps the day, no and silence keep nothing."""

from __future__ import annotations

from datetime import date

import streamlit as st

from data import quick_entry
from data.records import Diary
from pages.charts.words import counted
from pages.widgets.own_diary import is_kept, so_far
from pages.widgets.quick_form import Receipt, form_name, show_outcome, store

PLACE = "all"
NO = "all_no"
MOST = 100_000


def show_is_that_all(diary: Diary, day: date, which: str) -> None:
    """Draw the question, or that the day is kept already."""
    form = form_name(PLACE)
    known = so_far(diary, day)
    with st.container(border=True, key="is_that_all"):
        kept = is_kept(diary, day)
        st.markdown(f"**{question_words(known.count, which, kept=kept)}**")
        with st.container(horizontal=True):
            if not kept:
                st.button(
                    "Yes, that is all" if known.count else "Yes, a calm day",
                    key=f"all_yes_{form}",
                    icon=":material/check:",
                    on_click=_yes,
                    args=(diary, form, day, known.count),
                )
            st.button("Change the number" if kept else "No", key=f"all_no_{form}", type="tertiary", on_click=_no)
        if st.session_state.get(NO):
            _other_number(diary, form, day, known.count)
        show_outcome(diary, PLACE)


def question_words(count: int, which: str, *, kept: bool) -> str:
    """Return the question: ``5 spasms today: is that all?``; or that the day is kept."""
    spasms = counted(count, "spasm") if count else "No spasms"
    if kept:
        return f"Kept: {spasms if count else 'no spasms'} {which}."
    return f"{spasms} {which}: is that {'all' if count else 'right'}?"


def _other_number(diary: Diary, form: str, day: date, count: int) -> None:
    """Ask for the number, which may also be left open: then nothing is stored."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.number_input(
            "How many altogether?", 0, MOST, None, key=f"all_number_{form}", width=160, on_change="ignore", format="%d"
        )
        st.button("Keep this number", key=f"all_keep_{form}", on_click=_keep, args=(diary, form, day, count))


def _yes(diary: Diary, form: str, day: date, count: int) -> None:
    def write() -> Receipt:
        if count == 0:
            return Receipt("Stored: a calm day.", quick_entry.state_calm_day(diary.diary_id, day, form=form), day)
        number = quick_entry.state_all(diary.diary_id, day, count, shown=count, form=form)
        return Receipt(f"Stored: {counted(count, 'spasm')}, and that is all.", number, day)

    st.session_state.pop(NO, None)
    store(PLACE, form, write)


def _no() -> None:
    st.session_state[NO] = not st.session_state.get(NO)


def _keep(diary: Diary, form: str, day: date, shown: int) -> None:
    typed = st.session_state.get(f"all_number_{form}")
    if not isinstance(typed, int):
        return
    count = typed

    def write() -> Receipt:
        number = quick_entry.state_all(diary.diary_id, day, count, shown=shown, form=form)
        words = counted(count, "spasm") if count else "no spasms"
        return Receipt(f"Stored: {words}, and that is all.", number, day)

    st.session_state.pop(NO, None)
    store(PLACE, form, write)
