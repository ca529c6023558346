"""One factor under the spasms, on one time axis: what is marked in one is marked in the other."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analytics.outcome_words import outcome_axis
from data.records import Period, Treatment
from pages.charts.chart import Chart
from pages.charts.factor_days_record import FactorDays, factor_days_alt, factor_days_of, factor_days_table
from pages.charts.factor_days_shades import draw_marked_days, draw_panel_gaps, title_panel
from pages.charts.factor_words import CLOCK_FACTORS, axis_words, is_yes_or_no, level_text
from pages.charts.figure import empty_chart, new_drawing
from pages.charts.theme import Palette
from pages.charts.ticks import round_values
from pages.charts.time_axis import TimeAxis
from pages.charts.timeline_shades import HALF_DAY, LABEL_ROW, draw_marks
from pages.charts.timeline_traces import AS_BEFORE, outcome_scale, outcome_traces
from pages.charts.timeline_words import columns_of
from pages.charts.treatment_marks import rows_of
from pages.charts.words import drawn, label_of

UPPER, BETWEEN, LOWER = 190, 34, 110  # px
UPPER_DOMAIN, LOWER_DOMAIN = "y domain", "y2 domain"


def factor_days_chart(
    days: pd.DataFrame,
    factor: str,
    treatments: Sequence[Treatment],
    palette: Palette,
    *,
    shown: Period,
    outcome: str = "spasm_count",
    marked: Period | None = None,
    by_dragging: bool = False,
    beside: str = "",
) -> Chart:
    """Draw the shown days; ``by_dragging`` lets a person mark days by drawing a box over them.

    Days that are kept for the outcome ``beside`` are no gaps.
    """
    record = factor_days_of(days, factor, treatments, outcome=outcome, shown=shown, marked=marked, beside=beside)
    if record is None:
        columns = (*columns_of(outcome, 1)[:2], label_of(factor))
        return empty_chart(palette, "No day here holds both", columns, height=UPPER)
    axis = TimeAxis(record.above.first, record.above.last)
    figure = draw_factor_days(record, palette, axis, by_dragging=by_dragging)
    return Chart(figure, factor_days_alt(record, axis), factor_days_table(record, axis))


def draw_factor_days(record: FactorDays, palette: Palette, axis: TimeAxis, *, by_dragging: bool = False) -> go.Figure:
    """Draw the outcome above and the factor below."""
    above = record.above
    rows = rows_of(above.marks)
    top, bottom, plot = 30 + LABEL_ROW * rows, 48 + 16 * axis.tick_lines(), UPPER + BETWEEN + LOWER
    drawing = new_drawing(palette, height=top + plot + bottom, top=top, bottom=bottom)
    drawing.layout.update(showlegend=True, hovermode="x unified", hoversubplots="axis", bargap=0.22, barcornerradius=2)
    if by_dragging:
        drawing.layout.update(dragmode="select", selectdirection="h")
    drawing.x.update(**axis.options(palette), anchor="y2")
    drawing.layout["yaxis2"] = drawing.y | {"domain": [0, LOWER / plot], "anchor": "x"} | _levels(record)
    drawing.y.update(**outcome_scale(above), domain=[1 - UPPER / plot, 1], anchor="x")
    draw_panel_gaps(drawing, above.gaps, UPPER_DOMAIN, palette, axis)
    draw_panel_gaps(drawing, record.gaps, LOWER_DOMAIN, palette, axis)
    title_panel(drawing, outcome_axis(above.outcome), 1, LABEL_ROW * rows + 4, palette)
    title_panel(drawing, axis_words(record.factor, 0), LOWER / plot, 2, palette)
    if record.marked is not None:
        draw_marked_days(drawing, record.marked, palette, axis)
    drawing.traces.extend([*outcome_traces(above, palette, axis), _line(record, palette, axis)])
    draw_marks(drawing, above.marks, palette, axis, plot)
    return drawing.figure()


def _line(record: FactorDays, palette: Palette, axis: TimeAxis) -> dict[str, Any]:
    middle = timedelta(days=record.above.step) / 2 - HALF_DAY
    name = label_of(record.factor)
    texts = ["" if level is None else f"{name} {level_text(record.factor, level)}" for level in record.levels]
    return {
        "type": "scatter",
        "x": [axis.at(start, middle) for start in record.above.starts],
        "y": list(record.levels),
        "yaxis": "y2",
        "name": drawn(name),
        "mode": "markers" if is_yes_or_no(record.factor) else "lines+markers",
        "connectgaps": False,
        "line": {"color": palette.muted, "width": 1.5},
        "marker": {"size": 4, "color": palette.muted},
        **AS_BEFORE,
        "customdata": [drawn(text) for text in texts],
        "hovertemplate": "%{customdata}<extra></extra>",
        "showlegend": False,  # its panel carries its name
    }


def _levels(record: FactorDays) -> dict[str, Any]:
    """Return the options of the factor's axis: its own range, never from nought."""
    if is_yes_or_no(record.factor):
        return {"tickmode": "array", "tickvals": [0, 1], "ticktext": ["no", "yes"], "range": [-0.3, 1.3]}
    known = [level for level in record.levels if level is not None]
    low, high = min(known), max(known)
    room = 0.08 * (high - low or 1)
    shown: dict[str, Any] = {"range": [low - room, high + room], "nticks": 4, "tickformat": ",~g"}
    if record.factor in CLOCK_FACTORS:
        values = round_values(low, high)[::2]
        shown |= {"tickmode": "array", "tickvals": values, "ticktext": [level_text(record.factor, at) for at in values]}
    return shown
