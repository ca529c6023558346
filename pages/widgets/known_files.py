"""Which files work: the sources that are read, and what to export where nobody could see an export."""

from __future__ import annotations

import streamlit as st

from data.importers import IMPORTERS
from data.importers.export_form import FORMAT

OWN_TABLES = (
    "**Your own table**, also from Google Forms and Sheets: CSV, text or Excel, up to 50 MB, columns in any order. "
    "Headings in English, German, French, Spanish, Italian, Dutch, Portuguese or Chinese. "
    "One row a day, one row a spasm, or one row a value."
)
EXPORTS = "**Exports of these programs**, as they come; a zip may have up to 200 MB:"
LIMITS = (
    "**Limits**: 300,000 rows and 500 columns a table; a zip with up to 5,000 files that unpack to 200 MB "
    "(Apple Health: 4 GB). What is larger is refused in a sentence that names what to leave out."
)
UNSEEN = (
    "**Symple, Cara Care and MindDoc (Moodpath)**: export as CSV or Excel, not as PDF. "
    "**WaterMinder, Hydro Coach and other water apps**: export their history as CSV, or let them write to Apple Health "
    "and bring that export. Nobody has shown us a file of these apps, so they are read like your own table: "
    "look well at the preview."
)


def known_files() -> None:
    """Draw the list behind a click."""
    place = st.expander("Which files work?", key="known_files", on_change="rerun", type="compact")
    if place.open:
        with place:
            st.markdown("  \n".join((OWN_TABLES, f"{EXPORTS} {', '.join(program_names())}.", UNSEEN, LIMITS)))


def program_names() -> list[str]:
    """Return the names of the sources, each once, our own export left out."""
    labels = {importer.label.split(" (")[0] for importer in IMPORTERS if importer.key != FORMAT}
    return sorted(labels, key=str.casefold)
