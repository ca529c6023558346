"""The list of entries: what is chosen, a sheet at a time, each row with a door to its day, all of it as CSV."""

from __future__ import annotations

import math
from datetime import date

import pandas as pd
import streamlit as st

from data.records import Diary
from pages.charts.words import counted
from pages.widgets import session
from pages.widgets.cards import card
from pages.widgets.day_card import day_key, show_chosen_day
from pages.widgets.downloads import csv_button
from pages.widgets.entry_choice import EntryChoice, chosen_entries
from pages.widgets.entry_filters import SHEET, pick_entries, pick_order, reset_entries
from pages.widgets.entry_rows import COLUMNS, entry_rows
from pages.widgets.notices import escaped

ROWS_A_SHEET = 50
CLICKED, LIST = "entry_day", "entries"
# The first three fit a phone side by side, all of them a screen.
WIDTHS = {"What": 118, "How much": 130, "Time": 60, "Where": 150, "Note": 210, "Source": 130, "Import": 200}


@st.fragment
def show_entries(diary: Diary) -> None:
    """Draw the choices, the rows that they leave, and the day that is opened from one."""
    entries = session.entries(diary)
    with card("entries", "Find an entry"):
        choice = pick_entries(entries, session.span(diary))
        shown = chosen_entries(entries, choice)
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            st.markdown(escaped(shown_words(len(shown), len(entries), choice)), width="content")
            newest_first = pick_order()
        if len(shown):
            _sheet(shown if newest_first else shown[::-1])
        if not choice.is_everything:
            st.button(
                "Show all again", key="reset_entries", icon=":material/close:", type="tertiary", on_click=reset_entries
            )
    show_chosen_day(diary, LIST)


def shown_words(n_shown: int, n_entries: int, choice: EntryChoice) -> str:
    """Say how many entries are shown, and how many there are."""
    if choice.is_everything:
        return f"All {counted(n_entries, 'entry', 'entries')}."
    if not n_shown:
        return f"None of your {counted(n_entries, 'entry', 'entries')} is like that."
    return f"{n_shown:,} of {counted(n_entries, 'entry', 'entries')}."


def _sheet(shown: pd.DataFrame) -> None:
    n_sheets = math.ceil(len(shown) / ROWS_A_SHEET)
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        number = st.pagination(n_sheets, key=SHEET, bind="query-params", max_visible_pages=5) if n_sheets > 1 else 1
        csv_button(
            f"Download {counted(len(shown), 'row')} as CSV", lambda: entry_rows(shown), "entries.csv", "csv_entries"
        )
    start = ROWS_A_SHEET * (min(max(int(number), 1), n_sheets) - 1)
    part = shown.iloc[start : start + ROWS_A_SHEET]
    days = [moment.date() for moment in part["day"]]
    door = st.column_config.ButtonColumn(
        "Day", width=104, pinned=True, alignment="left", type="tertiary", key=CLICKED, on_click=_open, args=(days,)
    )
    rows = entry_rows(part)
    st.dataframe(
        rows.assign(Day=[f"{day.day} {day:%b %Y}" for day in days]),
        hide_index=True,
        height="content" if len(rows) < 12 else 460,
        column_order=list(COLUMNS),
        column_config={"Day": door}
        | {name: st.column_config.TextColumn(width=width) for name, width in WIDTHS.items()},
        alt=f"Entries {start + 1:,} to {start + len(part):,} of {len(shown):,}",
    )


def _open(days: list[date]) -> None:
    """Open the day of the row whose button was pressed."""
    row = int(st.session_state[CLICKED].row)
    if 0 <= row < len(days):
        st.session_state[day_key(LIST)] = days[row]
