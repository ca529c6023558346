"""How the forest is drawn: each name above its own line, so that the plot needs no margin for names."""

from __future__ import annotations

import math
from collections.abc import Sequence

import plotly.graph_objects as go

from analytics.outcome_words import outcome_axis
from analytics.results import CANNOT_TELL
from pages.charts.factor_words import VERDICT_GLYPHS, VERDICT_WORDS
from pages.charts.figure import Drawing, axis_title, new_drawing
from pages.charts.forest_record import ForestRow
from pages.charts.forest_row import EXTRA_LINE, doors, draw_row, lines_of, write
from pages.charts.theme import TEXT_SIZE, Palette
from pages.charts.ticks import signed_ticks

ROW = 42  # px
HEADING = 30
TOP, BOTTOM = 26, 44


def draw_forest(
    rows: Sequence[ForestRow], palette: Palette, outcome: str = "spasm_count", *, clickable: bool = False
) -> go.Figure:
    """Draw rows whose names stand above their lines, so that the plot needs no margin for them."""
    tops, height = _positions(rows)
    drawing = new_drawing(palette, height=round(height) + TOP + BOTTOM, top=TOP, bottom=BOTTOM)
    low, high = reach(rows)
    unit = outcome_axis(outcome).lower()
    drawing.x.update(
        range=[low, high],
        showline=False,
        title=axis_title(f"Difference in {unit}", palette),
        **signed_ticks(low, high),
    )
    drawing.y.update(range=[height, 0], visible=False)
    _draw_directions(drawing, palette, -low / (high - low), outcome)
    for verdict in dict.fromkeys(row.verdict for row in rows):
        first = next(index for index, row in enumerate(rows) if row.verdict == verdict)
        write(
            drawing,
            f"<b>{VERDICT_GLYPHS[verdict]} {VERDICT_WORDS[verdict]}</b>",
            tops[first] - HEADING / 2,
            0,
            palette.ink,
        )
    for row, top in zip(rows, tops, strict=True):
        draw_row(drawing, row, top, palette)
    if clickable:
        drawing.traces.append(doors(rows, tops, low, high))
    return drawing.figure()


def reach(rows: Sequence[ForestRow]) -> tuple[float, float]:
    """Return the ends of the scale: what is known sets it, and a very wide guess may run over the edge."""
    sure = [value for row in rows if row.verdict != CANNOT_TELL for value in _ends(row)]
    ends = [value for row in rows for value in _ends(row)]
    limit = 2.0 * max(map(abs, sure)) if sure else math.inf
    low, high = max(min([0.0, *ends]), -limit), min(max([0.0, *ends]), limit)
    room = 0.06 * max(high - low, 0.1)
    return low - room, high + room


def _ends(row: ForestRow) -> list[float]:
    return [end for end in (row.low, row.high, row.negligible_low, row.negligible_high) if not math.isnan(end)]


def _positions(rows: Sequence[ForestRow]) -> tuple[list[float], float]:
    """Return where each row begins (px from the top of the plot), and the height of them all."""
    tops, at, verdict = [], 0.0, ""
    for row in rows:
        at += HEADING if row.verdict != verdict else 0
        verdict = row.verdict
        tops.append(at)
        at += ROW + EXTRA_LINE * (len(lines_of(row.name)) - 1)
    return tops, at


def _draw_directions(drawing: Drawing, palette: Palette, zero: float, outcome: str) -> None:
    at = min(max(zero, 0.2), 0.64)
    less, more = ("fewer", "more spasms") if outcome == "spasm_count" else ("less", "more")
    for text, anchor, shift in ((f"← {less}", "right", -6), (f"{more} →", "left", 6)):
        drawing.annotations.append(
            {
                "text": text,
                "x": at,
                "xref": "paper",
                "xanchor": anchor,
                "xshift": shift,
                "y": 1,
                "yref": "paper",
                "yanchor": "bottom",
                "showarrow": False,
                "font": {"size": TEXT_SIZE, "color": palette.muted},
            }
        )
