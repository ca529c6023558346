"""The form for one treatment: the day of an injection, or the first day of anything else."""

from __future__ import annotations

import streamlit as st

from data import writes
from data.errors import EntryRefused
from data.records import SIDES, Diary, Treatment
from pages.charts.words import day_words
from pages.widgets.clock import today

KINDS = {
    "botulinum": "Botulinum injection",
    "medicine": "Medicine",
    "supplement": "Supplement",
    "surgery": "Surgery",
    "therapy": "Therapy or exercise",
    "other": "Something else",
}


def treatment_form(diary: Diary) -> str:
    """Draw the form; return the sentence of what was stored, or nothing."""
    with st.form("treatment_form", border=False):
        kind = st.selectbox("What", list(KINDS), format_func=lambda key: KINDS.get(key, key), key="treatment_kind")
        product = st.text_input("Name", max_chars=80, placeholder="for example Magnesium", key="treatment_product")
        with st.container(horizontal=True):
            day = st.date_input("First day", today(), max_value=today(), key="treatment_day", format="DD/MM/YYYY")
            dose = st.number_input("Dose", 0.0, None, None, key="treatment_dose", format="%g")
            unit = st.text_input("Unit", max_chars=20, placeholder="mg, units", key="treatment_unit")
        side = st.segmented_control("Side", SIDES, format_func=str.capitalize, key="treatment_side")
        st.caption("Never stop or start a medicine because of a chart. Ask your doctor.")
        saved = st.form_submit_button("Save", type="primary", key="save_treatment", width="stretch")
    if not saved:
        return ""
    if kind not in KINDS:
        raise EntryRefused
    writes.add_treatment(
        diary.diary_id,
        Treatment(
            day=day,
            kind=kind,
            product=product.strip(),
            dose=None if dose is None else float(dose),
            unit=unit.strip(),
            side=side,
        ),
    )
    return f"Stored: {product.strip() or KINDS[kind]}, {day_words(day)}."
