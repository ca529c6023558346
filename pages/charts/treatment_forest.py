"""What each treatment changed, in percent: a row each, with the grey box of changes too small to matter."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from analytics.effect_words import change_words, treatment_name
from analytics.percents import percent
from analytics.results import CANNOT_TELL as UNSURE
from analytics.results import LINKED, NO_LINK
from analytics.settings import Settings
from analytics.treatment_results import CANNOT_TELL, NO_CLEAR_CHANGE, TreatmentEffect, TreatmentEffects
from pages.charts.chart import Chart
from pages.charts.figure import Drawing, axis_title, empty_chart, new_drawing
from pages.charts.forest_record import ForestRow, numbers_of
from pages.charts.forest_row import EXTRA_LINE, draw_row, lines_of
from pages.charts.theme import TEXT_SIZE, Palette
from pages.charts.ticks import signed_ticks

ROW = 46  # px
TOP, BOTTOM = 30, 48
MOST_ROWS = 8
LEAST, MOST = -100.0, 150.0
COLUMNS = ("Treatment", "Verdict", "Change %", "From", "To", "Days without", "Days with")


def treatment_forest_chart(effects: TreatmentEffects, palette: Palette, *, most: int = MOST_ROWS) -> Chart:
    """Draw the treatments whose change is known, at most ``most``, the clearest first."""
    known = [effect for effect in effects.effects if effect.is_estimated][:most]
    if not known:
        return empty_chart(palette, "No treatment can be judged yet", COLUMNS)
    rows = [_row(effect) for effect in known]
    said = (
        f"{row.name}: {change_words(effect.verdict, effect.outcome).lower()}, {numbers_of(row)}"
        for row, effect in zip(rows, known, strict=True)
    )
    alt = f"Change with each treatment, in percent. {'; '.join(said)}."
    return Chart(draw_treatment_forest(rows, palette, effects.outcome), alt, _table(known))


def draw_treatment_forest(rows: Sequence[ForestRow], palette: Palette, outcome: str) -> go.Figure:
    """Draw the rows on one scale of percent; a very wide range runs over the edge."""
    extra = [EXTRA_LINE * (len(lines_of(row.name)) - 1) for row in rows]
    height = ROW * len(rows) + sum(extra)
    drawing = new_drawing(palette, height=height + TOP + BOTTOM, top=TOP, bottom=BOTTOM)
    low, high = reach(rows)
    ticks = signed_ticks(low, high)
    ticks["ticktext"] = [text if text == "0" else f"{text} %" for text in ticks["ticktext"]]
    drawing.x.update(range=[low, high], showline=False, title=axis_title(_axis_words(outcome), palette), **ticks)
    drawing.y.update(range=[height, 0], visible=False)
    _draw_directions(drawing, palette, -low / (high - low), outcome)
    top = 0.0
    for row, more in zip(rows, extra, strict=True):
        draw_row(drawing, row, top, palette)
        top += ROW + more
    return drawing.figure()


def reach(rows: Sequence[ForestRow]) -> tuple[float, float]:
    """Return the ends of the scale: at least the grey box, at most from all gone to two and a half times as many."""
    low = min(-30.0, *(row.low for row in rows))
    high = max(35.0, *(row.high for row in rows))
    return max(low - 5, LEAST), min(high + 5, MOST)


def _row(effect: TreatmentEffect) -> ForestRow:
    bound = Settings().negligible_rate_ratio
    return ForestRow(
        name=treatment_name(effect.kind, effect.product),
        verdict={NO_CLEAR_CHANGE: NO_LINK, CANNOT_TELL: UNSURE}.get(effect.verdict, LINKED),
        difference=percent(effect.estimate),
        low=percent(effect.ci_low),
        high=percent(effect.ci_high),
        negligible_low=100 * (1 / bound - 1),
        negligible_high=100 * (bound - 1),
        n_pairs=effect.days_after,
        decimals=0,
        unit=" %",
    )


def _table(effects: Sequence[TreatmentEffect]) -> pd.DataFrame:
    return pd.DataFrame(
        [
            (
                treatment_name(effect.kind, effect.product),
                change_words(effect.verdict, effect.outcome),
                *(round(percent(value)) for value in (effect.estimate, effect.ci_low, effect.ci_high)),
                effect.days_before,
                effect.days_after,
            )
            for effect in effects
        ],
        columns=list(COLUMNS),
    )


def _axis_words(outcome: str) -> str:
    return "Change in spasms" if outcome == "spasm_count" else "Change"


def _draw_directions(drawing: Drawing, palette: Palette, zero: float, outcome: str) -> None:
    down, up = ("fewer", "more") if outcome == "spasm_count" else ("less", "more")
    for text, anchor, shift in ((f"← {down}", "right", -6), (f"{up} →", "left", 6)):
        drawing.annotations.append(
            {
                "text": text,
                "x": min(max(zero, 0.2), 0.75),
                "xref": "paper",
                "xanchor": anchor,
                "xshift": shift,
                "y": 1,
                "yref": "paper",
                "yanchor": "bottom",
                "yshift": 6,
                "showarrow": False,
                "font": {"size": TEXT_SIZE, "color": palette.muted},
            }
        )
