"""One finding as two bars: spasms a day on the days with more of a factor and on those with less."""

from __future__ import annotations

import math
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from analytics.circumstances import bar_labels
from analytics.outcome_words import outcome_axis
from analytics.results import Finding
from pages.charts.chart import Chart
from pages.charts.figure import Drawing, empty_chart, new_drawing
from pages.charts.theme import TEXT_SIZE, VALUE_SIZE, Palette
from pages.charts.words import drawn, rate, shortened

HEIGHT = 104
LABELS_AT = (0.0, 54.0)  # px from the top
BARS_AT = (30.0, 84.0)
HALF_BAR = 6.5
ROOM_FOR_VALUE = 1.5  # a value of nine letters still fits behind the longest bar at 270 px
MOST_LETTERS = 40
DAYS = "Days"


@dataclass(frozen=True, slots=True)
class FindingBars:
    """The side with more of the outcome first; rates a day."""

    labels: tuple[str, str]
    rates: tuple[float, float]
    outcome: str


def finding_bars_chart(finding: Finding, palette: Palette, scale_max: float) -> Chart:
    """Draw one finding; ``scale_max`` is the largest rate of all cards that stand side by side."""
    record = finding_bars(finding)
    if record is None:
        return empty_chart(palette, "Nothing to compare yet", (DAYS, outcome_axis(finding.outcome)), height=HEIGHT)
    table = pd.DataFrame(
        list(zip(record.labels, (round(value, 2) for value in record.rates), strict=True)),
        columns=[DAYS, outcome_axis(record.outcome)],
    )
    told = (f"{rate(value)} {_unit(record)}".rstrip() for value in record.rates)
    alt = "; ".join(f"{label}: {value}" for label, value in zip(record.labels, told, strict=True))
    return Chart(draw_finding_bars(record, palette, scale_max), f"{alt}.", table)


def finding_bars(finding: Finding) -> FindingBars | None:
    """Return both sides of a finding, the one with more spasms first; None where its rates are not known."""
    if math.isnan(finding.rate_low + finding.rate_high):
        return None
    lower, higher = sorted((finding.rate_low, finding.rate_high))
    return FindingBars(bar_labels(finding), (higher, lower), finding.outcome)


def draw_finding_bars(record: FindingBars, palette: Palette, scale_max: float) -> go.Figure:
    """Draw the bars with a label above and the value behind each; no axes."""
    drawing = new_drawing(palette, height=HEIGHT, top=0, bottom=0)
    drawing.layout["margin"].update({"l": 0, "r": 0})
    drawing.layout.update(barcornerradius=3, bargap=0)
    drawing.x.update(visible=False, range=[0, ROOM_FOR_VALUE * max(scale_max, *record.rates, 0.1)])
    drawing.y.update(visible=False, range=[HEIGHT, 0])
    for index, colour in enumerate((palette.orange, palette.bar)):
        label, value = drawn(shortened(record.labels[index], MOST_LETTERS)), record.rates[index]
        drawing.traces.append(
            {
                "type": "bar",
                "x": [value],
                "y": [BARS_AT[index]],
                "width": 2 * HALF_BAR,
                "orientation": "h",
                "marker": {"color": colour, "line": {"width": 0}},
                "hoverinfo": "skip",
                "showlegend": False,
            }
        )
        _write(drawing, label, LABELS_AT[index], palette.muted)
        drawing.annotations.append(
            {
                "text": f"<b>{rate(value)}</b> {_unit(record)}".rstrip(),
                "x": value,
                "xanchor": "left",
                "xshift": 6,
                "y": BARS_AT[index],
                "yanchor": "middle",
                "showarrow": False,
                "font": {"size": VALUE_SIZE, "color": palette.ink},
            }
        )
    return drawing.figure()


def _unit(record: FindingBars) -> str:
    """Return ``a day`` where the outcome is counted up over the day."""
    return "a day" if record.outcome in ("spasm_count", "minutes_in_spasm") else ""


def _write(drawing: Drawing, text: str, y: float, colour: str) -> None:
    drawing.annotations.append(
        {
            "text": text,
            "x": 0,
            "xref": "paper",
            "xanchor": "left",
            "y": y,
            "yanchor": "top",
            "showarrow": False,
            "borderpad": 0,
            "font": {"size": TEXT_SIZE, "color": colour},
        }
    )
