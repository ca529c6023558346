"""The map of factors shows the closest, at most ten, with a second cue for the sign."""

from __future__ import annotations

import json
from typing import Any

import pytest

from analytics.together import Pair, Together
from pages.charts.chart import Chart
from pages.charts.theme import LIGHT
from pages.charts.together import together_chart
from pages.charts.together_record import left_out_words, map_of

FEW = Together(
    120,
    ("sleep_h", "stress", "anxiety", "mood", "caffeine_mg"),
    (
        Pair("stress", "anxiety", 0.82, 118),
        Pair("mood", "stress", -0.74, 117),
        Pair("sleep_h", "stress", -0.3, 120),
        Pair("caffeine_mg", "sleep_h", 0.04, 99),
    ),
)
KEYS = tuple(f"custom:c{number}" for number in range(48))
MANY = Together(
    1000,
    KEYS,
    tuple(Pair(KEYS[at], KEYS[other], 0.9 - 0.001 * (at + other), 900) for at in range(48) for other in range(at)),
)


def layout_of(chart: Chart) -> dict[str, Any]:
    layout: dict[str, Any] = json.loads(chart.figure.to_json())["layout"]
    return layout


@pytest.mark.parametrize(("found", "n_rows"), [(FEW, 5), (MANY, 10)])
def test_at_most_ten_rows_are_drawn_and_their_names_fit_a_phone(found: Together, n_rows: int) -> None:
    ticks = layout_of(together_chart(found, LIGHT))["yaxis"]["ticktext"]
    assert len(ticks) == n_rows
    assert max(map(len, ticks)) <= 20


def test_every_pair_is_in_the_table_though_not_every_one_is_drawn() -> None:
    assert len(together_chart(MANY, LIGHT).table) == 48 * 47 / 2
    assert left_out_words(*(map_of(MANY).names, map_of(MANY).n_left_out)).startswith("Drawn are the 10 factors")
    assert left_out_words(("a",), 0) == ""


def test_the_sign_is_told_by_fill_too() -> None:
    both, against = together_chart(FEW, LIGHT).figure.data[:2]
    assert (both.marker.color, against.marker.color) == (LIGHT.blue, LIGHT.card)
    assert [list(both.customdata), list(against.customdata)] == [
        ["Anxiety and stress: +0.82, 118 days", "Caffeine and sleep: +0.04, 99 days"],
        ["Mood and stress: −0.74, 117 days", "Stress and sleep: −0.30, 120 days"],
    ]


def test_a_dot_is_the_larger_the_closer_two_factors_move() -> None:
    both = together_chart(FEW, LIGHT).figure.data[0]
    assert list(both.marker.size) == [18.0, 3]


def test_pairs_that_cannot_be_told_apart_are_framed() -> None:
    frames = [shape for shape in layout_of(together_chart(FEW, LIGHT))["shapes"] if shape["type"] == "rect"]
    assert len(frames) == 2


def test_nothing_to_compare_says_so() -> None:
    chart = together_chart(Together(12, (), ()), LIGHT)
    assert chart.alt == "No two factors to compare yet."
    assert list(chart.table.columns) == ["Factor", "And", "Together (−1 to 1)", "Days"]
