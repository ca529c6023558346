"""How many spasms a day would bring without any factor: a log-link count model of level, drift and weekday."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from analytics.arrays import Floats

MAX_ROUNDS = 12
MIN_ROUNDS = 4
CONVERGED = 1e-4
RIDGE = 1e-6
LOG_MEAN_RANGE = (-3.5, 8.0)
DISPERSION_RANGE = (0.02, 5.0)
WINSOR_AT = 3.0
LEAST_SENSITIVITY = 0.5
DISPERSION_IN_NOISE = 0.3


@dataclass(frozen=True, slots=True)
class NullModel:
    """The fitted mean of the n kept days and the response that is whitened.

    ``mean`` (n,) in the outcome's unit; ``response`` (n,) is log mean plus relative residual, its upper tail
    winsorised; ``sensitivity`` (0.5 to 1) is the share of the outcome on days left as they are: the slope of the
    winsorised response is that times the log rate ratio. ``noise_shape`` (n,), mean 1, is the expected day noise.
    """

    mean: Floats
    response: Floats
    sensitivity: float
    noise_shape: Floats


def fit_null_model(outcome: Floats, design: Floats) -> NullModel:
    """Fit the mean of an overdispersed count on the log scale.

    Parameters
    ----------
    outcome : (n,) array, >= 0
        The outcome of the kept days.
    design : (n, q) array
        Nuisance columns, the intercept first.

    Returns
    -------
    NullModel

    Notes
    -----
    Iteratively reweighted least squares with variance mu + k mu^2 (k by moments in every round), as for a negative
    binomial: McCullagh and Nelder, Generalized Linear Models (1989), ch. 9; Zeger, Biometrika 75 (1988) 621,
    doi:10.1093/biomet/75.4.621, for the series. Works for outcomes that are not whole numbers.
    """
    mean, dispersion = _fitted_mean(outcome, design)
    residual = (outcome - mean) / mean
    limit = WINSOR_AT * np.sqrt(1 / mean + dispersion)
    cut = residual > limit
    relative = outcome / mean
    sensitivity = 1 - relative[cut].sum() / max(relative.sum(), 1e-9)
    noise = 1 / mean + DISPERSION_IN_NOISE * dispersion
    return NullModel(
        mean=mean,
        response=np.log(mean) + np.where(cut, limit, residual),
        sensitivity=max(float(sensitivity), LEAST_SENSITIVITY),
        noise_shape=noise / noise.mean(),
    )


def _fitted_mean(outcome: Floats, design: Floats) -> tuple[Floats, float]:
    mean = np.full(len(outcome), outcome.mean() + 0.05)
    log_mean, dispersion = np.log(mean), 0.3
    for round_ in range(MAX_ROUNDS):
        weight = mean / (1 + dispersion * mean)
        target = log_mean + (outcome - mean) / mean
        normal = design.T @ (design * weight[:, None])
        normal[np.diag_indices_from(normal)] += RIDGE * np.trace(normal) / len(normal)
        slopes = np.linalg.solve(normal, design.T @ (weight * target))
        fitted = np.clip(design @ slopes, *LOG_MEAN_RANGE)
        change = np.abs(fitted - log_mean).max()
        log_mean, mean = fitted, np.exp(fitted)
        moment = np.mean((outcome - mean) ** 2 - mean) / np.mean(mean**2)
        dispersion = float(np.clip(moment, *DISPERSION_RANGE))
        if change < CONVERGED and round_ + 1 >= MIN_ROUNDS:
            break
    return mean, dispersion
