"""The form for one more treatment; an injection begins with what the last one was."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from data import writes
from data.records import Diary, Treatment
from pages.charts.words import day_words
from pages.widgets import session
from pages.widgets.clock import today
from pages.widgets.own_diary import is_sample
from pages.widgets.treatment_fields import KINDS, pick_kind, treatment_fields
from pages.widgets.treatment_words import is_injection, treatment_words

ADVICE = "Never stop or start a medicine because of a chart. Ask your doctor."


def treatment_form(diary: Diary) -> tuple[str, int] | None:
    """Draw the form; return the sentence of what was stored and the number of its import, or nothing."""
    kind = pick_kind(next(iter(KINDS)), "new")
    before = _last_injection(diary) if is_injection(kind) else None
    unit = "units" if is_injection(kind) else ""
    begun = replace(before or Treatment(today(), kind, unit=unit), day=today())
    with st.form(f"treatment_form_{kind}", border=False):
        if before:
            st.caption(f"Filled in as on {day_words(before.day)}: change what was different.")
        new = treatment_fields(kind, begun, kind)
        st.caption(ADVICE)
        saved = st.form_submit_button("Save", type="primary", key="save_treatment", width="stretch")
    if not saved:
        return None
    import_id = writes.add_treatment(diary.diary_id, new)
    return f"Stored: {treatment_words(new)}, {day_words(new.day)}.", import_id


def _last_injection(diary: Diary) -> Treatment | None:
    """Return the person's last injection without what belongs to that one alone."""
    if is_sample(diary):
        return None
    given = [treatment for treatment in session.treatments(diary) if is_injection(treatment.kind)]
    last = max(given, key=lambda treatment: treatment.day, default=None)
    return None if last is None else replace(last, note=None, side_effects=(), end_day=None)
