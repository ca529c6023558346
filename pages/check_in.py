"""Check-in: once a week whether anything new turned up, once a month how strong it was; never in the way."""

import streamlit as st

from pages.widgets import session, treatment_session
from pages.widgets.check_in_forms import show_monthly, show_weekly
from pages.widgets.check_in_results import show_results
from pages.widgets.clock import diary_day
from pages.widgets.page import head

diary = session.diary()
today = diary_day(diary)
told = treatment_session.check_ins(diary)

head("How is your face?", "A minute a week, and another a month. What you answer goes to the page for your doctor.")
weekly, monthly = st.columns(2)
with weekly:
    show_weekly(diary, today)
with monthly:
    show_monthly(diary, today)
show_results(diary, told)
