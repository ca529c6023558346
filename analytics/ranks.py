"""Mid-ranks from counts of equal values: quick where a column is looked at under many lags."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from analytics.arrays import Floats, Indices


@dataclass(frozen=True, slots=True)
class Levels:
    """A column as the place of each value among its distinct values, smallest first; -1 where it is missing."""

    places: Indices
    count: int


def levels_of(values: Floats) -> Levels:
    """Find the distinct values of a column."""
    known = np.isfinite(values)
    distinct, inverse = np.unique(values[known], return_inverse=True)
    places = np.full(len(values), -1, dtype=np.intp)
    places[known] = inverse
    return Levels(places, len(distinct))


def middle_ranks(places: Indices, count: int) -> Floats:
    """Rank values given as places among ``count`` levels; equal values share the mean of their ranks."""
    times = np.bincount(places, minlength=count)
    ranks: Floats = (np.cumsum(times) - (times - 1) / 2)[places]
    return ranks


def rank_correlation(first: Indices, first_count: int, second: Indices, second_count: int) -> float:
    """Return Spearman's rho of two columns given as places; NaN when one of them is constant.

    Equals ``scipy.stats.spearmanr(...).statistic``.
    """
    if len(first) < 2 or first.min() == first.max() or second.min() == second.max():
        return float("nan")
    one, other = middle_ranks(first, first_count), middle_ranks(second, second_count)
    one, other = one - one.mean(), other - other.mean()
    return float(one @ other / np.sqrt((one @ one) * (other @ other)))
