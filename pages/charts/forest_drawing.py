"""How the forest is drawn: each name above its own line, so that the plot needs no margin for names."""

from __future__ import annotations

import math
import textwrap
from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go

from analytics.outcome_words import outcome_axis
from analytics.results import CANNOT_TELL, LINKED
from pages.charts.factor_words import VERDICT_GLYPHS, VERDICT_WORDS
from pages.charts.figure import new_figure
from pages.charts.forest_record import ForestRow, difference_of, numbers_of, range_of
from pages.charts.theme import TEXT_SIZE, Palette
from pages.charts.ticks import signed_ticks
from pages.charts.words import drawn, shortened

ROW = 42  # px
EXTRA_LINE = 17
HEADING = 30
TOP, BOTTOM = 26, 44
MOST_LETTERS = 23


def draw_forest(rows: Sequence[ForestRow], palette: Palette, outcome: str = "spasm_count") -> go.Figure:
    """Draw rows whose names stand above their lines, so that the plot needs no margin for them."""
    tops, height = _positions(rows)
    figure = new_figure(palette, height=round(height) + TOP + BOTTOM, top=TOP, bottom=BOTTOM)
    low, high = reach(rows)
    unit = outcome_axis(outcome).lower()
    figure.update_xaxes(
        range=[low, high],
        showline=False,
        title={"text": f"Difference in {unit}", "standoff": 6},
        **signed_ticks(low, high),
    )
    figure.update_yaxes(range=[height, 0], visible=False)
    _draw_directions(figure, palette, -low / (high - low), outcome)
    for verdict in dict.fromkeys(row.verdict for row in rows):
        first = next(index for index, row in enumerate(rows) if row.verdict == verdict)
        _write(
            figure,
            f"<b>{VERDICT_GLYPHS[verdict]} {VERDICT_WORDS[verdict]}</b>",
            tops[first] - HEADING / 2,
            0,
            palette.ink,
        )
    for row, top in zip(rows, tops, strict=True):
        _draw_row(figure, row, top, palette)
    return figure


def reach(rows: Sequence[ForestRow]) -> tuple[float, float]:
    """Return the ends of the scale: what is known sets it, and a very wide guess may run over the edge."""
    ends = [value for row in rows for value in (row.low, row.high)]
    sure = [value for row in rows if row.verdict != CANNOT_TELL for value in (row.low, row.high)]
    limit = 2.0 * max(map(abs, sure)) if sure else math.inf
    low, high = max(min([0.0, *ends]), -limit), min(max([0.0, *ends]), limit)
    room = 0.06 * max(high - low, 0.1)
    return low - room, high + room


def _positions(rows: Sequence[ForestRow]) -> tuple[list[float], float]:
    """Return where each row begins (px from the top of the plot), and the height of them all."""
    tops, at, verdict = [], 0.0, ""
    for row in rows:
        at += HEADING if row.verdict != verdict else 0
        verdict = row.verdict
        tops.append(at)
        at += ROW + EXTRA_LINE * (len(_lines(row.name)) - 1)
    return tops, at


def _lines(name: str) -> list[str]:
    """Return a name in one line or two, each short enough to stand beside the numbers on a phone."""
    lines = textwrap.wrap(name, MOST_LETTERS, max_lines=2, placeholder="…") or [name]
    return [shortened(line, MOST_LETTERS) for line in lines]


def _colour(row: ForestRow, palette: Palette) -> str:
    if row.verdict != LINKED:
        return palette.muted
    return palette.orange if row.difference > 0 else palette.teal


def _draw_directions(figure: go.Figure, palette: Palette, zero: float, outcome: str) -> None:
    at = min(max(zero, 0.2), 0.64)
    less, more = ("fewer", "more spasms") if outcome == "spasm_count" else ("less", "more")
    for text, anchor, shift in ((f"← {less}", "right", -6), (f"{more} →", "left", 6)):
        figure.add_annotation(
            text=text,
            x=at,
            xref="paper",
            xanchor=anchor,
            xshift=shift,
            y=1,
            yref="paper",
            yanchor="bottom",
            showarrow=False,
            font={"size": TEXT_SIZE, "color": palette.muted},
        )


def _write(figure: go.Figure, text: str, y: float, x: int, colour: str) -> None:
    figure.add_annotation(
        text=text,
        x=x,
        xref="paper",
        xanchor="right" if x else "left",
        align="right" if x else "left",
        y=y,
        yanchor="middle" if text.startswith("<b>") and not x else "top",
        showarrow=False,
        borderpad=0,
        font={"size": TEXT_SIZE, "color": colour},
    )


def _draw_row(figure: go.Figure, row: ForestRow, top: float, palette: Palette) -> None:
    quiet = row.verdict == CANNOT_TELL
    lines = [drawn(line) for line in _lines(row.name)]
    _write(figure, "<br>".join(lines), top, 0, palette.muted if quiet else palette.ink)
    _write(
        figure,
        f"<b>{difference_of(row)}</b> {range_of(row)}",
        top,
        1,
        palette.muted if quiet else palette.ink,
    )
    at = top + 28 + EXTRA_LINE * (len(lines) - 1)
    if not math.isnan(row.negligible_low):
        figure.add_shape(
            type="rect",
            x0=row.negligible_low,
            x1=row.negligible_high,
            y0=at - 9,
            y1=at + 9,
            fillcolor=palette.gap,
            line={"width": 0},
            layer="below",
        )
    figure.add_shape(
        type="line", x0=0, x1=0, y0=at - 9, y1=at + 9, line={"color": palette.muted, "width": 1}, layer="below"
    )
    figure.add_traces(_line_and_dot(row, at, palette))


def _line_and_dot(row: ForestRow, at: float, palette: Palette) -> list[go.Scatter]:
    colour = _colour(row, palette)
    linked, quiet = row.verdict == LINKED, row.verdict == CANNOT_TELL
    shared: dict[str, Any] = {
        "hoverinfo": "text",
        "hovertext": drawn(f"{row.name} {numbers_of(row)}"),
        "showlegend": False,
    }
    line = go.Scatter(
        x=[row.low, row.high],
        y=[at, at],
        mode="lines",
        line={"color": colour, "width": 3 if linked else 2, "dash": "dot" if quiet else "solid"},
        **shared,
    )
    dot = go.Scatter(
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
