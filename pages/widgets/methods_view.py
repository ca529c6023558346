"""How it decides: the numbers with their lies, the lists, the milestones, the error rates and what stays uncured."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from analytics.method_notes import NOT_CURED, NUMBERS
from analytics.methods import error_rows, list_rules, measured_lead, milestone_words
from analytics.settings import Settings
from pages.widgets.cards import card
from pages.widgets.notices import escaped


def show_methods(settings: Settings) -> None:
    """Draw the cards."""
    with card("lists", "The three lists", milestone_words(settings)):
        for name, rule in list_rules(settings):
            st.markdown(f"**{escaped(name)}**  \n{escaped(rule)}")
    with card("numbers", "What each number means, and when it lies"):
        table = pd.DataFrame(
            [(f"**{escaped(one.name)}**", escaped(one.means), escaped(one.lies)) for one in NUMBERS],
            columns=["Number", "What it means", "When it lies"],
        )
        st.table(table, border="horizontal", hide_index=True, alt="What each number means and when it lies")
    with card("rates", "How often it is wrong", escaped(measured_lead())):
        rates = pd.DataFrame(error_rows())
        st.table(rates, border="horizontal", hide_index=True, alt="Measured error rates by length of the diary")
    with card("uncured", "What no arithmetic can mend"):
        st.markdown("\n".join(f"- {escaped(sentence)}" for sentence in NOT_CURED))
