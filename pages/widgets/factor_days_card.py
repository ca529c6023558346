"""One factor under the spasms, day by day: what is chosen in one is marked in both, and a day opens."""

from __future__ import annotations

import math
from datetime import date, datetime, timedelta
from typing import Any

import streamlit as st

from analytics.finding_words import factor_title
from analytics.marked_days import marked_days
from analytics.marked_words import NO_FINDING, marked_words
from analytics.outcome_words import outcome_axis
from data.records import Diary, Period
from pages.charts.factor_days import factor_days_chart
from pages.charts.timeline_record import MOST_DAYS
from pages.charts.words import span_words
from pages.widgets import session
from pages.widgets.cards import card
from pages.widgets.chart_view import show
from pages.widgets.day_card import clicked_day, day_key, pick_day, show_day
from pages.widgets.filters import pick_days
from pages.widgets.notices import escaped
from pages.widgets.page import current_palette

PERIODS = {"30 days": 30, "90 days": 90, "6 months": 182, "All": 0}
USUAL_PERIOD, MARKED_DAYS = "6 months", "Marked days"
KEY, ZOOM, MARK, DRAG = "factor_days", "zoom", "mark", "drag"
_DRAWN = "factor_days_drawn"


def show_factor_days(diary: Diary, factor: str, outcome: str) -> None:
    """Draw the card: its choices, both panels, the marked days in words, and the opened day."""
    span = session.span(diary)
    below = escaped(factor_title(factor))
    with card(KEY, "Day by day", f"Above: {outcome_axis(outcome).lower()}. Below, on the same days: {below}."):
        with st.container(horizontal=True, vertical_alignment="bottom", key="factor_days_choices"):
            first, last = pick_days("Mark from and until", MARK, span)
            day = pick_day(diary, KEY)
            by_dragging = st.toggle("Mark by dragging", key=DRAG)
        marked = _marked(first, last, day)
        shown = _pick_shown(span, marked)
        _chart(diary, factor, outcome, shown, marked, by_dragging)
        if marked is not None and first is not None:
            _words(diary, factor, outcome, shown, marked)
    show_day(diary, day, KEY)


def boxed_days(boxes: list[dict[str, Any]], span: Period) -> Period | None:
    """Return the days that a box over the chart covers: those whose middle lies in it, inside the diary."""
    for box in boxes:
        try:
            start, end = sorted(datetime.fromisoformat(str(at)) for at in box.get("x", ()))
        except ValueError:
            continue
        days = math.ceil((start - datetime(1970, 1, 1)) / timedelta(days=1)), (end - datetime(1970, 1, 1)).days
        first, last = (date(1970, 1, 1) + timedelta(days=number) for number in days)
        if max(first, span.first) <= min(last, span.last):
            return Period(max(first, span.first), min(last, span.last))
    return None


def _pick_shown(span: Period, marked: Period | None) -> Period:
    options = [*PERIODS, *([MARKED_DAYS] if marked is not None and marked.length > 1 else [])]
    chosen = st.segmented_control(
        "Days to draw",
        options,
        default=USUAL_PERIOD,
        required=True,
        key=ZOOM,
        bind="query-params",
        label_visibility="collapsed",
    )
    if marked is not None and chosen == MARKED_DAYS:
        return marked
    length = PERIODS.get(str(chosen), PERIODS[USUAL_PERIOD])
    return Period(max(span.first, span.last - timedelta(days=length - 1)), span.last) if length else span


def _marked(first: date | None, last: date | None, day: date | None) -> Period | None:
    if first is not None:
        return Period(first, last or first)
    return Period(day, day) if day is not None else None


def _chart(diary: Diary, factor: str, outcome: str, shown: Period, marked: Period | None, by_dragging: bool) -> None:
    state = (diary.diary_id, diary.revision, factor, outcome, shown, marked, by_dragging)
    days = session.days(diary)
    chart = session.drawn(
        KEY,
        state,
        lambda: factor_days_chart(
            days,
            factor,
            session.treatments(diary),
            current_palette(),
            shown=shown,
            outcome=outcome,
            marked=marked,
            by_dragging=by_dragging,
            beside=session.settings(diary).outcome,
        ),
    )
    # A chart that is drawn anew has forgotten what was chosen in it, so the same days can be chosen again.
    element = f"c_{KEY}_{st.session_state.get(_DRAWN, 0)}"
    by_week = min(shown.length, len(days)) > MOST_DAYS
    show(chart, KEY, on_select=lambda: _choose(element, session.span(diary), by_week), chart_key=element, boxes=True)


def _choose(element: str, span: Period, by_week: bool) -> None:
    """Mark what was clicked or boxed: a day is opened too, a week of a long diary only marked."""
    chosen = st.session_state[element].selection
    box = boxed_days(list(chosen.get("box", [])), span)
    day = clicked_day(chosen.points)
    st.session_state[_DRAWN] = st.session_state.get(_DRAWN, 0) + 1
    if box is not None:
        st.session_state[MARK] = (box.first, box.last)
    elif day is not None and by_week:
        st.session_state[MARK] = (max(day - timedelta(days=3), span.first), min(day + timedelta(days=3), span.last))
    elif day is not None and span.first <= day <= span.last:
        st.session_state[MARK] = ()
        st.session_state[day_key(KEY)] = day


def _words(diary: Diary, factor: str, outcome: str, shown: Period, marked: Period) -> None:
    found = marked_days(session.days(diary), factor, marked, shown, outcome=outcome)
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.markdown(
            f"**{span_words(marked.first, marked.last)}.** "
            + escaped(marked_words(found, factor, outcome, marked.first, marked.last)),
            width="stretch",
        )
        st.button("Unmark", key="unmark", type="tertiary", icon=":material/close:", on_click=_unmark)
    st.caption(NO_FINDING)


def _unmark() -> None:
    st.session_state[MARK] = ()
    st.session_state[day_key(KEY)] = None
    st.session_state[_DRAWN] = st.session_state.get(_DRAWN, 0) + 1
