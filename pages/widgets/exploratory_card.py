"""The other outcomes of the diary, each behind a door: estimates with their ranges, and no verdict."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from analytics.exploratory import LEAST_DAYS, exploratory
from analytics.exploratory_words import (
    TITLE,
    exploratory_caption,
    exploratory_row,
    exploratory_title,
    too_few_days,
)
from analytics.milestones import kept
from analytics.results import Finding, Findings
from data.records import Diary
from pages.widgets import session
from pages.widgets.cards import card
from pages.widgets.notices import escaped

COLUMNS = ("Side", "Estimate and range", "Days")


@st.fragment
def show_other_outcomes(diary: Diary, findings: Findings) -> None:
    """Draw the card; nothing where the diary states one outcome only."""
    others = [outcome for outcome in session.outcomes(diary) if outcome != findings.outcome]
    if not others:
        return
    with card("exploratory", TITLE, escaped(exploratory_caption(findings.outcome))):
        for outcome in others:
            _door(diary, findings, outcome)


def _door(diary: Diary, findings: Findings, outcome: str) -> None:
    """Draw one closed door; its estimates are computed when it is opened."""
    table = session.days(diary)
    known = int(kept(table.loc[: str(findings.looked_until)], outcome).sum())
    door = st.expander(escaped(exploratory_title(outcome, known)), key=f"other_{outcome}", on_change="rerun")
    if not door.open:
        return
    with door:
        found = _estimates(diary, findings, outcome)
        if not found:
            st.markdown(escaped(too_few_days(outcome, known, LEAST_DAYS)))
            return
        rows = [tuple(map(escaped, exploratory_row(finding))) for finding in found]
        frame = pd.DataFrame(rows, columns=list(COLUMNS))
        st.table(frame, border="horizontal", hide_index=True, alt=exploratory_title(outcome, known))


def _estimates(diary: Diary, findings: Findings, outcome: str) -> tuple[Finding, ...]:
    return session.computed(
        "exploratory",
        (diary.diary_id, diary.revision, outcome, findings.outcome),
        lambda: exploratory(
            session.days(diary),
            findings,
            outcome,
            treatments=session.treatments(diary),
            settings=session.settings(diary),
        ),
    )
