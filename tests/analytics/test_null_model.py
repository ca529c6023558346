"""The mean of the days without any factor."""

from __future__ import annotations

import numpy as np
import pytest

from analytics.null_model import fit_null_model


def design(n: int) -> np.ndarray:
    return np.column_stack([np.ones(n), np.linspace(-0.5, 0.5, n)])


def test_a_trend_in_the_counts_is_found() -> None:
    rng = np.random.default_rng(0)
    mean = np.exp(design(400) @ [2.0, 1.0])
    model = fit_null_model(rng.poisson(mean).astype(float), design(400))
    np.testing.assert_allclose(np.log(model.mean), np.log(mean), atol=0.08)


def test_noise_shape_has_mean_one_and_is_larger_where_counts_are_low() -> None:
    model = fit_null_model(np.random.default_rng(0).poisson(np.exp(design(200) @ [1, 2])) * 1.0, design(200))
    assert model.noise_shape.mean() == pytest.approx(1)
    assert model.noise_shape[0] > model.noise_shape[-1]


def test_a_wild_day_is_cut_and_its_share_is_remembered() -> None:
    count = np.random.default_rng(0).poisson(6, 100).astype(float)
    plain = fit_null_model(count, design(100))
    count[50] = 200
    wild = fit_null_model(count, design(100))
    assert plain.sensitivity == 1
    assert 0.5 <= wild.sensitivity < 0.9
    assert wild.response[50] - np.log(wild.mean[50]) < 200 / wild.mean[50] - 1


def test_a_diary_of_ratings_works_like_one_of_counts() -> None:
    ratings = np.random.default_rng(0).uniform(0, 10, 80)
    model = fit_null_model(ratings, design(80))
    assert model.mean.mean() == pytest.approx(ratings.mean(), rel=0.02)


@pytest.mark.parametrize("count", [np.r_[1.0, np.zeros(79)], np.full(80, 1e6) + np.arange(80)])
def test_extreme_counts_give_finite_numbers(count: np.ndarray) -> None:
    model = fit_null_model(count, design(80))
    assert np.isfinite(model.response).all()
    assert np.isfinite(model.noise_shape).all()
