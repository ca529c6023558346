"""What stands behind and above the two panels of a factor under the spasms: gaps, titles, and the marked days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from data.records import Period
from pages.charts.figure import Drawing
from pages.charts.theme import SMALL_SIZE, TEXT_SIZE, Palette, with_alpha
from pages.charts.time_axis import HALF_DAY, TimeAxis
from pages.charts.words import drawn, short_span


def draw_panel_gaps(
    drawing: Drawing, gaps: Sequence[tuple[date, date]], panel: str, palette: Palette, axis: TimeAxis
) -> None:
    """Draw a grey band in one panel for each span of days that it does not hold."""
    for first, last in gaps:
        ends = {"x0": axis.at(first, -HALF_DAY), "x1": axis.at(last, HALF_DAY), "y0": 0, "y1": 1, "yref": panel}
        drawing.shapes.append(
            {"type": "rect", **ends, "fillcolor": palette.gap, "line": {"width": 0}, "layer": "below"}
        )


def draw_marked_days(drawing: Drawing, marked: Period, palette: Palette, axis: TimeAxis) -> None:
    """Mark the days through both panels: one band, edged, with its days written at its top."""
    start, end = axis.at(marked.first, -HALF_DAY), axis.at(marked.last, HALF_DAY)
    drawing.shapes.append(
        {
            "type": "rect",
            "x0": start,
            "x1": end,
            "y0": 0,
            "y1": 1,
            "yref": "paper",
            "fillcolor": with_alpha(palette.blue, 0.12),
            "line": {"color": palette.blue, "width": 1.25},
            "layer": "below",
        }
    )
    share = (marked.first - axis.first).days / max((axis.last - axis.first).days, 1)
    drawing.annotations.append(
        {
            "text": short_span(marked.first, marked.last),
            "x": start if share < 0.6 else end,
            "xanchor": "left" if share < 0.6 else "right",
            "y": 1,
            "yref": "paper",
            "yanchor": "top",
            "yshift": -3,
            "showarrow": False,
            "bgcolor": palette.card,
            "font": {"size": SMALL_SIZE, "color": palette.blue},
        }
    )


def title_panel(drawing: Drawing, words: str, y: float, shift: float, palette: Palette) -> None:
    """Write what a panel shows above its left end."""
    drawing.annotations.append(
        {
            "text": drawn(words),
            "x": 0,
            "xref": "paper",
            "xanchor": "left",
            "y": y,
            "yref": "paper",
            "yanchor": "bottom",
            "yshift": shift,
            "showarrow": False,
            "font": {"size": TEXT_SIZE, "color": palette.muted},
        }
    )
