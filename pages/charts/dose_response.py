"""Dose and response: each day as a dot, the fitted curve with its band, and the person's own quartiles as rings."""

from __future__ import annotations

import math
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analytics.results import DoseResponse
from data.vocabulary import as_shown
from pages.charts.chart import Chart
from pages.charts.dose_record import MOST_DOTS, Dots, dose_alt, dots_of, known
from pages.charts.dose_rings import draw_rings, name_rings
from pages.charts.factor_words import CLOCK_FACTORS, axis_words, is_yes_or_no, level_text
from pages.charts.figure import axis_title, empty_chart, new_drawing
from pages.charts.other_unit import other_unit_ticks
from pages.charts.theme import Palette, with_alpha
from pages.charts.ticks import round_values
from pages.charts.time_axis import TimeAxis
from pages.charts.words import drawn, label_of

HEIGHT = 310


def dose_response_chart(
    dose: DoseResponse,
    palette: Palette,
    *,
    outcome: str = "spasm_count",
    axis: TimeAxis | None = None,
    most_dots: int = MOST_DOTS,
) -> Chart:
    """Draw one factor against the outcome; ``axis`` says how days are named (by date unless it says otherwise)."""
    columns = (axis_words(dose.factor, dose.lag), label_of(outcome))
    if not dose.x:
        return empty_chart(palette, "No days to compare yet", ("Day", *columns), height=HEIGHT)
    axis = axis or TimeAxis(dose.days[0], dose.days[-1])
    dots = dots_of(dose, axis, outcome, most_dots)
    table = pd.DataFrame(
        {
            "Day": [axis.say(day) for day in dose.days],
            columns[0]: [as_shown(dose.factor, level, distance=True) for level in dose.x],
            columns[1]: list(dose.y),
        }
    )
    return Chart(draw_dose_response(dose, dots, palette), dose_alt(dose, outcome), table)


def draw_dose_response(dose: DoseResponse, dots: Dots, palette: Palette) -> go.Figure:
    """Draw dots, band, curve and rings."""
    drawing = new_drawing(palette, height=HEIGHT, top=14, bottom=48)
    drawing.traces.extend(
        [_dots(dots, palette), *_band(dose, palette), _curve(dose, palette), draw_rings(dose, palette)]
    )
    drawing.x.update(title=axis_title(drawn(axis_words(dose.factor, dose.lag)), palette), **_levels(dose))
    highest = max([1.0, *dots.y, *(value for value in dose.curve if not math.isnan(value))])
    drawing.y.update(range=[-0.03 * highest, 1.06 * highest], nticks=6, tickformat=",~g")
    name_rings(drawing, dose, palette, highest)
    return drawing.figure()


def _dots(dots: Dots, palette: Palette) -> dict[str, Any]:
    return {
        "type": "scatter",
        "x": list(dots.x),
        "y": list(dots.y),
        "mode": "markers",
        "marker": {"size": 7, "color": with_alpha(palette.blue, 0.34), "line": {"width": 0}},
        "customdata": list(dots.texts),
        "hovertemplate": "%{customdata}<extra></extra>",
        "showlegend": False,
    }


def _band(dose: DoseResponse, palette: Palette) -> list[dict[str, Any]]:
    shared: dict[str, Any] = {"x": list(dose.curve_x), "mode": "lines", "hoverinfo": "skip", "showlegend": False}
    edge = {"width": 0, "color": palette.blue}
    return [
        dict(type="scatter", **shared, y=known(dose.band_low), line=edge),
        dict(
            type="scatter",
            **shared,
            y=known(dose.band_high),
            line=edge,
            fill="tonexty",
            fillcolor=with_alpha(palette.blue, 0.16),
        ),
    ]


def _curve(dose: DoseResponse, palette: Palette) -> dict[str, Any]:
    return {
        "type": "scatter",
        "x": list(dose.curve_x),
        "y": known(dose.curve),
        "mode": "lines",
        "line": {"color": palette.blue, "width": 3},
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _levels(dose: DoseResponse) -> dict[str, Any]:
    if is_yes_or_no(dose.factor):
        return {"tickmode": "array", "tickvals": [0, 1], "ticktext": ["no", "yes"], "range": [-0.3, 1.3]}
    if dose.factor in CLOCK_FACTORS:
        low, high = min(dose.x), max(dose.x)
        values = round_values(low, high)
        return {"tickmode": "array", "tickvals": values, "ticktext": [level_text(dose.factor, at) for at in values]}
    return other_unit_ticks(dose.factor, min(dose.x), max(dose.x), distance=True) or {
        "nticks": 7,
        "tickformat": ",~g",
    }
