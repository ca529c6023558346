"""Add: a spasm in three taps, a calm day in one, the evening in half a minute."""

import streamlit as st

from pages.widgets import session
from pages.widgets.calm_day import show_calm_day
from pages.widgets.clock import diary_day
from pages.widgets.evening_card import show_evening
from pages.widgets.factor_choice import show_choice_dialog
from pages.widgets.kept_days import show_kept_days
from pages.widgets.morning_card import show_morning
from pages.widgets.own_diary import choice_of, is_kept, is_sample, so_far
from pages.widgets.page import head
from pages.widgets.quick_spasm import show_quick_spasm
from pages.widgets.reminders_card import show_reminders
from pages.widgets.spasm_words import so_far_words

diary = session.diary()
today = diary_day(diary)
known = so_far(diary, today)
choice = choice_of(diary)

head("A spasm now", so_far_words(known.count, kept=is_kept(diary, today)))
if is_sample(diary):
    st.caption("You are looking at the sample diary. It leaves with the first thing that you store here.")
show_choice_dialog("add")

with st.container(key="taps_add"):
    now, by_day = st.columns(2)
    with now:
        show_quick_spasm(diary)
        show_calm_day(diary, today)
    with by_day:
        show_morning(diary, choice.asked)
        show_evening(diary, choice)
show_kept_days(diary, today)
show_reminders(diary)
