"""The reading path: when to see a doctor first, then what it is, what may trigger it, and what people do."""

from __future__ import annotations

import streamlit as st

from analytics.results import Findings
from data.knowledge.basics import CAUSES, SYMPTOMS, WHAT
from data.knowledge.chapters import TRIGGERS
from data.knowledge.doctor import NOW, SOON, TELL
from data.knowledge.managing import MANAGING
from pages.widgets.claim_view import own_verdicts, show_chapter, show_grades
from pages.widgets.notices import escaped

NO_DIAGNOSIS = "This page informs. It cannot examine you, and it never replaces the doctor who can."


def show_reading_path(findings: Findings) -> None:
    """Draw the chapters in their order."""
    verdicts = own_verdicts(findings)
    _show_emergency()
    soon, tell = st.columns(2)
    with soon:
        show_chapter(SOON, {}, graded=False)
    with tell:
        show_chapter(TELL, {}, graded=False)
    show_grades()
    what, symptoms = st.columns(2)
    with what:
        show_chapter(WHAT, verdicts)
    with symptoms:
        show_chapter(SYMPTOMS, verdicts)
    show_chapter(CAUSES, verdicts, columns=2)
    for column, chapter in zip(st.columns(3), TRIGGERS, strict=True):
        with column:
            show_chapter(chapter, verdicts)
    show_chapter(MANAGING, verdicts, columns=2)
    st.caption(NO_DIAGNOSIS)


def _show_emergency() -> None:
    """Draw the card that must be seen first, in the colours of what a doctor should hear."""
    with st.container(border=True, key="card_flag"):
        st.header(f":orange[:material/emergency:] {escaped(NOW.title)}", anchor=False)
        st.markdown(escaped(NOW.lead))
        for column, claim in zip(st.columns(len(NOW.claims)), NOW.claims, strict=True):
            source = escaped(", ".join(f"{source.name}, {source.place}" for source in claim.sources))
            with column:
                st.markdown(f"**{escaped(claim.heading)}**  \n{escaped(claim.text)}")
                st.caption(source)
