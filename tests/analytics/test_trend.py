"""Whether it gets worse: the word needs sixty days, a clear slope of a fifth, and two looks."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pandas as pd
import pytest

from analytics.settings import Settings
from analytics.treatment_columns import dose_shape
from analytics.treatment_results import CANNOT_TELL, IMPROVING, NO_CLEAR_CHANGE, WORSENING, TrendWindow
from analytics.trend import trend, verdict_on
from data.records import Treatment

Carried = Callable[..., pd.DataFrame]
FIRST = date(2025, 1, 6)
WINDOW = TrendWindow(FIRST, date(2025, 7, 4), 180, 165, 0.5, 0.2, 0.8, 0.001)


@pytest.mark.parametrize(("slope", "verdict"), [(1.4, WORSENING), (-1.4, IMPROVING)])
def test_a_clear_slope_has_its_direction_and_size(carried: Carried, slope: float, verdict: str) -> None:
    found = trend(carried(200, slope * np.linspace(-0.5, 0.5, 200), swing=0.2))
    assert found.verdict == verdict
    assert found.window is not None
    share = found.window.calendar_days / 200
    assert found.window.ci_low < slope * share < found.window.ci_high


def test_it_looks_at_milestones_only(carried: Carried) -> None:
    days = carried(200, np.linspace(0, 1, 200), swing=0.2)
    found = trend(days)
    assert found.window is not None
    kept = days["spasm_count"].notna().cumsum()
    assert found.looked_until == kept.index[kept.searchsorted(180)].date()
    assert trend(days.iloc[:-5]).window == found.window


@pytest.mark.parametrize("n", [0, 40, 62])
def test_below_sixty_kept_days_there_is_no_slope(carried: Carried, n: int) -> None:
    found = trend(carried(70, np.linspace(0, 3, 70)).iloc[:n])
    assert (found.verdict, found.reason) == (CANNOT_TELL, "days")
    assert found.next_look >= 60


def test_good_and_bad_weeks_alone_are_seldom_a_slope(carried: Carried) -> None:
    words = [trend(carried(120, seed=seed)).verdict for seed in range(20)]
    assert words.count(CANNOT_TELL) >= 18


def test_the_wearing_off_of_an_injection_does_not_read_as_worsening(carried: Carried) -> None:
    given = [Treatment(FIRST + timedelta(days=5), "botulinum", "Botox")]
    days = carried(100, -2.0 * dose_shape(np.arange(100) - 5.0), swing=0.1).iloc[14:]
    alone, told = trend(days), trend(days, given)
    assert alone.window is not None
    assert told.window is not None
    assert abs(told.window.change) < alone.window.change / 2
    assert told.verdict != WORSENING


def test_the_verdict_rests_on_the_last_half_year(carried: Carried) -> None:
    found = trend(carried(400, swing=0.3))
    assert found.window is not None
    assert found.window.calendar_days == 180


def test_recent_spans_end_on_the_last_kept_day_and_carry_no_verdict(carried: Carried) -> None:
    days = carried(400, swing=0.3)
    found = trend(pd.concat([days, days.shift(freq="400D").iloc[:20] * np.nan]))
    assert [window.calendar_days for window in found.recent] == [90, 180, 365, 400]
    assert {window.last for window in found.recent} == {days["spasm_count"].last_valid_index().date()}


@pytest.mark.parametrize(
    ("now", "before", "answer"),
    [
        ({}, {}, (WORSENING, "")),
        ({}, None, (CANNOT_TELL, "new")),
        ({}, {"p_value": 0.2}, (CANNOT_TELL, "new")),
        ({}, {"p_value": math.nan}, (CANNOT_TELL, "new")),
        ({}, {"change": -0.5}, (CANNOT_TELL, "new")),
        ({"change": -0.5, "ci_low": -0.8, "ci_high": -0.2}, {"change": -0.4}, (IMPROVING, "")),
        ({"change": 0.15, "ci_low": 0.01, "ci_high": 0.29, "p_value": 0.04}, {}, (CANNOT_TELL, "small")),
        ({"change": 0.05, "ci_low": -0.1, "ci_high": 0.2, "p_value": 0.5}, {}, (NO_CLEAR_CHANGE, "")),
        ({"p_value": 0.3, "ci_low": -0.2}, {}, (CANNOT_TELL, "wide")),
        ({"p_value": math.nan}, {}, (CANNOT_TELL, "wide")),
        ({"p_value": math.nan, "kept_days": 40}, {}, (CANNOT_TELL, "days")),
    ],
)
def test_the_word_on_two_looks(now: dict[str, float], before: dict[str, float] | None, answer: tuple[str, str]) -> None:
    looks = [] if before is None else [replace(WINDOW, **before)]
    assert verdict_on([*looks, replace(WINDOW, **now)], Settings()) == answer
