"""The charts of the Treatments page: what is drawn is what was found, and what was not seen is not drawn."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from analytics.treatment_results import BeforeAfter, Cycle, Moment, PlaceboDates, TreatmentEffect, TreatmentEffects
from pages.charts.before_after import before_after_chart, gaps_of
from pages.charts.chart import Chart
from pages.charts.cycle import cycle_chart
from pages.charts.cycle_record import rings_of
from pages.charts.placebo_dates import placebo_dates_chart
from pages.charts.theme import LIGHT
from pages.charts.treatment_forest import treatment_forest_chart

MakeCycle = Callable[..., Cycle]


def figure_of(chart: Chart) -> dict[str, Any]:
    figure: dict[str, Any] = json.loads(chart.figure.to_json())
    return figure


def trace(chart: Chart, name: str) -> dict[str, Any]:
    return next(one for one in figure_of(chart)["data"] if one.get("name") == name and one.get("showlegend", True))


def notes(chart: Chart) -> list[str]:
    return [note["text"] for note in figure_of(chart)["layout"].get("annotations", [])]


def test_each_treatment_that_was_judged_has_a_row_with_percent_and_range(chart_effects: TreatmentEffects) -> None:
    written = notes(treatment_forest_chart(chart_effects, LIGHT))
    assert "<b>−62 %</b> (−74 to −46)" in written
    assert "<b>−4 %</b> (−18 to +14)" in written
    assert "Yoga" not in written
    assert {"← fewer", "more →"} <= set(written)


def test_verdicts_differ_in_shape_and_not_only_in_colour(chart_effects: TreatmentEffects) -> None:
    data = figure_of(treatment_forest_chart(chart_effects, LIGHT))["data"]
    dots = [one["marker"] for one in data if one["mode"] == "markers"]
    assert [dot["symbol"] for dot in dots] == ["circle", "circle", "diamond"]
    assert [dot["color"] for dot in dots] == [LIGHT.teal, LIGHT.card, LIGHT.card]


def test_the_grey_box_is_a_fifth_fewer_to_a_quarter_more_in_every_row(chart_effects: TreatmentEffects) -> None:
    shapes = figure_of(treatment_forest_chart(chart_effects, LIGHT))["layout"]["shapes"]
    boxes = {(round(shape["x0"], 6), round(shape["x1"], 6)) for shape in shapes if shape["type"] == "rect"}
    assert boxes == {(-20, 25)}


def test_a_very_wide_range_runs_over_the_edge(chart_effects: TreatmentEffects) -> None:
    low, high = figure_of(treatment_forest_chart(chart_effects, LIGHT))["layout"]["xaxis"]["range"]
    assert (low, high) == (pytest.approx(-79), 150)


def test_other_outcomes_are_less_and_more(chart_effects: TreatmentEffects) -> None:
    chart = treatment_forest_chart(replace(chart_effects, outcome="worst_intensity"), LIGHT)
    assert "← less" in notes(chart)


def test_the_forest_is_told_in_words_and_numbers(chart_effects: TreatmentEffects) -> None:
    chart = treatment_forest_chart(chart_effects, LIGHT)
    assert "Botulinum toxin: fewer spasms, −62 % (−74 to −46)" in chart.alt
    assert chart.table.iloc[0].tolist() == ["Botulinum toxin", "Fewer spasms", -62, -74, -46, 55, 109]


def test_without_a_judged_treatment_the_forest_says_so(chart_effects: TreatmentEffects) -> None:
    chart = treatment_forest_chart(replace(chart_effects, effects=chart_effects.effects[-1:]), LIGHT)
    assert notes(chart) == ["No treatment can be judged yet"]


def test_the_last_cycle_is_solid_and_blue_and_the_earlier_ones_dashed(chart_cycle: MakeCycle) -> None:
    cycles = [chart_cycle(start=date(2026, month, 10)) for month in (1, 3, 6)] + [chart_cycle()]
    chart = cycle_chart(cycles, LIGHT)
    lines = [one for one in figure_of(chart)["data"] if one["mode"] == "lines" and one["line"]["width"] != 6]
    assert [(one["line"].get("dash"), one["showlegend"]) for one in lines] == [
        ("dash", False),
        ("dash", False),
        ("dash", True),
        (None, True),
    ]
    assert lines[-1]["line"]["color"] == LIGHT.blue
    assert lines[-1]["name"] == "From 10 September"


def test_cycles_of_two_years_are_named_with_their_year(chart_cycle: MakeCycle) -> None:
    chart = cycle_chart([chart_cycle(start=date(2025, 12, 1)), chart_cycle()], LIGHT)
    assert list(chart.table.columns) == ["Day", "From 1 December 2025", "From 10 September 2026"]


def test_days_that_were_not_kept_break_the_line(chart_cycle: MakeCycle) -> None:
    line = trace(cycle_chart([chart_cycle()], LIGHT), "From 10 September")
    assert line["connectgaps"] is False
    assert line["y"][line["x"].index(22)] is None


def test_the_moments_of_the_last_cycle_have_a_ring_and_a_name(chart_cycle: MakeCycle) -> None:
    written = notes(cycle_chart([chart_cycle(onset=Moment(9)), chart_cycle()], LIGHT))
    assert [text for text in written if "<b>" in text] == [
        "<b>Onset</b> day 5",
        "<b>Best</b> week 4",
        "<b>Wear-off</b> day 64",
    ]


def test_the_ring_of_the_best_week_is_on_its_mean_where_the_line_has_a_gap(chart_cycle: MakeCycle) -> None:
    ring = next(ring for ring in rings_of(chart_cycle()) if ring.word == "Best")
    assert (ring.day, ring.value) == (25, 1.9)


def test_the_name_of_a_best_week_soon_after_the_onset_keeps_clear_of_its_name(
    chart_cycle: Callable[..., Cycle],
) -> None:
    soon = {ring.word: ring for ring in rings_of(chart_cycle(onset=Moment(6), best_week=Moment(2)))}
    assert soon["Best"].up + 20 <= soon["Onset"].up
    late = {ring.word: ring for ring in rings_of(chart_cycle(onset=Moment(6), best_week=Moment(6)))}
    assert late["Best"].up - 20 >= late["Onset"].up


def test_what_was_not_seen_has_no_ring(chart_cycle: MakeCycle) -> None:
    missing = Moment(None, "missing")
    assert rings_of(chart_cycle(onset=missing, best_week=missing, wear_off=missing)) == ()


def test_the_usual_course_stands_behind_the_lines(chart_cycle: MakeCycle) -> None:
    chart = cycle_chart([chart_cycle()], LIGHT)
    bands = [shape for shape in figure_of(chart)["layout"]["shapes"] if shape["type"] == "rect"]
    assert [(band["x0"], band["x1"]) for band in bands] == [(0, 7), (56, 84)]
    assert {"Rising", "Full effect", "Wearing off"} <= set(notes(chart))


def test_cycles_without_a_line_say_so(chart_cycle: MakeCycle) -> None:
    empty = chart_cycle(smoothed=(math.nan,) * 107)
    assert notes(cycle_chart([empty], LIGHT)) == ["Too few days logged around an injection"]
    assert len(cycle_chart([], LIGHT).table) == 0


def test_before_and_after_draws_only_kept_days_as_bars(chart_around: BeforeAfter) -> None:
    bars = trace(before_after_chart(chart_around, LIGHT), "Spasms")
    assert bars["y"].count(None) == 5
    assert gaps_of(chart_around) == [(date(2026, 7, 30), date(2026, 8, 3))]


def test_with_it_is_drawn_from_day_seven_on(chart_around: BeforeAfter) -> None:
    line = trace(before_after_chart(chart_around, LIGHT), "With it")
    first = next(day for day, value in zip(line["x"], line["y"], strict=True) if value is not None)
    assert first == "2026-07-27"
    assert trace(before_after_chart(chart_around, LIGHT), "Without it")["line"]["dash"] == "dash"


def test_where_nothing_is_credited_there_are_bars_and_no_lines(chart_around: BeforeAfter) -> None:
    nothing = (math.nan,) * len(chart_around.days)
    chart = before_after_chart(replace(chart_around, without=nothing, with_it=nothing), LIGHT)
    assert [one["type"] for one in figure_of(chart)["data"]] == ["bar"]
    assert chart.alt.endswith("without an expectation.")


def test_an_injection_is_named_and_drawn_as_one(chart_around: BeforeAfter) -> None:
    chart = before_after_chart(replace(chart_around, kind="botulinum"), LIGHT)
    assert "<b>Botulinum</b>" in notes(chart)


def test_before_and_after_tells_both_expectations(chart_around: BeforeAfter) -> None:
    chart = before_after_chart(chart_around, LIGHT)
    assert chart.alt.endswith("Expected on 17 September 2026: 4.6 without it, 2.0 with it.")
    assert chart.table.iloc[-1].tolist() == ["17 September 2026", 2.0, 4.59, 2.0]


def test_without_days_around_a_start_it_says_so() -> None:
    assert notes(before_after_chart(None, LIGHT)) == ["No days logged around its start"]


def test_the_real_date_stands_out_and_its_equals_are_filled(chart_placebo: PlaceboDates) -> None:
    chart = placebo_dates_chart(chart_placebo, LIGHT)
    assert trace(chart, "Real date")["x"] == ["2026-07-20"]
    assert (len(trace(chart, "Other dates")["x"]), len(trace(chart, "As strong")["x"])) == (9, 1)
    assert trace(chart, "As strong")["marker"]["color"] == LIGHT.muted
    assert "<b>−45 %</b>" in notes(chart)


def test_a_change_of_more_than_tenfold_stays_in_the_plot(chart_placebo: PlaceboDates) -> None:
    low, high = figure_of(placebo_dates_chart(chart_placebo, LIGHT))["layout"]["yaxis"]["range"]
    assert low == pytest.approx(-math.log(10))
    assert min(trace(placebo_dates_chart(chart_placebo, LIGHT), "Other dates")["y"]) >= low
    assert high == -low


def test_the_other_dates_are_told_in_a_sentence_and_a_table(chart_placebo: PlaceboDates) -> None:
    chart = placebo_dates_chart(chart_placebo, LIGHT)
    assert "On 1 of 10 other dates, when nothing began, such a change stands out at least as much." in chart.alt
    assert chart.table["Stands out as much"].tolist().count("yes") == 1
    assert len(chart.table) == 11


def test_without_other_dates_it_says_so(chart_placebo: PlaceboDates) -> None:
    none = replace(chart_placebo, days=(), estimates=(), p_values=())
    assert notes(placebo_dates_chart(none, LIGHT)) == ["No other dates to compare with"]


def test_a_long_name_leaves_room_for_its_numbers(chart_effect: Callable[..., TreatmentEffect]) -> None:
    effects = TreatmentEffects("spasm_count", 9, None, None, (chart_effect(product="A very long name of a remedy"),))
    assert "A very long name of a<br>remedy" in notes(treatment_forest_chart(effects, LIGHT))
