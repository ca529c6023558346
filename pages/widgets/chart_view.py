"""One way to show a chart: the picture, its finding in words, and its numbers one click away."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

import pandas as pd
import streamlit as st
from pandas.io.formats.style import Styler

from pages.charts.chart import Chart
from pages.charts.theme import CONFIG
from pages.charts.words import number
from pages.widgets.downloads import csv_button
from pages.widgets.legend import show_legend
from pages.widgets.notices import escaped

LONGEST_PLAIN_TABLE = 200
TALLEST_TABLE = 320  # px
ROWS_WITHOUT_SCROLLING = 12
COLUMNS_OF_A_PHONE = 5
TWO_LINES = 52  # px, of a row of which a cell is broken once
NOT_IN_NAMES = re.compile(r"\W+")


def show(
    chart: Chart,
    key: str,
    *,
    on_select: Callable[[], None] | None = None,
    chart_key: str = "",
    boxes: bool = False,
) -> None:
    """Draw the chart and, below it, a door to the table of its numbers; both can be had alone.

    ``key`` is unique on its page.
    ``on_select`` is called when a point is clicked; `st.session_state` then holds it under ``chart_key``,
    by which the picture alone can be renewed. With ``boxes`` a box drawn over the chart is handed over as well.
    """
    draw(chart, chart_key or f"c_{key}", on_select=on_select, boxes=boxes)
    show_numbers(chart, key)


def draw(chart: Chart, key: str, *, on_select: Callable[[], None] | None = None, boxes: bool = False) -> None:
    """Draw the picture and its legend; its numbers are then shown elsewhere in the same card."""
    st.plotly_chart(
        chart.figure,
        theme=None,
        config=CONFIG,
        key=key,
        alt=chart.alt,
        on_select=on_select or "ignore",
        selection_mode=("points", "box") if boxes else "points",
    )
    show_legend(chart.legend)


def show_numbers(chart: Chart, key: str) -> None:
    """Draw the door to the table of a chart's numbers and their CSV."""
    door = st.expander("The numbers", key=f"numbers_{key}", type="compact", on_change="rerun")
    if not door.open:
        return
    with door:
        st.caption(escaped(chart.alt))
        if len(chart.table) > LONGEST_PLAIN_TABLE:
            st.dataframe(_written(chart.table), hide_index=True, height=TALLEST_TABLE, alt=chart.alt)
        else:
            st.table(
                _written(_disarmed(chart.table)),
                border="horizontal",
                hide_index=True,
                height=_height(chart.table),
                alt=chart.alt,
            )
        csv_button("Download as CSV", chart.table, f"{NOT_IN_NAMES.sub('_', key)}.csv", f"csv_numbers_{key}")


def _height(table: pd.DataFrame) -> int | Literal["content"]:
    """Return the height of the box; only with one of its own can a box that a phone scrolls be scrolled by keyboard."""
    if len(table) > ROWS_WITHOUT_SCROLLING:
        return TALLEST_TABLE
    return min(TALLEST_TABLE, TWO_LINES * (len(table) + 1)) if len(table.columns) > COLUMNS_OF_A_PHONE else "content"


def _written(table: pd.DataFrame) -> Styler:
    formats: dict[str, str | Callable[[object], str] | None] = dict.fromkeys(
        table.select_dtypes("float").columns, _decimal
    )
    return table.style.format(formats)


def _disarmed(table: pd.DataFrame) -> pd.DataFrame:
    """Escape names and cells: a plain table reads them as Markdown, the long one does not."""
    return table.map(lambda cell: escaped(cell) if isinstance(cell, str) else cell).rename(columns=escaped)


def _decimal(value: object) -> str:
    return number(float(str(value)), 2)
