"""Overview: how it is going, against before, and what goes with it."""

import streamlit as st

from analytics import rates, sentences
from data.records import Period
from pages.charts.timeline import timeline_chart
from pages.charts.timeline_record import MOST_DAYS
from pages.widgets import session
from pages.widgets.cards import card
from pages.widgets.check_in_card import show_check_in_card
from pages.widgets.clock import today
from pages.widgets.day_card import show_with_days
from pages.widgets.filters import pick_period_length
from pages.widgets.flag_card import show_flags
from pages.widgets.hidden import shown_findings
from pages.widgets.overview_words import lead_words, timeline_caption
from pages.widgets.page import current_palette, head_with_control
from pages.widgets.period_cards import period_cards
from pages.widgets.start import show_start
from pages.widgets.steps_card import steps_card
from pages.widgets.strongest import show_strongest
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

marked = Period(comparison.now.first, comparison.now.last)
with card("timeline", sentences.outcome_axis(outcome), timeline_caption(days, marked, outcome)):
    chart = session.drawn(
        "timeline",
        (diary.diary_id, diary.revision, length),
        lambda: timeline_chart(
            days,
            treatments,
            current_palette(),
            marked=marked,
            outcome=outcome,
            mean=rates.rolling_mean(days, outcome=outcome),
            gaps=rates.gaps(days, outcome=outcome),
        ),
    )
    show_with_days(diary, chart, "timeline", clickable=len(days) <= MOST_DAYS)

findings = shown_findings(diary)
st.header("What goes with your spasms", anchor=False)
show_strongest(diary, findings)

st.header("What to do next", anchor=False)
show_check_in_card(diary)
steps_card(days, findings)
