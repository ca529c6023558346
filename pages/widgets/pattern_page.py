"""All that the Patterns page shows of a diary: nearly each of its words and charts is of the chosen days and places."""

from __future__ import annotations

import streamlit as st

from analytics import pattern_words
from analytics.patterns import Selection
from data.records import Diary
from pages.widgets import pattern_view, session
from pages.widgets.calendar_card import show_every_day
from pages.widgets.clock import today
from pages.widgets.noted_card import noted_card
from pages.widgets.page import Heading, head_with_control
from pages.widgets.part import part
from pages.widgets.pattern_cards import spread_card, strength_card, week_card, where_card
from pages.widgets.pattern_filters import choices_of, pick_selection
from pages.widgets.pattern_view import View, Whole

TITLE = "When and where?"


@part
def show_patterns(diary: Diary) -> None:
    """Draw the choices and the cards; the menu and the frame of the page stay as they are."""
    whole = pattern_view.whole(diary)
    heading = head_with_control()
    view = pattern_view.view(diary, _picked(diary, whole, heading))
    _answer(heading, view, whole)
    show_every_day(diary, view)
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


def _picked(diary: Diary, whole: Whole, heading: Heading) -> Selection:
    choices = session.computed("choices", (diary.diary_id, diary.revision), lambda: choices_of(whole.spasms))
    return pick_selection(heading.control, choices, session.span(diary))


def _answer(heading: Heading, view: View, whole: Whole) -> None:
    answer = pattern_words.lead(view.every_day, view.week, view.places, whole.weekday_chance)
    basis = pattern_words.rests_on(view.selection, view.every_day, view.n_spasms, today())
    heading.write(TITLE, f"{answer} {basis}".strip())
