"""One factor: chosen once, then in detail as it was tested, and day by day under the spasms."""

from __future__ import annotations

import streamlit as st

from analytics.exposures import exposures
from analytics.results import Finding, Findings
from data.records import Diary
from data.vocabulary import CONTROLS
from pages.widgets import session
from pages.widgets.factor_days_card import show_factor_days
from pages.widgets.factor_detail import show_detail
from pages.widgets.filters import pick_factor
from pages.widgets.hidden import shown_days
from pages.widgets.looks import pick_look, shown_outcomes

TITLE = "One factor in detail"


@st.fragment
def show_one_factor(diary: Diary, findings: Findings) -> None:
    """Draw the choices and both cards; another choice redraws nothing else of the page."""
    tested = {finding.factor: finding for finding in findings.findings}
    keys = list(tested) or _noted(diary)
    if not keys:
        return
    outcome = session.settings(diary).outcome
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="bottom", key="detail_row"
    ):
        st.header(TITLE if tested else "One factor beside your spasms", anchor="one-factor")
        with st.container(horizontal=True, width="content", vertical_alignment="bottom", key="look_row"):
            factor = pick_factor(keys)
            lags = _lags(tested[factor]) if factor in tested else ()
            look = pick_look(lags, shown_outcomes(diary), outcome)
    if factor in tested:
        show_detail(diary, tested[factor], look)
    show_factor_days(diary, factor, look.outcome)


def _lags(finding: Finding) -> tuple[int, ...]:
    return tuple(effect.lag for effect in finding.lags)


def _noted(diary: Diary) -> list[str]:
    """Return the factors of a diary that is too young for any comparison, the most often noted first."""
    days, outcome = shown_days(diary), session.settings(diary).outcome
    if outcome not in days:
        return []
    counts = exposures(days, outcome).drop(columns=[outcome, *CONTROLS], errors="ignore").notna().sum()
    return [str(name) for name in counts[counts > 0].sort_values(ascending=False, kind="stable").index]
