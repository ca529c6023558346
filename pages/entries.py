"""All entries: everything the diary holds, row by row, with where each row came from."""

import streamlit as st

from pages.widgets import session
from pages.widgets.coverage_card import show_coverage
from pages.widgets.entry_list import show_entries
from pages.widgets.entry_words import entries_lead
from pages.widgets.page import head
from pages.widgets.refused_hint import show_refused_hint
from pages.widgets.start import show_ways_in

TITLE = "All entries"

diary = session.diary()
entries = session.entries(diary)
if entries.empty:
    head(TITLE, "This page lists everything that you log, with where it came from. Nothing is logged yet.")
    show_ways_in(diary)
    st.stop()

head(TITLE, entries_lead(entries))
show_refused_hint(diary)
show_entries(diary)
if session.kept_days(diary):
    show_coverage(diary)
