"""Triggers: what goes with the spasms, what does not, and what cannot be told yet."""

import streamlit as st

from analytics import sentences
from pages.widgets import session
from pages.widgets.differences import show_differences
from pages.widgets.exploratory_card import show_other_outcomes
from pages.widgets.hidden import hidden_words, shown_findings
from pages.widgets.notices import escaped
from pages.widgets.one_factor import show_one_factor
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

findings = shown_findings(diary)
head(TITLE, sentences.list_lead(findings))
if findings.milestone is None or not findings.findings:
    show_waiting(findings)
    show_one_factor(diary, findings)
    st.stop()

for caution in findings.cautions:
    st.warning(escaped(sentences.caution_words(caution)))
show_lists(findings)
said = (
    sentences.look_sentence(findings),
    sentences.placebo_words(findings),
    sentences.unusual_words(findings),
    hidden_words(diary),
)
st.caption(escaped(" ".join(filter(None, said))))

show_differences(diary, findings)

show_one_factor(diary, findings)
show_together(diary)
show_other_outcomes(diary, findings)
