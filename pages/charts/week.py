"""The week: spasms by weekday and hour."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from analytics.patterns_steps import Steps, steps_of
from analytics.patterns_week import HOURS, Week
from pages.charts.chart import Chart
from pages.charts.figure import empty_chart, new_drawing
from pages.charts.heat_map import cells, from_top, pointer, step_keys
from pages.charts.theme import Palette
from pages.charts.words import counted

HEIGHT = 316
BOTTOM = 92  # px: hours, then three rows of the legend on a phone
NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
HOUR_TICKS = (0, 6, 12, 18, 23)
COLUMNS = ("Weekday", "Hour", "Spasms")


def week_chart(week: Week, palette: Palette, words: str = "") -> Chart:
    """Draw the map; ``words`` tells what it shows, as the caption does."""
    if not week.n_timed:
        return empty_chart(palette, "No spasm with a time of day", COLUMNS)
    rows = [(name, f"{hour}:00", week.counts[day][hour]) for day, name in enumerate(NAMES) for hour in range(HOURS)]
    table = pd.DataFrame([row for row in rows if row[2]], columns=list(COLUMNS))
    return Chart(draw_week(week, palette), f"Spasms by weekday and hour. {words}".strip(), table)


def draw_week(week: Week, palette: Palette) -> go.Figure:
    """Draw the cells."""
    steps: Steps = steps_of(count for row in week.counts for count in row)
    drawing = new_drawing(palette, height=HEIGHT, top=4, bottom=BOTTOM)
    drawing.layout.update(showlegend=True)
    drawing.layout["legend"].update(from_top(BOTTOM - 24, HEIGHT))
    drawing.traces.append(cells([[steps.of(count) for count in row] for row in week.counts], palette, 2))
    drawing.traces.extend(step_keys(steps, palette))
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
