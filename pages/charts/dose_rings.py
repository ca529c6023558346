"""The rings at a person's own quartiles, each with its rate and its level beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from analytics.results import DoseResponse
from pages.charts.dose_record import known, ring_words
from pages.charts.figure import Drawing
from pages.charts.theme import TEXT_SIZE, Palette
from pages.charts.words import drawn, rate

PLOT = 240  # px: the height of the plot itself, roughly
NAME_ABOVE = 44
NAME_ROW = 30  # px: a name is 23 px high with its padding


def draw_rings(dose: DoseResponse, palette: Palette) -> dict[str, Any]:
    """Return the rings themselves."""
    return {
        "type": "scatter",
        "x": known((dose.low, dose.high)),
        "y": known((dose.rate_low, dose.rate_high)),
        "mode": "markers",
        "marker": {"size": 11, "color": palette.card, "line": {"color": palette.blue, "width": 2}},
        "hoverinfo": "skip",
        "showlegend": False,
    }


def name_rings(drawing: Drawing, dose: DoseResponse, palette: Palette, highest: float) -> None:
    """Write beside each ring what it says; ``highest`` is the top of the scale."""
    rings = ring_words(dose)
    heights = _heights([value / highest for _, _, value in rings])
    for (words, level, value), height in zip(rings, heights, strict=True):
        _name_ring(drawing, dose, words, level, value, height, palette)


def _heights(shares: Sequence[float]) -> list[float]:
    """Return how far above its ring each name stands (px), so that two names do not cover each other."""
    heights = [float(NAME_ABOVE)] * len(shares)
    if len(shares) == 2:
        first, second = (share * PLOT + NAME_ABOVE for share in shares)
        heights[0] += max(NAME_ROW - abs(first - second), 0) if first >= second else 0
        heights[1] += max(NAME_ROW - abs(first - second), 0) if first < second else 0
    return heights


def _name_ring(
    drawing: Drawing, dose: DoseResponse, words: str, level: float, value: float, height: float, palette: Palette
) -> None:
    left, right = min(dose.x), max(dose.x)
    far = right > left and (level - left) / (right - left) > 0.6
    drawing.annotations.append(
        {
            "text": f"<b>{rate(value)}</b> {drawn(words)}",
            "x": level,
            "y": value,
            "ax": -16 if far else 16,
            "ay": -height,
            "xanchor": "right" if far else "left",
            "showarrow": True,
            "arrowhead": 0,
            "arrowwidth": 1,
            "arrowcolor": palette.muted,
            "standoff": 6,
            "borderpad": 2,
            "bgcolor": palette.card,
            "font": {"size": TEXT_SIZE, "color": palette.ink},
        }
    )
