"""Compare: any two periods of the diary side by side."""

import streamlit as st

from pages.widgets import session
from pages.widgets.compare_view import show_comparison
from pages.widgets.page import head
from pages.widgets.start import show_uncounted, show_ways_in

TITLE = "Compare two periods"

diary = session.diary()
if not session.kept_days(diary):
    head(TITLE, "This page lays two periods side by side. No day is counted yet.")
    show_uncounted(len(session.episodes(diary)))
    show_ways_in(diary)
    st.stop()

head(TITLE, "Days, spasms and factors of two periods, in plain means. In brackets: the days that each number rests on.")
show_comparison(diary)
