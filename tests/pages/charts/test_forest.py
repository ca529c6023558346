"""The forest: three lists in one scale, told from the side of their sentences."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from analytics.results import CANNOT_TELL, LINKED, NO_LINK, Finding, Findings
from pages.charts.chart import Chart
from pages.charts.forest import forest_chart
from pages.charts.forest_drawing import reach
from pages.charts.forest_record import forest_rows, negligible
from pages.charts.forest_row import lines_of
from pages.charts.theme import LIGHT
from pages.charts.words import drawn


def notes(chart: Chart) -> list[str]:
    return [note["text"] for note in json.loads(chart.figure.to_json())["layout"]["annotations"]]


def dots(chart: Chart) -> list[dict[str, Any]]:
    return [trace for trace in json.loads(chart.figure.to_json())["data"] if trace["mode"] == "markers"]


def test_short_nights_are_told_as_more_spasms(chart_findings: Findings) -> None:
    row = forest_rows(chart_findings)[0]
    assert (row.name, row.difference, row.low, row.high) == (
        "Short nights",
        1.7,
        pytest.approx(0.9),
        pytest.approx(2.5),
    )


def test_each_list_has_its_glyph_and_each_row_its_numbers(chart_findings: Findings) -> None:
    written = notes(forest_chart(chart_findings, LIGHT))
    assert [text for text in written if text[:4] in ("<b>●", "<b>○", "<b>◇")] == [
        "<b>● Linked</b>",
        "<b>○ No sizeable link</b>",
        "<b>◇ Cannot tell yet</b>",
    ]
    assert "<b>+1.7</b> (+0.9 to +2.5)" in written
    assert "<b>−0.2</b> (−0.6 to +0.2)" in written


def test_the_verdict_can_be_seen_without_colour(chart_findings: Findings) -> None:
    markers = [
        (dot["marker"]["symbol"], dot["marker"]["color"] == LIGHT.card)
        for dot in dots(forest_chart(chart_findings, LIGHT))
    ]
    assert markers == [("circle", False), ("circle", False), ("circle", True), ("diamond", True)]


def test_more_spasms_are_orange_and_fewer_teal(chart_finding: Callable[..., Finding], chart_findings: Findings) -> None:
    helps = chart_finding("mindfulness_min", LINKED, -1.2)
    chart = forest_chart(replace(chart_findings, findings=(chart_findings.findings[1], helps)), LIGHT)
    assert [dot["marker"]["color"] for dot in dots(chart)] == [LIGHT.orange, LIGHT.teal]


def test_the_grey_box_ends_where_a_difference_begins_to_matter(chart_finding: Callable[..., Finding]) -> None:
    finding = chart_finding("sleep_h", NO_LINK, 0.1, mean_rate=4.0, mean_level=6.6, spread=0.5, low=6.1, high=7.1)
    low, high = negligible(finding)
    assert high == pytest.approx(4.0 * 1.25 - 4.0 / 1.25)
    assert low == pytest.approx(-high)


def test_only_no_sizeable_link_has_a_box(chart_findings: Findings) -> None:
    layout = json.loads(forest_chart(chart_findings, LIGHT).figure.to_json())["layout"]
    assert [shape["fillcolor"] for shape in layout["shapes"] if shape["type"] == "rect"] == [LIGHT.gap]


def test_a_factor_that_could_not_be_compared_has_no_row(chart_findings: Findings) -> None:
    assert "Caffeine" not in [row.name for row in forest_rows(chart_findings)]


def test_the_words_and_the_table_tell_every_row(chart_findings: Findings) -> None:
    chart = forest_chart(chart_findings, LIGHT)
    assert "Stress, the day before: linked, +1.3 (+0.5 to +2.1) a day" in chart.alt
    assert chart.table[["Factor", "Verdict", "Difference a day", "From", "To", "Days"]].iloc[1].tolist() == [
        "Stress, the day before",
        "Linked",
        1.3,
        0.5,
        2.1,
        161,
    ]
    assert len(chart.table) == 4


def test_a_wild_guess_does_not_squeeze_what_is_known(
    chart_finding: Callable[..., Finding], chart_findings: Findings
) -> None:
    wild = chart_finding("stress", CANNOT_TELL, 10.0, 80.0)
    rows = forest_rows(replace(chart_findings, findings=(chart_findings.findings[0], wild)))
    assert reach(rows)[1] < 6.0
    assert reach(rows[1:])[1] > 90.0


def test_the_grey_box_is_seen_whole(chart_findings: Findings) -> None:
    row = forest_rows(chart_findings)[2]
    low, high = reach((row,))
    assert low < row.negligible_low < row.negligible_high < high


def test_zero_is_always_on_the_scale(chart_finding: Callable[..., Finding], chart_findings: Findings) -> None:
    low, high = reach(forest_rows(replace(chart_findings, findings=(chart_finding("stress", LINKED, 5.0, 0.5),))))
    assert low < 0 < high


def test_a_list_shows_its_strongest_and_no_more_than_asked(
    chart_finding: Callable[..., Finding], chart_findings: Findings
) -> None:
    many = tuple(chart_finding(f"tag:t{number}", CANNOT_TELL, 1.0) for number in range(9))
    assert [row.name for row in forest_rows(replace(chart_findings, findings=many), most=2)] == ["T0", "T1"]


@pytest.mark.parametrize("name", ["Chewing gum or hard food, 3 days before", "A" * 80, "Sleep"])
def test_a_name_leaves_room_for_its_numbers_on_a_phone(name: str) -> None:
    lines = lines_of(name)
    assert len(lines) <= 2
    assert max(map(len, lines)) <= 23


def test_small_rates_are_told_with_two_decimals(
    chart_finding: Callable[..., Finding], chart_findings: Findings
) -> None:
    rare = chart_finding("stress", LINKED, 0.12, 0.05, rate_low=0.2, rate_high=0.32)
    assert "<b>+0.12</b> (+0.07 to +0.17)" in notes(forest_chart(replace(chart_findings, findings=(rare,)), LIGHT))


def test_nothing_to_compare_is_said(chart_finding: Callable[..., Finding], chart_findings: Findings) -> None:
    unknown = chart_finding("caffeine_mg", CANNOT_TELL, math.nan, math.nan)
    chart = forest_chart(replace(chart_findings, findings=(unknown,)), LIGHT)
    assert (chart.alt, notes(chart), len(chart.table)) == ("Nothing to compare yet.", ["Nothing to compare yet"], 0)


def test_a_row_can_be_clicked_all_over_and_hands_over_its_factor(chart_findings: Findings) -> None:
    doors = forest_chart(chart_findings, LIGHT, clickable=True).figure.data[-1]
    keys = [drawn(finding.factor) for finding in chart_findings.findings[:4]]
    assert sorted(set(doors.customdata)) == sorted(keys)
    assert doors.marker.opacity == 0
    reach = max(doors.x) - min(doors.x)
    assert all(min(abs(at - x) for x in doors.x) <= reach / 70 for at in (min(doors.x), sum(doors.x) / len(doors.x)))


def test_a_report_draws_no_doors(chart_findings: Findings) -> None:
    plain, clickable = (forest_chart(chart_findings, LIGHT, clickable=doors).figure for doors in (False, True))
    assert len(clickable.data) == len(plain.data) + 1
