"""Treatments, cycles and dates made to order for the charts."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pandas as pd
import pytest

from analytics.patterns import Selection, single_spasms
from analytics.patterns_days import day_values, every_day
from analytics.patterns_places import News, place_months, places
from analytics.patterns_strength import durations
from analytics.patterns_week import week
from analytics.treatment_results import (
    CANNOT_TELL,
    FEWER,
    NO_CLEAR_CHANGE,
    BeforeAfter,
    Cycle,
    Moment,
    PlaceboDates,
    TreatmentEffect,
    TreatmentEffects,
)
from data.records import Treatment
from pages.charts.before_after import before_after_chart
from pages.charts.calendar import calendar_chart
from pages.charts.chart import Chart
from pages.charts.cycle import cycle_chart
from pages.charts.face import face_chart
from pages.charts.place_by_month import place_by_month_chart
from pages.charts.placebo_dates import placebo_dates_chart
from pages.charts.strength import strength_chart
from pages.charts.theme import Palette
from pages.charts.treatment_forest import treatment_forest_chart
from pages.charts.week import week_chart

MARKUP = "<b>boss</b> & [x](y)"
START = date(2026, 7, 20)
USUAL = TreatmentEffect(
    kind="supplement",
    product="Magnesium",
    starts=(START,),
    verdict=NO_CLEAR_CHANGE,
    reason="",
    reason_value="",
    together=(),
    estimate=math.log(0.96),
    ci_low=math.log(0.82),
    ci_high=math.log(1.14),
    p_value=0.6,
    rate_with=3.6,
    rate_without=3.75,
    difference=-0.15,
    difference_low=-0.7,
    difference_high=0.5,
    days_before=55,
    days_after=109,
)


@pytest.fixture
def chart_effect() -> Callable[..., TreatmentEffect]:
    """Make the effect of magnesium, with other fields as asked."""

    def make(**changes: object) -> TreatmentEffect:
        return replace(USUAL, **changes)  # type: ignore[arg-type]

    return make


@pytest.fixture
def chart_effects(chart_effect: Callable[..., TreatmentEffect]) -> TreatmentEffects:
    """Make one treatment of each verdict, and one that could not be estimated."""
    botulinum = chart_effect(
        kind="botulinum",
        product="",
        starts=(date(2026, 6, 16), date(2026, 9, 10)),
        verdict=FEWER,
        estimate=math.log(0.38),
        ci_low=math.log(0.26),
        ci_high=math.log(0.54),
    )
    unsure = chart_effect(
        product=MARKUP,
        verdict=CANNOT_TELL,
        reason="wide",
        estimate=math.log(1.6),
        ci_low=math.log(0.5),
        ci_high=math.log(9),
    )
    unknown = chart_effect(product="Yoga", verdict=CANNOT_TELL, reason="days_after", estimate=math.nan)
    effects = (botulinum, chart_effect(), unsure, unknown)
    return TreatmentEffects("spasm_count", 164, date(2026, 5, 26), date(2026, 11, 22), effects)


@pytest.fixture
def chart_cycle() -> Callable[..., Cycle]:
    """Make a cycle that falls after day 5 and rises from day 64 on, with a gap, and other fields as asked."""

    def make(**changes: object) -> Cycle:
        numbers = range(-14, 93)
        values = [9.0 if day < 5 else 2.0 if day < 64 else 6.0 for day in numbers]
        line = [math.nan if 20 <= day <= 25 else value for day, value in zip(numbers, values, strict=True)]
        usual = Cycle(
            start=date(2026, 9, 10),
            products=("Botox",),
            day_numbers=tuple(numbers),
            smoothed=tuple(line),
            before=9.0,
            full=2.0,
            onset=Moment(5),
            best_week=Moment(4),
            best_week_mean=1.9,
            wear_off=Moment(64),
            running=False,
        )
        return replace(usual, **changes)  # type: ignore[arg-type]

    return make


@pytest.fixture
def chart_around() -> BeforeAfter:
    """Make the days around the start of a treatment with a name full of signs."""
    days = tuple(START + timedelta(days=day) for day in range(-30, 60))
    since = [(day - START).days for day in days]
    return BeforeAfter(
        kind="supplement",
        product=MARKUP,
        outcome="spasm_count",
        days=days,
        values=tuple(math.nan if 10 <= day <= 14 else float(4 - (day > 7) * 2) for day in since),
        without=tuple(4.0 + 0.01 * day for day in since),
        with_it=tuple(math.nan if day <= 0 else 2.0 for day in since),
        starts=(START,),
    )


@pytest.fixture
def chart_placebo() -> PlaceboDates:
    """Make a treatment among ten other dates, of which one stands out as much."""
    days = tuple(START + timedelta(days=20 * number) for number in (-5, -4, -3, -2, -1, 1, 2, 3, 4, 5))
    estimates = (0.1, -0.2, 0.3, -0.9, 0.2, 0.1, -3.5, 0.0, 0.4, 1.2)
    p_values = (0.8, 0.6, 0.4, 0.01, 0.6, 0.9, 0.2, 1.0, 0.3, 0.001)
    return PlaceboDates("supplement", MARKUP, START, -0.6, 0.03, days, estimates, p_values)


@pytest.fixture
def treatment_charts(
    chart_effects: TreatmentEffects,
    chart_cycle: Callable[..., Cycle],
    chart_around: BeforeAfter,
    chart_placebo: PlaceboDates,
) -> dict[str, Callable[[Palette], Chart]]:
    """Give every chart of the Treatments page, ready to be drawn in a palette."""
    cycles = (chart_cycle(start=date(2026, 6, 16)), chart_cycle())
    return {
        "treatment_forest": lambda palette: treatment_forest_chart(chart_effects, palette),
        "cycle": lambda palette: cycle_chart(cycles, palette),
        "before_after": lambda palette: before_after_chart(chart_around, palette),
        "placebo_dates": lambda palette: placebo_dates_chart(chart_placebo, palette),
    }


@pytest.fixture
def pattern_charts(
    chart_diary: Callable[..., pd.DataFrame], chart_treatments: tuple[Treatment, ...]
) -> dict[str, Callable[[Palette], Chart]]:
    """Give the five charts of when and where, one place of which no drawing knows."""
    onset = pd.date_range("2026-05-26 08:10", periods=60, freq="70h")
    spasms = single_spasms(
        pd.DataFrame(
            {
                "onset": onset,
                "day": onset.normalize(),
                "precision": "minute",
                "side": ["left", "right", "both"] * 20,
                "sites": ["lower_lid", "upper_lid,brow", MARKUP, "neck"] * 15,
                "duration_s": 12.0,
            }
        )
    )
    days, span = chart_diary(), Selection(date(2026, 5, 26), date(2026, 11, 21))
    news, seen = News((("brow", date(2026, 10, 1)),), ()), pd.DatetimeIndex(days.index)
    return {
        "calendar": lambda palette: calendar_chart(every_day(days, spasms, span), chart_treatments, palette),
        "week": lambda palette: week_chart(week(spasms, *day_values(days, spasms, span)), palette),
        "strength": lambda palette: strength_chart(durations(spasms), "Duration", palette),
        "face": lambda palette: face_chart(places(spasms, news), palette),
        "place_by_month": lambda palette: place_by_month_chart(place_months(spasms, seen, span, news), palette),
    }
