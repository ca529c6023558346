"""Which month, and which columns, the month table shows."""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd
import streamlit as st

from data.entry_checks import EARLIEST
from data.records import Diary
from data.vocabulary import FACTORS, OUTCOMES
from pages.charts.words import label_of
from pages.widgets import session
from pages.widgets.month_cells import COUNT
from pages.widgets.own_diary import choice_of

MONTH = "month"
COLUMNS = "month_columns"


def pick_month(today: date) -> date:
    """Draw the two steps and the month's first day between them, kept in the address; return that first day."""
    with st.container(horizontal=True, vertical_alignment="bottom", width="content", key="month_steps"):
        shown = _first_of(st.session_state.get(MONTH) or today)
        _step("Earlier", "chevron_left", _first_of(shown - timedelta(days=1)), today)
        chosen = st.date_input(
            "Month of",
            today,
            min_value=EARLIEST,
            max_value=today,
            key=MONTH,
            bind="query-params",
            format="DD/MM/YYYY",
            width=150,
        )
        _step("Later", "chevron_right", _first_of(shown + timedelta(days=32)), today)
    return _first_of(chosen if isinstance(chosen, date) else today)


def pick_columns(diary: Diary, month: date) -> tuple[str, ...]:
    """Draw the choice of factors; the count always stands first, and what the month holds is offered as chosen."""
    days = session.days(diary)
    inside = days[(days.index >= pd.Timestamp(month)) & (days.index < pd.Timestamp(month) + pd.offsets.MonthBegin(1))]
    noted = [str(key) for key in inside.columns if key not in OUTCOMES and inside[key].notna().any()]
    usual = list(dict.fromkeys((*choice_of(diary).asked, *noted)))
    others = [factor.key for factor in FACTORS if factor.key not in (*usual, COUNT)]
    chosen = st.multiselect(
        "Columns", [*usual, *others], usual[:8], format_func=label_of, key=f"{COLUMNS}_{month:%Y-%m}"
    )
    return (COUNT, *chosen)


def _first_of(day: date) -> date:
    return day.replace(day=1)


def _step(name: str, icon: str, to: date, today: date) -> None:
    st.button(
        name,
        key=f"month_{icon}",
        icon=f":material/{icon}:",
        type="tertiary",
        disabled=not EARLIEST <= to <= today,
        on_click=_go_to,
        args=(to,),
    )


def _go_to(to: date) -> None:
    st.session_state[MONTH] = to
