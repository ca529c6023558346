"""Rows a day in a file: what the question about gaps shows."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from typing import Any

from data.records import Coverage, DayValue, DiaryLog, Episode
from pages.charts.rows_a_day import rows_a_day, rows_a_day_chart
from pages.charts.theme import LIGHT

FIRST = date(2026, 5, 26)
GAP = (date(2026, 8, 8), date(2026, 8, 16))


def log(**parts: Any) -> DiaryLog:  # noqa: ANN401  # any field of the record
    return DiaryLog("generic", "A table", "abc", **parts)


def episodes(*days: int) -> tuple[Episode, ...]:
    return tuple(Episode(datetime(2026, 5, 26, 8) + timedelta(days=day)) for day in days)


def test_a_day_without_a_row_is_drawn_as_none() -> None:
    record = rows_a_day(log(episodes=episodes(0, 0, 3)))
    assert record is not None
    assert record.counts == (2, 0, 0, 1)


def test_a_day_row_counts_once_whatever_it_holds() -> None:
    days = tuple(DayValue(FIRST, factor, 5.0, row=2) for factor in ("stress", "sleep_h", "mood"))
    record = rows_a_day(log(days=days))
    assert record is not None
    assert record.counts == (1,)


def test_longer_gaps_are_grey_and_dated() -> None:
    chart = rows_a_day_chart(
        log(episodes=episodes(0, 179), coverage=Coverage(FIRST, date(2026, 11, 22), None, (GAP,))), LIGHT
    )
    layout = json.loads(chart.figure.to_json())["layout"]
    assert [(shape["x0"], shape["x1"]) for shape in layout["shapes"]] == [("2026-08-07T12:00", "2026-08-16T12:00")]
    assert [note["text"] for note in layout["annotations"]] == ["8–16 Aug"]
    assert chart.alt == "2 rows from 26 May to 22 November 2026. No rows: 8 to 16 August 2026."


def test_dates_of_gaps_do_not_run_into_each_other() -> None:
    gaps = tuple((FIRST + timedelta(days=start), FIRST + timedelta(days=start + 3)) for start in (20, 26, 32, 120))
    chart = rows_a_day_chart(
        log(episodes=episodes(0, 179), coverage=Coverage(FIRST, date(2026, 11, 22), None, gaps)), LIGHT
    )
    layout = json.loads(chart.figure.to_json())["layout"]
    assert [note["text"] for note in layout["annotations"]] == ["15–18 Jun", "23–26 Sep"]
    assert len(layout["shapes"]) == 4


def test_the_table_holds_a_row_for_each_day() -> None:
    table = rows_a_day_chart(log(episodes=episodes(0, 2)), LIGHT).table
    assert table.to_dict("list") == {"Day": ["26 May 2026", "27 May 2026", "28 May 2026"], "Rows": [1, 0, 1]}


def test_ten_years_are_counted_by_the_week() -> None:
    chart = rows_a_day_chart(log(episodes=episodes(0, 1, 7, 3650)), LIGHT)
    (bars,) = json.loads(chart.figure.to_json())["data"]
    assert len(bars["y"]) == 522
    assert bars["y"][:2] == [2, 1]


def test_a_file_without_dated_rows_says_so() -> None:
    assert rows_a_day_chart(log(), LIGHT).alt == "No dated rows."
