"""The coverage fits a phone whatever is noted, and tells every thing in its table."""

from __future__ import annotations

import html
import json
from collections.abc import Callable
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pytest

from analytics.logged_when import Noted, noted
from pages.charts.coverage import coverage_chart, left_out_words
from pages.charts.theme import LIGHT


def figure_of(found: Noted) -> dict[str, Any]:
    figure: dict[str, Any] = json.loads(coverage_chart(found, LIGHT).figure.to_json())
    return figure


@pytest.fixture
def many(chart_diary: Callable[..., pd.DataFrame]) -> Noted:
    days = chart_diary()
    more = {f"custom:a long name of number {place}": np.ones(len(days)) for place in range(40)}
    return noted(pd.concat([days, pd.DataFrame(more, index=days.index)], axis=1))


def test_at_most_twelve_rows_are_drawn_with_names_that_fit(many: Noted) -> None:
    ticks = figure_of(many)["layout"]["yaxis"]["ticktext"]
    assert len(ticks) == 12
    assert max(len(html.unescape(tick)) for tick in ticks) <= 15
    assert left_out_words(many) == "34 more factors are in the numbers."
    assert len(coverage_chart(many, LIGHT).table) == 46


def test_a_stretch_is_the_fuller_the_more_days_are_noted(chart_diary: Callable[..., pd.DataFrame]) -> None:
    days = chart_diary(90, date(2026, 6, 1))  # a Monday
    days.iloc[[0, *range(7, 12), *range(14, 17), *range(21, 28)], 0] = np.nan
    assert figure_of(noted(days))["data"][0]["z"][0][:5] == [3, 1, 2, 0, 4]


def test_only_a_few_dates_stand_below(many: Noted) -> None:
    assert len(figure_of(many)["layout"]["xaxis"]["tickvals"]) <= 5


def test_nothing_noted_says_so() -> None:
    chart = coverage_chart(Noted(0, (), (), (), None), LIGHT)
    assert chart.alt == "Nothing noted yet."
    assert list(chart.table.columns) == ["What", "Days"]
