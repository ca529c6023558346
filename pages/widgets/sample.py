"""The sample diary in one click: half a year of an invented person, gone with the first log of one's own."""

from __future__ import annotations

from typing import Literal

import streamlit as st

from data import intake, reads
from data.records import Diary
from pages.widgets.clock import today
from pages.widgets.notices import announce


def sample_button(diary: Diary, label: str, *, quiet: bool = False) -> None:
    """Draw the button that fills an empty diary with the sample and opens the overview."""
    if any(entry.undone_at is None for entry in reads.read_imports(diary.diary_id)):
        return
    kind: Literal["secondary", "tertiary"] = "tertiary" if quiet else "secondary"
    icon = ":material/play_circle:" if quiet else None
    if st.button(label, key="load_sample", type=kind, icon=icon, width="content" if quiet else "stretch"):
        with st.spinner("Filling the diary with the sample"):
            intake.load_sample(diary.diary_id, today=today())
        announce("This is the sample diary. It leaves when you add your own log.")
        st.switch_page("overview.py")
