"""Is it spreading: a bubble for each place and month, a new place in orange."""

from __future__ import annotations

import math
from datetime import date
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analytics.pattern_words import place_name
from analytics.patterns_places import PlaceMonths
from pages.charts.chart import Chart
from pages.charts.figure import Drawing, empty_chart, new_drawing
from pages.charts.theme import SMALL_SIZE, TEXT_SIZE, Palette
from pages.charts.words import counted, drawn, shortened

LEAST_HEIGHT = 310
ROW = 46
HEAD = 40
MOST_ROWS = 10
LARGEST = 34.0  # px across
SMALLEST = 3.0
DIGIT = 7.5
MOST_LETTERS = 14
NOTHING = 4


def place_by_month_chart(months: PlaceMonths, palette: Palette, words: str = "") -> Chart:
    """Draw the bubbles; ``words`` tells what they show, as the caption does."""
    labels = column_names(months)
    if not months.sites:
        return empty_chart(palette, "No spasm with a place", ("Place", *labels))
    rows = zip(months.sites, months.counts, months.new, strict=True)
    table = pd.DataFrame(
        [(place_name(site) + (" (new)" if new else ""), *_told(months, counts)) for site, counts, new in rows],
        columns=["Place", *labels],
    )
    return Chart(draw_place_by_month(months, palette), f"{words} The table holds each number.".strip(), table)


def draw_place_by_month(months: PlaceMonths, palette: Palette) -> go.Figure:
    """Draw one row a place, one column a month or a few."""
    n_rows = min(len(months.sites), MOST_ROWS)
    drawing = new_drawing(palette, height=max(LEAST_HEIGHT, HEAD + ROW * n_rows), top=HEAD, bottom=8)
    labels = column_names(months)
    drawing.x.update(
        range=[-0.5, len(labels) - 0.5],
        side="top",
        showline=False,
        tickmode="array",
        tickvals=list(range(len(labels))),
        ticktext=[label.replace(" ", "<br>", 1) for label in labels],
        tickangle=0,
    )
    drawing.y.update(
        range=[n_rows - 0.45, -0.55],
        showgrid=False,
        tickmode="array",
        tickvals=list(range(n_rows)),
        ticktext=[_row_name(site, new) for site, new in zip(months.sites, months.new, strict=True)][:n_rows],
        tickfont={"size": TEXT_SIZE, "color": palette.ink},
    )
    largest = max(max(counts) for counts in months.counts)
    for row in range(n_rows):
        colour = palette.orange if months.new[row] else palette.blue
        _draw_row(drawing, months, row, largest, colour, palette)
    return drawing.figure()


def column_names(months: PlaceMonths) -> list[str]:
    """Name the columns: ``Jun``, ``Jan–Mar 2026``, ``2026``; the year where more than one is drawn."""
    years = {start.year for start in months.starts}
    return [_column_name(start, months.step, with_year=len(years) > 1) for start in months.starts]


def _column_name(start: date, step: int, *, with_year: bool) -> str:
    if step == 1:
        return f"{start:%b %Y}" if with_year else f"{start:%b}"
    end = date(start.year + (start.month + step - 2) // 12, (start.month + step - 2) % 12 + 1, 1)
    return f"{start:%b}–{end:%b} {end.year}"


def _row_name(site: str, new: bool) -> str:
    name = drawn(shortened(place_name(site), MOST_LETTERS))
    return f"{name}<br><b>new</b>" if new else name


def _draw_row(drawing: Drawing, months: PlaceMonths, row: int, largest: int, colour: str, palette: Palette) -> None:
    counts = months.counts[row]
    sizes = [max(SMALLEST, LARGEST * math.sqrt(count / largest)) if count else NOTHING for count in counts]
    shown = [column for column, logged in enumerate(months.logged) if logged]
    drawing.traces.append(
        {
            "type": "scatter",
            "x": shown,
            "y": [row] * len(shown),
            "mode": "markers",
            "marker": {
                "size": [sizes[column] for column in shown],
                "color": [colour if counts[column] else palette.line for column in shown],
                "line": {"width": 0},
                "opacity": 1,
            },
            "text": [counted(counts[column], "spasm") for column in shown],
            "hovertemplate": "%{text}<extra></extra>",
            "showlegend": False,
        }
    )
    for column in shown:
        if counts[column]:
            drawing.annotations.append(_number(counts[column], column, row, sizes[column], palette))


def _number(count: int, column: int, row: int, size: float, palette: Palette) -> dict[str, Any]:
    inside = len(f"{count:,}") * DIGIT + 4 <= size
    return {
        "text": f"{count:,}",
        "x": column,
        "y": row,
        "yshift": 0 if inside else size / 2 + 8,
        "showarrow": False,
        "borderpad": 0,
        "font": {"size": SMALL_SIZE, "color": palette.card if inside else palette.ink},
    }


def _told(months: PlaceMonths, counts: tuple[int, ...]) -> list[int | None]:
    return [count if logged else None for count, logged in zip(counts, months.logged, strict=True)]
