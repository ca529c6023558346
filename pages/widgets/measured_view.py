"""What was measured about the method itself: false alarms, what is found, verdicts, ranges, each with its figures."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from analytics import measured_words as words
from analytics.error_rates import Measured, measured
from analytics.measured_words import Table
from pages.widgets.cards import card
from pages.widgets.notices import escaped


def show_measured() -> None:
    """Draw the cards."""
    found = measured()
    with card("rates", "How often it is wrong", escaped(words.measured_lead(found))):
        _side_by_side(words.one_test(found), words.any_alarm(found))
    with card("links", "How often a link is none", escaped(" ".join(words.verdict_sentences(found)))):
        _table(words.any_link(found))
    with card("power", "How much it finds", escaped(" ".join(words.power_sentences(found)))):
        _side_by_side(words.power(found), words.linking(found))
    _ranges(found)


def _ranges(found: Measured) -> None:
    with card("ranges", "How good the ranges are"):
        for sentence in words.range_sentences(found):
            st.markdown(escaped(sentence))
        st.caption(escaped(words.settings_words(found)))


def _side_by_side(*tables: Table) -> None:
    for column, table in zip(st.columns(len(tables), gap="medium"), tables, strict=True):
        with column:
            _table(table)


def _table(table: Table) -> None:
    st.markdown(f"**{escaped(table.title)}**")
    st.table(pd.DataFrame(list(table.rows)), border="horizontal", hide_index=True, alt=table.title)
