"""The timeline of the report, with buttons and a slider to look closer."""

from __future__ import annotations

import plotly.graph_objects as go

from analytics.outcome_words import outcome_axis
from pages.charts.chart import Chart
from pages.charts.theme import LIGHT, Palette
from pages.charts.timeline import timeline_chart
from pages.charts.words import counted
from pages.document.chart_slot import ChartSlot, chart_slot
from pages.document.markup import paragraph, text
from pages.document.scoped import Seen
from pages.document.sketch import sketch

WINDOWS = (30, 90, 365)
HEIGHT = 240
ONE_ROW_OF_NAMES = 29  # px
SLIDER = 46  # px
SLIDER_GAP = 16


def timeline_section(seen: Seen) -> tuple[str, list[ChartSlot]]:
    """Return the section and its chart."""
    outcome = seen.findings.outcome
    chart = _chart(seen, HEIGHT)
    names = int(chart.figure.layout.margin.t) - ONE_ROW_OF_NAMES
    if names > 0:  # each further row of treatments' names would take its height from the plot
        chart = _chart(seen, HEIGHT + names)
    explore = not chart.table.empty
    if explore:
        _add_slider(chart.figure, LIGHT)
    slot = chart_slot("timeline", chart, explore=explore, sketch=sketch(chart.figure) if explore else "")
    html = (
        f"<section><h2>{text(outcome_axis(outcome))}</h2>"
        f"{paragraph(_caption(seen), 'caption aside')}{_buttons(seen.period.length) if explore else ''}"
        f"{slot.html}</section>"
    )
    return html, [slot]


def _chart(seen: Seen, height: int) -> Chart:
    return timeline_chart(
        seen.days,
        seen.treatments,
        LIGHT,
        outcome=seen.findings.outcome,
        day_one=seen.axis.day_one,
        height=height,
    )


def _caption(seen: Seen) -> str:
    kept = int(seen.days[seen.findings.outcome].notna().sum()) if seen.findings.outcome in seen.days else 0
    logged = f"{kept:,} of {counted(seen.period.length, 'day')} logged"
    return f"{logged}. Grey: not logged, which is not the same as none."


def _buttons(length: int) -> str:
    """Return the range buttons; the script shows them, for without it they could do nothing."""
    windows = [days for days in WINDOWS if days < length]
    if not windows:
        return ""
    looks = "".join(f'<button type="button" data-days="{days}">{days} days</button>' for days in windows)
    return (
        '<div class="range" role="group" aria-label="Part of the timeline" hidden>'
        f'{looks}<button type="button" data-days="0" aria-pressed="true">All</button>'
        '<button type="button" data-move="-1" aria-label="Earlier">←</button>'
        '<button type="button" data-move="1" aria-label="Later">→</button></div>'
    )


def _add_slider(figure: go.Figure, palette: Palette) -> None:
    """Make room for the slider; margins stand still, for treatments reach above the plot by its height."""
    layout = figure.layout
    plot = layout.height - layout.margin.t - layout.margin.b
    letters = len(f"{round(layout.yaxis.range[1]):,}")
    figure.update_layout(
        height=layout.height + SLIDER + SLIDER_GAP,
        margin={"b": layout.margin.b + SLIDER + SLIDER_GAP, "l": 12 + 8 * letters, "autoexpand": False},
    )
    figure.update_xaxes(
        rangeslider={
            "visible": True,
            "thickness": SLIDER / plot,
            "bgcolor": palette.card,
            "bordercolor": palette.line,
            "borderwidth": 1,
        }
    )
