"""A chart's place in the report: its words at once, its picture by script, its numbers behind a click."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from pages.charts.chart import Chart
from pages.document.markup import cells, table, text

LONGEST_WRITTEN_TABLE = 40


@dataclass(frozen=True, slots=True)
class ChartSlot:
    """``html`` stands in the page; ``data`` goes to the script under ``key``."""

    key: str
    html: str
    data: dict[str, Any]


def chart_slot(
    key: str, chart: Chart, *, explore: bool = False, newest: int | None = None, sketch: str = ""
) -> ChartSlot:
    """Place a chart that was drawn with the light palette; the script recolours it for dark and for paper.

    Until it is drawn, and where it cannot be, its ``sketch`` or its finding in words stands there. A long table is
    written by the script when it is opened, so that it is not sent twice; ``newest`` rows of it where that is given.
    """
    shown = chart.table if newest is None else chart.table.tail(newest)
    columns, rows = list(chart.table.columns), cells(shown)
    title = "The numbers"
    if len(shown) < len(chart.table):
        title = f"The numbers, the newest {len(shown):,} of {len(chart.table):,}"
    short = len(rows) <= LONGEST_WRITTEN_TABLE
    written = table(columns, rows, "numbers") if short else '<div class="later"></div>'
    height = int(chart.figure.layout.height)
    meanwhile = sketch or f'<p class="alt">{text(chart.alt)}</p>'
    html = (
        f'<div class="plot" id="plot-{key}" data-chart="{key}"{" data-explore" if explore else ""} role="img" '
        f'aria-label="{text(chart.alt)}" style="min-height:{height}px">{meanwhile}</div>'
        f'<details class="data" data-table="{key}"><summary>{text(title)}</summary>{written}</details>'
    )
    figure = json.loads(chart.figure.to_json())
    data: dict[str, Any] = {"data": figure["data"], "layout": figure["layout"]}
    if not short:
        data["table"] = {"columns": columns, "rows": rows}
    return ChartSlot(key, html, data)
