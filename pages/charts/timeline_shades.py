"""What stands behind and above the bars of a timeline: gaps, the compared span, treatments."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from data.records import Period
from pages.charts.figure import Drawing
from pages.charts.theme import SMALL_SIZE, TEXT_SIZE, Palette, with_alpha
from pages.charts.time_axis import TimeAxis
from pages.charts.timeline_record import LEAST_DAYS_OF_WORDS, Timeline
from pages.charts.treatment_marks import Mark, label_text
from pages.charts.words import counted, drawn

LABEL_ROW = 17  # px
HALF_DAY = timedelta(hours=12)


def draw_gaps(drawing: Drawing, record: Timeline, palette: Palette, axis: TimeAxis) -> None:
    """Draw the grey bands of days that were not logged, with the words where they fit."""
    narrow = 0.04 * (record.last - record.first).days
    for first, last in record.gaps:
        drawing.shapes.append(
            {
                "type": "rect",
                "x0": axis.at(first, -HALF_DAY),
                "x1": axis.at(last, HALF_DAY),
                "y0": 0,
                "y1": 1,
                "yref": "paper",
                "fillcolor": palette.gap,
                "line": {"width": 0},
                "layer": "below",
            }
        )
        length = (last - first).days + 1
        if length >= max(LEAST_DAYS_OF_WORDS, narrow):
            drawing.annotations.append(
                {
                    "text": "Not logged",
                    "x": axis.at(first, (last - first) / 2),
                    "y": 0.5,
                    "yref": "paper",
                    "textangle": -90,
                    "showarrow": False,
                    "font": {"size": SMALL_SIZE, "color": palette.muted},
                }
            )


def draw_marked(drawing: Drawing, marked: Period, palette: Palette, axis: TimeAxis, record: Timeline) -> None:
    """Draw the span that the cards compare."""
    start, end = axis.at(marked.first, -HALF_DAY), axis.at(marked.last, HALF_DAY)
    drawing.shapes.append(
        {
            "type": "rect",
            "x0": start,
            "x1": end,
            "y0": 0,
            "y1": 1,
            "yref": "paper",
            "fillcolor": with_alpha(palette.blue, 0.07),
            "line": {"width": 0},
            "layer": "below",
        }
    )
    drawing.shapes.append(
        {
            "type": "line",
            "x0": start,
            "x1": end,
            "y0": 1,
            "y1": 1,
            "yref": "paper",
            "line": {"color": palette.blue, "width": 2},
        }
    )
    at_end = marked.last == record.last and marked.length < 0.25 * record.n_days
    drawing.annotations.append(
        {
            "text": counted(marked.length, "day"),
            "x": end if at_end else axis.at(marked.first, (marked.last - marked.first) / 2),
            "xanchor": "right" if at_end else "center",
            "y": 1,
            "yref": "paper",
            "yanchor": "top",
            "yshift": -4,
            "showarrow": False,
            "font": {"size": SMALL_SIZE, "color": palette.blue},
        }
    )


def draw_marks(drawing: Drawing, marks: Sequence[Mark], palette: Palette, axis: TimeAxis, plot: int) -> None:
    """Draw each treatment as a line that rises to its own label row; ``plot`` is the height of the plot in px."""
    for mark in marks:
        row = mark.row or 0
        drawing.shapes.append(
            {
                "type": "line",
                "x0": axis.at(mark.day),
                "x1": axis.at(mark.day),
                "y0": 0,
                "y1": 1 + (LABEL_ROW * row + 10) / plot if mark.row is not None else 1,
                "yref": "paper",
                "line": {"color": palette.plum, "width": 1.5, "dash": "solid" if mark.injection else "dot"},
            }
        )
        if mark.row is not None:
            _draw_label(drawing, mark, palette, axis)


def _draw_label(drawing: Drawing, mark: Mark, palette: Palette, axis: TimeAxis) -> None:
    text = drawn(label_text(mark))
    drawing.annotations.append(
        {
            "text": f"<b>{text}</b>" if mark.injection else text,
            "x": axis.at(mark.day),
            "xanchor": "right" if mark.to_left else "left",
            "xshift": -1 if mark.to_left else 1,
            "y": 1,
            "yref": "paper",
            "yanchor": "bottom",
            "yshift": LABEL_ROW * (mark.row or 0),
            "borderpad": 1,
            "showarrow": False,
            "bgcolor": palette.card,
            "font": {"size": TEXT_SIZE, "color": palette.plum},
        }
    )
