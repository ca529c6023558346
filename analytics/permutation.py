"""What chance alone does to all columns at once: the whitened residuals of the null model, shuffled."""

from __future__ import annotations

import numpy as np

from analytics.arrays import Floats
from analytics.regression import WhitenedNull


def shuffled_statistics(null: WhitenedNull, best: Floats, n_resamples: int, seed: int) -> Floats:
    """Return the size of every column's t for shuffled residuals.

    Parameters
    ----------
    null : WhitenedNull
    best : (n, C) array
        Columns under the likeliest noise, without the nuisance (``Slopes.best``).
    n_resamples : int
    seed : int
        One seed gives one answer.

    Returns
    -------
    (n_resamples, C) array

    Notes
    -----
    Shuffled residuals are cleaned of the nuisance columns again before they are used: Freedman and Lane, J. Bus. Econ.
    Stat. 1 (1983) 292, doi:10.1080/07350015.1983.10509354. All columns see the same shuffles, so their dependence is
    kept. The cleaning is done on the small side of the product: only sums of squares of the shuffled residuals change.
    """
    residual, basis = null.residual[0], null.basis[0]
    unit = best / np.sqrt((best**2).sum(axis=0))
    unit = unit - basis @ (basis.T @ unit)
    shuffled = np.random.default_rng(seed).permuted(np.tile(residual, (n_resamples, 1)), axis=1)
    along = shuffled @ basis
    size = residual @ residual - (along * (2 * along - along @ (basis.T @ basis))).sum(axis=1)
    correlation = (shuffled @ unit) / np.sqrt(size)[:, None]
    squared = correlation**2
    size_of_t: Floats = np.abs(correlation) * np.sqrt(null.degrees / np.maximum(1 - squared, 1e-9))
    return size_of_t
