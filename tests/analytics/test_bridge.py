"""Filling the gaps of a factor from its own neighbours."""

from __future__ import annotations

import numpy as np
import pytest

from analytics.bridge import bridge_gaps, day_to_day_correlation


@pytest.fixture
def carried() -> np.ndarray:
    rng = np.random.default_rng(4)
    values = rng.normal(size=200)
    for day in range(1, 200):
        values[day] += 0.7 * values[day - 1]
    return values + 10


def test_logged_days_are_untouched(carried: np.ndarray) -> None:
    carried[[5, 6, 90]] = np.nan
    filled = bridge_gaps(carried)
    known = np.isfinite(carried)
    np.testing.assert_array_equal(filled[known], carried[known])
    assert np.isfinite(filled).all()


def test_a_gap_gets_the_expected_value_of_an_ar1_course(carried: np.ndarray) -> None:
    carried[50:53] = np.nan
    r, mean = day_to_day_correlation(carried), np.nanmean(carried)
    place = np.array([49, 53])
    among = r ** np.abs(place[:, None] - place)
    expected = [mean + r ** np.abs(day - place) @ np.linalg.solve(among, carried[place] - mean) for day in (50, 51, 52)]
    np.testing.assert_allclose(bridge_gaps(carried)[50:53], expected, atol=1e-12)


def test_before_the_first_day_it_returns_to_the_mean(carried: np.ndarray) -> None:
    carried[:40] = np.nan
    filled, mean = bridge_gaps(carried), np.nanmean(carried)
    r = day_to_day_correlation(carried)
    np.testing.assert_allclose(filled[:40] - mean, r ** np.arange(40, 0, -1) * (carried[40] - mean), atol=1e-12)


def test_without_carry_over_a_gap_gets_the_mean() -> None:
    values = np.array([1.0, np.nan, 3.0, np.nan, 5.0])
    np.testing.assert_allclose(bridge_gaps(values), [1, 3, 3, 3, 5])


def test_a_column_never_logged_is_filled_with_nothing() -> None:
    assert bridge_gaps(np.full(4, np.nan)).tolist() == [0, 0, 0, 0]


@pytest.mark.parametrize("values", [np.ones(30), np.r_[np.ones(20), np.nan, 2.0]])
def test_constant_pairs_have_no_correlation_and_warn_of_nothing(values: np.ndarray) -> None:
    assert day_to_day_correlation(values) == 0
