"""The coverage: a row for the spasms and each factor, a cell for each stretch of days, fuller where more is noted."""

from __future__ import annotations

from datetime import date

import pandas as pd
import plotly.graph_objects as go

from analytics.finding_words import factor_title
from analytics.logged_when import Noted, NotedRow
from analytics.outcome_words import outcome_noun
from analytics.patterns_steps import Steps
from data.vocabulary import OUTCOMES
from pages.charts.chart import Chart
from pages.charts.figure import Drawing, empty_chart, new_drawing
from pages.charts.heat_map import cells, from_top, pointer, step_keys
from pages.charts.theme import Palette
from pages.charts.words import counted, day_words, drawn, shortened

ROW, TOP, BOTTOM = 24, 4, 108  # px
MOST_ROWS = 12
MOST_LETTERS = 15
MOST_TICKS = 5
STEPS = Steps((1, 2, 3, 4), ("No day", "Few", "About half", "Most", "Every day"))
FIRST_COLUMNS = ("What", "Days")


def coverage_chart(found: Noted, palette: Palette, words: str = "") -> Chart:
    """Draw what is noted most often; ``words`` tells what it shows, as the caption does."""
    if not found.rows:
        return empty_chart(palette, "Nothing noted yet", FIRST_COLUMNS)
    figure = draw_coverage(found, found.rows[:MOST_ROWS], palette)
    return Chart(figure, f"What is noted when. {words}".strip(), coverage_table(found))


def draw_coverage(found: Noted, rows: tuple[NotedRow, ...], palette: Palette) -> go.Figure:
    """Draw the cells, the outcome on top."""
    height = TOP + BOTTOM + ROW * len(rows)
    drawing = new_drawing(palette, height=height, top=TOP, bottom=BOTTOM)
    drawing.layout.update(showlegend=True)
    drawing.layout["legend"].update(from_top(BOTTOM - 42, height))
    z = [[_step(count, length) for count, length in zip(row.by_stretch, found.lengths, strict=True)] for row in rows]
    drawing.traces.append(cells(z, palette, 1))
    drawing.traces.extend(step_keys(STEPS, palette))
    places = [(column, line) for line in range(len(rows)) for column in range(len(found.starts))]
    texts = [
        drawn(
            f"{_name(rows[line].key)}, from {day_words(found.starts[column])}: {rows[line].by_stretch[column]} of "
            f"{counted(found.lengths[column], 'day')}"
        )
        for column, line in places
    ]
    drawing.traces.append(pointer([x for x, _ in places], [y for _, y in places], texts))
    _axes(drawing, found, rows)
    return drawing.figure()


def coverage_table(found: Noted) -> pd.DataFrame:
    """Return one row a thing: its days in all, then in each stretch."""
    columns = [*FIRST_COLUMNS, *(f"From {day_words(start)}" for start in found.starts)]
    return pd.DataFrame([(_name(row.key), row.n_days, *row.by_stretch) for row in found.rows], columns=columns)


def left_out_words(found: Noted) -> str:
    """Say how many rows are not drawn."""
    more = len(found.rows) - MOST_ROWS
    return f"{counted(more, 'more factor is', 'more factors are')} in the numbers." if more > 0 else ""


def _axes(drawing: Drawing, found: Noted, rows: tuple[NotedRow, ...]) -> None:
    every = -(-len(found.starts) // MOST_TICKS)
    ticks = range(0, len(found.starts), every)
    drawing.x.update(
        range=[-0.5, len(found.starts) - 0.5],
        showline=False,
        tickmode="array",
        tickangle=0,
        tickvals=list(ticks),
        ticktext=[_tick(found.starts[place], found) for place in ticks],
    )
    drawing.y.update(
        range=[len(rows) - 0.5, -0.5],
        showgrid=False,
        tickmode="array",
        tickvals=list(range(len(rows))),
        ticktext=[drawn(shortened(_name(row.key), MOST_LETTERS)) for row in rows],
    )


def _step(count: int, length: int) -> int:
    if count in (0, length):
        return 4 if count else 0
    return 1 if 3 * count < length else 2 if 3 * count <= 2 * length else 3


def _tick(start: date, found: Noted) -> str:
    return f"{start:%b}<br>{start.year}" if found.n_days > 280 else f"{start.day} {start:%b}"


def _name(key: str) -> str:
    if key in OUTCOMES:
        noun = outcome_noun(key)
        return noun[:1].upper() + noun[1:]
    return factor_title(key)
