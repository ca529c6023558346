"""The timeline: a bar a day, the mean as a line, days without spasms as rings, unlogged days as grey bands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from data.records import Period, Treatment
from pages.charts.chart import Chart
from pages.charts.figure import empty_chart, new_drawing
from pages.charts.theme import Palette
from pages.charts.time_axis import TimeAxis
from pages.charts.timeline_record import Timeline, timeline_of
from pages.charts.timeline_shades import HALF_DAY, LABEL_ROW, draw_gaps, draw_marked, draw_marks
from pages.charts.timeline_words import columns_of, day_texts, mean_texts, timeline_alt, timeline_table
from pages.charts.treatment_marks import rows_of
from pages.charts.words import drawn, label_of

HEIGHT = 360
# A click opens a day; Plotly would pale all the others.
AS_BEFORE: dict[str, Any] = {"selected": {"marker": {"opacity": 1}}, "unselected": {"marker": {"opacity": 1}}}


def timeline_chart(
    days: pd.DataFrame,
    treatments: Sequence[Treatment],
    palette: Palette,
    *,
    marked: Period | None = None,
    outcome: str = "spasm_count",
    mean: pd.Series[float] | None = None,
    gaps: Sequence[tuple[date, date]] | None = None,
    day_one: date | None = None,
    height: int = HEIGHT,
) -> Chart:
    """Draw one outcome over time; with ``day_one`` the axis counts days from there and tells no date."""
    record = timeline_of(days, treatments, outcome=outcome, marked=marked, mean=mean, gaps=gaps)
    if record is None:
        return empty_chart(palette, "No days logged yet", columns_of(outcome, 1), height=height)
    axis = TimeAxis(record.first, record.last, day_one)
    return Chart(draw_timeline(record, palette, axis, height), timeline_alt(record, axis), timeline_table(record, axis))


def draw_timeline(record: Timeline, palette: Palette, axis: TimeAxis, height: int = HEIGHT) -> go.Figure:
    """Draw the record."""
    rows = rows_of(record.marks)
    top, bottom = 12 + LABEL_ROW * rows, 48 + 16 * axis.tick_lines()
    drawing = new_drawing(palette, height=height, top=top, bottom=bottom)
    drawing.layout.update(showlegend=True, hovermode="x unified", bargap=0.22, barcornerradius=2)
    drawing.x.update(**axis.options(palette))
    drawing.y.update(**outcome_scale(record))
    draw_gaps(drawing, record, palette, axis)
    if record.marked is not None:
        draw_marked(drawing, record.marked, palette, axis, record)
    drawing.traces.extend(outcome_traces(record, palette, axis))
    draw_marks(drawing, record.marks, palette, axis, height - top - bottom)
    return drawing.figure()


def outcome_traces(record: Timeline, palette: Palette, axis: TimeAxis) -> list[dict[str, Any]]:
    """Return the bars, rings and mean of the outcome, the legend's word for gaps, and the names of the treatments."""
    names = [_names(record, palette, axis)] if record.marks else []
    return [*_values(record, palette, axis), *_mean(record, palette, axis), _gap_key(palette), *names]


def outcome_scale(record: Timeline) -> dict[str, Any]:
    """Return the options of the axis on which the outcome stands."""
    highest = max([1.0, *(value for value in (*record.values, *record.mean) if value is not None)])
    room = highest * (1.2 if record.marked is not None else 1.08)
    return {"range": [-0.02 * room, room], "nticks": 6, "tickformat": ",~g", "dtick": 1 if highest <= 5 else None}


def _values(record: Timeline, palette: Palette, axis: TimeAxis) -> list[dict[str, Any]]:
    span = timedelta(days=record.step)
    middles = [axis.at(start, span / 2 - HALF_DAY) for start in record.starts]
    bars = {
        "type": "bar",
        "x": middles,
        "y": list(record.values),
        "width": axis.width(record.step * 0.78),
        "name": label_of(record.outcome),
        "marker": {"color": palette.bar, "line": {"width": 0}},
        **AS_BEFORE,
        "customdata": day_texts(record, axis),
        "hovertemplate": "%{customdata}<extra></extra>",
    }
    calm = [middle for middle, value in zip(middles, record.values, strict=True) if value == 0]
    nothing = [None]  # keeps the ring in the legend
    rings = {
        "type": "scatter",
        "x": calm or nothing,
        "y": [0] * len(calm) or nothing,
        "name": "None that day" if record.step == 1 else "None that week",
        "mode": "markers",
        "marker": {"size": 6, "color": palette.card, "line": {"color": palette.teal, "width": 1.75}},
        **AS_BEFORE,
        "hoverinfo": "skip",
    }
    return [bars, rings]


def _mean(record: Timeline, palette: Palette, axis: TimeAxis) -> list[dict[str, Any]]:
    span = timedelta(days=record.step)
    line: dict[str, Any] = {
        "x": [axis.at(start, span / 2 - HALF_DAY) for start in record.starts],
        "y": list(record.mean),
        "mode": "lines",
        "connectgaps": False,
    }
    name = "7-day mean" if record.step == 1 else "4-week mean"
    halo = dict(
        type="scatter", **line, line={"color": palette.card, "width": 6}, hoverinfo="skip", showlegend=False, name=name
    )
    unseen = {"marker": {"opacity": 0}}
    mean = dict(
        type="scatter",
        **(line | {"mode": "lines+markers"}),  # of all points under the pointer a click takes the line's, if it has any
        marker={"size": 4, "opacity": 0, "color": palette.blue},
        selected=unseen,
        unselected=unseen,
        name=name,
        line={"color": palette.blue, "width": 2.75},
        customdata=mean_texts(record),
        hovertemplate="%{customdata}<extra></extra>",
    )
    return [halo, mean]


def _names(record: Timeline, palette: Palette, axis: TimeAxis) -> dict[str, Any]:
    """Return unseen points that name the treatments in the hover box: the lines are shapes and cannot."""
    return {
        "type": "scatter",
        "x": [axis.at(mark.day) for mark in record.marks],
        "y": [0] * len(record.marks),
        "mode": "markers",
        "name": "Treatment",
        "marker": {"symbol": "line-ns", "size": 9, "opacity": 0, "color": palette.plum},
        "selected": {"marker": {"opacity": 0}},
        "unselected": {"marker": {"opacity": 0}},
        "customdata": [drawn(mark.name) for mark in record.marks],
        "hovertemplate": "%{customdata}<extra></extra>",
        "showlegend": False,
    }


def _gap_key(palette: Palette) -> dict[str, Any]:
    """Return the legend's entry for the grey bands, which are shapes and have none of their own."""
    marker = {"symbol": "square", "size": 13, "color": palette.gap, "line": {"color": palette.line, "width": 1}}
    return {
        "type": "scatter",
        "x": [None],
        "y": [None],
        "mode": "markers",
        "name": "Not logged",
        "marker": marker,
        **AS_BEFORE,
        "hoverinfo": "skip",
    }
