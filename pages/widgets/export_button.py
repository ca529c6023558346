"""Everything in the diary as one file to keep, which any Spasm Diary reads back."""

from __future__ import annotations

import streamlit as st

from data.export import export_diary
from data.records import Diary


def export_button(diary: Diary) -> None:
    """Draw a quiet button; the file is made when it is pressed."""
    st.download_button(
        "Export everything",
        lambda: export_diary(diary.diary_id),
        file_name="spasm-diary.zip",
        mime="application/zip",
        key="export_diary",
        on_click="ignore",
        type="tertiary",
        icon=":material/download:",
        help="CSV tables in a zip: spasms, days, notes, treatments, each with its source. It can be brought back here.",
    )
