"""The figure from which every chart starts: transparent, still, its axes fixed, its legend below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from pages.charts.chart import Chart
from pages.charts.theme import FONT, TEXT_SIZE, VALUE_SIZE, Palette


def new_figure(palette: Palette, *, height: int, top: int = 4, bottom: int = 44) -> go.Figure:
    """Return an empty figure of the house: transparent, still, its axes fixed, its legend below."""
    figure = go.Figure()
    figure.update_layout(
        template=go.layout.Template(layout={"colorway": [palette.blue, palette.orange, palette.teal, palette.plum]}),
        height=height,
        autosize=True,
        margin={"l": 4, "r": 4, "t": top, "b": bottom, "pad": 0},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        dragmode=False,
        hovermode="closest",
        showlegend=False,
        font={"family": FONT, "size": TEXT_SIZE, "color": palette.ink},
        hoverlabel=_hover_label(palette),
        legend=_legend(palette),
        modebar={"color": palette.muted, "activecolor": palette.ink, "bgcolor": "rgba(0,0,0,0)"},
    )
    figure.update_xaxes(
        **_axis(palette), showgrid=False, showline=True, linewidth=1, linecolor=palette.line, automargin=False
    )
    figure.update_yaxes(**_axis(palette), showgrid=True, gridcolor=palette.grid, showline=False, automargin=True)
    return figure


def empty_chart(palette: Palette, words: str, columns: Sequence[str], *, height: int = 160) -> Chart:
    """Return a figure that says in its middle why nothing is drawn."""
    figure = new_figure(palette, height=height, bottom=4)
    figure.update_xaxes(visible=False, range=[0, 1])
    figure.update_yaxes(visible=False, range=[0, 1])
    figure.add_annotation(
        text=words,
        x=0.5,
        y=0.5,
        xref="paper",
        yref="paper",
        showarrow=False,
        font={"size": VALUE_SIZE, "color": palette.muted},
    )
    return Chart(figure, f"{words}.", pd.DataFrame(columns=list(columns)))


def _axis(palette: Palette) -> dict[str, Any]:
    return {
        "fixedrange": True,
        "zeroline": False,
        "ticks": "",
        "tickfont": {"size": TEXT_SIZE, "color": palette.muted},
        "title": {"font": {"size": TEXT_SIZE, "color": palette.muted}},
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
        "bgcolor": "rgba(0,0,0,0)",
    }
