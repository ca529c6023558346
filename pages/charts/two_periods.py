"""Two periods laid side by side: which share of their days had how many spasms."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analytics.outcome_words import outcome_axis
from analytics.two_periods import TwoPeriods
from pages.charts.chart import Chart
from pages.charts.figure import axis_title, empty_chart, new_drawing
from pages.charts.theme import SMALL_SIZE, Palette
from pages.charts.words import counted

HEIGHT = 280
EARLIER, LATER = "Earlier", "Later"


def two_periods_chart(found: TwoPeriods, palette: Palette) -> Chart:
    """Draw a bar for each step and period; the earlier one is open, the later one filled."""
    axis = outcome_axis(found.outcome)
    columns = (axis, f"{EARLIER} (% of days)", f"{LATER} (% of days)")
    if not (found.earlier.kept_days or found.later.kept_days):
        return empty_chart(palette, "No day of either period is logged", columns, height=HEIGHT)
    earlier, later = ([round(100 * share, 1) for share in shares] for shares in found.shares)
    table = pd.DataFrame(dict(zip(columns, (list(found.steps.labels), earlier, later), strict=True)))
    return Chart(draw_two_periods(found, palette), _alt(found, axis), table)


def draw_two_periods(found: TwoPeriods, palette: Palette) -> go.Figure:
    """Draw the bars."""
    drawing = new_drawing(palette, height=HEIGHT, top=18, bottom=72)
    drawing.layout.update(showlegend=True, barmode="group", bargap=0.25, bargroupgap=0.08, barcornerradius=2)
    earlier, later = ([0.0 if share != share else 100 * share for share in shares] for shares in found.shares)
    drawing.traces.append(_bars(EARLIER, earlier, palette.card, palette))
    drawing.traces.append(_bars(LATER, later, palette.blue, palette))
    drawing.x.update(
        tickmode="array",
        tickvals=list(range(len(found.steps.labels))),
        ticktext=[label.replace(" or more", "+") for label in found.steps.labels],
        title=axis_title(f"{outcome_axis(found.outcome)}; the bars are % of the logged days", palette),
    )
    drawing.y.update(visible=False, range=[0, 1.15 * max(*earlier, *later, 1.0)])
    return drawing.figure()


def _bars(name: str, percents: Sequence[float], fill: str, palette: Palette) -> dict[str, Any]:
    return {
        "type": "bar",
        "name": name,
        "x": list(range(len(percents))),
        "y": list(percents),
        "marker": {"color": fill, "line": {"color": palette.blue, "width": 1.5}},
        "text": [f"{percent:.0f}" for percent in percents],
        "textposition": "outside",
        "textfont": {"size": SMALL_SIZE, "color": palette.ink},
        "cliponaxis": False,
        "hoverinfo": "skip",
    }


def _alt(found: TwoPeriods, axis: str) -> str:
    said = []
    for name, span, shares in ((EARLIER, found.earlier, found.shares[0]), (LATER, found.later, found.shares[1])):
        if not span.kept_days:
            said.append(f"{name}: no day logged")
            continue
        told = ", ".join(
            f"{label} on {100 * share:.0f} %" for label, share in zip(found.steps.labels, shares, strict=True)
        )
        said.append(f"{name}, {counted(span.kept_days, 'logged day')}: {told}")
    return f"{axis} in two periods. {'. '.join(said)}."
