"""Overview: how it is going, against before, and what goes with it."""

import streamlit as st

from pages.widgets import session
from pages.widgets.check_in_card import show_check_in_card
from pages.widgets.hidden import shown_findings
from pages.widgets.period_view import show_period
from pages.widgets.start import show_start
from pages.widgets.steps_card import steps_card
from pages.widgets.strongest import show_strongest

diary = session.diary()
days = session.days(diary)
if not session.kept_days(diary):
    show_start(diary, len(session.episodes(diary)))
    st.stop()

show_period(diary)

findings = shown_findings(diary)
st.header("What goes with your spasms", anchor=False)
show_strongest(diary, findings)

st.header("What to do next", anchor=False)
show_check_in_card(diary)
steps_card(days, findings)
