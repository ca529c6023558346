"""Before and after: a bar a day around the start of one treatment, what was expected without it, and with it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analytics.effect_words import treatment_name
from analytics.outcome_words import outcome_axis
from analytics.treatment_columns import INJECTION
from analytics.treatment_results import BeforeAfter, treatment_key
from pages.charts.chart import Chart
from pages.charts.factor_words import outcome_text
from pages.charts.figure import Drawing, empty_chart, new_drawing
from pages.charts.theme import Palette
from pages.charts.time_axis import TimeAxis
from pages.charts.timeline_shades import HALF_DAY, LABEL_ROW, draw_marks
from pages.charts.treatment_marks import lay_out, rows_of
from pages.charts.words import drawn, label_of, rate

HEIGHT = 268
SHOWN_FROM_DAY = 7
COLUMNS = ("Day", "Logged", "Expected without it", "Expected with it")


def before_after_chart(record: BeforeAfter | None, palette: Palette) -> Chart:
    """Draw the days around a start; without curves where nothing may be credited."""
    if record is None or all(map(math.isnan, record.values)):
        return empty_chart(palette, "No days logged around its start", COLUMNS, height=HEIGHT)
    axis = TimeAxis(record.days[0], record.days[-1])
    return Chart(draw_before_after(record, palette, axis), before_after_alt(record, axis), _table(record, axis))


def draw_before_after(record: BeforeAfter, palette: Palette, axis: TimeAxis) -> go.Figure:
    """Draw the record."""
    injection = treatment_key(record.kind, "")[0] == INJECTION
    name = "Botulinum" if injection else treatment_name(record.kind, record.product)
    marks = lay_out([(day, name, injection) for day in record.starts], axis.first, axis.last)
    top, bottom = 12 + LABEL_ROW * rows_of(marks), 60 + 16 * axis.tick_lines()
    drawing = new_drawing(palette, height=HEIGHT, top=top, bottom=bottom)
    drawing.layout.update(showlegend=True, bargap=0.22, barcornerradius=2)
    drawing.x.update(**axis.options(palette))
    highest = max(value for value in (*record.values, *record.without, *record.with_it) if value >= 0)
    drawing.y.update(range=[0, 1.06 * max(highest, 1.0)], nticks=5, tickformat=",~g")
    _draw_gaps(drawing, record, palette, axis)
    drawing.traces.append(_bars(record, palette, axis))
    drawing.traces.extend(_curves(record, palette, axis))
    draw_marks(drawing, marks, palette, axis, HEIGHT - top - bottom)
    return drawing.figure()


def before_after_alt(record: BeforeAfter, axis: TimeAxis) -> str:
    """Say the span, and the two expectations on the last day that has both."""
    said = f"{outcome_axis(record.outcome)} from {axis.say_span(record.days[0], record.days[-1])}"
    both = [
        (day, without, with_it)
        for day, without, with_it in zip(record.days, record.without, record.with_it, strict=True)
        if not math.isnan(without + with_it)
    ]
    if not both:
        return f"{said}, without an expectation."
    day, without, with_it = both[-1]
    return f"{said}. Expected on {axis.say(day)}: {rate(without)} without it, {rate(with_it)} with it."


def gaps_of(record: BeforeAfter) -> list[tuple[date, date]]:
    """Return the first and last day of each stretch that was not kept."""
    stretches = groupby(zip(record.days, record.values, strict=True), key=lambda pair: math.isnan(pair[1]))
    missing = [[day for day, _ in pairs] for is_missing, pairs in stretches if is_missing]
    return [(days[0], days[-1]) for days in missing]


def _bars(record: BeforeAfter, palette: Palette, axis: TimeAxis) -> dict[str, Any]:
    texts = [
        "" if math.isnan(value) else drawn(f"{axis.say_short(day)}: {outcome_text(value, record.outcome)}")
        for day, value in zip(record.days, record.values, strict=True)
    ]
    return {
        "type": "bar",
        "x": [axis.at(day) for day in record.days],
        "y": _clean(record.values),
        "width": axis.width(0.78),
        "name": label_of(record.outcome),
        "marker": {"color": palette.bar, "line": {"width": 0}},
        "customdata": texts,
        "hovertemplate": "%{customdata}<extra></extra>",
    }


def _curves(record: BeforeAfter, palette: Palette, axis: TimeAxis) -> list[dict[str, Any]]:
    """Return both expectations; a step's own line begins when its week of rising is over."""
    if all(map(math.isnan, record.without)):
        return []
    first = record.starts[0] if record.starts else record.days[0]
    hidden = SHOWN_FROM_DAY if treatment_key(record.kind, "")[0] != INJECTION else 0
    with_it = [
        math.nan if (day - first).days < hidden else value
        for day, value in zip(record.days, record.with_it, strict=True)
    ]
    shared: dict[str, Any] = {
        "type": "scatter",
        "x": [axis.at(day) for day in record.days],
        "mode": "lines",
        "hoverinfo": "skip",
        "connectgaps": False,
    }
    without = {"name": "Without it", "line": {"color": palette.muted, "width": 2, "dash": "dash"}}
    halo = {"name": "With it", "line": {"color": palette.card, "width": 6}, "showlegend": False}
    line = {"name": "With it", "line": {"color": palette.blue, "width": 2.75}}
    return [
        shared | without | {"y": _clean(record.without)},
        shared | halo | {"y": _clean(with_it)},
        shared | line | {"y": _clean(with_it)},
    ]


def _draw_gaps(drawing: Drawing, record: BeforeAfter, palette: Palette, axis: TimeAxis) -> None:
    for first, last in gaps_of(record):
        drawing.shapes.append(
            {
                "type": "rect",
                "x0": axis.at(first, -HALF_DAY),
                "x1": axis.at(last, HALF_DAY),
                "y0": 0,
                "y1": 1,
                "yref": "paper",
                "fillcolor": palette.gap,
                "line": {"width": 0},
                "layer": "below",
            }
        )


def _table(record: BeforeAfter, axis: TimeAxis) -> pd.DataFrame:
    rounded = (
        [None if math.isnan(value) else round(value, 2) for value in values]
        for values in (record.values, record.without, record.with_it)
    )
    return pd.DataFrame(dict(zip(COLUMNS, ([axis.say(day) for day in record.days], *rounded), strict=True)))


def _clean(values: Sequence[float]) -> list[float | None]:
    return [None if math.isnan(value) else round(value, 4) for value in values]
