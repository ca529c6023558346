"""One day opened: chosen in a chart or by its date, kept in the address, with all that the diary holds for it."""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd
import streamlit as st

from analytics.one_day import OneDay, one_day
from analytics.one_day_words import TWO_FILES, day_sentence, day_title, what_words, when_words
from data.records import Diary, Period, Treatment
from data.vocabulary import factor_of
from pages.charts.chart import Chart
from pages.charts.factor_words import level_text
from pages.charts.treatment_marks import name_of
from pages.widgets import session
from pages.widgets.chart_view import show
from pages.widgets.notices import escaped
from pages.widgets.part import part

ROWS_WITHOUT_SCROLLING = 10
TALLEST_TABLE = 420  # px
_CLOSED = "days_closed"


@part
def show_with_days(diary: Diary, chart: Chart, key: str, *, clickable: bool = True) -> None:
    """Draw a chart of days and, below it, the day that is chosen: by a click in the chart, or by its date."""
    span = session.span(diary)
    # A chart that is drawn anew has forgotten its chosen point, so the same day can be chosen again.
    element = f"c_{key}_{st.session_state.get(_CLOSED, 0)}"
    opened = day_key(key)
    show(chart, key, on_select=(lambda: _choose(element, span, opened)) if clickable else None, chart_key=element)
    show_chosen_day(diary, key)


def day_key(key: str) -> str:
    """Return the name of the chosen day in the session and in the address.

    Each page has its own: on the way back, Streamlit takes out of an address what also belongs to the page one left.
    """
    return f"{key}_day"


def show_chosen_day(diary: Diary, key: str) -> None:
    """Draw the field of the chosen day and, where there is one, the day itself; at most once a page."""
    show_day(diary, pick_day(diary, key), key)


def pick_day(diary: Diary, key: str) -> date | None:
    """Draw the field of the chosen day; return the day where it is one of the diary."""
    span = session.span(diary)
    chosen = st.date_input(
        "Open a day",
        None,
        min_value=span.first,
        max_value=span.last,
        key=day_key(key),
        bind="query-params",
        format="DD/MM/YYYY",
        width=180,
    )
    return chosen if isinstance(chosen, date) and span.first <= chosen <= span.last else None


def show_day(diary: Diary, day: date | None, key: str) -> None:
    """Draw a chosen day, where there is one."""
    if day is not None:
        _day_card(diary, day, session.span(diary), day_key(key))


def clicked_day(points: list[dict[str, object]]) -> date | None:
    """Return the day of the first clicked point: what the point hands over, else where it stands on the time axis."""
    for point in points:
        handed = point.get("customdata")
        for told in (handed[0] if isinstance(handed, list) and handed else handed, point.get("x")):
            try:
                return date.fromisoformat(str(told)[:10])
            except ValueError:
                continue
    return None


def _choose(element: str, span: Period, opened: str) -> None:
    day = clicked_day(st.session_state[element].selection.points)
    if day is not None and span.first <= day <= span.last:
        st.session_state[opened] = day


def _day_card(diary: Diary, day: date, span: Period, opened: str) -> None:
    told = one_day(
        day,
        session.days(diary),
        session.episodes(diary),
        session.treatments(diary),
        session.notes(diary),
        outcome=session.settings(diary).outcome,
    )
    with st.container(border=True, key="day_card"):
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            with st.container(gap="xxsmall", width="stretch"):
                st.subheader(day_title(day), anchor=False)
                st.markdown(escaped(day_sentence(told, session.settings(diary).outcome)))
            _buttons(day, span, opened)
        _spasms_and_factors(told)
        for treatment in told.treatments:
            if isinstance(treatment, Treatment):
                st.markdown(f":violet[**{escaped(name_of(treatment))}**] {escaped(treatment.note or '')}")
        for note in told.notes:
            st.markdown(f"Note: {escaped(note)}")
        day_query = {"day": day.isoformat()}
        st.page_link("day.py", label="Change this day", icon=":material/edit:", query_params=day_query)


def _buttons(day: date, span: Period, opened: str) -> None:
    with st.container(horizontal=True, width="content", vertical_alignment="center"):
        for name, icon, step in (("Day before", "chevron_left", -1), ("Day after", "chevron_right", 1)):
            other = day + timedelta(days=step)
            st.button(
                name,
                key=f"day_{icon}",
                icon=f":material/{icon}:",
                type="tertiary",
                disabled=not span.first <= other <= span.last,
                on_click=_go_to,
                args=(other, opened),
            )
        st.button(
            "Close", key="day_close", icon=":material/close:", type="tertiary", on_click=_go_to, args=(None, opened)
        )


def _go_to(day: date | None, opened: str) -> None:
    st.session_state[opened] = day
    st.session_state[_CLOSED] = st.session_state.get(_CLOSED, 0) + 1


def _spasms_and_factors(told: OneDay) -> None:
    factors = [(escaped(factor_of(key).label), escaped(level_text(key, value))) for key, value in told.factors]
    spasms = [(when_words(spasm), _what(spasm.note, what_words(spasm))) for spasm in told.spasms]
    if told.n_sources > 1:
        st.caption(TWO_FILES)
    left, right = st.columns([3, 2], gap="large") if spasms and factors else (st.container(), st.container())
    with left:
        _table(spasms, ("When", "What"), "The spasms of this day")
    with right:
        _table(factors, ("Factor", "That day"), "The factors of this day")


def _what(note: str, words: str) -> str:
    return f"{escaped(words)} · {escaped(note)}" if note else escaped(words)


def _table(rows: list[tuple[str, str]], columns: tuple[str, str], alt: str) -> None:
    if rows:
        st.table(
            pd.DataFrame(rows, columns=list(columns)),
            border="horizontal",
            hide_index=True,
            height=TALLEST_TABLE if len(rows) > ROWS_WITHOUT_SCROLLING else "content",
            alt=alt,
        )
