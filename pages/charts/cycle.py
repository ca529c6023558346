"""Injection cycles laid over each other: the last one in blue, the earlier ones behind it, the usual course in grey."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import plotly.graph_objects as go

from analytics.cycles import FIRST_DAY, LAST_DAY
from analytics.treatment_columns import GONE_AFTER, ONSET_DAYS, WANING_FROM
from analytics.treatment_results import Cycle
from pages.charts.chart import Chart
from pages.charts.cycle_record import (
    NAMED_CYCLES,
    CycleLine,
    Ring,
    cycle_lines,
    cycles_alt,
    cycles_table,
    rings_of,
)
from pages.charts.figure import Drawing, axis_title, empty_chart, new_drawing
from pages.charts.theme import TEXT_SIZE, Palette
from pages.charts.words import drawn, rate

HEIGHT = 390
TOP, BOTTOM = 30, 76
PHASES = (("Rising", 0, ONSET_DAYS), ("Full effect", ONSET_DAYS, WANING_FROM), ("Wearing off", WANING_FROM, GONE_AFTER))


def cycle_chart(cycles: Sequence[Cycle], palette: Palette, *, day_one: date | None = None) -> Chart:
    """Draw the cycles, day 0 being the injection; with ``day_one`` they are named by day numbers and tell no date."""
    lines = cycle_lines(cycles, day_one)
    if not any(value is not None for line in lines for value in line.values):
        return empty_chart(palette, "Too few days logged around an injection", ("Day",), height=HEIGHT)
    return Chart(draw_cycles(lines, rings_of(cycles[-1]), palette), cycles_alt(cycles, day_one), cycles_table(lines))


def draw_cycles(lines: Sequence[CycleLine], rings: Sequence[Ring], palette: Palette) -> go.Figure:
    """Draw phases, lines and rings."""
    drawing = new_drawing(palette, height=HEIGHT, top=TOP, bottom=BOTTOM)
    drawing.layout.update(showlegend=True)
    drawing.x.update(
        range=[FIRST_DAY - 1, LAST_DAY + 1],
        tickmode="array",
        tickvals=list(range(FIRST_DAY, LAST_DAY, 14)),
        ticktext=[str(day).replace("-", "−") for day in range(FIRST_DAY, LAST_DAY, 14)],
        title=axis_title("Days since the injection", palette),
    )
    highest = max(value for line in lines for value in line.values if value is not None)
    drawing.y.update(range=[0, 1.12 * max(highest, 1.0)], nticks=6, tickformat=",~g")
    _draw_phases(drawing, palette)
    for line in lines:
        drawing.traces.extend(_line(line, palette))
    drawing.traces.append(_rings(rings, palette))
    for ring in rings:
        _name(drawing, ring, palette)
    return drawing.figure()


def _draw_phases(drawing: Drawing, palette: Palette) -> None:
    for words, first, last in PHASES:
        if words != "Full effect":
            drawing.shapes.append(
                {
                    "type": "rect",
                    "x0": first,
                    "x1": last,
                    "y0": 0,
                    "y1": 1,
                    "yref": "paper",
                    "fillcolor": palette.gap,
                    "line": {"width": 0},
                    "layer": "below",
                }
            )
        drawing.annotations.append(
            {
                "text": words,
                "x": (first + last) / 2 if first else 1,
                "xanchor": "center" if first else "left",
                "y": 1,
                "yref": "paper",
                "yanchor": "bottom",
                "yshift": 4,
                "showarrow": False,
                "font": {"size": TEXT_SIZE, "color": palette.muted},
            }
        )
    line = {"color": palette.plum, "width": 1.5}
    drawing.shapes.append({"type": "line", "x0": 0, "x1": 0, "y0": 0, "y1": 1, "yref": "paper", "line": line})


def _line(line: CycleLine, palette: Palette) -> list[dict[str, Any]]:
    last = line.place == 0
    course: dict[str, Any] = {
        "type": "scatter",
        "x": list(line.days),
        "y": list(line.values),
        "mode": "lines",
        "name": drawn(line.name),
        "connectgaps": False,
    }
    texts = [
        "" if value is None else drawn(f"{line.name}, day {day}: {rate(value)} a day")
        for day, value in zip(line.days, line.values, strict=True)
    ]
    told = {"customdata": texts, "hovertemplate": "%{customdata}<extra></extra>"}
    if not last:
        style = {"color": palette.muted, "width": 2 if line.place < NAMED_CYCLES else 1, "dash": "dash"}
        return [course | told | {"line": style, "showlegend": line.place < NAMED_CYCLES}]
    halo = {"line": {"color": palette.card, "width": 6}, "hoverinfo": "skip", "showlegend": False}
    return [course | halo, course | told | {"line": {"color": palette.blue, "width": 3}, "showlegend": True}]


def _rings(rings: Sequence[Ring], palette: Palette) -> dict[str, Any]:
    return {
        "type": "scatter",
        "x": [ring.day for ring in rings],
        "y": [ring.value for ring in rings],
        "mode": "markers",
        "marker": {"size": 10, "color": palette.card, "line": {"color": palette.blue, "width": 2}},
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _name(drawing: Drawing, ring: Ring, palette: Palette) -> None:
    drawing.annotations.append(
        {
            "text": f"<b>{ring.word}</b> {ring.when}",
            "x": ring.day,
            "y": ring.value,
            "ax": ring.right,
            "ay": -ring.up,
            "xanchor": "left" if ring.right > 10 else "center",
            "showarrow": True,
            "arrowhead": 0,
            "arrowwidth": 1,
            "arrowcolor": palette.muted,
            "standoff": 6,
            "borderpad": 2,
            "bgcolor": palette.card,
            "font": {"size": TEXT_SIZE, "color": palette.ink},
        }
    )
