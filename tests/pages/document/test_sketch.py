"""The timeline as the server draws it says what Plotly's says: the same days, heights, gaps and names."""

from __future__ import annotations

import re
from datetime import date

import pandas as pd
import pytest

from data.records import Treatment
from pages.charts.theme import LIGHT
from pages.charts.timeline import timeline_chart
from pages.document.sketch import sketch
from pages.document.sketch_ticks import value_ticks, when_ticks
from tests.pages.conftest import MARKUP

EPOCH = date(1970, 1, 1)


def drawn(days: pd.DataFrame, treatments: tuple[Treatment, ...] = (), day_one: date | None = None) -> str:
    return sketch(timeline_chart(days, treatments, LIGHT, day_one=day_one, height=240).figure)


def path(html: str, css: str) -> str:
    found = re.findall(rf'<path class="{css}"[^>]* d="([^"]*)"', html)
    return "".join(found)


def diary(counts: list[float | None]) -> pd.DataFrame:
    index = pd.date_range("2026-03-01", periods=len(counts), name="day")
    return pd.DataFrame({"spasm_count": counts}, index=index, dtype=float)


def test_each_day_with_spasms_has_a_bar_as_high_as_its_count() -> None:
    html = drawn(diary([2, 0, None, 8, 4]))
    bars = re.findall(r"M(\d+) (\d+)V(\d+)", path(html, "bars"))
    assert [int(x) for x, _, _ in bars] == [5, 35, 45]
    two, eight, four = (int(base) - int(top) for _, base, top in bars)
    assert eight / two == pytest.approx(4, abs=0.05)
    assert eight / four == pytest.approx(2, abs=0.02)


def test_a_day_without_spasms_has_a_ring_and_a_gap_its_band() -> None:
    html = drawn(diary([2, 0, None, None, 0, 1]))
    assert [int(x) for x in re.findall(r"M(\d+) \d+h0", path(html, "rings"))] == [15, 45]
    assert path(html, "gaps") == "M20 0H40V1000H20z"


def test_the_mean_is_broken_where_it_is_not_known(chart_days: pd.DataFrame) -> None:
    line = path(drawn(chart_days), "mean")
    assert line.startswith("M")
    assert line.count("M") >= 2
    assert line.count("M") + line.count("L") < len(chart_days)


def test_treatments_stand_where_they_began_with_their_names_escaped(
    chart_days: pd.DataFrame, chart_treatments: tuple[Treatment, ...]
) -> None:
    html = drawn(chart_days, chart_treatments)
    assert [int(x) for x in re.findall(r"M(\d+) ", path(html, "mark [a-z]+"))] == [215, 555, 1075, 1465]
    assert re.findall(r"<b[^>]*>([^<]*)</b>", html) == ["Botulinum", "Botulinum"]
    assert MARKUP not in html
    assert re.findall(r"<(img|script)\b", html) == []


def test_without_dates_the_sketch_names_none(chart_days: pd.DataFrame) -> None:
    html = drawn(chart_days, day_one=chart_days.index[0].date())
    words = re.sub(r"<[^>]*>", " ", html)
    assert re.findall(r"[A-Z][a-z]{2,}|20\d\d", words.replace("Day", "")) == []
    assert "Day 50" in words


def test_colours_come_from_the_page_so_that_dark_and_paper_need_no_other_drawing(chart_days: pd.DataFrame) -> None:
    assert re.findall(r"#[0-9a-fA-F]{3,6}|rgb", drawn(chart_days)) == []


@pytest.mark.parametrize(
    ("high", "values"),
    [(1.08, [0, 1]), (5.2, [0, 2, 4]), (16, [0, 5, 10, 15]), (200, [0, 50, 100, 150, 200]), (7.5, [0, 2, 4, 6])],
)
def test_values_beside_the_plot_are_round(high: float, values: list[float]) -> None:
    assert value_ticks(-0.02 * high, high) == values


@pytest.mark.parametrize(
    ("first", "length", "dated", "words"),
    [
        (date(2026, 3, 1), 20, True, ["1 Mar", "5 Mar", "9 Mar", "13 Mar", "17 Mar"]),
        (date(2026, 5, 26), 180, True, ["Jun", "Jul", "Aug", "Sep", "Oct", "Nov"]),
        (date(2023, 11, 2), 1095, True, ["Nov 2023", "May 2024", "Nov 2024", "May 2025", "Nov 2025", "May 2026"]),
        (date(1970, 1, 2), 90, False, ["Day 20", "40", "60", "80"]),
    ],
)
def test_what_stands_below_the_plot(first: date, length: int, dated: bool, words: list[str]) -> None:
    start = (first - EPOCH).days - 0.5
    ticks = when_ticks(start, start + length, dated=dated)
    assert [said for _, said in ticks] == words
    assert all(start <= at <= start + length for at, _ in ticks)
