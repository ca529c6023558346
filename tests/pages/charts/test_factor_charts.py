"""One factor: two bars, its days with the curve, and its delays."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import numpy as np
import pytest

from analytics.outcome_words import outcome_axis
from analytics.results import LINKED, NO_LINK, DoseResponse, Finding
from pages.charts.chart import Chart
from pages.charts.dose_response import dose_response_chart
from pages.charts.finding_bars import finding_bars_chart
from pages.charts.lag_profile import lag_profile_chart
from pages.charts.theme import LIGHT
from pages.charts.time_axis import TimeAxis


def figure_of(chart: Chart) -> dict[str, Any]:
    figure: dict[str, Any] = json.loads(chart.figure.to_json())
    return figure


def texts(chart: Chart) -> list[str]:
    return [note["text"] for note in figure_of(chart)["layout"].get("annotations", [])]


# ---- two bars


def test_the_side_with_more_spasms_is_the_upper_orange_bar(chart_finding: Callable[..., Finding]) -> None:
    chart = finding_bars_chart(chart_finding("sleep_h", LINKED, -1.7), LIGHT, 6.0)
    bars = figure_of(chart)["data"]
    assert [(bar["x"], bar["marker"]["color"]) for bar in bars] == [([4.85], LIGHT.orange), ([3.15], LIGHT.bar)]
    assert bars[0]["y"] < bars[1]["y"]
    assert texts(chart) == [
        "After a short night, 6.1 h",
        "<b>4.8</b> a day",
        "After a long night, 7.1 h",
        "<b>3.1</b> a day",
    ]


def test_cards_side_by_side_share_one_scale_from_zero(chart_finding: Callable[..., Finding]) -> None:
    ranges = [
        figure_of(finding_bars_chart(chart_finding("stress", LINKED, difference), LIGHT, 9.0))["layout"]["xaxis"][
            "range"
        ]
        for difference in (0.5, 2.5)
    ]
    assert ranges[0] == ranges[1] == [0, 13.5]


def test_bars_of_a_factor_without_rates_say_so(chart_finding: Callable[..., Finding]) -> None:
    unknown = chart_finding("stress", LINKED, 1.0, rate_low=math.nan, rate_high=math.nan)
    assert finding_bars_chart(unknown, LIGHT, 5.0).alt == "Nothing to compare yet."


def test_bars_are_told_in_words_and_in_a_table(chart_finding: Callable[..., Finding]) -> None:
    chart = finding_bars_chart(chart_finding("sleep_h", LINKED, -1.6), LIGHT, 6.0)
    assert chart.alt == "After a short night, 6.1 h: 4.8 a day; After a long night, 7.1 h: 3.2 a day."
    assert chart.table["Spasms a day"].tolist() == [4.8, 3.2]


def test_bars_of_another_outcome_are_named_as_it_is(chart_finding: Callable[..., Finding]) -> None:
    chart = finding_bars_chart(chart_finding("sleep_h", LINKED, -1.6, outcome="worst_intensity"), LIGHT, 6.0)
    assert chart.alt == "After a short night, 6.1 h: 4.8; After a long night, 7.1 h: 3.2."
    assert list(chart.table.columns) == ["Days", outcome_axis("worst_intensity")]


# ---- dose and response


def test_each_day_is_a_dot_near_its_numbers(chart_dose: DoseResponse) -> None:
    dots = figure_of(dose_response_chart(chart_dose, LIGHT))["data"][0]
    assert dots["x"] == pytest.approx(list(chart_dose.x))
    assert np.abs(np.array(dots["y"]) - np.array(chart_dose.y)).max() <= 0.25
    assert dots["marker"]["color"] == "rgba(47,85,173,0.34)"


def test_a_dot_names_its_day_and_its_numbers(chart_dose: DoseResponse) -> None:
    dose = replace(chart_dose, x=(6.5, *chart_dose.x[1:]), y=(1.0, *chart_dose.y[1:]))
    assert figure_of(dose_response_chart(dose, LIGHT))["data"][0]["customdata"][0] == "Tue 26 May: 6.5 h, 1 spasm"


def test_without_dates_a_dot_names_the_number_of_its_day(chart_dose: DoseResponse) -> None:
    axis = TimeAxis(chart_dose.days[0], chart_dose.days[-1], chart_dose.days[0])
    chart = dose_response_chart(chart_dose, LIGHT, axis=axis)
    assert figure_of(chart)["data"][0]["customdata"][0].startswith("Day 1: ")
    assert "2026" not in chart.figure.to_json() + chart.alt + chart.table.to_csv()


def test_the_quartiles_are_rings_with_their_rates(chart_dose: DoseResponse) -> None:
    chart = dose_response_chart(chart_dose, LIGHT)
    rings = figure_of(chart)["data"][-1]
    assert (rings["x"], rings["y"]) == ([6.1, 7.1], [4.65, 3.44])
    assert texts(chart) == ["<b>4.7</b> after 6.1 h", "<b>3.4</b> after 7.1 h"]


def test_the_table_holds_every_day_as_it_was_logged(chart_dose: DoseResponse) -> None:
    table = dose_response_chart(chart_dose, LIGHT).table
    assert list(table.columns) == ["Day", "Sleep (h), night before", "Spasms"]
    assert table["Spasms"].tolist() == list(chart_dose.y)


@pytest.mark.parametrize("rates", [(3.44, 4.65), (4.65, 3.44), (4.0, 4.0), (1.0, 12.0)])
def test_the_names_of_the_rings_do_not_cover_each_other(chart_dose: DoseResponse, rates: tuple[float, float]) -> None:
    dose = replace(chart_dose, rate_low=rates[0], rate_high=rates[1])
    layout = figure_of(dose_response_chart(dose, LIGHT))["layout"]
    low, high = layout["yaxis"]["range"]
    plot = layout["height"] - layout["margin"]["t"] - layout["margin"]["b"]
    first, second = ((note["y"] - low) / (high - low) * plot - note["ay"] for note in layout["annotations"])
    assert abs(first - second) >= 20


def test_a_yes_or_no_factor_has_two_places(chart_dose: DoseResponse) -> None:
    flags = tuple(float(value > 6.5) for value in chart_dose.x)
    dose = replace(chart_dose, factor="stressful_event", lag=1, x=flags, low=0.0, high=1.0)
    chart = dose_response_chart(dose, LIGHT)
    assert figure_of(chart)["layout"]["xaxis"]["ticktext"] == ["no", "yes"]
    assert texts(chart) == ["<b>4.7</b> without", "<b>3.4</b> with"]
    assert np.abs(np.array(figure_of(chart)["data"][0]["x"]) - np.array(flags)).max() <= 0.125


def test_bedtimes_are_told_by_the_clock(chart_dose: DoseResponse) -> None:
    dose = replace(chart_dose, factor="bedtime_h", x=tuple(value + 4.5 for value in chart_dose.x), low=10.5, high=11.5)
    chart = dose_response_chart(dose, LIGHT)
    assert texts(chart) == ["<b>4.7</b> after 22:30", "<b>3.4</b> after 23:30"]
    assert "23:00" in figure_of(chart)["layout"]["xaxis"]["ticktext"]


def test_many_years_of_days_stay_light(chart_dose: DoseResponse) -> None:
    days = tuple(date(2016, 1, 1) + timedelta(days=number) for number in range(3650))
    dose = replace(chart_dose, days=days, x=(6.5,) * 3650, y=(2.0,) * 3650)
    assert len(figure_of(dose_response_chart(dose, LIGHT))["data"][0]["x"]) <= 2000


def test_a_curve_that_is_not_known_leaves_the_dots(chart_dose: DoseResponse) -> None:
    dose = replace(chart_dose, curve_x=(), curve=(), band_low=(), band_high=(), rate_low=math.nan, rate_high=math.nan)
    chart = dose_response_chart(dose, LIGHT)
    assert texts(chart) == []
    assert chart.alt == f"Sleep (night before) against spasms, {len(dose.x)} days."


def test_no_days_to_compare_are_said(chart_dose: DoseResponse) -> None:
    chart = dose_response_chart(replace(chart_dose, days=(), x=(), y=()), LIGHT)
    assert (chart.alt, texts(chart)) == ("No days to compare yet.", ["No days to compare yet"])


# ---- delays


def test_delays_are_told_in_days_or_nights(chart_finding: Callable[..., Finding]) -> None:
    days, nights = (
        figure_of(lag_profile_chart(chart_finding(factor, NO_LINK, 0.2), LIGHT))["layout"]["xaxis"]["ticktext"]
        for factor in ("stress", "sleep_h")
    )
    assert days == ["Same<br>day", "Day<br>before", "2 days<br>before", "3 days<br>before"]
    assert nights == ["Night<br>before", "2 nights<br>before", "3 nights<br>before", "4 nights<br>before"]


def test_the_delay_of_the_verdict_stands_out(chart_finding: Callable[..., Finding]) -> None:
    chart = lag_profile_chart(chart_finding("stress", LINKED, 1.3, best_lag=1), LIGHT)
    dots = [trace["marker"]["color"] for trace in figure_of(chart)["data"] if trace["mode"] == "markers"]
    assert dots == [LIGHT.card, LIGHT.orange, LIGHT.card, LIGHT.card]


def test_delays_of_short_nights_are_told_from_the_same_side(chart_finding: Callable[..., Finding]) -> None:
    chart = lag_profile_chart(chart_finding("sleep_h", LINKED, -1.7), LIGHT)
    assert texts(chart)[0] == "+1.7"
    assert "night before: +1.7 (+0.9 to +2.5)" in chart.alt
    assert chart.table.iloc[0].tolist() == ["night before", 1.7, 0.9, 2.5, 160]


def test_a_delay_that_could_not_be_tested_stays_empty(chart_finding: Callable[..., Finding]) -> None:
    known = chart_finding("stress", LINKED, 1.3)
    gone = replace(known.lags[2], difference=math.nan, difference_low=math.nan, difference_high=math.nan)
    chart = lag_profile_chart(replace(known, lags=(*known.lags[:2], gone, known.lags[3])), LIGHT)
    assert len(texts(chart)) == 3
    assert "2 days before" not in chart.alt
    assert len(figure_of(chart)["layout"]["xaxis"]["ticktext"]) == 4


def test_a_factor_without_any_delay_says_so(chart_finding: Callable[..., Finding]) -> None:
    assert lag_profile_chart(chart_finding("stress", NO_LINK, 0.1, lags=()), LIGHT).alt == "Nothing to compare yet."
