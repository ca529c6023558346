"""Patterns: when the spasms come, and where. What is chosen here is for looking only and changes no verdict."""

import streamlit as st

from pages.widgets import session
from pages.widgets.page import head
from pages.widgets.pattern_page import TITLE, show_patterns
from pages.widgets.start import show_ways_in

diary = session.diary()
if not session.kept_days(diary) and not len(session.episodes(diary)):
    head(TITLE, "This page shows your spasms by day, hour and place. No day and no spasm is logged yet.")
    show_ways_in(diary)
    st.stop()

show_patterns(diary)
