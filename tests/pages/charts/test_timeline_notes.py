"""Notes on the timeline: a mark a day, told in the hover box and in the table, and never without being asked for."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pandas as pd
import pytest

from analytics.noted_days import noted_days
from data.records import DayNote
from pages.charts.chart import Chart
from pages.charts.theme import LIGHT
from pages.charts.timeline import timeline_chart
from pages.charts.timeline_notes import note_text

FIRST, SECOND = date(2026, 5, 26), date(2026, 6, 3)
NOTES = {FIRST: ("on the train",), SECOND: ("bright sun", "<b>boss</b>"), date(2030, 1, 1): ("long after",)}


def note_trace(chart: Chart) -> dict[str, Any]:
    traces: list[dict[str, Any]] = json.loads(chart.figure.to_json())["data"]
    (notes,) = [trace for trace in traces if trace["name"] == "Note"]
    return notes


def test_each_day_with_a_note_has_one_mark_below_the_bars(chart_days: pd.DataFrame) -> None:
    chart = timeline_chart(chart_days, (), LIGHT, notes=NOTES)
    marks = note_trace(chart)
    assert [str(moment)[:10] for moment in marks["x"]] == ["2026-05-26", "2026-06-03"]
    assert marks["customdata"] == ["Note: on the train", "Note: bright sun<br>&lt;b&gt;boss&lt;/b&gt;"]
    assert chart.figure.layout.yaxis.range[0] < min(marks["y"]) < 0


def test_notes_are_counted_in_words_and_written_in_the_table(chart_days: pd.DataFrame) -> None:
    chart = timeline_chart(chart_days, (), LIGHT, notes=NOTES)
    assert chart.alt.endswith("Notes on 2 days.")
    assert chart.table["Notes"].tolist()[:9:8] == ["on the train", "bright sun; <b>boss</b>"]


def test_a_week_gathers_its_notes(chart_diary: Callable[..., pd.DataFrame]) -> None:
    same_week = {FIRST: ("one",), date(2026, 5, 28): ("two",)}
    assert note_trace(timeline_chart(chart_diary(1200), (), LIGHT, notes=same_week))["customdata"] == [
        "Note: one<br>two"
    ]


@pytest.mark.parametrize("notes", [None, {}, {date(2030, 1, 1): ("long after",)}])
def test_without_a_note_in_sight_the_timeline_is_as_it_was(
    chart_days: pd.DataFrame, notes: dict[date, tuple[str, ...]] | None
) -> None:
    chart = timeline_chart(chart_days, (), LIGHT, notes=notes)
    assert chart.figure.to_json() == timeline_chart(chart_days, (), LIGHT).figure.to_json()
    assert "Notes" not in chart.table


def test_only_a_few_notes_stand_in_the_box_each_on_one_line() -> None:
    assert note_text(("a" * 100, "b", "c", "d", "e")) == f"Note: {'a' * 59}…<br>b<br>c<br>and 2 more notes"


def test_a_day_keeps_its_own_note_first_and_nothing_twice() -> None:
    spasms = pd.DataFrame({"day": pd.to_datetime([FIRST, FIRST, SECOND]), "note": ["sun", "a  day", None]})
    assert noted_days([DayNote(FIRST, "a day"), DayNote(SECOND, " ")], spasms) == {FIRST: ("a day", "sun")}


def test_a_diary_without_spasms_has_the_notes_of_its_days() -> None:
    assert noted_days([DayNote(SECOND, "calm")], pd.DataFrame()) == {SECOND: ("calm",)}
