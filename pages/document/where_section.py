"""Where: the face with the share of each place, and a table where both sides have spasms."""

from __future__ import annotations

import plotly.graph_objects as go

from analytics.pattern_words import place_name, where_words
from pages.charts.face import face_chart, percent_text
from pages.charts.theme import LIGHT
from pages.charts.words import counted
from pages.document.chart_slot import ChartSlot, chart_slot
from pages.document.markup import paragraph, table, text
from pages.document.scoped import Seen

HEIGHT = 215
ROOM = 1.15
MOST_ROWS = 5
ROWS_ON_PAPER = 3


def where_section(seen: Seen) -> tuple[str, list[ChartSlot]]:
    """Return the section and its chart; nothing where no spasm says its place."""
    places = seen.where.places
    if not places.n_placed:
        return "", []
    words = where_words(places)
    chart = face_chart(places, LIGHT, words)
    chart.figure.update_layout(height=HEIGHT)
    _widen(chart.figure)
    slot = chart_slot("where", chart)
    title = f"Where, share of {counted(places.n_placed, 'spasm')}"
    html = f"<section><h2>{text(title)}</h2>{slot.html}{paragraph(words, 'caption aside')}</section>"
    return html, [slot]


def _widen(figure: go.Figure) -> None:
    """Give the names beside the face more room: a file takes the system's font, which can be a wide one."""
    ends = [end * ROOM if abs(end) > 2 else end for end in figure.layout.xaxis.range]
    figure.update_xaxes(range=ends)


def sides_table(seen: Seen) -> str:
    """Return the shares of both sides, the fullest places first; nothing where only one has spasms: the face tells."""
    places = seen.where.places
    if places.side != "both":
        return ""
    rows = [
        [
            place_name(place.site) + (" (new)" if place.is_new else ""),
            percent_text(place.right / places.n_placed),
            percent_text(place.left / places.n_placed),
        ]
        for place in places.places[:MOST_ROWS]
    ]
    return table(["Place", "Right", "Left"], rows, "sides", on_paper=ROWS_ON_PAPER)
