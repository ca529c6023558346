"""One factor in detail: its sentence, its days, its delays, what it rests on, and what simple tests would say."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from analytics import sentences
from analytics.dose_response import dose_response
from analytics.look_words import exploratory_words, lag_shown_words, too_few_words
from analytics.milestones import looked_at
from analytics.results import CANNOT_TELL, Finding
from data.records import Diary
from pages.charts.dose_response import dose_response_chart
from pages.charts.lag_profile import lag_profile_chart
from pages.widgets import session
from pages.widgets.cards import card
from pages.widgets.chart_view import show
from pages.widgets.finding_card import verdict_badge
from pages.widgets.looks import Look
from pages.widgets.notices import escaped
from pages.widgets.page import current_palette
from pages.widgets.plain_correlations import show_plain_correlations


def show_detail(diary: Diary, finding: Finding, look: Look) -> None:
    """Draw the card; sentence, verdict and notes rest on the tested question, whatever is looked at beside it."""
    settings = session.settings(diary)
    days = looked_at(session.days(diary), settings)
    with card("detail"):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(f"**{escaped(sentences.finding_sentence(finding))}**", width="content")
            verdict_badge(finding)
        _looked_at(diary, finding, look)
        _notes(finding)
        show_plain_correlations(finding, days, session.treatments(diary), settings.outcome)


def _looked_at(diary: Diary, finding: Finding, look: Look) -> None:
    """Draw the charts of what is looked at: the tested outcome, or another one, said to be only a look."""
    settings = session.settings(diary)
    seen = finding
    if look.outcome != settings.outcome:
        others = session.findings_of(diary, look.outcome)
        found = [other for other in others.findings if other.factor == finding.factor]
        if not found:
            st.caption(escaped(too_few_words(look.outcome, others.kept_days, others.next_milestone)))
            return
        seen = replace(found[0], verdict=CANNOT_TELL)  # drawn without the colours of a link
        st.caption(escaped(exploratory_words(look.outcome, settings.outcome)))
    _charts(diary, seen, seen.best_lag if look.lag is None else look.lag, look)


def _charts(diary: Diary, seen: Finding, lag: int, look: Look) -> None:
    settings = replace(session.settings(diary), outcome=look.outcome)
    days = looked_at(session.days(diary), settings)
    state = (diary.diary_id, diary.revision, seen.factor, look.outcome)
    dots, delays = st.columns([3, 2], gap="large")
    with dots:
        what = (
            lag_shown_words(seen, lag) if lag != seen.best_lag else "Line and band: the estimate and its likely range."
        )
        _title("dots", "Each dot is a day", what)
        dose = session.computed("dose", (*state, lag), lambda: dose_response(days, seen, lag, settings=settings))
        chart = session.drawn(
            "dose", (*state, lag), lambda: dose_response_chart(dose, current_palette(), outcome=look.outcome)
        )
        show(chart, "dose")
    with delays:
        _title("delays", sentences.lag_question(seen.factor), "More of it against less of it, by when it came.")
        show(session.drawn("lags", state, lambda: lag_profile_chart(seen, current_palette())), "lags")


def _notes(finding: Finding) -> None:
    rest, first, basis = st.columns(3)
    with rest:
        _note("Allowing for the rest", f"{sentences.adjusted_words(finding)} {sentences.study_note(finding.factor)}")
    with first:
        _note("What comes first?", sentences.order_words(finding))
    with basis:
        _note("What it rests on", sentences.rests_on_words(finding))


def _title(key: str, title: str, caption: str) -> None:
    with st.container(gap="xxsmall", key=f"heading_{key}"):
        st.subheader(escaped(title), anchor=False)
        st.caption(caption)


def _note(title: str, words: str) -> None:
    with st.container(gap="xxsmall"):
        st.subheader(title, anchor=False)
        st.markdown(escaped(words))
