"""The first page of an empty diary: three ways to begin, and what comes when."""

from __future__ import annotations

import streamlit as st

from data.records import Diary
from pages.charts.words import counted
from pages.widgets.cards import card
from pages.widgets.page import head
from pages.widgets.sample import sample_button

COMING = (
    ("From day 1", "Your days, with gaps shown as gaps."),
    ("From day 10", "This week against the week before."),
    ("From day 30", "First hints at what goes with them."),
    ("From day 90", "Links, and what can be ruled out."),
)


def show_start(diary: Diary, n_episodes: int) -> None:
    """Draw the page."""
    head("Start your diary", "Log your facial spasms, and see what goes with them. Everything stays on this computer.")
    show_uncounted(n_episodes)
    show_ways_in(diary)
    with card("coming", "What you will see, and when"), st.grid(4, min_column_width=200):
        for when, what in COMING:
            st.markdown(f"**{when}**  \n{what}")


def show_uncounted(n_episodes: int) -> None:
    """Say why single spasms alone cannot be compared: nobody knows which of the other days were calm."""
    if n_episodes:
        st.info(
            f"{counted(n_episodes, 'spasm is', 'spasms are')} stored, but not on which days there were none. "
            "Choose the file again and say that you logged every spasm, or note your days: calm ones count too.",
            title="Your days are not counted yet",
        )


def show_ways_in(diary: Diary) -> None:
    """Draw the three ways to begin."""
    look, bring, write = st.columns(3)
    with look, card("look", ":material/play_circle: Look around first", stretch=True):
        st.markdown("Half a year of an invented person’s diary. It goes away when you add your own.")
        sample_button(diary, "Open the sample")
    with bring, card("bring", ":material/upload_file: Bring a log you have", stretch=True):
        st.markdown("A spreadsheet or an export with a date column. At most five questions.")
        if st.button("Choose a file", type="primary", key="start_file", width="stretch"):
            st.switch_page("import_log.py")
    with write, card("write", ":material/edit: Start by hand", stretch=True):
        st.markdown("A spasm is three taps on your phone, the evening half a minute.")
        if st.button("Note today", key="start_today", width="stretch"):
            st.switch_page("entry.py")
