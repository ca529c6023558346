"""Other dates: the change found at the real start among those found at dates when nothing began."""

from __future__ import annotations

import math
from datetime import timedelta
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analytics.effect_words import placebo_sentence, treatment_name
from analytics.percents import percent, percent_words
from analytics.settings import Settings
from analytics.treatment_results import PlaceboDates
from pages.charts.chart import Chart
from pages.charts.figure import Drawing, empty_chart, new_drawing
from pages.charts.theme import TEXT_SIZE, Palette
from pages.charts.time_axis import TimeAxis
from pages.charts.words import drawn

HEIGHT = 284
TICKS = (-90, -75, -50, 0, 100, 300, 900)
MOST = math.log(10)
COLUMNS = ("Date", "Change %", "Stands out as much")


def placebo_dates_chart(record: PlaceboDates | None, palette: Palette) -> Chart:
    """Draw one dot a date; the real one is large and named."""
    if record is None or not record.days:
        return empty_chart(palette, "No other dates to compare with", COLUMNS, height=HEIGHT)
    ends = (*record.days, record.real_day)
    axis = TimeAxis(min(ends) - timedelta(days=4), max(ends) + timedelta(days=4))
    real = f"{treatment_name(record.kind, record.product)} on {axis.say(record.real_day)}"
    alt = f"{real}: {percent_words(record.real_estimate)}. {placebo_sentence(record)}"
    return Chart(draw_placebo_dates(record, palette, axis), alt, _table(record, axis))


def draw_placebo_dates(record: PlaceboDates, palette: Palette, axis: TimeAxis) -> go.Figure:
    """Draw the dates in order of time; up and down are equal factors, so that half and twice as many stand alike."""
    drawing = new_drawing(palette, height=HEIGHT, top=14, bottom=70 + 16 * (axis.tick_lines() - 1))
    drawing.layout.update(showlegend=True)
    drawing.x.update(**axis.options(palette))
    reach = min(MOST, 1.15 * max(abs(value) for value in (*record.estimates, record.real_estimate, 0.45)))
    ticks = [tick for tick in TICKS if abs(math.log1p(tick / 100)) <= reach]
    drawing.y.update(
        range=[-reach, reach],
        tickmode="array",
        tickvals=[math.log1p(tick / 100) for tick in ticks],
        ticktext=["0" if tick == 0 else percent_words(math.log1p(tick / 100)) for tick in ticks],
    )
    _draw_box(drawing, palette)
    strong = [_is_as_strong(record, place) for place in range(len(record.days))]
    for flag, name in ((False, "Other dates"), (True, "As strong")):
        places = [place for place, is_strong in enumerate(strong) if is_strong is flag]
        if places:
            drawing.traces.append(_dots(record, places, name, palette, axis, filled=flag))
    drawing.traces.append(_real(record, palette, axis))
    _draw_start(drawing, record, palette, axis)
    return drawing.figure()


def _is_as_strong(record: PlaceboDates, place: int) -> bool:
    same = (record.estimates[place] < 0) == (record.real_estimate < 0)
    return same and record.p_values[place] <= record.real_p_value


def _dots(
    record: PlaceboDates, places: list[int], name: str, palette: Palette, axis: TimeAxis, *, filled: bool
) -> dict[str, Any]:
    return {
        "type": "scatter",
        "x": [axis.at(record.days[place]) for place in places],
        "y": [_inside(record.estimates[place]) for place in places],
        "mode": "markers",
        "name": name,
        "marker": {
            "size": 8,
            "color": palette.muted if filled else palette.card,
            "line": {"color": palette.muted, "width": 1.5},
        },
        "customdata": [
            drawn(f"{axis.say(record.days[place])}: {percent_words(record.estimates[place])}") for place in places
        ],
        "hovertemplate": "%{customdata}<extra></extra>",
    }


def _real(record: PlaceboDates, palette: Palette, axis: TimeAxis) -> dict[str, Any]:
    return {
        "type": "scatter",
        "x": [axis.at(record.real_day)],
        "y": [_inside(record.real_estimate)],
        "mode": "markers",
        "name": "Real date",
        "marker": {"size": 13, "color": palette.blue, "line": {"color": palette.card, "width": 2}},
        "customdata": [drawn(f"{axis.say(record.real_day)}: {percent_words(record.real_estimate)}")],
        "hovertemplate": "%{customdata}<extra></extra>",
    }


def _draw_box(drawing: Drawing, palette: Palette) -> None:
    bound = math.log(Settings().negligible_rate_ratio)
    drawing.shapes.append(
        {
            "type": "rect",
            "xref": "paper",
            "x0": 0,
            "x1": 1,
            "y0": -bound,
            "y1": bound,
            "fillcolor": palette.gap,
            "line": {"width": 0},
            "layer": "below",
        }
    )


def _draw_start(drawing: Drawing, record: PlaceboDates, palette: Palette, axis: TimeAxis) -> None:
    at = axis.at(record.real_day)
    line = {"color": palette.plum, "width": 1.5, "dash": "dot"}
    drawing.shapes.append({"type": "line", "x0": at, "x1": at, "y0": 0, "y1": 1, "yref": "paper", "line": line})
    late = (record.real_day - axis.first).days > 0.6 * (axis.last - axis.first).days
    drawing.annotations.append(
        {
            "text": f"<b>{percent_words(record.real_estimate)}</b>",
            "x": at,
            "y": _inside(record.real_estimate),
            "xanchor": "right" if late else "left",
            "xshift": -12 if late else 12,
            "showarrow": False,
            "borderpad": 1,
            "bgcolor": palette.card,
            "font": {"size": TEXT_SIZE, "color": palette.ink},
        }
    )


def _inside(estimate: float) -> float:
    """Keep a dot in the plot: tenfold is as far as it shows."""
    return max(-MOST, min(MOST, estimate))


def _table(record: PlaceboDates, axis: TimeAxis) -> pd.DataFrame:
    rows = [(axis.say(record.real_day), round(percent(record.real_estimate)), "the real date")]
    rows += [
        (axis.say(day), round(percent(estimate)), "yes" if _is_as_strong(record, place) else "no")
        for place, (day, estimate) in enumerate(zip(record.days, record.estimates, strict=True))
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS))
