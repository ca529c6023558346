"""The stopwatch of a bout: started with one tap, stopped and stored with another, here or on another device."""

from __future__ import annotations

from uuid import uuid4

import streamlit as st

from data import stopwatch
from data.records import Diary
from pages.widgets.clock import diary_moment
from pages.widgets.quick_form import Receipt, form_name, store
from pages.widgets.spasm_choice import chosen_spasm
from pages.widgets.spasm_words import day_of, length_words, spasm_words


def show_start(diary: Diary, form: str) -> None:
    """Draw the button that starts the stopwatch."""
    st.button(
        "Start the stopwatch",
        icon=":material/timer:",
        type="tertiary",
        key=f"start_bout_{form}",
        on_click=_start,
        args=(diary,),
    )


def show_running(diary: Diary, bout: stopwatch.Bout, place: str) -> None:
    """Draw how long the bout has lasted, and what ends it; the receipt goes to ``place``."""
    seconds = bout.seconds_until(diary_moment(diary))
    st.markdown(f":material/timer: A bout since **{bout.started:%H:%M:%S}**, {length_words(seconds)} so far.")
    stop, discard = st.columns([3, 1])
    stop.button(
        "Stop and save",
        type="primary",
        key=f"stop_bout_{bout.form}",
        width="stretch",
        on_click=_stop,
        args=(diary, bout, place),
    )
    discard.button(
        "Discard",
        type="tertiary",
        key=f"discard_bout_{bout.form}",
        width="stretch",
        on_click=_discard,
        args=(diary, bout),
    )


def _start(diary: Diary) -> None:
    stopwatch.start_bout(diary.diary_id, uuid4().hex, diary_moment(diary))


def _discard(diary: Diary, bout: stopwatch.Bout) -> None:
    stopwatch.discard_bout(diary.diary_id, bout.form)


def _stop(diary: Diary, bout: stopwatch.Bout, place: str) -> None:
    """Store a bout; the choices above the button belong to it."""
    moment = diary_moment(diary)

    def write() -> Receipt:
        spasm = chosen_spasm(bout.started.replace(tzinfo=None), "second", moment)
        number = stopwatch.stop_bout(diary.diary_id, bout.form, moment, spasm)
        words = f"{spasm_words(spasm)[:-1]}, {length_words(bout.seconds_until(moment))}."
        return Receipt(words, number, day_of(diary, spasm))

    store(place, form_name(place), write)
