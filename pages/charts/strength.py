"""How long or how strong: five bars with their shares above, the tallest in full blue."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from analytics.patterns_strength import Shares
from pages.charts.chart import Chart
from pages.charts.figure import axis_title, empty_chart, new_drawing
from pages.charts.theme import TEXT_SIZE, Palette

HEIGHT = 165


def strength_chart(shares: Shares, title: str, palette: Palette) -> Chart:
    """Draw one of the two; ``title`` names its axis: ``Duration``, ``Intensity, 0 to 10``."""
    unit = "Days" if shares.of_days else "Spasms"
    columns = (title, unit, "Share (%)")
    if not shares.n_known:
        return empty_chart(palette, "Not noted", columns, height=HEIGHT)
    table = pd.DataFrame(
        {title: list(shares.labels), unit: list(shares.counts), "Share (%)": [round(p, 1) for p in _percents(shares)]}
    )
    told = zip(shares.labels, _percents(shares), strict=True)
    listed = ", ".join(f"{_text(share)} {label}" for label, share in told)
    alt = f"{title} of {shares.n_known:,} {unit.lower()}: {listed}."
    return Chart(draw_strength(shares, title, palette), alt, table)


def draw_strength(shares: Shares, title: str, palette: Palette) -> go.Figure:
    """Draw the bars."""
    percents = _percents(shares)
    highest = max(percents)
    drawing = new_drawing(palette, height=HEIGHT, top=4, bottom=44)
    drawing.layout.update(bargap=0.18, barcornerradius=3)
    drawing.traces.append(
        {
            "type": "bar",
            "x": list(range(len(percents))),
            "y": percents,
            "marker": {
                "color": [palette.blue if share == highest else palette.bar for share in percents],
                "line": {"width": 0},
            },
            "text": [_text(share) for share in percents],
            "textposition": "outside",
            "textfont": {"size": TEXT_SIZE, "color": palette.ink},
            "cliponaxis": False,
            "hoverinfo": "skip",
            "showlegend": False,
        }
    )
    drawing.x.update(
        tickmode="array",
        tickvals=list(range(len(percents))),
        ticktext=list(shares.labels),
        tickangle=0,
        title=axis_title(title, palette),
    )
    drawing.y.update(visible=False, range=[0, 1.25 * highest])
    return drawing.figure()


def _percents(shares: Shares) -> list[float]:
    return [100 * count / shares.n_known for count in shares.counts]


def _text(percent: float) -> str:
    return "< 1 %" if 0 < percent < 0.5 else f"{percent:.0f} %"
