"""Templates to fill in with a spreadsheet: they lie beside the sample and are read by the same door as any file."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

FOLDER = Path(__file__).resolve().parents[2] / "data" / "samples"


def template_downloads() -> None:
    """Draw a quiet door to the templates."""
    with st.popover("Download a template", type="tertiary", icon=":material/download:", key="templates"):
        st.markdown("Fill one in with any spreadsheet program, then bring it here. Leave out what you do not follow.")
        for path in sorted(FOLDER.glob("template_*.csv")):
            st.download_button(
                template_label(path),
                path.read_bytes(),
                file_name=path.name,
                mime="text/csv",
                key=path.stem,
                on_click="ignore",
                type="tertiary",
            )


def template_label(path: Path) -> str:
    """Return "A row for each day" for ``template_days.csv``."""
    subject = path.stem.removeprefix("template_").replace("_", " ")
    return {"days": "A row for each day", "episodes": "A row for each spasm", "treatments": "Your treatments"}.get(
        subject, subject.capitalize()
    )
