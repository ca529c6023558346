"""The strongest links on the overview, or the honest word that there is none."""

from __future__ import annotations

import streamlit as st

from analytics import sentences
from analytics.results import LINKED, Findings
from data.records import Diary
from pages.charts.words import counted
from pages.widgets.cards import card
from pages.widgets.finding_card import finding_card, shared_scale
from pages.widgets.notices import escaped
from pages.widgets.waiting import show_waiting

MOST_CARDS = 3


def show_strongest(diary: Diary, findings: Findings) -> None:
    """Draw up to three cards side by side and the way to all factors."""
    if findings.milestone is None:
        show_waiting(findings)
        return
    strongest = findings.of(LINKED)[:MOST_CARDS]
    if strongest:
        for column, finding in zip(st.columns(MOST_CARDS), strongest, strict=False):
            with column:
                finding_card(finding, (diary.diary_id, diary.revision), shared_scale(strongest))
    else:
        with card("nothing"):
            st.markdown(escaped(sentences.nothing_stands_out(findings)))
    st.page_link(
        "triggers.py",
        label=f"All {counted(len(findings.findings), 'factor')}, also those without a link",
        icon=":material/arrow_forward:",
        icon_position="right",
    )
