"""Tables as CSV files for the person to keep, in which no cell can act as a formula."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import streamlit as st

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def csv_bytes(table: pd.DataFrame) -> bytes:
    """Return the table as UTF-8 CSV; text that a spreadsheet would run as a formula gets an apostrophe in front."""
    return table.map(_harmless).rename(columns=_harmless).to_csv(index=False).encode()


def csv_button(label: str, table: pd.DataFrame | Callable[[], pd.DataFrame], file_name: str, key: str) -> None:
    """Draw a quiet button that saves the table as a CSV file; a function makes its table only when it is pressed."""
    st.download_button(
        label,
        (lambda: csv_bytes(table())) if callable(table) else csv_bytes(table),
        file_name=file_name,
        mime="text/csv",
        key=key,
        on_click="ignore",
        type="tertiary",
        icon=":material/download:",
    )


def _harmless(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA_STARTS) else cell
