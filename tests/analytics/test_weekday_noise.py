"""Weekdays as noise: exactly a dense covariance, little in an even week, nearly six columns in an uneven one."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from analytics import analyse
from analytics.calendar_days import on_calendar
from analytics.noise import noise_grid
from analytics.null_fit import fit_null
from analytics.weekday_noise import each_weekday, with_weekdays
from analytics.whitening import kalman_filter, whiten

DAYS = 91
KEPT = np.flatnonzero(np.arange(DAYS) % 9 != 4)
GAPS = np.diff(KEPT, prepend=-1)


def diary(seed: int, week: float) -> pd.DataFrame:
    """Spasms and a factor whose weekdays differ, each in its own way, and that have nothing else in common."""
    rng = np.random.default_rng(seed)
    patterns = rng.normal(size=(2, 7))
    patterns = (patterns - patterns.mean(axis=1, keepdims=True)) / patterns.std(axis=1, keepdims=True)
    of_count, of_factor = patterns[:, np.arange(120) % 7]
    count = rng.poisson(np.exp(np.log(7) + week * of_count) * rng.gamma(15, 1 / 15, 120)).astype(float)
    stress = 5 + 2 * of_factor + rng.normal(size=120)
    return pd.DataFrame({"spasm_count": count, "stress": stress}, index=pd.date_range("2025-01-06", periods=120))


def variance_of(days: pd.DataFrame) -> float:
    null = fit_null(on_calendar(days, "spasm_count"))
    assert null is not None
    return float(null.whitened.filter.shared_variance[0])


@pytest.mark.parametrize("place", [0, 3, 30, 56])
def test_sharing_equals_a_dense_covariance(place: int) -> None:
    rng, setting = np.random.default_rng(1), noise_grid().at(np.array([place]))
    shape, columns, week = rng.uniform(0.3, 2, len(KEPT)), rng.normal(size=(len(KEPT), 3)), each_weekday(KEPT % 7)
    carried = setting.persistence[0] ** np.abs(KEPT[:, None] - KEPT)
    alone = setting.share[0] * carried + (1 - setting.share[0]) * np.diag(shape)
    dense = alone + 0.2 * (KEPT[:, None] % 7 == KEPT % 7)
    shared = kalman_filter(GAPS, setting, shape).sharing(week, np.array([0.2]))
    whitened = whiten(columns, shared)[0]
    np.testing.assert_allclose(whitened.T @ whitened, columns.T @ np.linalg.solve(dense, columns), atol=1e-10)
    assert shared.log_determinant[0] == pytest.approx(np.linalg.slogdet(dense)[1], abs=1e-9)


def test_the_variance_follows_the_restricted_likelihood_of_a_dense_covariance() -> None:
    rng, setting = np.random.default_rng(2), noise_grid().at(np.array([17]))
    design = np.column_stack([np.ones(len(KEPT)), KEPT, KEPT % 7 >= 5])
    response = rng.normal(size=7)[KEPT % 7] * 0.3 + rng.normal(size=len(KEPT))
    carried = setting.persistence[0] ** np.abs(KEPT[:, None] - KEPT)
    alone = setting.share[0] * carried + (1 - setting.share[0]) * np.eye(len(KEPT))

    def log_likelihood(variance: float) -> float:
        inverse = np.linalg.inv(alone + variance * (KEPT[:, None] % 7 == KEPT % 7))
        information = design.T @ inverse @ design
        rest = response - design @ np.linalg.solve(information, design.T @ inverse @ response)
        parts = np.linalg.slogdet(inverse)[1] - np.linalg.slogdet(information)[1]
        return float(parts - (len(KEPT) - 3) * np.log(rest @ inverse @ rest)) / 2

    tried = np.array([0.03, 0.1, 0.3])
    likelihood = np.array([log_likelihood(variance) for variance in tried])
    weight = np.exp(likelihood - likelihood.max())
    kalman = kalman_filter(GAPS, setting, np.ones(len(KEPT)))
    found = with_weekdays(kalman, np.column_stack([response, design]), KEPT % 7)
    assert found.shared_variance[0] == pytest.approx((weight @ tried / weight.sum()) ** 2 / 0.05, rel=1e-7)


def test_an_even_week_is_hardly_allowed_for_and_an_uneven_one_is() -> None:
    even = np.median([variance_of(diary(seed, 0.0)) for seed in range(15)])
    uneven = np.median([variance_of(diary(seed, 0.4)) for seed in range(15)])
    assert even < 0.1
    assert uneven > 0.5


def test_a_factor_with_a_weekly_rhythm_of_its_own_makes_no_link() -> None:
    flagged = [analyse(diary(seed, 0.4), (0,))["p_value"].iloc[0] < 0.05 for seed in range(40)]
    assert np.mean(flagged) <= 0.1


def test_weekdays_on_which_nothing_is_logged_are_left_out() -> None:
    days = diary(3, 0.4)
    table = analyse(days[days.index.day_of_week < 5], (0,))
    assert np.isfinite(table["p_value"]).all()


def test_a_short_diary_has_its_weekend_only() -> None:
    null = fit_null(on_calendar(diary(1, 0.4).iloc[:59], "spasm_count"))
    assert null is not None
    assert null.whitened.filter.damping.shape[1] == 0
