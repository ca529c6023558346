"""The timeline drawn by the server, for the moments until Plotly has arrived, and for readers without any script."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from html import unescape
from typing import Any

import plotly.graph_objects as go

from pages.document.markup import text
from pages.document.sketch_ticks import value_ticks, when_ticks

TALL = 1000  # units of the drawing's height
WIDE = 10  # units a day
MS_A_DAY = 86_400_000
EPOCH = datetime(1970, 1, 1)


def sketch(figure: go.Figure) -> str:
    """Return a timeline's figure as a plain drawing in the page's own colours, in the very place of Plotly's.

    It stretches with the page: x and y have scales of their own, lines keep their widths.
    """
    drawn = figure.to_plotly_json()
    layout, traces = drawn["layout"], drawn["data"]
    scale = _Scale(layout["xaxis"]["range"], layout["yaxis"]["range"])
    values = value_ticks(*scale.y)
    paths = [
        ("gaps", "".join(scale.box(shape) for shape in layout.get("shapes", ()) if shape["type"] == "rect")),
        ("grid", "".join(f"M0 {scale.down(value)}h{scale.width}" for value in values)),
        *((f"bars{_stroke(trace, scale)}", scale.bars(trace)) for trace in traces if trace["type"] == "bar"),
        *_lines([trace for trace in traces if trace["type"] == "scatter"], scale),
        *_marks([shape for shape in layout.get("shapes", ()) if shape["type"] == "line"], scale),
    ]
    body = "".join(f'<path class="{css}" d="{path}"/>' for css, path in paths if path)
    margin = layout["margin"]
    inset = f"top:{margin['t']}px;right:{margin['r']}px;bottom:{margin['b']}px;left:{margin['l']}px"
    return (
        f'<div class="sketch" aria-hidden="true" style="height:{layout["height"]}px"><div style="{inset}">'
        f'<svg viewBox="0 0 {scale.width} {TALL}" preserveAspectRatio="none">{body}</svg>'
        f"{_labels(layout, scale, values)}</div></div>"
    )


class _Scale:
    """Where values and moments stand in the drawing."""

    def __init__(self, x_range: Sequence[Any], y_range: Sequence[float]) -> None:
        self.first, self.last = (days_of(end) for end in x_range)
        self.y = (float(y_range[0]), float(y_range[1]))
        self.width = round((self.last - self.first) * WIDE)

    def along(self, when: object) -> int:
        return round((days_of(when) - self.first) * WIDE)

    def down(self, value: float) -> int:
        low, high = self.y
        return round((high - value) / (high - low) * TALL)

    def box(self, shape: dict[str, Any]) -> str:
        left, right = self.along(shape["x0"]), self.along(shape["x1"])
        return f"M{left} 0H{right}V{TALL}H{left}z"

    def bars(self, trace: dict[str, Any]) -> str:
        base = self.down(0)
        return "".join(f"M{self.along(x)} {base}V{self.down(y)}" for x, y in points(trace) if y)

    def line(self, trace: dict[str, Any]) -> str:
        parts, pen_is_down = [], False
        for x, y in zip(trace["x"], trace["y"], strict=True):
            if y is not None:
                parts.append(f"{'L' if pen_is_down else 'M'}{self.along(x)} {self.down(y)}")
            pen_is_down = y is not None
        return "".join(parts)


def days_of(when: object) -> float:
    """Return a moment of the time axis as days: of a date since 1970, of a day number as it is."""
    if isinstance(when, int | float):
        return float(when)
    return (datetime.fromisoformat(str(when)) - EPOCH).total_seconds() / 86_400


def points(trace: dict[str, Any]) -> Iterable[tuple[Any, float]]:
    """Return the points of a trace that are there."""
    found = zip(trace["x"], trace["y"], strict=True)
    return [(x, y) for x, y in found if x is not None and y is not None]


def _stroke(trace: dict[str, Any], scale: _Scale) -> str:
    width = float(trace["width"])
    days = width / MS_A_DAY if width > scale.width else width
    return f'" style="stroke-width:{days * WIDE:.1f}'


def _lines(traces: Sequence[dict[str, Any]], scale: _Scale) -> list[tuple[str, str]]:
    lines = [trace for trace in traces if trace["mode"] == "lines+markers"]
    rings = [trace for trace in traces if trace["mode"] == "markers" and trace["name"].startswith("None that")]
    dots = "".join(f"M{scale.along(x)} {scale.down(y)}h0" for trace in rings for x, y in points(trace))
    drawn = [scale.line(trace) for trace in lines]
    return [("rings", dots), ("holes", dots), *(("halo", path) for path in drawn), *(("mean", path) for path in drawn)]


def _marks(shapes: Sequence[dict[str, Any]], scale: _Scale) -> list[tuple[str, str]]:
    return [
        (
            f"mark {shape['line'].get('dash', 'solid')}",
            f"M{scale.along(shape['x0'])} {TALL}V{round((1 - shape['y1']) * TALL)}",
        )
        for shape in shapes
    ]


def _labels(layout: dict[str, Any], scale: _Scale, values: Sequence[float]) -> str:
    sides = [f'<i class="v" style="top:{scale.down(value) / TALL:.1%}">{value:,g}</i>' for value in values]
    dated = layout["xaxis"]["type"] == "date"
    below = [
        f'<i class="w" style="left:{(at - scale.first) / (scale.last - scale.first):.1%}">{text(words)}</i>'
        for at, words in when_ticks(scale.first, scale.last, dated=dated)
    ]
    names = [
        _name(note, scale.along(note["x"]) / scale.width)
        for note in layout.get("annotations", ())
        if note.get("yanchor") == "bottom"
    ]
    return "".join([*sides, *below, *names])


def _name(note: dict[str, Any], along: float) -> str:
    """Return the name of a treatment where the chart writes it; its text is escaped there already, bold by a tag."""
    words = str(note["text"])
    bold = words.startswith("<b>")
    words = unescape(words.removeprefix("<b>").removesuffix("</b>") if bold else words)
    tag = "b" if bold else "span"
    place = f"left:{along:.1%};bottom:calc(100% + {note['yshift']}px)"
    return f'<{tag} class="{note["xanchor"]}" style="{place}">{text(words)}</{tag}>'
