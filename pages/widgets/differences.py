"""How much each factor goes with, as a forest; beside it what the person suspected, where anything was."""

from __future__ import annotations

import math

import streamlit as st

from analytics import sentences
from analytics.results import Findings
from data.records import Diary
from pages.charts.forest import forest_chart
from pages.charts.words import drawn
from pages.widgets import session
from pages.widgets.cards import card
from pages.widgets.chart_view import show
from pages.widgets.filters import FACTOR, name_of
from pages.widgets.notices import escaped
from pages.widgets.page import current_palette
from pages.widgets.suspicions import show_suspicions, suspicions

_CLICKED = "forest_clicked"


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


def clicked_factor(points: list[dict[str, object]], keys: list[str]) -> str | None:
    """Return the factor of the first clicked point that names one; points carry it as it may be drawn."""
    by_drawn = {drawn(key): key for key in keys}
    for point in points:
        handed = point.get("customdata")
        for told in handed if isinstance(handed, list) else [handed]:
            if str(told) in by_drawn:
                return by_drawn[str(told)]
    return None


def _forest(diary: Diary, findings: Findings) -> None:
    if all(math.isnan(finding.difference) for finding in findings.findings):
        return
    title = f"How much, in {sentences.outcome_axis(findings.outcome).lower()}"
    keys = [finding.factor for finding in findings.findings]
    with card("forest", title, sentences.FOREST_CAPTION):
        state = (diary.diary_id, diary.revision)
        chart = session.drawn("forest", state, lambda: forest_chart(findings, current_palette(), clickable=True))
        # A chart that is drawn anew has forgotten the row, so the same one can be chosen again.
        element = f"c_forest_{st.session_state.get(_CLICKED, 0)}"
        show(chart, "forest", on_select=lambda: _choose(element, keys), chart_key=element)
        if st.session_state.get(_CLICKED):
            st.markdown(f"**{escaped(str(st.session_state[FACTOR]))}** is shown [in detail below](#one-factor).")
        else:
            st.markdown("Click a row to see that factor [in detail below](#one-factor).")


def _choose(element: str, keys: list[str]) -> None:
    factor = clicked_factor(st.session_state[element].selection.points, keys)
    if factor is not None:
        st.session_state[FACTOR] = name_of(factor, keys)
        st.session_state[_CLICKED] = st.session_state.get(_CLICKED, 0) + 1
