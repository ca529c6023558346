"""The map of factors that move together: a triangle of dots, filled where both rise, open where one falls."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go

from analytics.together import Together
from pages.charts.chart import Chart
from pages.charts.figure import Drawing, empty_chart, new_drawing
from pages.charts.heat_map import legend_key
from pages.charts.theme import SMALL_SIZE, Palette
from pages.charts.together_record import COLUMNS, Dot, Map, map_of, together_table
from pages.charts.words import drawn, shortened

ROW = 28  # px
TOP, BOTTOM = 6, 74
SMALLEST, LARGEST = 3, 22  # px: ten columns of a phone hold no larger dot
MOST_LETTERS = 17


def together_chart(found: Together, palette: Palette, words: str = "") -> Chart:
    """Draw the factors that move most with another; ``words`` tells what it shows, as the caption does."""
    if not found.pairs:
        return empty_chart(palette, "No two factors to compare yet", COLUMNS)
    return Chart(
        draw_together(map_of(found), palette), f"Which factors move together. {words}".strip(), together_table(found)
    )


def draw_together(record: Map, palette: Palette) -> go.Figure:
    """Draw the triangle: a row and a column for each factor, numbered where the two meet."""
    size = len(record.names)
    drawing = new_drawing(palette, height=TOP + BOTTOM + ROW * size, top=TOP, bottom=BOTTOM)
    drawing.layout.update(showlegend=True)
    numbers = [str(place + 1) for place in range(size)]
    drawing.x.update(
        range=[-0.5, size - 0.5], showline=False, tickmode="array", tickvals=list(range(size)), ticktext=numbers
    )
    names = [f"{place + 1} {drawn(shortened(name, MOST_LETTERS))}" for place, name in enumerate(record.names)]
    drawing.y.update(
        range=[size - 0.5, -0.5], showgrid=False, tickmode="array", tickvals=list(range(size)), ticktext=names
    )
    _cells(drawing, record, palette)
    for together in (True, False):
        drawing.traces.append(_dots([dot for dot in record.dots if (dot.rho > 0) == together], together, palette))
    drawing.traces.extend(_legend(record, palette))
    return drawing.figure()


def _cells(drawing: Drawing, record: Map, palette: Palette) -> None:
    for place in range(len(record.names)):
        line = {"type": "line", "layer": "below", "line": {"color": palette.grid, "width": 1}}
        drawing.shapes.append(line | {"x0": -0.5, "x1": place, "y0": place, "y1": place})
        drawing.shapes.append(line | {"x0": place, "x1": place, "y0": place, "y1": len(record.names) - 0.5})
        drawing.annotations.append(
            {
                "text": str(place + 1),
                "x": place,
                "y": place,
                "showarrow": False,
                "bgcolor": palette.card,
                "font": {"size": SMALL_SIZE, "color": palette.muted},
            }
        )
    for dot in record.dots:
        if dot.is_too_close:
            drawing.shapes.append(_frame(dot, palette))


def _frame(dot: Dot, palette: Palette) -> dict[str, Any]:
    return {
        "type": "rect",
        "x0": dot.column - 0.5,
        "x1": dot.column + 0.5,
        "y0": dot.row - 0.46,
        "y1": dot.row + 0.46,
        "line": {"color": palette.ink, "width": 1.5},
    }


def _dots(dots: list[Dot], together: bool, palette: Palette) -> dict[str, Any]:
    """Return the dots; the area tells how much two factors share, as the square of rho does."""
    return {
        "type": "scatter",
        "x": [dot.column for dot in dots],
        "y": [dot.row for dot in dots],
        "mode": "markers",
        "marker": {
            "symbol": "circle",
            "size": [round(max(SMALLEST, LARGEST * abs(dot.rho)), 1) for dot in dots],
            "opacity": 1,  # dots of several sizes are paler otherwise
            "color": palette.blue if together else palette.card,
            "line": {"color": palette.blue, "width": 1.75},
        },
        "customdata": [drawn(dot.text) for dot in dots],
        "hovertemplate": "%{customdata}<extra></extra>",
        "showlegend": False,
    }


def _legend(record: Map, palette: Palette) -> list[dict[str, Any]]:
    line = {"color": palette.blue, "width": 1.75}
    keys = [
        legend_key("Rise together", {"size": 12, "color": palette.blue, "line": line}),
        legend_key("One rises, one falls", {"size": 12, "color": palette.card, "line": line}),
    ]
    if any(dot.is_too_close for dot in record.dots):
        frame = {"symbol": "square-open", "size": 13, "color": palette.ink, "line": {"width": 1.5}}
        keys.append(legend_key("Too close to tell apart", frame))
    return keys
