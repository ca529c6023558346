"""Looking whether another tab or another device changed the diary, so that this one sees it without being asked."""

from __future__ import annotations

import streamlit as st

from data.records import Diary
from pages.widgets import session

LOOK_EVERY_S = 10


@st.fragment(run_every=LOOK_EVERY_S)
def watch(diary: Diary) -> None:
    """Draw the page anew once the diary has moved on; what is being typed stays in its fields."""
    if session.diary().revision != diary.revision:
        st.rerun()
