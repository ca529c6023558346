"""Spearman's rho from counts of equal values."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy import stats

from analytics.ranks import levels_of, rank_correlation


@pytest.mark.parametrize("levels", [2, 5, 1000])
def test_equals_spearman_of_scipy_with_ties(levels: int) -> None:
    rng = np.random.default_rng(levels)
    x, y = rng.integers(0, levels, 90).astype(float), rng.poisson(4, 90).astype(float)
    one, other = levels_of(x), levels_of(y)
    rho = rank_correlation(one.places, one.count, other.places, other.count)
    assert rho == pytest.approx(stats.spearmanr(x, y).statistic, abs=1e-12)


def test_a_constant_column_has_no_rho() -> None:
    one, other = levels_of(np.ones(20)), levels_of(np.arange(20.0))
    assert math.isnan(rank_correlation(one.places, one.count, other.places, other.count))


def test_missing_values_have_no_place() -> None:
    levels = levels_of(np.array([3.0, np.nan, 1.0, 3.0]))
    assert levels.places.tolist() == [1, -1, 0, 1]
    assert levels.count == 2
