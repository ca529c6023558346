"""Triggers: what goes with the spasms, what does not, and what cannot be told yet."""

import streamlit as st

from analytics import sentences
from pages.widgets import session
from pages.widgets.differences import show_differences
from pages.widgets.factor_detail import show_detail
from pages.widgets.filters import pick_factor
from pages.widgets.notices import escaped
from pages.widgets.page import head
from pages.widgets.start import show_uncounted, show_ways_in
from pages.widgets.together_card import show_together
from pages.widgets.verdict_lists import show_lists
from pages.widgets.waiting import show_waiting

TITLE = "What goes with my spasms?"

diary = session.diary()
if not session.kept_days(diary):
    head(TITLE, "This page compares your days with each other. No day is counted yet.")
    show_uncounted(len(session.episodes(diary)))
    show_ways_in(diary)
    st.stop()

findings = session.findings(diary)
head(TITLE, sentences.list_lead(findings))
if findings.milestone is None or not findings.findings:
    show_waiting(findings)
    st.stop()

for caution in findings.cautions:
    st.warning(escaped(sentences.caution_words(caution)))
show_lists(findings)
st.caption(escaped(f"{sentences.look_sentence(findings)} {sentences.placebo_words(findings)}"))

show_differences(diary, findings)

with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="bottom", key="detail_row"):
    st.header("One factor in detail", anchor=False)
    chosen = pick_factor([finding.factor for finding in findings.findings])
show_detail(diary, next(finding for finding in findings.findings if finding.factor == chosen))
show_together(diary)
