"""The charts of when and where: gaps stay gaps, left is left, new is orange and says so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest

from analytics.patterns_days import EveryDay
from analytics.patterns_places import Place, PlaceMonths, Places
from analytics.patterns_strength import Shares
from data.records import Treatment
from pages.charts.calendar import calendar_chart
from pages.charts.calendar_record import WEEKS, cells_of, day_text
from pages.charts.chart import Chart
from pages.charts.face import bubbles_of, face_chart
from pages.charts.place_by_month import column_names, place_by_month_chart
from pages.charts.strength import strength_chart
from pages.charts.theme import DARK, LIGHT, Palette

FIRST = date(2026, 6, 1)  # a Monday


def view(*values: float | None) -> EveryDay:
    last = FIRST + timedelta(days=len(values) - 1)
    return EveryDay("spasm_count", FIRST, last, values, (False,) * len(values), 2, 0, 1, 2.0, 4.0, FIRST)


def place(site: str, right: int, left: int, *, unsided: int = 0, is_new: bool = False) -> Place:
    total = right + left + unsided
    return Place(site, total, right, left, unsided, total / 100, is_new)


def sided(side: str, *listed: Place) -> Places:
    return Places(listed, 100, 0, 0, side, ())


def traces(chart: Chart) -> list[Any]:
    return list(chart.figure.data)


def test_the_calendar_puts_a_cross_on_an_unlogged_day_and_never_a_colour() -> None:
    chart = calendar_chart(view(4, None, 0), [], LIGHT)
    heat, crosses = traces(chart)[:2]
    column = [row[0] for row in heat.z]
    assert column[1:4] == [2, None, 0]
    assert (list(crosses.x), list(crosses.y)) == ([0], [2])
    assert chart.table["Spasms"].isna().tolist() == [False, True, False]


def test_the_legend_names_the_steps_the_cross_and_the_frame_where_there_is_one() -> None:
    plain = calendar_chart(view(4, None, 0), [], LIGHT)
    assert [key.name for key in plain.legend] == ["0", "1–2", "3–5", "6–9", "10 or more", "Not logged"]
    assert [key.colour for key in plain.legend[:5]] == list(LIGHT.steps)
    given = calendar_chart(replace(view(4, None, 0), is_look=True), [Treatment(FIRST, "botulinum")], LIGHT)
    assert [(key.name, key.mark) for key in given.legend[5:]] == [("Not noted", "cross"), ("Injection", "frame")]
    assert traces(given)[-1].text[1] == "Tue 2 Jun 2026: not noted"


def test_each_day_of_the_calendar_hands_itself_over_when_it_is_clicked() -> None:
    pointer = traces(calendar_chart(view(4, None, 0), [], LIGHT))[-1]
    assert list(pointer.customdata) == ["2026-06-01", "2026-06-02", "2026-06-03"]
    assert pointer.text[1] == "Tue 2 Jun 2026: not logged"


def test_only_injections_are_framed_and_the_frame_has_an_inner_line() -> None:
    given = [
        Treatment(FIRST, "botulinum"),
        Treatment(FIRST, "supplement", "Zinc"),
        Treatment(date(2020, 1, 1), "botulinum"),
    ]
    chart = calendar_chart(view(4, None, 0), given, DARK)
    assert [shape.line.color for shape in chart.figure.layout.shapes] == [DARK.card, DARK.plum]
    assert chart.table["Treatment"][0] == "Botulinum, Zinc"


def test_the_newest_half_year_stands_on_top_and_a_month_is_named_above_its_week() -> None:
    cells = cells_of(FIRST, FIRST + timedelta(weeks=WEEKS + 1) - timedelta(days=1))
    assert cells.n_strips == 2
    assert cells.places[FIRST] == (WEEKS - 1, 9)
    assert cells.places[FIRST + timedelta(weeks=1)] == (0, 1)
    assert all(x < WEEKS and y % 8 == 1 for x, y, _ in cells.months)


@pytest.mark.parametrize("weekday", range(7))
def test_half_a_year_fits_one_strip_whatever_its_first_weekday(weekday: int) -> None:
    first = FIRST + timedelta(days=weekday)
    assert cells_of(first, first + timedelta(days=181)).n_strips == 1


def test_a_diary_of_ten_years_loses_its_oldest_days_from_the_drawing() -> None:
    last = FIRST + timedelta(days=3650)
    assert len(cells_of(FIRST, last).places) == 7 * WEEKS * 6 - (6 - last.weekday())


def test_an_incomplete_day_says_so_under_the_pointer() -> None:
    assert day_text(FIRST, 3, True, "spasm_count", "") == "Mon 1 Jun 2026: 3 spasms noted, perhaps not all"


def test_left_is_on_the_viewers_right() -> None:
    left, right = bubbles_of(sided("both", place("cheek", 10, 30)))
    assert (left.x > 0, left.share, right.x < 0, right.share) == (True, 0.3, True, 0.1)


@pytest.mark.parametrize(("side", "anchor"), [("left", "left"), ("right", "right")])
def test_names_stand_on_the_affected_side(side: str, anchor: str) -> None:
    counts = (0, 59) if side == "left" else (59, 0)
    chart = face_chart(sided(side, place("lower_lid", *counts), place("mouth_corner", *counts, is_new=True)), LIGHT)
    names = [note for note in chart.figure.layout.annotations if "<b>" in note.text]
    assert [note.text for note in names] == ["Lower lid <b>59 %</b>", "Mouth corner <b>59 %</b> new"]
    assert {note.xanchor for note in names} == {anchor}
    assert {(note.x > 0) for note in names} == {side == "left"}


def test_with_both_sides_the_bubbles_carry_no_names() -> None:
    chart = face_chart(sided("both", place("cheek", 10, 30)), LIGHT)
    assert [note.text for note in chart.figure.layout.annotations] == ["Right", "Left"]


def test_names_never_cover_each_other() -> None:
    sites = ("brow", "upper_lid", "eyelid", "lower_lid", "cheek", "nose", "lip", "mouth_corner", "chin", "jaw", "ear")
    chart = face_chart(sided("left", *(place(site, 0, 9) for site in sites)), LIGHT)
    heights = sorted(note.y for note in chart.figure.layout.annotations if "<b>" in note.text)
    assert min(b - a for a, b in pairwise(heights)) > 0.26
    assert heights[0] >= -1.24


def test_places_without_any_side_are_open_on_both() -> None:
    bubbles = bubbles_of(sided("", place("cheek", 0, 0, unsided=20)))
    assert [(bubble.sure, bubble.share) for bubble in bubbles] == [(False, 0.2), (False, 0.2)]


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_a_new_place_is_orange_and_says_new(palette: Palette) -> None:
    months = PlaceMonths(1, (FIRST,), (True,), ("lower_lid", "mouth_corner"), ((118,), (5,)), (False, True))
    chart = place_by_month_chart(months, palette)
    assert [trace.marker.color[0] for trace in traces(chart)] == [palette.blue, palette.orange]
    assert "new" in chart.figure.layout.yaxis.ticktext[1]
    assert chart.table["Place"].tolist() == ["Lower lid", "Mouth corner (new)"]


def test_a_month_without_log_shows_nothing_and_one_without_spasms_a_dot() -> None:
    starts = (date(2026, 4, 1), date(2026, 5, 1), FIRST)
    months = PlaceMonths(1, starts, (True, False, True), ("cheek",), ((0, 0, 4),), (False,))
    chart = place_by_month_chart(months, LIGHT)
    assert (list(traces(chart)[0].x), list(traces(chart)[0].marker.color)) == ([0, 2], [LIGHT.line, LIGHT.blue])
    assert chart.table.iloc[0].isna().tolist() == [False, False, True, False]


@pytest.mark.parametrize(
    ("step", "names"),
    [(1, ["Dec 2025", "Jan 2026"]), (2, ["Dec–Jan 2026", "Jan–Feb 2026"]), (12, ["Dec–Nov 2026", "Jan–Dec 2026"])],
)
def test_columns_are_named_by_their_months(step: int, names: list[str]) -> None:
    months = PlaceMonths(step, (date(2025, 12, 1), date(2026, 1, 1)), (True, True), (), (), ())
    assert column_names(months) == names


def test_the_tallest_bar_is_in_full_blue_and_all_shares_are_told() -> None:
    chart = strength_chart(Shares(("a", "b", "c", "d", "e"), (1, 250, 749, 0, 0), 1000, 0, 3.0), "Duration", LIGHT)
    (bars,) = traces(chart)
    assert list(bars.marker.color) == [LIGHT.bar, LIGHT.bar, LIGHT.blue, LIGHT.bar, LIGHT.bar]
    assert list(bars.text) == ["< 1 %", "25 %", "75 %", "0 %", "0 %"]
    assert chart.alt == "Duration of 1,000 spasms: < 1 % a, 25 % b, 75 % c, 0 % d, 0 % e."


@pytest.mark.parametrize("name", ["calendar", "week", "strength", "face", "place_by_month"])
def test_every_alternative_text_is_a_sentence(pattern_charts: dict[str, Callable[[Palette], Chart]], name: str) -> None:
    assert pattern_charts[name](LIGHT).alt.endswith(".")
