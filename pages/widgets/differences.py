"""How much each factor goes with, as a forest; beside it what the person suspected, where anything was."""

from __future__ import annotations

import math

import streamlit as st

from analytics import sentences
from analytics.results import Findings
from data.records import Diary
from pages.charts.forest import forest_chart
from pages.widgets import session
from pages.widgets.cards import card
from pages.widgets.chart_view import show
from pages.widgets.page import current_palette
from pages.widgets.suspicions import show_suspicions, suspicions


def show_differences(diary: Diary, findings: Findings) -> None:
    """Draw the cards; nothing is drawn where no difference could be told."""
    suspected = suspicions(session.episodes(diary), findings)
    if not suspected:
        _forest(diary, findings)
        return
    forest, beside = st.columns([3, 2])
    with forest:
        _forest(diary, findings)
    with beside:
        show_suspicions(suspected)


def _forest(diary: Diary, findings: Findings) -> None:
    if all(math.isnan(finding.difference) for finding in findings.findings):
        return
    title = f"How much, in {sentences.outcome_axis(findings.outcome).lower()}"
    with card("forest", title, sentences.FOREST_CAPTION):
        state = (diary.diary_id, diary.revision)
        show(session.drawn("forest", state, lambda: forest_chart(findings, current_palette())), "forest")
