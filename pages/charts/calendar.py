"""The calendar: a cell for each day, half a year a strip, the newest on top; × where nothing was logged."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analytics.numbers_in_words import capitalised
from analytics.pattern_words import unknown_words
from analytics.patterns_days import EveryDay
from analytics.patterns_steps import Steps, steps_of
from data.records import Treatment
from pages.charts.calendar_record import Cells, cells_of, day_text
from pages.charts.chart import Chart, Key
from pages.charts.figure import CLEAR, Drawing, empty_chart, new_drawing
from pages.charts.heat_map import cells, pointer, step_legend
from pages.charts.theme import SMALL_SIZE, TEXT_SIZE, Palette
from pages.charts.treatment_marks import name_of
from pages.charts.words import day_words, drawn, label_of

STRIP = 204  # px: seven rows of 26 px and a line of months
EDGES = 8  # px: above and below
WEEKDAY_TICKS = {0: "Mon", 2: "Wed", 4: "Fri", 6: "Sun"}
CROSS = {"symbol": "x-thin", "size": 6}


def calendar_chart(view: EveryDay, treatments: Sequence[Treatment], palette: Palette, words: str = "") -> Chart:
    """Draw each day of a selection; ``words`` tells what it shows, as the caption does. A click hands over the day."""
    columns = ("Day", label_of(view.outcome), "Treatment")
    if view.most_day is None:
        return empty_chart(palette, "No days logged here", columns, height=EDGES + STRIP)
    given = [treatment for treatment in treatments if view.first <= treatment.day <= view.last]
    record = cells_of(view.first, view.last)
    figure = draw_calendar(view, record, given, palette)
    alt = f"Calendar of {_span(record)}. {words}".strip()
    return Chart(figure, alt, calendar_table(view, given, columns), _legend(view, record, given, palette))


def draw_calendar(view: EveryDay, record: Cells, treatments: Sequence[Treatment], palette: Palette) -> go.Figure:
    """Draw the strips."""
    steps = _steps(view)
    values = dict(zip(_days(view), zip(view.values, view.at_least, strict=True), strict=True))
    drawing = new_drawing(palette, height=EDGES + STRIP * record.n_strips, top=EDGES // 2, bottom=EDGES // 2)
    rows = record.n_strips * record.rows_a_strip
    drawing.x.update(range=[-0.5, record.n_weeks - 0.5], showticklabels=False, showline=False)
    ticks = {
        row + record.top_of(strip): text for strip in range(record.n_strips) for row, text in WEEKDAY_TICKS.items()
    }
    drawing.y.update(
        range=[rows - 0.5, -0.5], showgrid=False, tickmode="array", tickvals=list(ticks), ticktext=list(ticks.values())
    )
    z: list[list[int | None]] = [[None] * record.n_weeks for _ in range(rows)]
    for day, (x, y) in record.places.items():
        value = values[day][0]
        z[y][x] = None if value is None else steps.of(value)
    drawing.traces.append(cells(z, palette, 3))
    drawing.traces.append(_crosses([place for day, place in record.places.items() if values[day][0] is None], palette))
    _name_months(drawing, record, palette)
    _frame_injections(drawing, record, treatments, palette)
    texts = [
        drawn(day_text(day, *values[day], view.outcome, _names(treatments, day), unknown_words(view)))
        for day in record.places
    ]
    columns, lines = zip(*record.places.values(), strict=True)
    drawing.traces.append(pointer(columns, lines, texts, [day.isoformat() for day in record.places]))
    return drawing.figure()


def calendar_table(view: EveryDay, treatments: Sequence[Treatment], columns: Sequence[str]) -> pd.DataFrame:
    """Return one row a day, None where nothing was logged."""
    days = _days(view)
    rows = zip(days, view.values, [_names(treatments, day) for day in days], strict=True)
    return pd.DataFrame([(day_words(day), value, name) for day, value, name in rows], columns=list(columns))


def _days(view: EveryDay) -> list[date]:
    return [view.first + timedelta(days=number) for number in range((view.last - view.first).days + 1)]


def _names(treatments: Sequence[Treatment], day: date) -> str:
    return ", ".join(name_of(treatment) for treatment in treatments if treatment.day == day)


def _span(record: Cells) -> str:
    days = list(record.places)
    return f"{day_words(min(days))} to {day_words(max(days))}"


def _crosses(places: Sequence[tuple[int, int]], palette: Palette) -> dict[str, Any]:
    return {
        "type": "scatter",
        "x": [x for x, _ in places],
        "y": [y for _, y in places],
        "mode": "markers",
        "marker": CROSS | {"line": {"color": palette.muted, "width": 1.25}, "color": palette.muted},
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 1}},
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _steps(view: EveryDay) -> Steps:
    return steps_of(value for value in view.values if value is not None)


def _legend(view: EveryDay, record: Cells, treatments: Sequence[Treatment], palette: Palette) -> tuple[Key, ...]:
    keys = (*step_legend(_steps(view), palette), Key(capitalised(unknown_words(view)), palette.muted, "cross"))
    if any(treatment.kind == "botulinum" and treatment.day in record.places for treatment in treatments):
        return (*keys, Key("Injection", palette.plum, "frame"))
    return keys


def _name_months(drawing: Drawing, record: Cells, palette: Palette) -> None:
    for x, y, text in record.months:
        drawing.annotations.append(
            {
                "text": text,
                "x": x - 0.5,
                "xanchor": "left",
                "y": y - 0.5,
                "yanchor": "bottom",
                "showarrow": False,
                "borderpad": 0,
                "font": {"size": TEXT_SIZE if record.n_strips == 1 else SMALL_SIZE, "color": palette.muted},
            }
        )


def _frame_injections(drawing: Drawing, record: Cells, treatments: Sequence[Treatment], palette: Palette) -> None:
    """Frame the days of injections; on the bright steps of the dark theme a card-coloured line keeps the frame seen."""
    for treatment in treatments:
        if treatment.kind != "botulinum" or treatment.day not in record.places:
            continue
        x, y = record.places[treatment.day]
        for inset, colour, width in ((0.11, palette.card, 2.0), (0.03, palette.plum, 2.5)):
            drawing.shapes.append(
                {
                    "type": "rect",
                    "x0": x - 0.5 + inset,
                    "x1": x + 0.5 - inset,
                    "y0": y - 0.5 + inset,
                    "y1": y + 0.5 - inset,
                    "line": {"color": colour, "width": width},
                    "fillcolor": CLEAR,
                }
            )
