"""Overview: how it is going, against before, and what goes with it."""

import streamlit as st

from analytics import sentences
from pages.widgets import session
from pages.widgets.check_in_card import show_check_in_card
from pages.widgets.clock import today
from pages.widgets.filters import pick_period_length
from pages.widgets.flag_card import show_flags
from pages.widgets.hidden import shown_findings
from pages.widgets.overview_words import lead_words
from pages.widgets.page import head_with_control
from pages.widgets.period_cards import period_cards
from pages.widgets.start import show_start
from pages.widgets.steps_card import steps_card
from pages.widgets.strongest import show_strongest
from pages.widgets.timeline_card import show_timeline
from pages.widgets.tour import show_tour

diary = session.diary()
days = session.days(diary)
episodes, treatments = session.episodes(diary), session.treatments(diary)
if not session.kept_days(diary):
    show_start(diary, len(episodes))
    st.stop()

outcome = session.settings(diary).outcome

heading = head_with_control()
length = pick_period_length(heading.control)
comparison = session.comparison(diary, length)
heading.write(sentences.headline(comparison, outcome), lead_words(comparison, treatments, outcome, today()))

show_tour(diary)
show_flags(diary)
period_cards(comparison, outcome)

st.page_link("compare.py", label="Compare any two periods", icon=":material/arrow_forward:", icon_position="right")
show_timeline(diary, comparison)

findings = shown_findings(diary)
st.header("What goes with your spasms", anchor=False)
show_strongest(diary, findings)

st.header("What to do next", anchor=False)
show_check_in_card(diary)
steps_card(days, findings)
