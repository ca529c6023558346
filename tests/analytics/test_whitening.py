"""Whitening against the plain way: a dense covariance matrix and its Cholesky factor."""

from __future__ import annotations

import numpy as np
import pytest

from analytics.noise import NoiseGrid, noise_grid
from analytics.whitening import kalman_filter, whiten

KEPT = np.array([0, 1, 2, 5, 6, 13, 14, 15, 40, 41])
GAPS = np.diff(KEPT, prepend=-1)


def dense_factor(persistence: float, share: float, noise_shape: np.ndarray) -> np.ndarray:
    carried = persistence ** np.abs(KEPT[:, None] - KEPT)
    return np.linalg.cholesky(share * carried + (1 - share) * np.diag(noise_shape))


@pytest.fixture
def noise_shape() -> np.ndarray:
    return np.random.default_rng(1).uniform(0.3, 2.0, len(KEPT))


@pytest.fixture
def columns() -> np.ndarray:
    return np.random.default_rng(2).normal(size=(len(KEPT), 4))


@pytest.mark.parametrize("place", range(57))
def test_kalman_whitening_equals_the_cholesky_factor_across_gaps(
    place: int, noise_shape: np.ndarray, columns: np.ndarray
) -> None:
    setting = noise_grid().at(np.array([place]))
    factor = dense_factor(setting.persistence[0], setting.share[0], noise_shape)
    kalman = kalman_filter(GAPS, setting, noise_shape)
    np.testing.assert_allclose(whiten(columns, kalman)[0], np.linalg.solve(factor, columns), rtol=0, atol=1e-10)
    assert kalman.log_determinant[0] == pytest.approx(2 * np.log(np.diag(factor)).sum(), abs=1e-10)


def test_settings_are_whitened_side_by_side(noise_shape: np.ndarray, columns: np.ndarray) -> None:
    grid = noise_grid()
    together = whiten(columns, kalman_filter(GAPS, grid, noise_shape))
    alone = whiten(columns, kalman_filter(GAPS, grid, noise_shape).at(np.array([30])))
    assert together.shape == (57, len(KEPT), 4)
    np.testing.assert_array_equal(together[30], alone[0])


def test_without_carry_over_only_the_scale_changes(noise_shape: np.ndarray, columns: np.ndarray) -> None:
    none = NoiseGrid(np.zeros(1), np.zeros(1))
    whitened = whiten(columns, kalman_filter(GAPS, none, noise_shape))[0]
    np.testing.assert_allclose(whitened, columns / np.sqrt(noise_shape)[:, None], atol=1e-14)


def test_the_prior_leans_towards_carry_over() -> None:
    grid = noise_grid()
    assert grid.log_prior[0] == grid.log_prior.min()
    assert grid.log_prior.argmax() == 56
