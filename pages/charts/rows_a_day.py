"""Rows a day in a file that is being imported, the longer stretches without a row in grey."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd
import plotly.graph_objects as go

from data.records import DiaryLog
from pages.charts.chart import Chart
from pages.charts.figure import Drawing, empty_chart, new_drawing
from pages.charts.theme import SMALL_SIZE, Palette
from pages.charts.time_axis import TimeAxis
from pages.charts.words import counted, drawn, short_span

HEIGHT = 200
HALF_DAY = timedelta(hours=12)
MOST_DAYS = 800
LABEL_SHARE = 0.16  # of the width that a label of a gap takes on a phone
COLUMNS = ("Day", "Rows")


@dataclass(frozen=True, slots=True)
class RowsADay:
    """Rows of a file by calendar day (0 where there is none), and its longer stretches without one.

    ``step`` is 7 where the span is too long for days; then ``counts`` are sums of a week.
    """

    first: date
    last: date
    step: int
    starts: tuple[date, ...]
    counts: tuple[int, ...]
    gaps: tuple[tuple[date, date], ...]


def rows_a_day_chart(log: DiaryLog, palette: Palette) -> Chart:
    """Draw how many rows each day of a file has."""
    record = rows_a_day(log)
    if record is None:
        return empty_chart(palette, "No dated rows", COLUMNS, height=HEIGHT)
    table = pd.DataFrame(
        {"Day": [TimeAxis(record.first, record.last).say(day) for day in record.starts], "Rows": record.counts}
    )
    return Chart(draw_rows_a_day(record, palette), rows_alt(record), table)


def rows_a_day(log: DiaryLog) -> RowsADay | None:
    """Count a file's rows by day: one an episode, and one a day row, however many values it holds."""
    day_rows = {(value.day, value.row) for value in log.days}
    counts = Counter([episode.onset.date() for episode in log.episodes] + [day for day, _ in day_rows])
    if not counts:
        return None
    first, last = min(counts), max(counts)
    if log.coverage is not None:
        first, last = min(first, log.coverage.first), max(last, log.coverage.last)
    length = (last - first).days + 1
    step = 7 if length > MOST_DAYS else 1
    starts = tuple(first + timedelta(days=index) for index in range(0, length, step))
    sums = tuple(sum(counts[start + timedelta(days=index)] for index in range(step)) for start in starts)
    return RowsADay(first, last, step, starts, sums, log.coverage.gaps if log.coverage is not None else ())


def draw_rows_a_day(record: RowsADay, palette: Palette) -> go.Figure:
    """Draw the bars, the gaps and their dates."""
    axis = TimeAxis(record.first, record.last)
    drawing = new_drawing(palette, height=HEIGHT, top=22, bottom=12 + 16 * axis.tick_lines())
    drawing.layout.update(bargap=0.22, barcornerradius=1, hovermode="x")
    drawing.x.update(**axis.options(palette))
    drawing.y.update(range=[0, max(1, *record.counts) * 1.1], nticks=4, tickformat=",~g")
    for first, last in record.gaps:
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
    _name_gaps(drawing, record, axis, palette)
    middle = timedelta(days=record.step) / 2 - HALF_DAY
    drawing.traces.append(
        {
            "type": "bar",
            "x": [axis.at(start, middle) for start in record.starts],
            "y": list(record.counts),
            "width": axis.width(0.78 * record.step),
            "marker": {"color": palette.bar, "line": {"width": 0}},
            "customdata": [
                drawn(_hover(record, start, count)) for start, count in zip(record.starts, record.counts, strict=True)
            ],
            "hovertemplate": "%{customdata}<extra></extra>",
            "showlegend": False,
        }
    )
    return drawing.figure()


def rows_alt(record: RowsADay) -> str:
    """Say how many rows there are, and where there are none."""
    axis = TimeAxis(record.first, record.last)
    said = f"{counted(sum(record.counts), 'row')} from {axis.say_span(record.first, record.last)}"
    if not record.gaps:
        return f"{said}, without a longer gap."
    return f"{said}. No rows: {', '.join(axis.say_span(*gap) for gap in record.gaps)}."


def _hover(record: RowsADay, start: date, count: int) -> str:
    day = TimeAxis(record.first, record.last).say_short(start)
    return f"{'Week of ' if record.step == 7 else ''}{day}: {counted(count, 'row') if count else 'no rows'}"


def _name_gaps(drawing: Drawing, record: RowsADay, axis: TimeAxis, palette: Palette) -> None:
    """Write the dates of gaps above them, left to right, as far as they do not touch."""
    length = (record.last - record.first).days + 1
    free_from = 0.0
    for first, last in record.gaps:
        middle = ((first - record.first).days + (last - first).days / 2) / length
        start = min(max(middle - LABEL_SHARE / 2, 0.0), 1 - LABEL_SHARE)
        if start < free_from:
            continue
        free_from = start + LABEL_SHARE
        drawing.annotations.append(
            {
                "text": short_span(first, last),
                "x": axis.at(first, (last - first) / 2),
                "xanchor": "left"
                if middle < LABEL_SHARE / 2
                else "right"
                if middle > 1 - LABEL_SHARE / 2
                else "center",
                "y": 1,
                "yref": "paper",
                "yanchor": "bottom",
                "showarrow": False,
                "font": {"size": SMALL_SIZE, "color": palette.muted},
            }
        )
