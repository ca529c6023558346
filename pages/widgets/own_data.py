"""The person's data in their own hands: where it lies, taking it along, and what has been noted."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from analytics import sentences
from data.backup import back_up
from data.erase import files_on_disk
from data.export import export_diary
from data.place import diary_path
from data.records import Diary
from data.vocabulary import factor_of, is_exposure, is_known, unit_of
from pages.charts.words import day_words, number
from pages.widgets import session
from pages.widgets.cards import card
from pages.widgets.clock import today
from pages.widgets.downloads import csv_button
from pages.widgets.hidden import choose_hidden
from pages.widgets.notices import escaped

EXPORT_WORDS = (
    "A ZIP of tables that any spreadsheet opens: spasms, days, notes, treatments, settings. The Import page reads it "
    "back, here or in another Spasm Diary."
)
BACKUP_WORDS = (
    "The whole diary in one file, links included, copied while it is in use and compared with the original. To go back "
    "to it, stop Spasm Diary, put the file in the place named above, and start again."
)
TALLEST = 420
ROWS_WITHOUT_SCROLLING = 20


def show_place() -> None:
    """Say where everything lies."""
    size = sum(path.stat().st_size for path in files_on_disk()) / 1e6
    with card("place", "Where it lies", "One file on the computer that runs Spasm Diary. Nothing is sent anywhere."):
        st.code(str(diary_path()), language=None, wrap_lines=True)
        st.caption(f"{number(size)} MB on disk, readable by its owner only.")


def show_take_along(diary: Diary) -> None:
    """Draw the two ways to take everything along."""
    day = today().isoformat()
    with card("take_along", "Take it with you"):
        export, backup = st.columns(2)
        with export:
            st.markdown(f"**Export everything**  \n{EXPORT_WORDS}")
            _download("Download the tables", lambda: export_diary(diary.diary_id), f"spasm-diary-{day}.zip", "export")
        with backup:
            st.markdown(f"**Back up**  \n{BACKUP_WORDS}")
            _download("Download a backup", back_up, f"spasm-diary-{day}.duckdb", "backup")


def show_factors(diary: Diary) -> None:
    """Draw what has been noted, and on how many days."""
    table = noted_factors(session.days(diary))
    if table.empty:
        return
    with card("factors", "What you note", "Everything that your log holds by the day, the most often noted first."):
        told = table.assign(Name=table["Name"].map(escaped), Unit=table["Unit"].map(escaped))
        shown = told[["Name", "Unit", "Days"]]  # no more fits on a phone
        st.table(
            shown,
            border="horizontal",
            hide_index=True,
            height=TALLEST if len(table) > ROWS_WITHOUT_SCROLLING else "content",
            alt="What is noted, in which unit, on how many days",
        )
        csv_button("Download as CSV", table, "what_i_note.csv", "csv_factors")
        choose_hidden(diary, [key for key in session.days(diary).columns if is_exposure(key)])


def noted_factors(days: pd.DataFrame) -> pd.DataFrame:
    """Return one row a column of the diary: its name, group, unit, the days with a value, the first and the last."""
    columns = ["Name", "Group", "Unit", "Days", "First", "Last"]
    rows = [
        (*_names(key), int(told.size), day_words(told[0].date()), day_words(told[-1].date()))
        for key in days.columns
        if is_known(key) and (told := days.index[days[key].notna()]).size
    ]
    return pd.DataFrame(rows, columns=columns).sort_values("Days", ascending=False, kind="stable", ignore_index=True)


def _names(key: str) -> tuple[str, str, str]:
    factor = factor_of(key)
    title = sentences.outcome_axis(key) if factor.role == "outcome" else sentences.factor_title(key)
    return title, factor.group, unit_of(key)


def _download(label: str, content: object, file_name: str, key: str) -> None:
    st.download_button(
        label,
        content,  # type: ignore[arg-type]  # a function: nothing is made before the click
        file_name=file_name,
        mime="application/octet-stream",
        key=f"download_{key}",
        on_click="ignore",
        icon=":material/download:",
    )
