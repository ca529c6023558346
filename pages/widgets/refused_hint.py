"""The way from the list of what is stored to the rows that were not: they are on the Import page, with the reason."""

from __future__ import annotations

import streamlit as st

from data import reads
from data.records import Diary
from pages.charts.words import counted


def show_refused_hint(diary: Diary) -> None:
    """Say how many rows of the files were refused; nothing where none was."""
    files = [entry for entry in reads.read_imports(diary.diary_id) if entry.undone_at is None]
    refused = sum(entry.n_quarantined for entry in files)
    if refused:
        label = f"{counted(refused, 'row was', 'rows were')} refused: see why"
        st.page_link("import_log.py", label=label, icon=":material/arrow_forward:", icon_position="right")
