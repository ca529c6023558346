"""The calendar of the Patterns page: every day of the selection, by the diary's own outcome or another one."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from analytics import pattern_words as words
from analytics.look_words import look_only_words
from analytics.patterns_days import EveryDay, every_day
from data.records import Diary
from pages.charts.calendar import calendar_chart
from pages.charts.calendar_record import drawn_from
from pages.charts.words import day_words
from pages.widgets import pattern_view, session
from pages.widgets.cards import card
from pages.widgets.clock import today
from pages.widgets.day_card import show_with_days
from pages.widgets.looks import pick_outcome, shown_outcomes
from pages.widgets.notices import escaped
from pages.widgets.page import current_palette
from pages.widgets.part import part
from pages.widgets.pattern_view import View

OUTCOME = "calendar_shows"
NONE_OF_IT = "It was noted on none of these days."
ONLY_COUNTED = "Of one side, place or movement only spasms can be counted."


@part
def show_every_day(diary: Diary, view: View) -> None:
    """Draw the card, from which a day opens; another outcome redraws nothing else of the page."""
    own, outcomes = session.settings(diary).outcome, shown_outcomes(diary)
    outcome, narrowed = own, view.selection.is_narrowed
    with card("every_day"):
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="top"):
            heading = st.container(gap="xxsmall", width="stretch")
            if len(outcomes) > 1:
                outcome = pick_outcome(outcomes, own, OUTCOME, disabled=narrowed)
        shown = view.every_day if narrowed or outcome == own else _look(diary, view, outcome)
        told = words.every_day_words(shown, today())
        with heading:
            st.header("Every day", anchor=False)
            st.caption(escaped(f"{told} {_limits(shown, own, narrowed=narrowed and len(outcomes) > 1)}".strip()))
        _calendar(diary, view, shown, told)


def _calendar(diary: Diary, view: View, shown: EveryDay, told: str) -> None:
    if shown.most_day is None:
        st.markdown(NONE_OF_IT if shown.is_look else words.LOG_DAYS)
        return
    first = drawn_from(view.selection.first, view.selection.last)
    if first > view.selection.first:
        st.caption(f"Drawn from {day_words(first)} on.")
    treatments = session.treatments(diary)
    chart = session.drawn(
        "pattern_calendar",
        (diary.diary_id, diary.revision, view.selection, shown.outcome, told),
        lambda: calendar_chart(shown, treatments, current_palette(), told),
    )
    show_with_days(diary, chart, "calendar")


def _limits(shown: EveryDay, own: str, *, narrowed: bool) -> str:
    """Say what does not rest on another outcome, or why there is none."""
    if shown.is_look:
        return look_only_words(own)
    return ONLY_COUNTED if narrowed else ""


def _look(diary: Diary, view: View, outcome: str) -> EveryDay:
    """Return the same days by another outcome, which no finding hears of."""
    days, spasms = session.days(diary), pattern_view.whole(diary).spasms
    return session.computed(
        "look_at_days",
        (diary.diary_id, diary.revision, view.selection, outcome),
        lambda: replace(every_day(days, spasms, view.selection, outcome=outcome), is_look=True),
    )
