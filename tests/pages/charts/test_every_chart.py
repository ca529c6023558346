"""What holds for every chart: its own colours only, still, transparent, told in words, and safe."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from datetime import date, datetime, timedelta
from typing import Any

import pandas as pd
import plotly.io as pio
import pytest

from analytics.logged_when import noted
from analytics.results import DoseResponse, Findings
from analytics.together import together
from analytics.two_periods import two_periods
from data.records import Coverage, DiaryLog, Episode, Period, Treatment
from pages.charts.chart import Chart
from pages.charts.coverage import coverage_chart
from pages.charts.dose_response import dose_response_chart
from pages.charts.factor_days import factor_days_chart
from pages.charts.finding_bars import finding_bars_chart
from pages.charts.forest import forest_chart
from pages.charts.lag_profile import lag_profile_chart
from pages.charts.rows_a_day import rows_a_day_chart
from pages.charts.theme import DARK, LIGHT, PRINT, Palette
from pages.charts.timeline import timeline_chart
from pages.charts.together import together_chart
from pages.charts.two_periods import two_periods_chart

CHARTS = [
    *("timeline", "weeks", "forest", "finding_bars", "dose_response", "lag_profile", "rows_a_day", "empty"),
    *("treatment_forest", "cycle", "before_after", "placebo_dates"),
    *("calendar", "week", "strength", "face", "place_by_month"),
    *("together", "factor_days", "two_periods", "coverage"),
]
USER_FACTOR = 'tag:<b>boss</b> & "co" <img src=x onerror=alert(1)>'
COLOUR = re.compile(r"color$", re.IGNORECASE)
CLEAR = "rgba(0,0,0,0)"


@pytest.fixture(params=[LIGHT, DARK, PRINT], ids=lambda palette: palette.name)
def palette(request: pytest.FixtureRequest) -> Palette:
    return request.param


@pytest.fixture(params=CHARTS)
def chart(
    request: pytest.FixtureRequest,
    palette: Palette,
    chart_diary: Callable[..., pd.DataFrame],
    chart_treatments: tuple[Treatment, ...],
    chart_findings: Findings,
    chart_dose: DoseResponse,
    treatment_charts: dict[str, Callable[[Palette], Chart]],
    pattern_charts: dict[str, Callable[[Palette], Chart]],
) -> Chart:
    onset = datetime(2026, 5, 26, 9)
    log = DiaryLog(
        *("generic", "A table", "abc"),
        episodes=tuple(Episode(onset + timedelta(days=number)) for number in (0, 0, 1, 9)),
        coverage=Coverage(date(2026, 5, 26), date(2026, 6, 4), None, ((date(2026, 5, 28), date(2026, 6, 3)),)),
    )
    marked = Period(date(2026, 10, 24), date(2026, 11, 21))
    halves = (Period(date(2026, 5, 26), date(2026, 8, 20)), Period(date(2026, 8, 21), marked.last))
    draw: dict[str, Callable[[], Chart]] = {
        "timeline": lambda: timeline_chart(
            chart_diary(), chart_treatments, palette, marked=marked, notes={date(2026, 5, 26): (USER_FACTOR,)}
        ),
        "weeks": lambda: timeline_chart(chart_diary(1200), chart_treatments, palette),
        "forest": lambda: forest_chart(chart_findings, palette),
        "finding_bars": lambda: finding_bars_chart(chart_findings.findings[3], palette, 8.0),
        "dose_response": lambda: dose_response_chart(chart_dose, palette),
        "lag_profile": lambda: lag_profile_chart(chart_findings.findings[3], palette),
        "rows_a_day": lambda: rows_a_day_chart(log, palette),
        "together": lambda: together_chart(together(chart_diary()), palette),
        "two_periods": lambda: two_periods_chart(two_periods(chart_diary(), pd.DataFrame(), *halves), palette),
        "coverage": lambda: coverage_chart(noted(chart_diary()), palette),
        "factor_days": lambda: factor_days_chart(
            chart_diary(),
            USER_FACTOR,
            chart_treatments,
            palette,
            shown=Period(date(2026, 5, 26), marked.last),
            marked=marked,
        ),
        "empty": lambda: forest_chart(replace(chart_findings, findings=()), palette),
    }
    made = treatment_charts | pattern_charts
    draw |= {name: lambda name=name: made[name](palette) for name in made}  # type: ignore[misc]  # the name as it is now
    return draw[request.param]()


def parts(node: object, key: str = "") -> Iterator[tuple[str, Any]]:
    """Every single value of a figure with the key under which it stands."""
    if isinstance(node, dict):
        for name, part in node.items():
            yield from parts(part, name)
    elif isinstance(node, list):
        for part in node:
            yield from parts(part, key)
    else:
        yield key, node


def figure_of(chart: Chart) -> dict[str, Any]:
    figure: dict[str, Any] = json.loads(chart.figure.to_json())
    return figure


def own_colours(palette: Palette) -> tuple[set[str], tuple[str, ...]]:
    whole = {getattr(palette, field.name) for field in fields(palette) if field.name not in ("name", "steps")}
    rgb = (",".join(str(int(colour[start : start + 2], 16)) for start in (1, 3, 5)) for colour in whole)
    return whole | set(palette.steps), tuple(f"rgba({numbers}," for numbers in rgb)


def test_every_colour_comes_from_the_palette(chart: Chart, palette: Palette) -> None:
    whole, transparent = own_colours(palette)
    used = {str(value) for key, value in parts(figure_of(chart)) if COLOUR.search(key) and isinstance(value, str)}
    assert {colour for colour in used if colour not in whole | {CLEAR} and not colour.startswith(transparent)} == set()


def test_no_trace_is_left_to_a_default_colour(chart: Chart) -> None:
    for trace in figure_of(chart)["data"]:
        if trace["type"] == "heatmap":
            assert trace["colorscale"]
            continue
        drawn = [name for name in ("marker", "line") if name[:4] in trace.get("mode", "marker")]
        assert [name for name in drawn if "color" not in trace.get(name, {})] == []


def test_the_figure_stands_still_and_lets_the_card_through(chart: Chart) -> None:
    layout = figure_of(chart)["layout"]
    assert (layout["dragmode"], layout["paper_bgcolor"], layout["plot_bgcolor"]) == (False, CLEAR, CLEAR)
    assert (layout["xaxis"]["fixedrange"], layout["yaxis"]["fixedrange"]) == (True, True)


def test_the_legend_lies_below_and_is_not_a_control(chart: Chart) -> None:
    layout = figure_of(chart)["layout"]
    legend = layout["legend"]
    assert (legend["orientation"], legend["yref"], legend["xref"]) == ("h", "container", "container")
    assert legend["yanchor"] in ("bottom", "top")
    assert legend["y"] * layout["height"] <= layout["margin"]["b"]
    assert (legend["itemclick"], legend["itemdoubleclick"]) == (False, False)


def test_no_axis_title_stands_upright(chart: Chart) -> None:
    assert "title" not in figure_of(chart)["layout"]["yaxis"]


def test_the_finding_is_told_in_words_and_the_table_has_named_columns(chart: Chart) -> None:
    assert chart.alt.endswith(".")
    assert len(chart.alt) > 10
    assert [column for column in chart.table.columns if not str(column).strip()] == []


def test_what_a_user_wrote_is_never_read_as_markup(chart: Chart) -> None:
    texts = [value for key, value in parts(figure_of(chart)) if isinstance(value, str) and key != "template"]
    tags = {tag for text in texts for tag in re.findall(r"<[^>]*>", text)}
    assert tags <= {"<b>", "</b>", "<br>", "<extra>", "</extra>"}
    assert [text for text in texts if "<b>boss" in text] == []


def test_another_default_template_changes_nothing(
    chart_days: pd.DataFrame, chart_treatments: tuple[Treatment, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = timeline_chart(chart_days, chart_treatments, LIGHT).figure.to_json()
    monkeypatch.setattr(pio.templates, "default", "ggplot2")
    assert timeline_chart(chart_days, chart_treatments, LIGHT).figure.to_json() == before


def test_the_same_results_give_the_same_picture(chart_dose: DoseResponse) -> None:
    first, second = (dose_response_chart(chart_dose, LIGHT).figure.to_json() for _ in range(2))
    assert first == second
