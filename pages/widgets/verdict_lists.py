"""The three lists, always together: linked, no sizeable link, cannot tell yet."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from analytics import sentences
from analytics.results import CANNOT_TELL, LINKED, NO_LINK, Finding, Findings
from pages.charts.factor_words import VERDICT_GLYPHS
from pages.charts.words import counted
from pages.widgets.cards import card
from pages.widgets.notices import escaped

SHOWN_FIRST, MOST_AT_ONCE = 8, 10  # two more are quicker read than opened
LISTS = {
    LINKED: ("goes with your spasms", "go with your spasms", sentences.NOT_A_CAUSE),
    NO_LINK: ("can be left aside", "can be left aside", "Never start or stop a medicine because of this list."),
    CANNOT_TELL: ("needs more days, or days that differ", "need more days, or days that differ", ""),
}
# What the second column of a list holds.
COLUMN = {LINKED: "{}, and how strong the evidence is.", NO_LINK: "With the days that were compared."}


def show_lists(findings: Findings) -> None:
    """Draw the three cards side by side; an empty list is shown too, and says so."""
    for column, verdict in zip(st.columns(len(LISTS)), LISTS, strict=True):
        with column:
            _list(verdict, findings.told(verdict), len(findings.of(verdict)), findings.outcome)


def _list(verdict: str, found: tuple[Finding, ...], number: int, outcome: str) -> None:
    one, many, footnote = LISTS[verdict]
    title = f"{VERDICT_GLYPHS[verdict]} {sentences.verdict_words(verdict)}"
    caption = f"{counted(number, 'factor')} {one if number == 1 else many}" if number else "No factor so far"
    with card(f"list_{verdict}", title, caption, stretch=True):
        if found:
            first = found if len(found) <= MOST_AT_ONCE else found[:SHOWN_FIRST]
            _table(first, title)
            _others(verdict, found[len(first) :], len(found), title)
        if footnote and found:
            st.caption(f"{COLUMN[verdict].format(sentences.outcome_axis(outcome))} {footnote}")


def _others(verdict: str, others: tuple[Finding, ...], n_all: int, title: str) -> None:
    """Keep the rest of a long list behind a door, so that the three lists can still be seen together."""
    if not others:
        return
    door = st.expander(f"Show all {n_all}", key=f"all_of_{verdict}", type="compact", on_change="rerun")
    if door.open:
        with door:
            _table(others, f"{title}, continued")


def _table(found: tuple[Finding, ...], alt: str) -> None:
    rows = [(f"**{escaped(sentences.row_name(f))}**", escaped(sentences.reason_words(f))) for f in found]
    table = pd.DataFrame(rows, columns=["Factor", "Why"])
    st.table(table, border="horizontal", hide_index=True, hide_header=True, alt=alt)
