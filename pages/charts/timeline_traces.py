"""What the timeline draws of its outcome: bars, rings and mean, what was noted, and the axis on which they stand."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from pages.charts.theme import Palette
from pages.charts.time_axis import TimeAxis
from pages.charts.timeline_notes import ROOM, note_marks
from pages.charts.timeline_record import Timeline
from pages.charts.timeline_shades import HALF_DAY
from pages.charts.timeline_words import day_texts, mean_texts
from pages.charts.words import drawn, label_of

# A click opens a day; Plotly would pale all the others.
AS_BEFORE: dict[str, Any] = {"selected": {"marker": {"opacity": 1}}, "unselected": {"marker": {"opacity": 1}}}


def outcome_traces(record: Timeline, palette: Palette, axis: TimeAxis) -> list[dict[str, Any]]:
    """Return the bars, rings and mean of the outcome, the legend's word for gaps, and the names of the treatments."""
    names = [_names(record, palette, axis)] if record.marks else []
    notes = note_marks(record.notes, _middles(record, axis), _room(record), palette) if record.notes else []
    return [*_values(record, palette, axis), *_mean(record, palette, axis), _gap_key(palette), *notes, *names]


def outcome_scale(record: Timeline) -> dict[str, Any]:
    """Return the options of the axis on which the outcome stands."""
    room, below = _room(record), ROOM if record.notes else -0.02
    step = 1 if _highest(record) <= 5 else None
    return {"range": [below * room, room], "nticks": 6, "tickformat": ",~g", "dtick": step}


def _highest(record: Timeline) -> float:
    return max([1.0, *(value for value in (*record.values, *record.mean) if value is not None)])


def _room(record: Timeline) -> float:
    """Return the height of the plot above zero, with room for the name of the marked period."""
    return _highest(record) * (1.2 if record.marked is not None else 1.08)


def _middles(record: Timeline, axis: TimeAxis) -> list[Any]:
    half = timedelta(days=record.step) / 2
    return [axis.at(start, half - HALF_DAY) for start in record.starts]


def _values(record: Timeline, palette: Palette, axis: TimeAxis) -> list[dict[str, Any]]:
    middles = _middles(record, axis)
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
    line: dict[str, Any] = {
        "x": _middles(record, axis),
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
