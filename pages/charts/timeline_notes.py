"""The days with a note on the timeline: a small mark below the bars; what was noted stands in the hover box."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from pages.charts.theme import Palette
from pages.charts.words import counted, drawn, shortened

Texts = tuple[str, ...]

NOTES = "Notes"  # the column of the table
MARK = "◆"  # as it is drawn, for a caption
MOST_TEXTS = 3
MOST_LETTERS = 60
# Below zero, in shares of the height above it: the marks, and the room that they need.
MARKS_AT, ROOM = -0.045, -0.08


def notes_by_start(notes: Mapping[date, Texts], starts: Sequence[date], step: int) -> tuple[Texts, ...]:
    """Return for each day or week that is drawn what was noted in it; nothing at all where no note falls into any."""
    found: list[Texts] = [() for _ in starts]
    for day, texts in notes.items():
        number = (day - starts[0]).days // step
        if 0 <= number < len(starts):
            found[number] += texts
    return tuple(found) if any(found) else ()


def note_marks(notes: Sequence[Texts], middles: Sequence[Any], room: float, palette: Palette) -> list[dict[str, Any]]:
    """Return the marks, at ``middles`` of the days or weeks; ``room`` is the height of the plot above zero."""
    noted = [(middle, texts) for middle, texts in zip(middles, notes, strict=True) if texts]
    shape = {"symbol": "diamond", "size": 6, "color": palette.muted}
    return [
        {
            "type": "scatter",
            "x": [middle for middle, _ in noted],
            "y": [MARKS_AT * room] * len(noted),
            "name": "Note",
            "mode": "markers",
            "marker": shape,
            "selected": {"marker": {"opacity": 1}},
            "unselected": {"marker": {"opacity": 1}},
            "showlegend": False,  # a third row of names would not fit a phone; the caption tells the mark
            "customdata": [note_text(texts) for _, texts in noted],
            "hovertemplate": "%{customdata}<extra></extra>",
        }
    ]


def note_text(texts: Texts) -> str:
    """Return what the hover box says: the first few notes, each cut to a line."""
    lines = [drawn(shortened(text, MOST_LETTERS)) for text in texts[:MOST_TEXTS]]
    more = len(texts) - MOST_TEXTS
    return "Note: " + "<br>".join(lines) + (f"<br>and {counted(more, 'more note')}" if more > 0 else "")
