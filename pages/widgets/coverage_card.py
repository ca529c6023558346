"""What is noted, and when: below the list of entries the picture of its gaps."""

from __future__ import annotations

from analytics.logged_when import noted
from analytics.logged_when_words import noted_words
from data.records import Diary
from pages.charts.coverage import coverage_chart, left_out_words
from pages.widgets import session
from pages.widgets.cards import card
from pages.widgets.chart_view import show
from pages.widgets.clock import today
from pages.widgets.hidden import shown_days
from pages.widgets.notices import escaped
from pages.widgets.page import current_palette


def show_coverage(diary: Diary) -> None:
    """Draw the card."""
    state = (diary.diary_id, diary.revision)
    outcome = session.settings(diary).outcome
    found = session.computed("noted", state, lambda: noted(shown_days(diary), outcome=outcome))
    told = noted_words(found, today())
    with card("coverage", "What is noted, and when", escaped(f"{told} {left_out_words(found)}".strip())):
        if found.rows:
            show(session.drawn("coverage", state, lambda: coverage_chart(found, current_palette(), told)), "coverage")
