"""Where: a face as others see it, with a bubble for each place and side; its area is the share of the spasms."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analytics.pattern_words import place_name, place_words
from analytics.patterns_places import Place, Places
from pages.charts.chart import Chart
from pages.charts.face_drawing import PLACES, face_shapes, side_names
from pages.charts.figure import Drawing, empty_chart, new_drawing
from pages.charts.theme import TEXT_SIZE, Palette, with_alpha

HEIGHT = 310
LARGEST = 38.0  # px across, for all spasms at one place
SMALLEST = 5.0
MOST_LABELS = 9
LABEL_GAP = 0.27
LABELS_AT = 1.02
TOP, BOTTOM, BOTTOM_WITH_NECK = 1.24, -1.24, -1.45
BESIDE_LABELS, BEHIND_LABELS = 1.05, 2.55  # how far the drawing reaches on the free side, and on that of the labels
COLUMNS = ("Place", "Right", "Left", "No side", "Share (%)")


@dataclass(frozen=True, slots=True)
class Bubble:
    """One bubble; ``sure`` is False where the spasms there do not say which side."""

    place: Place
    x: float
    y: float
    share: float
    is_new: bool
    sure: bool


def face_chart(places: Places, palette: Palette, words: str = "") -> Chart:
    """Draw the face; ``words`` tells what it shows, as the caption does."""
    if not places.n_placed:
        return empty_chart(palette, "No spasm with a place", COLUMNS)
    told = ", ".join(f"{place_words(place.site)} {percent_text(place.share)}" for place in places.places)
    return Chart(draw_face(places, palette), f"{words} {told}.".strip(), face_table(places))


def draw_face(places: Places, palette: Palette) -> go.Figure:
    """Draw bubbles over the lines; on one side only, each with its name beside it."""
    bubbles = bubbles_of(places)
    neck = any(bubble.place.site == "neck" for bubble in bubbles)
    drawing = new_drawing(palette, height=HEIGHT, top=4, bottom=4)
    drawing.shapes.extend(face_shapes(palette, neck=neck))
    drawing.annotations.extend(side_names(palette))
    drawing.traces.append(_bubbles(bubbles, palette))
    reach = (BESIDE_LABELS, BESIDE_LABELS)
    if places.side in ("left", "right"):
        sign = 1 if places.side == "left" else -1
        _label(drawing, bubbles, sign, palette)
        reach = (BESIDE_LABELS, BEHIND_LABELS) if sign > 0 else (BEHIND_LABELS, BESIDE_LABELS)
    drawing.x.update(visible=False, range=[-reach[0], reach[1]], constrain="range")
    drawing.y.update(
        visible=False,
        automargin=False,
        range=[BOTTOM_WITH_NECK if neck else BOTTOM, TOP],
        scaleanchor="x",
        scaleratio=1,
        constrain="range",
    )
    return drawing.figure()


def bubbles_of(places: Places) -> list[Bubble]:
    """Place the bubbles, the largest first, so that small ones lie on top.

    Where no spasm says its side, each place gets an open bubble on both.
    """
    bubbles = []
    for place in places.places:
        if place.site not in PLACES:
            continue
        x, y = PLACES[place.site]
        for sign, side, count in ((1, "left", place.left), (-1, "right", place.right)):
            number = count if places.side else place.unsided
            if number:
                is_new = place.is_new or side in places.new_sides
                bubbles.append(Bubble(place, sign * x, y, number / places.n_placed, is_new, bool(places.side)))
    return sorted(bubbles, key=lambda bubble: -bubble.share)


def face_table(places: Places) -> pd.DataFrame:
    """Return how many spasms each place had on each side."""
    rows = [
        (
            place_name(place.site) + (" (new)" if place.is_new else ""),
            place.right,
            place.left,
            place.unsided,
            round(100 * place.share, 1),
        )
        for place in places.places
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS))


def percent_text(share: float) -> str:
    """Write a share: ``59 %``, ``< 1 %``."""
    return "< 1 %" if 0 < share < 0.005 else f"{100 * share:.0f} %"


def _bubbles(bubbles: list[Bubble], palette: Palette) -> dict[str, Any]:
    colours = [palette.orange if bubble.is_new else palette.blue for bubble in bubbles]
    return {
        "type": "scatter",
        "x": [bubble.x for bubble in bubbles],
        "y": [bubble.y for bubble in bubbles],
        "mode": "markers",
        "marker": {
            "size": [max(SMALLEST, LARGEST * math.sqrt(bubble.share)) for bubble in bubbles],
            "color": [
                with_alpha(colour, 0.8 if bubble.sure else 0.2) for bubble, colour in zip(bubbles, colours, strict=True)
            ],
            "line": {
                "width": 1.5,
                "color": [
                    palette.card if bubble.sure else colour for bubble, colour in zip(bubbles, colours, strict=True)
                ],
            },
            "opacity": 1,
        },
        "text": [_hover(bubble) for bubble in bubbles],
        "hovertemplate": "%{text}<extra></extra>",
        "showlegend": False,
    }


def _hover(bubble: Bubble) -> str:
    side = "" if not bubble.sure else "left " if bubble.x > 0 else "right "
    new = ", new" if bubble.is_new else ""
    return f"{(side + place_words(bubble.place.site)).capitalize()}: {percent_text(bubble.share)}{new}"


def _label(drawing: Drawing, bubbles: list[Bubble], sign: int, palette: Palette) -> None:
    """Write the names in one column, from the top down, and lead a line to each bubble."""
    named = sorted(bubbles[:MOST_LABELS], key=lambda bubble: -bubble.y)
    for bubble, y in zip(named, _heights([bubble.y for bubble in named]), strict=True):
        start = bubble.x + sign * 0.02
        drawing.shapes.append(
            {
                "type": "path",
                "path": f"M {start:g},{bubble.y:g} L {sign * (LABELS_AT - 0.1):g},{y:g} L {sign * LABELS_AT:g},{y:g}",
                "line": {"color": palette.muted, "width": 1},
                "fillcolor": "rgba(0,0,0,0)",
            }
        )
        new = " new" if bubble.is_new else ""
        drawing.annotations.append(
            {
                "text": f"{place_name(bubble.place.site)} <b>{percent_text(bubble.share)}</b>{new}",
                "x": sign * (LABELS_AT + 0.03),
                "y": y,
                "xanchor": "left" if sign > 0 else "right",
                "yanchor": "middle",
                "showarrow": False,
                "borderpad": 0,
                "font": {"size": TEXT_SIZE, "color": palette.ink},
            }
        )


def _heights(wanted: list[float]) -> list[float]:
    """Move the names apart, downwards first, then the whole column up where it would leave the drawing."""
    heights: list[float] = []
    for y in wanted:
        heights.append(min(y, heights[-1] - LABEL_GAP) if heights else min(y, TOP - 0.3))
    over = max(0.0, BOTTOM + 0.1 - heights[-1]) if heights else 0.0
    return [height + over for height in heights]
