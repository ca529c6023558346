"""Beside the doctor's page: what stands on it, the person's own question, and the ways to take it along."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from data.records import Diary, ShareScope
from data.vocabulary import is_exposure
from data.writes import set_setting
from pages.widgets import session
from pages.widgets.cards import card
from pages.widgets.downloads import csv_bytes
from pages.widgets.share_form import LONGEST_NAME, choose_contents, choose_period
from pages.widgets.share_render import render_share

QUESTION = "doctor_question"
LONGEST_QUESTION = 300
PRINT_WORDS = "The first sheet is the summary. The file can be printed too, from any computer."


@dataclass(frozen=True, slots=True)
class ReportWish:
    """What stands on the page; ``question`` is empty where it is not to be printed."""

    scope: ShareScope
    question: str


def choose_report(diary: Diary) -> ReportWish:
    """Draw the choices, and keep the question as it is typed."""
    with card("report_choices", "What is on it"):
        period = choose_period(diary, "report")
        name = st.text_input("Your name", max_chars=LONGEST_NAME, placeholder="none", key="report_name")
        question = _ask(diary)
        sections, factors = choose_contents(diary, "report")
    scope = ShareScope(period.first, period.last, sections, factors, name.strip()[:LONGEST_NAME])
    return ReportWish(scope, question)


def take_along(diary: Diary, wish: ReportWish) -> None:
    """Draw the ways to take the page along."""
    with card("report_take", "Take it with you"):
        # The page itself listens to this button: it prints the page and not the dashboard around it.
        st.button("Print or save as PDF", type="primary", key="report_print", icon=":material/print:", width="stretch")
        st.caption(PRINT_WORDS)
        st.download_button(
            "Download the page",
            lambda: render_share(wish.scope, for_file=True, question=wish.question),
            file_name="spasm-report.html",
            mime="text/html",
            key="report_download",
            on_click="ignore",
            icon=":material/download:",
            width="stretch",
        )
        st.download_button(
            "Data as CSV",
            lambda: csv_bytes(days_of(session.days(diary), wish.scope)),
            file_name="spasm-days.csv",
            mime="text/csv",
            key="report_csv",
            on_click="ignore",
            icon=":material/table:",
            width="stretch",
        )
        st.page_link("sharing.py", label="Share it as a link", icon=":material/link:")


def days_of(days: pd.DataFrame, scope: ShareScope) -> pd.DataFrame:
    """Return the days of a period as a table: what was counted, and the factors of the scope."""
    wanted = [column for column in days.columns if not is_exposure(column) or column in scope.factors]
    inside = days.loc[str(scope.first) : str(scope.last), wanted]
    return inside.rename_axis("day").reset_index().assign(day=lambda table: table["day"].dt.strftime("%Y-%m-%d"))


def _ask(diary: Diary) -> str:
    """Let the person write a question; return it only where it is to be printed."""
    kept = diary.settings.get(QUESTION, "")
    typed = st.text_area(
        "Your question to the doctor",
        kept,
        max_chars=LONGEST_QUESTION,
        height=100,
        key="report_question",
        placeholder="What do you want to know?",
    )
    question = " ".join(typed.split())[:LONGEST_QUESTION]
    if question != kept:
        set_setting(diary.diary_id, QUESTION, question)
    included = st.checkbox("Print it on the page", key="report_ask", disabled=not question)
    return question if included else ""
