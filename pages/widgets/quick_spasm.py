"""A spasm now: at most three taps, and the way to say more; or the stopwatch of a bout."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import streamlit as st

from data import quick_entry, stopwatch
from data.records import Diary
from pages.charts.words import day_words
from pages.widgets import session
from pages.widgets.bout_buttons import show_running, show_start
from pages.widgets.cards import card
from pages.widgets.clock import diary_moment
from pages.widgets.quick_form import Receipt, form_name, show_outcome, store
from pages.widgets.spasm_choice import chosen_spasm, show_choices
from pages.widgets.spasm_more import other_moment, show_more, with_more
from pages.widgets.spasm_words import day_of, pressed_at, spasm_words

PLACE = "spasm"
OPEN = "spasm_more"
REFRESH_S = 30


def show_quick_spasm(diary: Diary) -> None:
    """Draw the card."""
    form = form_name(PLACE)
    with card("spasm"):
        show_choices(diary, every_place=bool(st.session_state.get(OPEN)))
        _buttons(diary, form)
        more = st.expander("More: time, places, length, trigger, note", key=OPEN, type="compact", on_change="rerun")
        if more.open:
            with more:
                show_more(diary, form)
        show_outcome(diary, PLACE)  # last, so that a receipt moves nothing away from a thumb


def _buttons(diary: Diary, form: str) -> None:
    """Draw what stores the spasm: the button with the time of now, or what ends a bout."""
    shown = diary_moment(diary)
    bout = stopwatch.running_bout(diary.settings)
    _watch((diary.revision, bout, f"{shown:%H:%M}"))
    if bout is not None:
        show_running(diary, bout, PLACE)
        return
    st.button(
        save_label(form, shown),
        type="primary",
        key=f"save_spasm_{form}",
        width="stretch",
        on_click=_save,
        args=(diary, form, shown),
    )
    show_start(diary, form)


@st.fragment(run_every=REFRESH_S)
def _watch(drawn: tuple[int, stopwatch.Bout | None, str]) -> None:
    """Draw the page anew once its clock is behind, or once another device has changed the diary."""
    diary = session.diary()
    if drawn != (diary.revision, stopwatch.running_bout(diary.settings), f"{diary_moment(diary):%H:%M}"):
        st.rerun()


def save_label(form: str, shown: datetime) -> str:
    """Return what the button says it will store: ``Save at 14:32``."""
    now = shown.replace(tzinfo=None)
    at, day = st.session_state.get(f"more_time_{form}"), st.session_state.get(f"more_day_{form}")
    if not isinstance(at, time):
        if not isinstance(day, date):
            return f"Save at {now:%H:%M}"
        return f"Save for {day_words(day, year=False)}"
    if not isinstance(day, date):
        day = now.date() if at <= now.time() else now.date() - timedelta(days=1)
    return f"Save at {at:%H:%M}" if day == now.date() else f"Save for {day_words(day, year=False)}, {at:%H:%M}"


def _save(diary: Diary, form: str, shown: datetime) -> None:
    """Store the spasm of a form; called when its button is pressed."""

    def write() -> Receipt:
        moment = pressed_at(shown, diary_moment(diary))
        other = other_moment(form, moment.replace(tzinfo=None))
        onset, precision = other or (moment.replace(tzinfo=None, second=0, microsecond=0), "minute")
        spasm = with_more(diary, form, chosen_spasm(onset, precision, moment))
        number = quick_entry.add_spasm(diary.diary_id, spasm, form=form, happening_now=other is None)
        st.session_state[OPEN] = False  # the next spasm is three taps again
        return Receipt(spasm_words(spasm), number, day_of(diary, spasm))

    store(PLACE, form, write)
