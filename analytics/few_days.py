"""Columns that rest on few days: their p-value comes from shuffling, for no formula holds there (correction C5)."""

from __future__ import annotations

import numpy as np
from scipy import special

from analytics.arrays import Flags, Floats

MANY_DAYS = 25
SHARE_OF_DAYS = 5


def days_behind(best: Floats, size: Floats) -> Floats:
    """Count the days that carry a column: (sum x^2)^2 / sum x^4, a third of all days for a bell-shaped one.

    Parameters
    ----------
    best : (n, C) array
        Columns under the likeliest noise, without the nuisance.
    size : (C,) array
        Their sums of squares.
    """
    behind: Floats = size**2 / (best**4).sum(axis=0)
    return behind


def rests_on_few(behind: Floats, n_days: int) -> Flags:
    """Mark columns carried by fewer than 25 days, or a fifth of the days in a short diary."""
    few: Flags = behind < min(MANY_DAYS, n_days / SHARE_OF_DAYS)
    return few


def shuffled_p(p_value: Floats, shuffled: Floats, degrees: int) -> Floats:
    """Return how often shuffling does at least as well as each column, the diary itself counted.

    Parameters
    ----------
    p_value : (C,) array
        From the mixture.
    shuffled : (B, C) array
        |t| of shuffled residuals.
    degrees : int
    """
    share: Floats = (1 + (shuffled >= statistic(p_value, degrees) - 1e-9).sum(axis=0)) / (len(shuffled) + 1)
    return share


def widening(shuffled: Floats, degrees: int, level: float) -> Floats:
    """Return by how much shuffling spreads further than the t distribution says, at least 1, (C,)."""
    reach = np.quantile(shuffled, level, axis=0) / special.stdtrit(degrees, 0.5 + level / 2)
    return np.maximum(reach, 1.0)


def statistic(p_value: Floats, degrees: int) -> Floats:
    """Return the |t| that has the given two-sided p-values."""
    size: Floats = special.stdtrit(degrees, 1 - np.clip(p_value, 1e-15, 1) / 2)
    return size
