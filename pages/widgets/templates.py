"""Templates to fill in, on a screen or on paper: they lie beside the sample and enter by the same door as any file."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

FOLDER = Path(__file__).resolve().parents[2] / "data" / "samples"
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# file, what it is called, its kind
TEMPLATES = (
    ("template_days.xlsx", "A row for each day (Excel, with lists to choose from)", WORKBOOK),
    ("template_days.csv", "A row for each day (CSV)", "text/csv"),
    ("template_episodes.xlsx", "A row for each spasm (Excel, with lists to choose from)", WORKBOOK),
    ("template_episodes.csv", "A row for each spasm (CSV)", "text/csv"),
    ("paper_diary.html", "Two weeks on paper (one page to print)", "text/html"),
)


def template_downloads() -> None:
    """Draw a quiet door to the templates."""
    with st.popover("Download a template", type="tertiary", icon=":material/download:", key="templates"):
        st.markdown("Fill one in with any spreadsheet program, then bring it here. Leave out what you do not follow.")
        for name, label, kind in TEMPLATES:
            st.download_button(
                label,
                (FOLDER / name).read_bytes(),
                file_name=name,
                mime=kind,
                key=name.replace(".", "_"),
                on_click="ignore",
                type="tertiary",
            )
