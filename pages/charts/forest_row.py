"""One row of the forest: a name and its numbers, below them the range with its dot."""

from __future__ import annotations

import math
import textwrap
from collections.abc import Sequence
from typing import Any

from analytics.results import CANNOT_TELL, LINKED
from pages.charts.figure import CLEAR, Drawing
from pages.charts.forest_record import ForestRow, difference_of, numbers_of, range_of
from pages.charts.theme import TEXT_SIZE, Palette
from pages.charts.words import drawn, shortened

EXTRA_LINE = 17  # px
DOORS = 40  # points a row: less than 30 px from one to the next on the widest screen
MOST_LETTERS = 23


def lines_of(name: str) -> list[str]:
    """Return a name in one line or two, each short enough to stand beside the numbers on a phone."""
    lines = textwrap.wrap(name, MOST_LETTERS, max_lines=2, placeholder="…") or [name]
    return [shortened(line, MOST_LETTERS) for line in lines]


def write(drawing: Drawing, text: str, y: float, x: int, colour: str) -> None:
    """Write into the plot at its left (0) or right edge (1)."""
    drawing.annotations.append(
        {
            "text": text,
            "x": x,
            "xref": "paper",
            "xanchor": "right" if x else "left",
            "align": "right" if x else "left",
            "y": y,
            "yanchor": "middle" if text.startswith("<b>") and not x else "top",
            "showarrow": False,
            "borderpad": 0,
            "font": {"size": TEXT_SIZE, "color": colour},
        }
    )


def draw_row(drawing: Drawing, row: ForestRow, top: float, palette: Palette) -> None:
    """Draw one row that begins ``top`` px below the top of the plot."""
    quiet = row.verdict == CANNOT_TELL
    lines = [drawn(line) for line in lines_of(row.name)]
    write(drawing, "<br>".join(lines), top, 0, palette.muted if quiet else palette.ink)
    write(
        drawing,
        f"<b>{difference_of(row)}</b> {range_of(row)}",
        top,
        1,
        palette.muted if quiet else palette.ink,
    )
    at = top + 28 + EXTRA_LINE * (len(lines) - 1)
    if not math.isnan(row.negligible_low):
        drawing.shapes.append(
            {
                "type": "rect",
                "x0": row.negligible_low,
                "x1": row.negligible_high,
                "y0": at - 9,
                "y1": at + 9,
                "fillcolor": palette.gap,
                "line": {"width": 0},
                "layer": "below",
            }
        )
    drawing.shapes.append(
        {
            "type": "line",
            "x0": 0,
            "x1": 0,
            "y0": at - 9,
            "y1": at + 9,
            "line": {"color": palette.muted, "width": 1},
            "layer": "below",
        }
    )
    drawing.traces.extend(_line_and_dot(row, at, palette))


def doors(rows: Sequence[ForestRow], tops: Sequence[float], low: float, high: float) -> dict[str, Any]:
    """Return unseen points all over each row, so that a click anywhere on it hands over its factor."""
    places = [
        (low + (high - low) * (column + 0.5) / DOORS, top + line, row)
        for row, top in zip(rows, tops, strict=True)
        for line in (10, 28 + EXTRA_LINE * (len(lines_of(row.name)) - 1))
        for column in range(DOORS)
    ]
    unseen = {"marker": {"opacity": 0}}
    return {
        "type": "scatter",
        "x": [x for x, _, _ in places],
        "y": [y for _, y, _ in places],
        "mode": "markers",
        "marker": {"size": 18, "opacity": 0, "color": CLEAR},
        "selected": unseen,
        "unselected": unseen,
        "customdata": [drawn(row.factor) for _, _, row in places],
        "text": [drawn(f"{row.name} {numbers_of(row)}") for _, _, row in places],
        "hovertemplate": "%{text}<extra></extra>",
        "showlegend": False,
    }


def _line_and_dot(row: ForestRow, at: float, palette: Palette) -> list[dict[str, Any]]:
    colour = _colour(row, palette)
    linked, quiet = row.verdict == LINKED, row.verdict == CANNOT_TELL
    shared: dict[str, Any] = {
        "hoverinfo": "text",
        "hovertext": drawn(f"{row.name} {numbers_of(row)}"),
        "showlegend": False,
        "customdata": [drawn(row.factor)] * 2,
        # A click opens the factor; Plotly would pale all the others.
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 1}},
    }
    line = dict(
        type="scatter",
        x=[row.low, row.high],
        y=[at, at],
        mode="lines",
        line={"color": colour, "width": 3 if linked else 2, "dash": "dot" if quiet else "solid"},
        **shared,
    )
    dot = dict(
        type="scatter",
        x=[row.difference],
        y=[at],
        mode="markers",
        marker={
            "symbol": "diamond" if quiet else "circle",
            "size": 12,
            "color": colour if linked else palette.card,
            "line": {"color": colour, "width": 2},
        },
        **shared,
    )
    return [line, dot]


def _colour(row: ForestRow, palette: Palette) -> str:
    if row.verdict != LINKED:
        return palette.muted
    return palette.orange if row.difference > 0 else palette.teal
