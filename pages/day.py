"""One day on a page: its spasms, its values and its note to change, and the history of every change."""

from datetime import date, timedelta

import streamlit as st

from analytics.one_day import one_day
from analytics.one_day_words import NOTHING, day_sentence, day_title
from data.entry_checks import EARLIEST
from pages.widgets import session
from pages.widgets.clock import today
from pages.widgets.day_history import show_history
from pages.widgets.day_note import show_note
from pages.widgets.day_spasms import show_spasms
from pages.widgets.day_steps import pick_day
from pages.widgets.day_treatments import show_treatments_of
from pages.widgets.day_values import show_values
from pages.widgets.elsewhere import watch
from pages.widgets.page import head_with_control

diary = session.diary()
last = today() + timedelta(days=1)
heading = head_with_control()
with heading.control:
    day: date = pick_day(EARLIEST, last, today())

told = one_day(
    day,
    session.days(diary),
    session.episodes(diary),
    session.treatments(diary),
    session.notes(diary),
    outcome=session.settings(diary).outcome,
)
sentence = day_sentence(told, session.settings(diary).outcome)
heading.write(day_title(day), f"{NOTHING} Nothing is filled in for you." if sentence == NOTHING else sentence)
watch(diary)

values, spasms = st.columns(2)
with values:
    show_values(diary, day)
with spasms:
    show_spasms(diary, day)
    show_note(diary, day)
    show_treatments_of(told)
show_history(diary, day)
