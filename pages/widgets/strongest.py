"""The strongest links on the overview, or the honest word that there is none."""

from __future__ import annotations

import streamlit as st

from analytics.results import LINKED, NO_LINK, Findings
from data.records import Diary
from pages.charts.words import counted
from pages.widgets.cards import card
from pages.widgets.finding_card import finding_card, shared_scale
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
            st.markdown(nothing_sentence(findings))
    st.page_link(
        "triggers.py",
        label=f"All {counted(len(findings.findings), 'factor')}, also those without a link",
        icon=":material/arrow_forward:",
        icon_position="right",
    )


def nothing_sentence(findings: Findings) -> str:
    """Return what can be said when no factor is linked."""
    no_link = len(findings.of(NO_LINK))
    open_ones = len(findings.findings) - no_link
    sentence = "**Nothing stands out so far.** That is an answer too"
    if no_link:
        sentence += f": {counted(no_link, 'factor makes', 'factors make')} no sizeable difference"
    if open_ones:
        sentence += f"{';' if no_link else ':'} {counted(open_ones, 'factor needs', 'factors need')} more days"
    return f"{sentence}."
