"""The week: spasms by weekday and hour."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from analytics.patterns_steps import Steps, steps_of
from analytics.patterns_week import HOURS, Week
from pages.charts.chart import Chart
from pages.charts.figure import empty_chart, new_drawing
from pages.charts.heat_map import cells, pointer, step_legend
from pages.charts.theme import Palette
from pages.charts.words import counted

HEIGHT = 352
BOTTOM = 28  # px: the hours
NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
HOUR_TICKS = (0, 6, 12, 18, 23)
COLUMNS = ("Weekday", "Hour", "Spasms")


def week_chart(week: Week, palette: Palette, words: str = "") -> Chart:
    """Draw the map; ``words`` tells what it shows, as the caption does."""
    if not week.n_timed:
        return empty_chart(palette, "No spasm with a time of day", COLUMNS)
    rows = [(name, f"{hour}:00", week.counts[day][hour]) for day, name in enumerate(NAMES) for hour in range(HOURS)]
    table = pd.DataFrame([row for row in rows if row[2]], columns=list(COLUMNS))
    alt = f"Spasms by weekday and hour. {words}".strip()
    return Chart(draw_week(week, palette), alt, table, step_legend(_steps(week), palette))


def draw_week(week: Week, palette: Palette) -> go.Figure:
    """Draw the cells."""
    steps = _steps(week)
    drawing = new_drawing(palette, height=HEIGHT, top=4, bottom=BOTTOM)
    drawing.traces.append(cells([[steps.of(count) for count in row] for row in week.counts], palette, 2))
    places = [(hour, day) for day in range(len(NAMES)) for hour in range(HOURS)]
    texts = [
        f"{NAMES[day]}, {hour} to {hour + 1} h: {counted(week.counts[day][hour], 'spasm')}" for hour, day in places
    ]
    drawing.traces.append(pointer([x for x, _ in places], [y for _, y in places], texts))
    drawing.x.update(
        range=[-0.5, HOURS - 0.5],
        showline=False,
        tickmode="array",
        tickvals=list(HOUR_TICKS),
        ticktext=[f"{hour} h" for hour in HOUR_TICKS],
    )
    drawing.y.update(
        range=[len(NAMES) - 0.5, -0.5],
        showgrid=False,
        tickmode="array",
        tickvals=list(range(len(NAMES))),
        ticktext=list(NAMES),
    )
    return drawing.figure()


def _steps(week: Week) -> Steps:
    return steps_of(count for row in week.counts for count in row)
