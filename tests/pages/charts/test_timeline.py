"""The timeline: gaps stay gaps, calm days are rings, treatments are named, long diaries become weeks."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pytest

from data.records import Period, Treatment
from pages.charts.chart import Chart
from pages.charts.theme import LIGHT
from pages.charts.timeline import timeline_chart
from pages.charts.timeline_record import timeline_of


def layout_of(chart: Chart) -> dict[str, Any]:
    layout: dict[str, Any] = json.loads(chart.figure.to_json())["layout"]
    return layout


def trace(chart: Chart, name: str, mode: str = "") -> dict[str, Any]:
    traces = json.loads(chart.figure.to_json())["data"]
    return next(t for t in traces if t["name"] == name and mode in t.get("mode", "") and t.get("showlegend", True))


def test_a_day_that_was_not_logged_has_no_bar_and_breaks_the_mean(chart_days: pd.DataFrame) -> None:
    chart = timeline_chart(chart_days, (), LIGHT)
    assert trace(chart, "Spasms")["y"][72:81] == [None] * 9
    mean = trace(chart, "7-day mean")
    assert mean["y"][72:81] == [None] * 9
    assert mean["connectgaps"] is False


def test_a_calm_day_is_a_ring_on_the_base_line_and_a_gap_is_not(chart_days: pd.DataFrame) -> None:
    rings = trace(timeline_chart(chart_days, (), LIGHT), "None that day")
    calm = chart_days.index[chart_days["spasm_count"] == 0]
    assert rings["x"] == [f"{day:%Y-%m-%d}" for day in calm]
    assert set(rings["y"]) == {0}


def test_a_gap_is_a_grey_band_with_words_from_five_days_on(chart_days: pd.DataFrame) -> None:
    layout = layout_of(timeline_chart(chart_days, (), LIGHT))
    bands = [(shape["x0"], shape["x1"]) for shape in layout["shapes"] if shape.get("fillcolor") == LIGHT.gap]
    assert bands == [("2026-07-04T12:00", "2026-07-05T12:00"), ("2026-08-05T12:00", "2026-08-14T12:00")]
    assert [note["text"] for note in layout["annotations"]] == ["Not logged"]


def test_the_mean_is_that_of_the_last_seven_kept_days(chart_days: pd.DataFrame) -> None:
    mean = trace(timeline_chart(chart_days, (), LIGHT), "7-day mean")
    assert mean["y"][:3] == [None] * 3
    assert mean["y"][20] == pytest.approx(chart_days["spasm_count"].iloc[14:21].mean())


@pytest.mark.parametrize(
    ("count", "words"), [(0.0, "no spasms"), (1.0, "1 spasm"), (5.0, "5 spasms"), (math.nan, "not logged")]
)
def test_a_day_is_told_in_words_when_it_is_touched(chart_days: pd.DataFrame, count: float, words: str) -> None:
    chart_days.iloc[0, 0] = count
    assert trace(timeline_chart(chart_days, (), LIGHT), "Spasms")["customdata"][0] == words


def test_an_injection_is_a_solid_line_with_a_bold_name_and_others_are_dotted(
    chart_days: pd.DataFrame, chart_treatments: tuple[Treatment, ...]
) -> None:
    layout = layout_of(timeline_chart(chart_days, chart_treatments, LIGHT))
    lines = {shape["x0"]: shape["line"]["dash"] for shape in layout["shapes"] if shape["type"] == "line"}
    assert lines == {"2026-06-16": "solid", "2026-07-20": "dot", "2026-09-10": "solid", "2026-10-19": "dot"}
    names = [note["text"] for note in layout["annotations"] if note["text"] != "Not logged"]
    assert names == ["<b>Botulinum</b>", "&lt;b&gt;boss&lt;/b&gt; &amp; &quot;…", "<b>Botulinum</b>", "Mindfulness"]


def test_a_treatment_outside_the_days_is_left_out(chart_days: pd.DataFrame) -> None:
    outside = (Treatment(date(2026, 5, 25), "botulinum"), Treatment(date(2026, 11, 22), "habit", "Yoga"))
    chart = timeline_chart(chart_days, outside, LIGHT)
    assert "Treatments" not in chart.alt
    assert set(chart.table["Treatment"]) == {""}


def test_the_compared_period_is_marked_and_named_as_far_as_there_are_days(chart_days: pd.DataFrame) -> None:
    chart = timeline_chart(chart_days, (), LIGHT, marked=Period(date(2026, 10, 26), date(2026, 11, 24)))
    shape = next(s for s in layout_of(chart)["shapes"] if s.get("fillcolor") == "rgba(47,85,173,0.07)")
    assert (shape["x0"], shape["x1"]) == ("2026-10-25T12:00", "2026-11-21T12:00")
    assert "27 days" in [note["text"] for note in layout_of(chart)["annotations"]]


def test_the_words_tell_days_average_gaps_and_treatments(
    chart_days: pd.DataFrame, chart_treatments: tuple[Treatment, ...]
) -> None:
    alt = timeline_chart(chart_days, chart_treatments, LIGHT).alt
    kept = chart_days["spasm_count"].dropna()
    assert "Spasms a day from 26 May to 21 November 2026: 170 of 180 days logged" in alt
    assert f"{kept.mean():.1f} a day on average" in alt
    assert f"{(kept == 0).sum()} days without" in alt
    assert "Not logged: 6 to 14 August 2026" in alt
    assert "Botulinum on 16 June 2026" in alt


def test_the_table_holds_the_numbers_that_are_drawn(
    chart_days: pd.DataFrame, chart_treatments: tuple[Treatment, ...]
) -> None:
    chart = timeline_chart(chart_days, chart_treatments, LIGHT)
    drawn = np.array(trace(chart, "Spasms")["y"], dtype=float)
    np.testing.assert_array_equal(chart.table["Spasms"].to_numpy(float), drawn)
    assert list(chart.table["Day"].iloc[[0, -1]]) == ["26 May 2026", "21 November 2026"]
    assert chart.table.set_index("Day").loc["16 June 2026", "Treatment"] == "Botulinum"


def test_a_long_diary_is_drawn_in_weeks_and_stays_light(chart_diary: Callable[..., pd.DataFrame]) -> None:
    days = chart_diary(3653)
    chart = timeline_chart(days, (), LIGHT)
    bars = trace(chart, "Spasms")
    assert len(bars["y"]) == 522
    assert bars["y"][0] == pytest.approx(days["spasm_count"].iloc[:7].mean())
    assert bars["customdata"][0].startswith("week of 26 May 2026: ")
    assert trace(chart, "4-week mean")["y"][3] == pytest.approx(days["spasm_count"].iloc[:28].mean())


def test_a_week_without_a_logged_day_stays_a_gap(chart_diary: Callable[..., pd.DataFrame]) -> None:
    days = chart_diary(1000)
    days.iloc[700:714, 0] = np.nan
    chart = timeline_chart(days, (), LIGHT)
    assert trace(chart, "Spasms")["y"][99:103] == [
        pytest.approx(days["spasm_count"].iloc[693:700].mean()),
        None,
        None,
        pytest.approx(days["spasm_count"].iloc[714:721].mean()),
    ]
    assert trace(chart, "4-week mean")["y"][100:102] == [None, None]


def test_without_dates_the_axis_counts_days_and_no_date_is_told(
    chart_days: pd.DataFrame, chart_treatments: tuple[Treatment, ...]
) -> None:
    chart = timeline_chart(chart_days, chart_treatments, LIGHT, day_one=date(2026, 5, 26))
    assert trace(chart, "Spasms")["x"][:3] == [1, 2, 3]
    everything = chart.figure.to_json().replace("\\u2026", "…") + chart.alt + chart.table.to_csv()
    assert [word for word in ("2026", "May", "June", "Jun", "November") if word in everything] == []
    assert "Botulinum on day 22" in chart.alt


def test_another_outcome_is_named_as_it_is(chart_days: pd.DataFrame) -> None:
    chart = timeline_chart(chart_days, (), LIGHT, outcome="worst_intensity")
    assert trace(chart, "Worst intensity")["customdata"][0].startswith("worst intensity ")
    assert chart.alt.startswith("Worst intensity of the day from 26 May")
    assert "days without" not in chart.alt


@pytest.mark.parametrize("outcome", ["spasm_count", "interference"])
def test_a_diary_without_a_logged_day_says_so(chart_days: pd.DataFrame, outcome: str) -> None:
    chart_days["spasm_count"] = np.nan
    chart = timeline_chart(chart_days, (), LIGHT, outcome=outcome)
    assert chart.alt == "No days logged yet."
    assert layout_of(chart)["annotations"][0]["text"] == "No days logged yet"
    assert chart.table.empty


def test_one_single_day_is_enough(chart_days: pd.DataFrame) -> None:
    record = timeline_of(chart_days.iloc[:1], (Treatment(date(2026, 5, 26), "botulinum"),))
    assert record is not None
    assert (record.n_days, record.n_kept, len(record.marks)) == (1, 1, 1)


def test_years_are_written_only_where_there_are_two(chart_diary: Callable[..., pd.DataFrame]) -> None:
    within, across = chart_diary(180), chart_diary(180, date(2026, 10, 1))
    assert layout_of(timeline_chart(within, (), LIGHT))["xaxis"]["hoverformat"] == "%a %-d %b"
    assert layout_of(timeline_chart(across, (), LIGHT))["xaxis"]["hoverformat"] == "%a %-d %b %Y"
