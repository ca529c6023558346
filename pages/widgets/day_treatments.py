"""The treatments that began on a day, to be read; they are changed on the Treatments page."""

from __future__ import annotations

import streamlit as st

from analytics.one_day import OneDay
from data.records import Treatment
from pages.widgets.cards import card
from pages.widgets.notices import escaped
from pages.widgets.treatment_words import treatment_words, when_words


def show_treatments_of(told: OneDay) -> None:
    """Draw them; nothing on a day without any."""
    given = [treatment for treatment in told.treatments if isinstance(treatment, Treatment)]
    if not given:
        return
    with card("day_treatments", "Treatments"):
        for treatment in given:
            st.markdown(f":violet[**{escaped(treatment_words(treatment))}**]  \n{escaped(when_words(treatment))}")
        st.page_link("treatments.py", label="Change it on the Treatments page")
