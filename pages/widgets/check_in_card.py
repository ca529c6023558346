"""The card that asks for a check-in when it is due: quiet, one line, and gone for a week with one tap."""

from __future__ import annotations

import streamlit as st

from data.check_ins import due_on, put_off
from data.records import Diary
from data.scales import MONTHLY, WEEKLY
from pages.widgets import session, treatment_session
from pages.widgets.cards import card, text_and_button
from pages.widgets.clock import diary_day
from pages.widgets.notices import announce
from pages.widgets.own_diary import is_sample

QUESTIONS = {
    WEEKLY: "**Anything new in your face this week?** A short list to tap through; most weeks it is “none of these”.",
    MONTHLY: "**How was the month?** Two questions, for the page for your doctor.",
}


def show_check_in_card(diary: Diary) -> None:
    """Draw at most one question, and none in the sample or in a diary that is younger than a week."""
    if is_sample(diary):
        return
    today, first = diary_day(diary), session.span(diary).first
    told = treatment_session.check_ins(diary)
    kind = next((one for one in QUESTIONS if due_on(one, told, diary.settings, first) <= today), None)
    if kind is None:
        return
    with card("check_in"), text_and_button("check_in"):
        st.markdown(QUESTIONS[kind], width="stretch")
        with st.container(horizontal=True, width="content", vertical_alignment="center"):
            st.page_link("check_in.py", label="Answer", icon=":material/checklist:")
            if st.button("Ask again in a week", type="tertiary", key="check_in_later"):
                put_off(diary.diary_id, kind, today)
                announce("It asks again in a week.")
                st.rerun()
