"""Which day is open: kept in the address, with a step to the day before and the day after."""

from __future__ import annotations

from datetime import date, timedelta

import streamlit as st

DAY = "day"


def pick_day(first: date, last: date, today: date) -> date:
    """Draw the date between its two steps and return it; an address without a possible day means today."""
    with st.container(horizontal=True, vertical_alignment="bottom", width="content", key="day_steps"):
        shown = st.session_state.get(DAY)
        _step("Day before", "chevron_left", -1, first, last, shown or today)
        chosen = st.date_input(
            "Day", today, min_value=first, max_value=last, key=DAY, bind="query-params", format="DD/MM/YYYY", width=150
        )
        _step("Day after", "chevron_right", 1, first, last, chosen or today)
    return chosen if isinstance(chosen, date) else today


def open_day(day: date) -> None:
    """Leave for the page of one day."""
    st.switch_page("day.py", query_params={DAY: day.isoformat()})


def _step(name: str, icon: str, days: int, first: date, last: date, shown: date) -> None:
    other = shown + timedelta(days=days)
    st.button(
        name,
        key=f"step_{icon}",
        icon=f":material/{icon}:",
        type="tertiary",
        disabled=not first <= other <= last,
        on_click=_go_to,
        args=(days, shown),
    )


def _go_to(days: int, shown: date) -> None:
    st.session_state[DAY] = shown + timedelta(days=days)
