"""Treatments: did it help, told by cycle and by treatment, and never as proof."""

import streamlit as st

from analytics import treatment_sentences as sentences
from pages.charts.cycle import cycle_chart
from pages.charts.treatment_forest import treatment_forest_chart
from pages.widgets import session, treatment_session
from pages.widgets.cards import card
from pages.widgets.chart_view import show
from pages.widgets.cycle_cards import cycle_cards
from pages.widgets.entry_forms import show_entry
from pages.widgets.page import current_palette, head
from pages.widgets.start import show_uncounted, show_ways_in
from pages.widgets.treatment_detail import show_placebo_dates, show_treatment
from pages.widgets.treatment_list import show_no_treatments, show_treatments
from pages.widgets.trend_card import show_trend

TITLE = "Did it help?"

diary = session.diary()
show_entry(diary)
if not session.kept_days(diary):
    head(TITLE, "This page compares the days with a treatment with those without. No day is counted yet.")
    show_uncounted(len(session.episodes(diary)))
    show_ways_in(diary)
    if session.treatments(diary):
        show_treatments(diary, treatment_session.treatment_effects(diary))
    st.stop()

effects = treatment_session.treatment_effects(diary)
if not effects.effects:
    head(TITLE, "An injection, magnesium, mindfulness: this page compares the days before with the days after.")
    show_no_treatments(diary)
    show_trend(diary)
    st.stop()

head(TITLE, sentences.effects_lead(effects))
state = (diary.diary_id, diary.revision)
cycles = treatment_session.cycles(diary)
if cycles:
    cycle_cards(diary, cycles)
    with card("cycles", "Your botulinum cycles, laid over each other", sentences.CYCLES_CAPTION):
        show(session.drawn("cycles", state, lambda: cycle_chart(cycles, current_palette())), "cycles")
        st.caption(sentences.DEFINITIONS)

changed, detail = st.columns(2)
with changed, card("changed", "What each treatment changed", sentences.FOREST_CAPTION, stretch=True):
    chart = session.drawn("treatments", state, lambda: treatment_forest_chart(effects, current_palette()))
    show(chart, "treatments")
    st.caption(sentences.NEVER_PROOF)
with detail, card("treatment", stretch=True):
    chosen = show_treatment(diary, effects)

chance, slope = st.columns(2)
with chance, card("chance", "Could it be chance?", sentences.PLACEBO_CAPTION, stretch=True):
    show_placebo_dates(diary, chosen)
with slope:
    show_trend(diary)

show_treatments(diary, effects)
