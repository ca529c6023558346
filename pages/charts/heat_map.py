"""What the calendar and the week share: cells in five steps, their legend, and a point in each cell for the pointer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from analytics.patterns_steps import Steps
from pages.charts.chart import Key
from pages.charts.figure import CLEAR
from pages.charts.theme import Palette

N_STEPS = 5


def cells(z: Sequence[Sequence[int | None]], palette: Palette, gap: int) -> dict[str, Any]:
    """Return the cells; ``z`` holds steps from 0 to 4, None where nothing is drawn."""
    scale = [[edge / N_STEPS, colour] for step, colour in enumerate(palette.steps) for edge in (step, step + 1)]
    return {
        "type": "heatmap",
        "z": [list(row) for row in z],
        "zmin": -0.5,
        "zmax": N_STEPS - 0.5,
        "colorscale": scale,
        "showscale": False,
        "xgap": gap,
        "ygap": gap,
        "hoverinfo": "skip",
        "hoverongaps": False,
    }


def step_keys(steps: Steps, palette: Palette) -> list[dict[str, Any]]:
    """Return the legend's entries for the five steps."""
    return [
        legend_key(
            label, {"symbol": "square", "size": 13, "color": colour, "line": {"color": palette.line, "width": 1}}
        )
        for label, colour in zip(steps.labels, palette.steps, strict=True)
    ]


def step_legend(steps: Steps, palette: Palette) -> tuple[Key, ...]:
    """Return the same five for a legend below the picture, which takes one line where there is room for it."""
    return tuple(Key(label, colour) for label, colour in zip(steps.labels, palette.steps, strict=True))


def from_top(distance: float, height: float) -> dict[str, Any]:
    """Return where a legend stands that begins ``distance`` px above the lower edge of a figure of that height."""
    return {"y": distance / height, "yanchor": "top"}


def legend_key(name: str, marker: dict[str, Any]) -> dict[str, Any]:
    """Return an entry of the legend that draws nothing else."""
    point = {"type": "scatter", "x": [None], "y": [None], "mode": "markers", "hoverinfo": "skip"}
    return point | {"name": name, "marker": marker, "showlegend": True}


def pointer(
    x: Sequence[float], y: Sequence[float], texts: Sequence[str], ids: Sequence[str] | None = None
) -> dict[str, Any]:
    """Return unseen points that answer the pointer: a cell itself can be neither chosen nor told apart from a gap.

    ``ids`` is what a click hands over.
    """
    unseen = {"marker": {"opacity": 0}}
    return {
        "type": "scatter",
        "x": list(x),
        "y": list(y),
        "mode": "markers",
        "marker": {"size": 12, "opacity": 0, "color": CLEAR},
        "selected": unseen,
        "unselected": unseen,
        "text": list(texts),
        "customdata": None if ids is None else list(ids),
        "hovertemplate": "%{text}<extra></extra>",
        "showlegend": False,
    }
