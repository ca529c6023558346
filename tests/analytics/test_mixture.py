"""Averaging over the kinds of noise: p-value and interval of a mixture of t distributions."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from analytics.mixture import interval, two_sided_p

ONE = np.ones((1, 1))


@pytest.mark.parametrize("slope", [-3.0, -0.4, 0.0, 0.1, 2.0])
def test_one_kind_of_noise_gives_the_t_test(slope: float) -> None:
    p_value = two_sided_p(slope * ONE, 0.5 * ONE, ONE, 20)
    assert p_value[0] == pytest.approx(2 * stats.t.sf(abs(slope) / 0.5, 20), rel=1e-12)


@pytest.mark.parametrize("level", [0.5, 0.95, 0.999])
def test_one_kind_of_noise_gives_the_t_interval(level: float) -> None:
    low, high = interval(0.3 * ONE, 0.5 * ONE, ONE, 20, level)
    expected = stats.t.interval(level, 20, 0.3, 0.5)
    assert (low[0], high[0]) == pytest.approx(expected, abs=1e-9)


def test_interval_touches_zero_exactly_where_p_is_one_minus_the_level() -> None:
    rng = np.random.default_rng(3)
    slope, error = rng.normal(0, 0.3, (12, 200)), rng.uniform(0.05, 0.5, (12, 200))
    weight = rng.dirichlet(np.ones(12), 200).T
    p_value = two_sided_p(slope, error, weight, 30)
    low, high = interval(slope, error, weight, 30, 0.95)
    np.testing.assert_array_equal((low > 0) | (high < 0), p_value < 0.05)
    for at in range(5):
        below, above = interval(slope[:, [at]], error[:, [at]], weight[:, [at]], 30, 1 - p_value[at])
        assert min(abs(below[0]), abs(above[0])) == pytest.approx(0, abs=1e-7)


def test_interval_holds_its_share_of_the_mixture() -> None:
    slope, error = np.array([[-1.0], [2.0]]), np.array([[0.1], [0.6]])
    weight = np.array([[0.3], [0.7]])
    low, high = interval(slope, error, weight, 8, 0.9)
    inside = (weight * (stats.t.cdf((high - slope) / error, 8) - stats.t.cdf((low - slope) / error, 8))).sum()
    assert inside == pytest.approx(0.9, abs=1e-9)


def test_a_very_strong_effect_keeps_a_p_value_between_zero_and_one() -> None:
    p_value = two_sided_p(np.array([[500.0, -500.0]]), np.ones((1, 2)), np.ones((1, 2)), 300)
    assert np.all((p_value >= 0) & (p_value < 1e-100))


def test_each_column_may_have_its_own_degrees_of_freedom() -> None:
    slope = np.full((1, 2), 1.0)
    p_value = two_sided_p(slope, slope / 2, np.ones((1, 2)), np.array([5.0, 50.0]))
    np.testing.assert_allclose(p_value, 2 * stats.t.sf(2.0, [5, 50]), rtol=1e-12)
