"""One p-value for a factor, whatever lag does best: the price of having looked at several."""

from __future__ import annotations

import numpy as np
from scipy import special

from analytics.arrays import Flags, Floats, Indices
from analytics.few_days import statistic

CHANCE = 0.05
RESOLVED = 20


def factor_p_values(
    p_value: Floats, shuffled: Floats, factor: Indices, few: Flags, degrees: int, n_lags: int, n_factors: int
) -> Floats:
    """Return the p-value of each factor over its usable lags.

    Parameters
    ----------
    p_value : (C,) array
        One per usable column.
    shuffled : (B, C) array
        |t| of the same shuffled residuals for all columns.
    factor : (C,) array of int
        The factor each column belongs to.
    few : (C,) array of bool
        Columns that rest on few days.
    degrees, n_lags, n_factors : int

    Returns
    -------
    (n_factors,) array
        NaN for factors without a usable column.

    Notes
    -----
    The share of shuffles whose best lag beats the best lag seen, +1: min-p of Westfall and Young, Resampling-Based
    Multiple Testing (1993). Below 20 hits that share is coarse; then the smallest p times the number of lags that they
    are effectively worth is used, that number read off the 95 % point of the shuffled maximum.
    """
    result = np.full(n_factors, np.nan)
    for place in np.unique(factor):
        own = np.flatnonzero(factor == place)
        result[place] = _best_lag_p(p_value[own], shuffled[:, own].max(axis=1), few[own], degrees, n_lags)
    return result


def _best_lag_p(p_value: Floats, best: Floats, few: Flags, degrees: int, n_lags: int) -> float:
    draws = len(best) + 1
    share = (1 + (best >= statistic(p_value, degrees).max() - 1e-9).sum()) / draws
    if share > RESOLVED / draws:
        return float(share)
    typical = max(float(np.quantile(best, 1 - CHANCE)), 1e-6)
    effective_lags = np.clip(CHANCE / (2 * special.stdtr(degrees, -typical)), 1, n_lags)
    tail = min(1.0, float(p_value.min() * effective_lags))
    return max(float(share), tail) if few.any() else tail
