"""Reminders from the person's own calendar: a file for the evening and for the next injection, no server involved."""

from __future__ import annotations

from datetime import date, time
from urllib.parse import urlsplit

import streamlit as st

from analytics.cycle_words import rhythm_sentence
from analytics.injection_rhythm import Rhythm, rhythm
from data.calendar_file import Reminder, calendar_file, evening_reminder, visit_reminder
from data.records import Diary
from data.settings import set_setting
from pages.widgets import session
from pages.widgets.cards import card
from pages.widgets.clock import diary_day
from pages.widgets.notices import escaped
from pages.widgets.own_diary import is_sample

SETTING = "reminder_time"
USUAL = time(20, 30)
FIELD_WIDTH = 160
WORDS = "A file for the calendar of your phone or computer. It rings by itself; nothing else is sent anywhere."
HOME_SCREEN = (
    "On a phone, “Add to home screen” in the browser’s menu puts this page one tap away, with an icon of its own."
)


def show_reminders(diary: Diary) -> None:
    """Draw the card."""
    today = diary_day(diary)
    with card("reminders", "Reminders", WORDS):
        evening, visit = st.columns(2)
        with evening:
            at = _pick_time(diary)
            _download(diary, "Remind me in the evening", "evening", evening_reminder(today, at))
        with visit:
            known = None if is_sample(diary) else rhythm(session.treatments(diary))
            day = _pick_visit(known, today)
            if day is not None:
                _download(diary, "Remind me of the injection", "injection", visit_reminder(day))
        st.caption(HOME_SCREEN)


def stored_time(diary: Diary) -> time:
    """Return the hour of the evening that the person chose; half past eight until they did."""
    try:
        return time.fromisoformat(diary.settings.get(SETTING, ""))
    except ValueError:
        return USUAL


def expected_visit(known: Rhythm | None, today: date) -> date | None:
    """Return the next visit: one that is noted already, else the expected one, unless it is over."""
    if known is None:
        return None
    day = known.last if known.last > today else known.expected
    return day if day > today else None


def _pick_time(diary: Diary) -> time:
    stored = stored_time(diary)
    chosen = st.time_input("Evening check-in at", stored, step=900, key="reminder_time", width=FIELD_WIDTH)
    if not isinstance(chosen, time):
        return stored
    if chosen != stored:
        set_setting(diary.diary_id, SETTING, chosen.isoformat("minutes"))
    return chosen


def _pick_visit(known: Rhythm | None, today: date) -> date | None:
    """Ask for the day of the next injection; the person's own rhythm is offered."""
    chosen = st.date_input(
        "Next injection",
        expected_visit(known, today),
        min_value=today,
        key="reminder_visit",
        format="DD/MM/YYYY",
        width=FIELD_WIDTH,
    )
    if known is not None:
        st.caption(escaped(rhythm_sentence(known, today)))
    return chosen if isinstance(chosen, date) else None


def _download(diary: Diary, label: str, name: str, reminder: Reminder) -> None:
    address = urlsplit(str(st.context.url))._replace(path="/add", query="", fragment="").geturl()
    st.download_button(
        label,
        lambda: calendar_file([reminder], version=diary.revision, address=address),
        file_name=f"spasm-diary-{name}.ics",
        mime="text/calendar",
        key=f"download_{name}",
        on_click="ignore",
        icon=":material/calendar_add_on:",
    )
