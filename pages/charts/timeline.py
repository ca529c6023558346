"""The timeline: a bar a day, the mean as a line, days without spasms as rings, unlogged days as grey bands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import pandas as pd
import plotly.graph_objects as go

from data.records import Period, Treatment
from pages.charts.chart import Chart
from pages.charts.figure import empty_chart, new_drawing
from pages.charts.theme import Palette
from pages.charts.time_axis import TimeAxis
from pages.charts.timeline_notes import Texts
from pages.charts.timeline_record import Timeline, timeline_of
from pages.charts.timeline_shades import LABEL_ROW, draw_gaps, draw_marked, draw_marks
from pages.charts.timeline_traces import outcome_scale, outcome_traces
from pages.charts.timeline_words import columns_of, timeline_alt, timeline_table
from pages.charts.treatment_marks import rows_of

HEIGHT = 360


def timeline_chart(
    days: pd.DataFrame,
    treatments: Sequence[Treatment],
    palette: Palette,
    *,
    marked: Period | None = None,
    outcome: str = "spasm_count",
    mean: pd.Series[float] | None = None,
    gaps: Sequence[tuple[date, date]] | None = None,
    notes: Mapping[date, Texts] | None = None,
    day_one: date | None = None,
    height: int = HEIGHT,
) -> Chart:
    """Draw one outcome over time; with ``day_one`` the axis counts days from there and tells no date."""
    record = timeline_of(days, treatments, outcome=outcome, marked=marked, mean=mean, gaps=gaps, notes=notes)
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
