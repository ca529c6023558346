"""One factor under the spasms: one time axis, gaps in each, and one mark through both."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pandas as pd
import pytest

from data.records import Period, Treatment
from pages.charts.chart import Chart
from pages.charts.factor_days import factor_days_chart
from pages.charts.theme import LIGHT

SHOWN = Period(date(2026, 5, 26), date(2026, 11, 21))
MARKED = Period(date(2026, 7, 1), date(2026, 7, 9))

Draw = Callable[..., Chart]


@pytest.fixture
def draw(chart_days: pd.DataFrame, chart_treatments: tuple[Treatment, ...]) -> Draw:
    def drawn(factor: str = "sleep_h", days: pd.DataFrame = chart_days, **asked: Any) -> Chart:  # noqa: ANN401  # keywords of the chart
        return factor_days_chart(days, factor, chart_treatments, LIGHT, **({"shown": SHOWN} | asked))

    return drawn


def figure_of(chart: Chart) -> dict[str, Any]:
    figure: dict[str, Any] = json.loads(chart.figure.to_json())
    return figure


def test_both_stand_on_one_time_axis(draw: Draw) -> None:
    figure = figure_of(draw())
    assert {trace.get("xaxis", "x") for trace in figure["data"]} == {"x"}
    assert [trace["name"] for trace in figure["data"] if trace.get("yaxis") == "y2"] == ["Sleep"]
    upper, lower = figure["layout"]["yaxis"]["domain"], figure["layout"]["yaxis2"]["domain"]
    assert lower[1] < upper[0]
    assert figure["layout"]["hoversubplots"] == "axis"


def test_what_is_not_noted_is_a_gap_in_its_own_panel(draw: Draw, chart_days: pd.DataFrame) -> None:
    days = chart_days.copy()
    days.iloc[100:110, days.columns.get_loc("sleep_h")] = float("nan")
    figure = figure_of(draw(days=days))
    bands = [shape for shape in figure["layout"]["shapes"] if shape["type"] == "rect"]
    assert [shape["yref"] for shape in bands] == ["y domain", "y domain", "y2 domain"]
    factor = next(trace for trace in figure["data"] if trace.get("yaxis") == "y2")
    assert (factor["connectgaps"], factor["y"][104]) == (False, None)


def test_a_mark_goes_through_both(draw: Draw) -> None:
    shapes = figure_of(draw(marked=MARKED))["layout"]["shapes"]
    mark = next(shape for shape in shapes if shape["yref"] == "paper" and shape["type"] == "rect")
    assert (mark["x0"], mark["x1"]) == ("2026-06-30T12:00", "2026-07-09T12:00")
    assert "Marked: 1 to 9 July 2026." in draw(marked=MARKED).alt


def test_a_mark_outside_of_what_is_shown_is_not_drawn(draw: Draw) -> None:
    chart = draw(marked=MARKED, shown=Period(date(2026, 10, 1), date(2026, 11, 21)))
    assert "Marked" not in chart.alt


def test_the_alt_text_tells_both_and_what_they_rest_on(draw: Draw) -> None:
    alt = draw().alt
    assert alt.startswith("Above: spasms a day. Below: Sleep (h), night before. 26 May to 21 November 2026.")
    assert "170 of 180 days logged" in alt
    assert "Sleep noted on 180 days, 6.6 h on average" in alt


def test_the_table_has_a_row_a_day_with_both(draw: Draw) -> None:
    table = draw().table
    assert list(table.columns) == ["Day", "Spasms", "Sleep"]
    assert len(table) == 180
    assert pd.isna(table["Spasms"].iloc[75])


def test_three_years_are_drawn_by_the_week(draw: Draw, chart_diary: Callable[..., pd.DataFrame]) -> None:
    days = chart_diary(1095)
    shown = Period(days.index[0].date(), days.index[-1].date())
    chart = draw(days=days, shown=shown)
    assert next(iter(chart.table.columns)) == "Week from"
    assert len(chart.table) == 157


def test_days_are_marked_by_dragging_only_where_one_asks_for_it(draw: Draw) -> None:
    assert figure_of(draw())["layout"]["dragmode"] is False
    dragging = figure_of(draw(by_dragging=True))["layout"]
    assert (dragging["dragmode"], dragging["selectdirection"]) == ("select", "h")


@pytest.mark.parametrize(
    ("factor", "shown"),
    [("hydration_l", SHOWN), ("sleep_h", Period(date(2031, 1, 1), date(2031, 2, 1)))],
)
def test_nothing_to_draw_says_so(draw: Draw, factor: str, shown: Period) -> None:
    chart = draw(factor, shown=shown)
    assert chart.alt == "No day here holds both."
    assert chart.table.empty


@pytest.mark.parametrize("factor", ["stress", "caffeine_mg", "magnesium_mg"])
def test_every_kind_of_factor_is_drawn(draw: Draw, factor: str) -> None:
    low, high = figure_of(draw(factor))["layout"]["yaxis2"]["range"]
    assert low < high
