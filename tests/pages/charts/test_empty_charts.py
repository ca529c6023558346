"""No chart is forgotten: each is drawn in the test of all charts, and each says in words why it is empty."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pandas as pd
import pytest

import pages.charts
from analytics.logged_when import Noted
from analytics.patterns import Selection, single_spasms
from analytics.patterns_days import day_values, every_day
from analytics.patterns_places import News, place_months, places
from analytics.patterns_strength import durations
from analytics.patterns_week import week
from analytics.results import CANNOT_TELL, DoseResponse, Finding, Findings
from analytics.together import Together
from analytics.treatment_results import TreatmentEffects
from analytics.two_periods import two_periods
from data.records import DiaryLog, Period
from pages.charts.before_after import before_after_chart
from pages.charts.calendar import calendar_chart
from pages.charts.chart import Chart
from pages.charts.coverage import coverage_chart
from pages.charts.cycle import cycle_chart
from pages.charts.dose_response import dose_response_chart
from pages.charts.face import face_chart
from pages.charts.factor_days import factor_days_chart
from pages.charts.finding_bars import finding_bars_chart
from pages.charts.forest import forest_chart
from pages.charts.lag_profile import lag_profile_chart
from pages.charts.place_by_month import place_by_month_chart
from pages.charts.placebo_dates import placebo_dates_chart
from pages.charts.rows_a_day import rows_a_day_chart
from pages.charts.strength import strength_chart
from pages.charts.theme import DARK, LIGHT, PRINT, Palette
from pages.charts.timeline import timeline_chart
from pages.charts.together import together_chart
from pages.charts.treatment_forest import treatment_forest_chart
from pages.charts.two_periods import two_periods_chart
from pages.charts.week import week_chart

FIRST = date(2026, 5, 26)
SPAN = Selection(FIRST, FIRST + timedelta(days=29))
HALVES = (Period(FIRST, FIRST + timedelta(days=14)), Period(FIRST + timedelta(days=15), SPAN.last))
CHARTS = (
    *("timeline", "forest", "finding_bars", "dose_response", "lag_profile", "factor_days", "together", "coverage"),
    *("calendar", "week", "strength", "face", "place_by_month", "two_periods", "rows_a_day"),
    *("treatment_forest", "cycle", "before_after", "placebo_dates"),
)


@pytest.fixture
def empty(
    chart_finding: Callable[..., Finding], chart_findings: Findings, chart_dose: DoseResponse
) -> dict[str, Callable[[Palette], Chart]]:
    """Give every chart of a diary in which nothing of its kind was noted."""
    index = pd.date_range(FIRST, SPAN.last, name="day")
    days = pd.DataFrame({"spasm_count": float("nan"), "stress": float("nan")}, index=index)
    spasms = single_spasms(pd.DataFrame())
    seen, news = pd.DatetimeIndex([]), News((), ())
    unknown = chart_finding("stress", CANNOT_TELL, float("nan"), lags=())
    return {
        "timeline": lambda palette: timeline_chart(days, (), palette),
        "forest": lambda palette: forest_chart(replace(chart_findings, findings=()), palette),
        "finding_bars": lambda palette: finding_bars_chart(unknown, palette, 5.0),
        "dose_response": lambda palette: dose_response_chart(replace(chart_dose, days=(), x=(), y=()), palette),
        "lag_profile": lambda palette: lag_profile_chart(unknown, palette),
        "factor_days": lambda palette: factor_days_chart(days, "stress", (), palette, shown=HALVES[0]),
        "together": lambda palette: together_chart(Together(0, (), ()), palette),
        "coverage": lambda palette: coverage_chart(Noted(0, (), (), (), None), palette),
        "calendar": lambda palette: calendar_chart(every_day(days, spasms, SPAN), (), palette),
        "week": lambda palette: week_chart(week(spasms, *day_values(days, spasms, SPAN)), palette),
        "strength": lambda palette: strength_chart(durations(spasms), "Duration", palette),
        "face": lambda palette: face_chart(places(spasms, news), palette),
        "place_by_month": lambda palette: place_by_month_chart(place_months(spasms, seen, SPAN, news), palette),
        "two_periods": lambda palette: two_periods_chart(two_periods(days, pd.DataFrame(), *HALVES), palette),
        "rows_a_day": lambda palette: rows_a_day_chart(DiaryLog("generic", "A table", "abc"), palette),
        "treatment_forest": lambda palette: treatment_forest_chart(
            TreatmentEffects("spasm_count", 0, FIRST, SPAN.last, ()), palette
        ),
        "cycle": lambda palette: cycle_chart((), palette),
        "before_after": lambda palette: before_after_chart(None, palette),
        "placebo_dates": lambda palette: placebo_dates_chart(None, palette),
    }


def made_charts() -> set[str]:
    """Return the name of every function of the room that hands over a chart, without its ending."""
    modules = [
        importlib.import_module(f"pages.charts.{found.name}") for found in pkgutil.iter_modules(pages.charts.__path__)
    ]
    return {
        name.removesuffix("_chart")
        for module in modules
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__ and function.__annotations__.get("return") == "Chart"
    } - {"empty"}


def test_every_chart_is_named_here() -> None:
    assert made_charts() == set(CHARTS)


def test_every_chart_is_drawn_in_the_test_of_all_charts() -> None:
    drawn = Path(__file__).with_name("test_every_chart.py").read_text("utf-8")
    listed = drawn[drawn.index("CHARTS = [") : drawn.index("]", drawn.index("CHARTS = ["))]
    assert {name for name in CHARTS if f'"{name}"' not in listed} == set()


@pytest.mark.parametrize("palette", [LIGHT, DARK, PRINT], ids=lambda palette: palette.name)
@pytest.mark.parametrize("name", CHARTS)
def test_an_empty_chart_says_why_in_its_middle_and_to_a_screen_reader(
    empty: dict[str, Callable[[Palette], Chart]], name: str, palette: Palette
) -> None:
    chart = empty[name](palette)
    (note,) = chart.figure.layout.annotations
    assert len(note.text.split()) > 1
    assert chart.alt == f"{note.text}."
    assert note.font.color == palette.muted
    assert len(chart.figure.data) == 0
    assert chart.table.empty
    assert len(chart.table.columns) > 0
