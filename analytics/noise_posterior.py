"""Which kinds of noise this diary supports, before any factor is looked at."""

from __future__ import annotations

import numpy as np

from analytics.arrays import Floats, Indices
from analytics.noise import NoiseGrid

WEIGHT_HELD = 0.999


def likely_noise(whitened: Floats, log_determinant: Floats, grid: NoiseGrid) -> Indices:
    """Choose the noise settings that hold 99.9 % of the weight, the likeliest first.

    Parameters
    ----------
    whitened : (g, n, 1 + q) array
        Response, then nuisance columns, whitened under each setting.
    log_determinant : (g,) array
        Log determinant of each noise covariance.
    grid : NoiseGrid

    Returns
    -------
    array of int
        Places in the grid, typically 9 to 50 of 57.

    Notes
    -----
    Restricted likelihood with the slopes and the variance integrated out, times the grid's prior: Harville, J. Am.
    Stat. Assoc. 72 (1977) 320, doi:10.1080/01621459.1977.10480998.
    """
    response, design = whitened[:, :, 0], whitened[:, :, 1:]
    degrees = design.shape[1] - design.shape[2]
    normal = design.transpose(0, 2, 1) @ design
    along = np.einsum("gnq,gn->gq", design, response)
    slopes = np.linalg.solve(normal, along[:, :, None])[:, :, 0]
    residual = np.einsum("gn,gn->g", response, response) - (slopes * along).sum(axis=1)
    log_weight = -0.5 * (degrees * np.log(np.maximum(residual, 1e-12)) + log_determinant)
    log_weight += grid.log_prior - 0.5 * np.linalg.slogdet(normal)[1]
    weight = np.exp(log_weight - log_weight.max())
    weight /= weight.sum()
    order = np.argsort(-weight)
    return order[: int(np.searchsorted(np.cumsum(weight[order]), WEIGHT_HELD)) + 1]
