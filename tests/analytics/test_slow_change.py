"""Slow columns are judged by a model that keeps its size, and equals the textbook one written out at length."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from analytics.calendar_days import CalendarDays, on_calendar
from analytics.noise import noise_grid
from analytics.null_model import fit_null_model
from analytics.slow_change import Beside, beside, change_along

Carried = Callable[..., pd.DataFrame]


def step(n: int, start: int) -> np.ndarray:
    return (np.arange(n) >= start).astype(float)


def calendar_of(days: pd.DataFrame) -> CalendarDays:
    return on_calendar(days, "spasm_count")


def written_out(calendar: CalendarDays, design: Beside, column: np.ndarray) -> tuple[float, float]:
    """Estimate and p-value by dense covariance matrices, one noise setting after the other."""
    kept = calendar.kept
    day, outcome, x = np.flatnonzero(kept), calendar.outcome[kept], column[kept]
    z, grid = design.columns[kept], noise_grid()
    model = fit_null_model(outcome, np.column_stack([z, x]))
    response, both = model.response / model.sensitivity, np.column_stack([z, x])
    degrees, found = len(day) - both.shape[1], []
    for rho, share in zip(grid.persistence, grid.share, strict=True):
        noise = share * rho ** np.abs(day[:, None] - day) if share else np.zeros((len(day), len(day)))
        inverse = np.linalg.inv(noise + (1 - share) * np.diag(model.noise_shape))
        normal = both.T @ inverse @ both
        slopes = np.linalg.solve(normal, both.T @ inverse @ response)
        rest = response - both @ slopes
        power = rest @ inverse @ rest
        error = np.sqrt(power / degrees * np.linalg.inv(normal)[-1, -1])
        weight = -0.5 * (degrees * np.log(power) - np.linalg.slogdet(inverse)[1] + np.linalg.slogdet(normal)[1])
        found.append((slopes[-1], error, weight))
    slope, error, log_weight = np.array(found).T
    weight = np.exp(log_weight - log_weight.max())
    weight /= weight.sum()
    below = weight @ stats.t.cdf(-slope / error, degrees)
    return float(weight @ slope), 2 * min(below, 1 - below)


@pytest.mark.parametrize(("n", "start"), [(50, 20), (75, 40)])
def test_it_equals_the_same_model_written_out_at_length(carried: Carried, n: int, start: int) -> None:
    calendar = calendar_of(carried(n, -0.6 * step(n, start), seed=n))
    design = beside(calendar, drift=True)
    change = change_along(calendar, design, step(n, start))
    assert (change.estimate, change.p_value) == pytest.approx(written_out(calendar, design, step(n, start)), abs=1e-6)
    assert change.low < change.estimate < change.high


def test_unchanged_diaries_are_seldom_called_changed_where_ranks_often_do(carried: Carried) -> None:
    ours = ranks = 0
    for seed in range(60):
        days = carried(90, seed=seed)
        calendar, column = calendar_of(days), step(90, 45)
        ours += change_along(calendar, beside(calendar, drift=True), column).p_value < 0.05
        count = days["spasm_count"].to_numpy()
        before, after = count[:45], count[45:]
        both = stats.mannwhitneyu(before[np.isfinite(before)], after[np.isfinite(after)])
        ranks += both.pvalue < 0.05
    assert ours <= 8
    assert ranks > ours


def test_a_large_change_is_found_with_its_size(carried: Carried) -> None:
    calendar = calendar_of(carried(200, -1.2 * step(200, 100), swing=0.2))
    change = change_along(calendar, beside(calendar, drift=True), step(200, 100))
    assert change.low < -1.2 < change.high
    assert change.p_value < 0.001


def test_the_interval_agrees_with_the_p_value(carried: Carried) -> None:
    for seed in range(8):
        calendar = calendar_of(carried(100, -0.7 * step(100, 50), seed=seed))
        change = change_along(calendar, beside(calendar, drift=True), step(100, 50))
        assert (change.p_value < 0.05) == (change.low > 0 or change.high < 0)


def test_a_drift_is_allowed_for_from_sixty_kept_days_on(carried: Carried) -> None:
    short, long = (calendar_of(carried(n).fillna(1)) for n in (59, 60))
    assert beside(short, drift=True).columns.shape[1] == 2
    assert beside(long, drift=True).columns.shape[1] == 3
    assert beside(long, drift=False).columns.shape[1] == 2


def test_an_even_week_has_no_weekend(carried: Carried) -> None:
    design = beside(calendar_of(carried(70)), drift=True)
    assert design.weekly.tolist() == [False, True, False]
    assert not design.even_week[:, 1].any()
    np.testing.assert_array_equal(design.even_week[:, [0, 2]], design.columns[:, [0, 2]])


@pytest.mark.parametrize("column", [np.zeros(40), np.ones(40)])
def test_a_column_that_never_changes_tells_nothing(carried: Carried, column: np.ndarray) -> None:
    calendar = calendar_of(carried(40))
    assert np.isnan(change_along(calendar, beside(calendar, drift=True), column).estimate)


def test_a_column_that_follows_from_the_others_tells_nothing(carried: Carried) -> None:
    calendar = calendar_of(carried(80))
    design = beside(calendar, drift=True, others=step(80, 40)[:, None])
    assert np.isnan(change_along(calendar, design, 2 * step(80, 40)).p_value)


@pytest.mark.parametrize("count", [np.full(40, 3.0), np.r_[np.full(30, np.nan), np.arange(10.0)]])
def test_too_few_days_and_a_constant_outcome_tell_nothing(carried: Carried, count: np.ndarray) -> None:
    calendar = replace(calendar_of(carried(40)), outcome=count)
    assert np.isnan(change_along(calendar, beside(calendar, drift=True), step(40, 20)).p_value)
