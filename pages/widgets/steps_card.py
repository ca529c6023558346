"""The card of what to do next: text left, button right."""

from __future__ import annotations

from datetime import date

import pandas as pd
import streamlit as st

from analytics.results import Findings
from pages.widgets.cards import card, text_and_button
from pages.widgets.clock import today
from pages.widgets.evening_card import open_check_in
from pages.widgets.filters import name_of
from pages.widgets.next_steps import NextStep, next_steps
from pages.widgets.notices import escaped

BUTTON_WIDTH = 148


def steps_card(days: pd.DataFrame, findings: Findings) -> None:
    """Draw the steps, at most three."""
    with card("next"):
        steps = next_steps(days, findings, today())
        for number, step in enumerate(steps):
            with text_and_button(f"step_{number}"):
                st.markdown(f"{step.icon} **{escaped(step.title)}**  \n{escaped(step.text)}", width="stretch")
                if st.button(step.button, key=f"step_button_{number}", width=BUTTON_WIDTH):
                    _go(step, findings)
        if not steps:
            st.markdown("Keep logging: each day makes the next answer clearer.")


def _go(step: NextStep, findings: Findings) -> None:
    if step.target.startswith("day:"):
        open_check_in(date.fromisoformat(step.target.removeprefix("day:")))
    if step.target == "report":
        st.switch_page("report.py")
    factor = step.target.removeprefix("factor:")
    keys = [finding.factor for finding in findings.findings]
    st.switch_page("triggers.py", query_params={"factor": name_of(factor, keys)})
