"""Patterns: when the spasms come, and where. What is chosen here is for looking only and changes no verdict."""

import streamlit as st

from analytics import pattern_words
from pages.widgets import pattern_view, session
from pages.widgets.clock import today
from pages.widgets.noted_card import noted_card
from pages.widgets.page import head, head_with_control
from pages.widgets.pattern_cards import every_day_card, spread_card, strength_card, week_card, where_card
from pages.widgets.pattern_filters import pick_selection
from pages.widgets.start import show_ways_in

TITLE = "When and where?"

diary = session.diary()
if not session.kept_days(diary) and not len(session.episodes(diary)):
    head(TITLE, "This page shows your spasms by day, hour and place. No day and no spasm is logged yet.")
    show_ways_in(diary)
    st.stop()

whole = pattern_view.whole(diary)
heading = head_with_control()
selection = pick_selection(heading.control, whole.spasms, session.span(diary))
view = pattern_view.view(diary, selection)
answer = pattern_words.lead(view.every_day, view.week, view.places, whole.weekday_chance)
basis = pattern_words.rests_on(selection, view.every_day, view.n_spasms, today())
heading.write(TITLE, f"{answer} {basis}".strip())

every_day_card(diary, view, today())

where, spread = st.columns(2)
with where:
    where_card(diary, view)
with spread:
    spread_card(diary, view, whole, today())

week, strength = st.columns([3, 2])
with week:
    week_card(diary, view, whole)
with strength:
    strength_card(diary, view)

noted_card(view)
