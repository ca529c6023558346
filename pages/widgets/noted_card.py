"""What came just before the spasms, counted: a description, kept apart from the findings."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from analytics.noted_words import LOG_BEFORE, NO_LINK_OF_IT, TITLE, is_told, noted_caption, noted_rows
from pages.widgets.cards import card
from pages.widgets.notices import escaped
from pages.widgets.pattern_view import View

COLUMNS = ("You noted", "Spasms", "When")


def noted_card(view: View) -> None:
    """Draw the card; without enough notes it says what to log."""
    if not is_told(view.before):
        with card("noted", TITLE):
            st.markdown(LOG_BEFORE)
        return
    with card("noted", TITLE, escaped(noted_caption(view.before))):
        rows = [tuple(map(escaped, row)) for row in noted_rows(view.before)]
        st.table(pd.DataFrame(rows, columns=list(COLUMNS)), border="horizontal", hide_index=True, alt=TITLE)
        st.caption(NO_LINK_OF_IT)
