"""The lag profile: the same difference for each delay, the delay that carries the verdict standing out."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from analytics.numbers_in_words import signed
from analytics.results import LINKED, Finding
from pages.charts.chart import Chart
from pages.charts.figure import Drawing, empty_chart, new_drawing
from pages.charts.lag_record import LagRow, lag_alt, lag_rows, numbers_of, row_is_known
from pages.charts.theme import TEXT_SIZE, Palette
from pages.charts.ticks import signed_ticks
from pages.charts.words import drawn

HEIGHT = 310
COLUMNS = ("When", "Difference a day", "From", "To", "Days")


def lag_profile_chart(finding: Finding, palette: Palette) -> Chart:
    """Draw the difference of one factor for each delay."""
    rows = lag_rows(finding)
    if not any(row_is_known(row) for row in rows):
        return empty_chart(palette, "Nothing to compare yet", COLUMNS, height=HEIGHT)
    table = pd.DataFrame(
        [(row.words, round(row.difference, 2), round(row.low, 2), round(row.high, 2), row.n_pairs) for row in rows],
        columns=list(COLUMNS),
    )
    return Chart(draw_lag_profile(rows, palette, linked=finding.verdict == LINKED), lag_alt(finding, rows), table)


def draw_lag_profile(rows: tuple[LagRow, ...], palette: Palette, *, linked: bool) -> go.Figure:
    """Draw a vertical range for each delay."""
    drawing = new_drawing(palette, height=HEIGHT, top=10, bottom=44)
    known = [row for row in rows if row_is_known(row)]
    low, high = min([0.0, *(row.low for row in known)]), max([0.0, *(row.high for row in known)])
    room = 0.08 * max(high - low, 0.1)
    drawing.y.update(range=[low - room, high + room], **signed_ticks(low - room, high + room))
    drawing.x.update(
        range=[-0.5, len(rows) - 0.3],
        tickmode="array",
        tickvals=list(range(len(rows))),
        ticktext=[_in_two_lines(row.words) for row in rows],
        showline=False,
    )
    zero = {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": 0, "y1": 0}
    drawing.shapes.append({**zero, "line": {"color": palette.muted, "width": 1}})
    for position, row in enumerate(rows):
        if row_is_known(row):
            _draw_row(drawing, row, position, palette, linked=linked)
    return drawing.figure()


def _in_two_lines(words: str) -> str:
    """Break before the last word: ``2 nights<br>before``."""
    start, _, end = words.rpartition(" ")
    return f"{start[:1].upper()}{start[1:]}<br>{end}"


def _draw_row(drawing: Drawing, row: LagRow, position: int, palette: Palette, *, linked: bool) -> None:
    colour = palette.muted
    if row.chosen:
        colour = (palette.orange if row.difference > 0 else palette.teal) if linked else palette.blue
    text = drawn(f"{row.words} {numbers_of(row)}")
    drawing.traces.append(
        {
            "type": "scatter",
            "x": [position, position],
            "y": [row.low, row.high],
            "mode": "lines",
            "line": {"color": colour, "width": 3 if row.chosen else 2},
            "hoverinfo": "text",
            "hovertext": text,
            "showlegend": False,
        }
    )
    drawing.traces.append(
        {
            "type": "scatter",
            "x": [position],
            "y": [row.difference],
            "mode": "markers",
            "marker": {
                "size": 12,
                "color": colour if row.chosen else palette.card,
                "line": {"color": colour, "width": 2},
            },
            "hoverinfo": "text",
            "hovertext": text,
            "showlegend": False,
        }
    )
    drawing.annotations.append(
        {
            "text": signed(row.difference, row.decimals),
            "x": position,
            "xanchor": "left",
            "xshift": 11,
            "y": row.difference,
            "showarrow": False,
            "borderpad": 1,
            "bgcolor": palette.card,
            "font": {"size": TEXT_SIZE, "color": palette.ink if row.chosen else palette.muted},
        }
    )
