"""A young diary: how many days are there, how many it takes, and what helps most until then."""

from __future__ import annotations

import streamlit as st

from analytics.results import Findings
from pages.widgets.cards import card
from pages.widgets.notices import escaped

HINTS = (
    "**Log calm days too.** A day without spasms is half of every comparison.",
    "**Keep to five to eight factors.** Sleep, stress, screen time, bright light and caffeine are a good start.",
    "**Let them vary.** Two cups every day can answer nothing about coffee.",
)


def show_waiting(findings: Findings, lead: str = "") -> None:
    """Draw how far the diary is from its first look; ``lead`` opens the card where no head says it already."""
    needed = findings.next_milestone
    with card("waiting"):
        if lead:
            st.markdown(escaped(lead))
        if findings.milestone is None:
            st.progress(min(1.0, findings.kept_days / needed), text=f"{findings.kept_days} of {needed} days logged")
        st.markdown("What helps most now:  \n" + "  \n".join(HINTS))
        if st.button("Note today", key="waiting_today"):
            st.switch_page("entry.py")
