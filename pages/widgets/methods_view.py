"""How it decides: the numbers with their lies, the lists, the milestones, the error rates and what stays uncured."""

from __future__ import annotations

import streamlit as st

from analytics.method_notes import NOT_CURED, NUMBERS
from analytics.methods import list_rules, milestone_words
from analytics.settings import Settings
from pages.widgets.cards import card
from pages.widgets.measured_view import show_measured
from pages.widgets.notices import escaped


def show_methods(settings: Settings) -> None:
    """Draw the cards."""
    with card("lists", "The three lists", milestone_words(settings)):
        for name, rule in list_rules(settings):
            st.markdown(f"**{escaped(name)}**  \n{escaped(rule)}")
    with card("numbers", "What each number means, and when it lies"):
        half = -(-len(NUMBERS) // 2)
        for column, numbers in zip(st.columns(2, gap="medium"), (NUMBERS[:half], NUMBERS[half:]), strict=True):
            with column:
                for one in numbers:
                    lies = f"*When it lies:* {escaped(one.lies)}"
                    st.markdown(f"**{escaped(one.name)}**  \n{escaped(one.means)}  \n{lies}")
    show_measured()
    with card("uncured", "What no arithmetic can mend"):
        st.markdown("\n".join(f"- {escaped(sentence)}" for sentence in NOT_CURED))
