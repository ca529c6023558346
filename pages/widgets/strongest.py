"""The strongest links on the overview, or the honest word that there is none."""

from __future__ import annotations

import streamlit as st

from analytics import sentences
from analytics.results import CANNOT_TELL, LINKED, NO_LINK, Findings
from data.records import Diary
from pages.charts.factor_words import VERDICT_GLYPHS
from pages.widgets.cards import card
from pages.widgets.finding_card import finding_card, shared_scale
from pages.widgets.notices import escaped
from pages.widgets.waiting import show_waiting

MOST_CARDS = 3
MOST_NAMES = 6


def show_strongest(diary: Diary, findings: Findings) -> None:
    """Draw up to three cards side by side, what else was looked at, and the way to all factors."""
    if findings.milestone is None or not findings.findings:
        show_waiting(findings, sentences.list_lead(findings))
        return
    strongest = findings.told(LINKED)[:MOST_CARDS]
    free = MOST_CARDS - len(strongest)
    columns = st.columns([*(1 for _ in strongest), *([free] if free else [])])
    for column, finding in zip(columns, strongest, strict=False):
        with column:
            finding_card(finding, (diary.diary_id, diary.revision), shared_scale(strongest))
    if free:
        with columns[-1]:
            _others(findings)
    st.page_link(
        "triggers.py",
        label=_way_on(len(findings.findings)),
        icon=":material/arrow_forward:",
        icon_position="right",
    )


def _way_on(number: int) -> str:
    return f"All {number} factors, also those without a link" if number > 1 else "The factor in detail"


def _others(findings: Findings) -> None:
    """Draw the card of what is not linked: to be able to leave something aside is an answer too."""
    title = "" if findings.of(LINKED) else sentences.nothing_stands_out(findings).partition(".")[0]
    with card("others", escaped(title) or "And the other factors", stretch=True):
        if not findings.of(LINKED):
            st.markdown(escaped(sentences.nothing_stands_out(findings).partition(". ")[2]))
        for verdict in (NO_LINK, CANNOT_TELL):
            found = findings.of(verdict)
            if found:
                names = [sentences.factor_title(finding.factor) for finding in found[:MOST_NAMES]]
                more = len(found) - len(names)
                listed = escaped(", ".join(names)) + (f" and {more} more" if more else "")
                st.markdown(f"{VERDICT_GLYPHS[verdict]} **{sentences.verdict_words(verdict)}**  \n{listed}")
