"""The forest: each factor's difference in spasms a day with its likely range, in the three lists of verdicts."""

from __future__ import annotations

from analytics.results import Findings
from pages.charts.chart import Chart
from pages.charts.figure import empty_chart
from pages.charts.forest_drawing import draw_forest
from pages.charts.forest_record import COLUMNS, MOST_A_LIST, forest_alt, forest_rows, forest_table
from pages.charts.theme import Palette


def forest_chart(findings: Findings, palette: Palette, *, most: int = MOST_A_LIST, clickable: bool = False) -> Chart:
    """Draw the factors of each list, at most ``most`` of each, those with a difference that could be told.

    With ``clickable`` a click anywhere on a row hands over its factor.
    """
    rows = forest_rows(findings, most=most)
    if not rows:
        return empty_chart(palette, "Nothing to compare yet", COLUMNS)
    figure = draw_forest(rows, palette, findings.outcome, clickable=clickable)
    return Chart(figure, forest_alt(rows), forest_table(rows))
