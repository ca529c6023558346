"""All treatments, the newest first, each with what the log says of it; and how to add the first one."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from analytics import treatment_sentences as sentences
from analytics.injection_rhythm import rhythm
from analytics.treatment_results import FEWER, MORE, TreatmentEffect, TreatmentEffects
from data.records import Diary, Treatment
from pages.widgets import session
from pages.widgets.cards import card, text_and_button
from pages.widgets.clock import today
from pages.widgets.entry_forms import TREATMENTS, open_entry
from pages.widgets.notices import escaped
from pages.widgets.take_back import show_done
from pages.widgets.treatment_edit import edit_button, show_treatment_edit
from pages.widgets.treatment_words import treatment_words, when_words

COLOURS = {FEWER: "green", MORE: "orange"}
MOST_SHOWN = 12


def show_treatments(diary: Diary, effects: TreatmentEffects) -> None:
    """Draw the list with its button; the older ones of a long list stand behind a click."""
    given = sorted(session.treatments(diary), key=lambda treatment: treatment.day, reverse=True)
    with card("treatments"):
        with text_and_button("treatments_head"):
            st.header("All treatments", anchor=False)
            _add_button()
        show_done(diary, TREATMENTS)
        _next_injection(given)
        for number, treatment in enumerate(given[:MOST_SHOWN]):
            _row(treatment, effects.of(treatment.kind, treatment.product), number)
        if len(given) > MOST_SHOWN:
            with st.expander(f"{len(given) - MOST_SHOWN} earlier ones", key="treatments_earlier", type="compact"):
                for number, treatment in enumerate(given[MOST_SHOWN:], MOST_SHOWN):
                    _row(treatment, effects.of(treatment.kind, treatment.product), number)
    show_treatment_edit(diary)


def show_no_treatments(diary: Diary) -> None:
    """Say how to add a treatment, and what it takes to judge one."""
    with card("no_treatments", "No treatment yet"):
        show_done(diary, TREATMENTS)
        st.markdown(
            "Add the day of an injection, or the first day of anything else you try. "
            "With 14 logged days before and 14 after, this page says what changed, and how sure that is.  \n"
            "A file can bring treatments too: a table with the columns Date, Treatment and Product."
        )
        _add_button()


def _next_injection(given: Sequence[Treatment]) -> None:
    found = rhythm(given)
    if found is not None:
        st.markdown(f":violet[:material/event:] {sentences.rhythm_sentence(found, today())}")


def _row(treatment: Treatment, effect: TreatmentEffect | None, number: int) -> None:
    with text_and_button(f"treatment_{number}"):
        st.markdown(f"**{escaped(treatment_words(treatment))}**  \n{escaped(when_words(treatment))}", width="stretch")
        with st.container(horizontal=True, width="content", vertical_alignment="center"):
            if effect is not None:
                label = f"{sentences.GLYPHS[effect.verdict]} {sentences.change_words(effect.verdict, effect.outcome)}"
                st.badge(label, color=COLOURS.get(effect.verdict, "gray"))  # type: ignore[arg-type]  # a colour's name
            edit_button(treatment, number)


def _add_button() -> None:
    if st.button("Add a treatment", icon=":material/add:", key="add_treatment"):
        open_entry("treatment")
        st.rerun()
