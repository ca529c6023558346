"""The card of what a doctor should hear of soon, apart from all statistics, until the person has told them."""

from __future__ import annotations

from datetime import date

import streamlit as st

from analytics import treatment_sentences as sentences
from analytics.red_flags import untold
from analytics.treatment_results import RedFlag
from data.records import Diary
from data.writes import set_setting
from pages.widgets import session, treatment_session
from pages.widgets.cards import text_and_button
from pages.widgets.clock import today
from pages.widgets.notices import announce, escaped

TOLD = "flag_told:"
SEEN_ON_THE_FACE = ("new_place", "new_side")


def show_flags(diary: Diary) -> None:
    """Draw the card; nothing where there is nothing to tell."""
    flags = untold(treatment_session.red_flags(diary), told_days(diary.settings), today())
    if not flags:
        return
    outcome = session.settings(diary).outcome
    with st.container(border=True, key="card_flag"):
        st.markdown(f":orange[:material/stethoscope: **{sentences.FLAG_TITLE}**]")
        for number, flag in enumerate(flags):
            with text_and_button(f"flag_{number}"):
                fact, context = sentences.flag_fact(flag, outcome, today()), sentences.flag_context(flag)
                st.markdown(f"**{escaped(fact)}**  \n{escaped(context)}", width="stretch")
                with st.container(horizontal=True, width="content", vertical_alignment="center", gap="medium"):
                    if flag.kind in SEEN_ON_THE_FACE:
                        st.page_link("patterns.py", label="See where", icon=":material/arrow_forward:")
                    if st.button("I have told them", key=f"flag_told_{number}", type="tertiary"):
                        _remember(diary, flag)
        st.caption(sentences.NOT_A_DIAGNOSIS)


def told_days(settings: dict[str, str]) -> dict[str, date]:
    """Return for each flag's key the day on which the person said so; what is no day is passed over."""
    told = {}
    for name, text in settings.items():
        if name.startswith(TOLD):
            try:
                told[name.removeprefix(TOLD)] = date.fromisoformat(text)
            except ValueError:
                continue
    return told


def _remember(diary: Diary, flag: RedFlag) -> None:
    set_setting(diary.diary_id, f"{TOLD}{flag.key}", today().isoformat())
    announce("Noted. It stays out of sight for 90 days.")
    st.rerun()
