"""The drawing from which every figure starts: transparent, still, its axes fixed, its legend below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from pages.charts.chart import Chart
from pages.charts.theme import FONT, TEXT_SIZE, VALUE_SIZE, Palette

CLEAR = "rgba(0,0,0,0)"


@dataclass(slots=True)
class Drawing:
    """A figure in the making, as plain parts. Plotly checks them once, at the end: 8 ms instead of 80."""

    layout: dict[str, Any]
    x: dict[str, Any]
    y: dict[str, Any]
    traces: list[dict[str, Any]] = field(default_factory=list)
    shapes: list[dict[str, Any]] = field(default_factory=list)
    annotations: list[dict[str, Any]] = field(default_factory=list)

    def figure(self) -> go.Figure:
        """Return the finished figure."""
        parts = {"xaxis": self.x, "yaxis": self.y, "shapes": self.shapes, "annotations": self.annotations}
        return go.Figure({"data": self.traces, "layout": self.layout | parts})


def new_drawing(palette: Palette, *, height: int, top: int = 4, bottom: int = 44) -> Drawing:
    """Return an empty drawing of the house."""
    layout = {
        "template": {"layout": {"colorway": [palette.blue, palette.orange, palette.teal, palette.plum]}},
        "height": height,
        "autosize": True,
        "margin": {"l": 4, "r": 4, "t": top, "b": bottom, "pad": 0},
        "paper_bgcolor": CLEAR,
        "plot_bgcolor": CLEAR,
        "dragmode": False,
        "hovermode": "closest",
        "showlegend": False,
        "font": {"family": FONT, "size": TEXT_SIZE, "color": palette.ink},
        "hoverlabel": _hover_label(palette),
        "legend": _legend(palette),
        "modebar": {"color": palette.muted, "activecolor": palette.ink, "bgcolor": CLEAR},
    }
    x = {"showgrid": False, "showline": True, "linewidth": 1, "linecolor": palette.line, "automargin": False}
    y = {"showgrid": True, "gridcolor": palette.grid, "showline": False, "automargin": True}
    return Drawing(layout, _axis(palette) | x, _axis(palette) | y)


def axis_title(words: str, palette: Palette) -> dict[str, Any]:
    """Return the title of the axis below a plot; axes at the side have none."""
    return {"text": words, "standoff": 6, "font": {"size": TEXT_SIZE, "color": palette.muted}}


def empty_chart(palette: Palette, words: str, columns: Sequence[str], *, height: int = 160) -> Chart:
    """Return a figure that says in its middle why nothing is drawn."""
    drawing = new_drawing(palette, height=height, bottom=4)
    drawing.x.update(visible=False, range=[0, 1])
    drawing.y.update(visible=False, range=[0, 1])
    drawing.annotations.append(
        {
            "text": words,
            "x": 0.5,
            "y": 0.5,
            "xref": "paper",
            "yref": "paper",
            "showarrow": False,
            "font": {"size": VALUE_SIZE, "color": palette.muted},
        }
    )
    return Chart(drawing.figure(), f"{words}.", pd.DataFrame(columns=list(columns)))


def _axis(palette: Palette) -> dict[str, Any]:
    return {
        "fixedrange": True,
        "zeroline": False,
        "ticks": "",
        "tickfont": {"size": TEXT_SIZE, "color": palette.muted},
        "color": palette.muted,
    }


def _hover_label(palette: Palette) -> dict[str, Any]:
    return {
        "bgcolor": palette.card,
        "bordercolor": palette.line,
        "font": {"family": FONT, "size": VALUE_SIZE, "color": palette.ink},
        "align": "left",
    }


def _legend(palette: Palette) -> dict[str, Any]:
    return {
        "orientation": "h",
        "xref": "container",
        "x": 0,
        "yref": "container",
        "y": 0,
        "yanchor": "bottom",
        "itemclick": False,
        "itemdoubleclick": False,
        "font": {"size": TEXT_SIZE, "color": palette.muted},
        "bgcolor": CLEAR,
    }
