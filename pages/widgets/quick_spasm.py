"""A spasm now: at most three taps, and the way to say more; or the stopwatch of a bout."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from uuid import uuid4

import streamlit as st

from analytics.pattern_words import place_words
from data import quick_entry, stopwatch
from data.records import Diary, Episode
from pages.charts.words import counted, day_words
from pages.widgets import session
from pages.widgets.cards import card
from pages.widgets.clock import diary_moment
from pages.widgets.quick_form import form_name, show_outcome, store
from pages.widgets.spasm_choice import chosen_now, show_choices
from pages.widgets.spasm_more import other_moment, show_more, with_more

PLACE = "spasm"
OPEN = "spasm_more"
BUTTON_IS_RIGHT_FOR = timedelta(minutes=5)
REFRESH_S = 30


def show_quick_spasm(diary: Diary) -> None:
    """Draw the card."""
    form = form_name(PLACE)
    with card("spasm"):
        show_choices(diary, every_place=bool(st.session_state.get(OPEN)))
        _buttons(diary.revision, form)
        show_outcome(diary, PLACE)
        more = st.expander("More: time, places, length, trigger, note", key=OPEN, type="compact", on_change="rerun")
        if more.open:
            with more:
                show_more(diary, form)


@st.fragment(run_every=REFRESH_S)
def _buttons(revision: int, form: str) -> None:
    """Draw what stores the spasm. It is drawn anew by itself, so that its clock is never far behind."""
    diary = session.diary()
    if (diary.revision, form_name(PLACE)) != (revision, form):
        st.rerun()  # stored here or on another device: what is known of today changed outside of this part, too
    bout = stopwatch.running_bout(diary.settings)
    if bout is not None:
        _running(diary, bout)
        return
    shown = diary_moment(diary)
    st.button(
        save_label(form, shown),
        type="primary",
        key=f"save_spasm_{form}",
        width="stretch",
        on_click=_save,
        args=(diary, form, shown),
    )
    st.button(
        "Start the stopwatch",
        icon=":material/timer:",
        type="tertiary",
        key=f"start_bout_{form}",
        on_click=_start,
        args=(diary,),
    )


def _running(diary: Diary, bout: stopwatch.Bout) -> None:
    seconds = bout.seconds_until(diary_moment(diary))
    st.markdown(f":material/timer: A bout since **{bout.started:%H:%M:%S}**, {length_words(seconds)} so far.")
    stop, discard = st.columns([3, 1])
    stop.button(
        "Stop and save",
        type="primary",
        key=f"stop_bout_{bout.form}",
        width="stretch",
        on_click=_stop,
        args=(diary, bout),
    )
    discard.button(
        "Discard",
        type="tertiary",
        key=f"discard_bout_{bout.form}",
        width="stretch",
        on_click=_discard,
        args=(diary, bout),
    )


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


def pressed_at(shown: datetime, now: datetime) -> datetime:
    """Return the moment of a spasm: what the button said, unless the page had been asleep."""
    return shown if abs(now - shown) <= BUTTON_IS_RIGHT_FOR else now


def length_words(seconds: float) -> str:
    """Write a length: ``40 s``, ``3 min``, ``1 h 5 min``."""
    if seconds < 60:
        return f"{seconds:.0f} s"
    minutes = int(seconds // 60)
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"


def spasm_words(spasm: Episode) -> str:
    """Tell a spasm on its receipt: ``14:32, left lower lid, strength 4.``."""
    when = day_words(spasm.onset.date(), year=False) if spasm.precision == "day" else f"{spasm.onset:%H:%M}"
    where = " ".join(filter(None, [spasm.side or "", " and ".join(map(place_words, spasm.sites))]))
    strength = "" if spasm.intensity is None else f"strength {spasm.intensity:g}"
    length = "" if spasm.duration_s is None else length_words(spasm.duration_s)
    return f"Stored: {', '.join(filter(None, [when, where, strength, length]))}."


def _save(diary: Diary, form: str, shown: datetime) -> None:
    """Store the spasm of a form; called when its button is pressed."""

    def write() -> tuple[int, str]:
        moment = pressed_at(shown, diary_moment(diary))
        other = other_moment(form, moment.replace(tzinfo=None))
        onset, precision = other or (moment.replace(tzinfo=None, second=0, microsecond=0), "minute")
        spasm = with_more(diary, form, _spasm(onset, precision, moment))
        return quick_entry.add_spasm(diary.diary_id, spasm, form=form, happening_now=other is None), spasm_words(spasm)

    store(PLACE, form, write)


def _spasm(onset: datetime, precision: str, moment: datetime) -> Episode:
    chosen = chosen_now()
    offset = onset.replace(tzinfo=moment.tzinfo).utcoffset() or timedelta()
    return Episode(
        onset,
        precision,
        utc_offset_min=None if precision == "day" else int(offset.total_seconds() // 60),
        side=chosen.side,
        sites=chosen.sites,
        intensity=chosen.strength,
    )


def _start(diary: Diary) -> None:
    stopwatch.start_bout(diary.diary_id, uuid4().hex, diary_moment(diary))


def _discard(diary: Diary, bout: stopwatch.Bout) -> None:
    stopwatch.discard_bout(diary.diary_id, bout.form)


def _stop(diary: Diary, bout: stopwatch.Bout) -> None:
    """Store a bout; the choices above the button belong to it."""
    moment = diary_moment(diary)

    def write() -> tuple[int, str]:
        spasm = _spasm(bout.started.replace(tzinfo=None), "second", moment)
        number = stopwatch.stop_bout(diary.diary_id, bout.form, moment, spasm)
        return number, f"{spasm_words(spasm)[:-1]}, {length_words(bout.seconds_until(moment))}."

    store(PLACE, form_name(PLACE), write)


def so_far_words(count: int, *, kept: bool) -> str:
    """Return the day in one sentence: ``Today so far: 3 spasms.``."""
    if kept:
        return "Today is kept as a calm day." if count == 0 else f"Today is kept, with {counted(count, 'spasm')}."
    return "Nothing is stored for today yet." if count == 0 else f"Today so far: {counted(count, 'spasm')}."
