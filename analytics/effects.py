"""A link in the person's own units: the outcome a day at the factor's lower and upper quartile."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from analytics.arrays import Floats
from analytics.precision import standard_error, widened

PRIOR_SPREAD = 0.15  # typical size of a real effect, log rate ratio a SD
FALSE_COVERAGE = 0.10


@dataclass(frozen=True, slots=True)
class Scale:
    """What turns a log rate ratio a SD into the outcome a day at a level of the factor."""

    mean_rate: float
    mean_level: float
    spread: float
    low: float
    high: float

    def rate(self, log_ratio: float, level: float) -> float:
        """Return the mean outcome a day at one level of the factor."""
        return float(self.mean_rate * np.exp(log_ratio * (level - self.mean_level) / self.spread))

    def difference(self, log_ratio: float) -> float:
        """Return the outcome a day at the upper quartile minus that at the lower one."""
        return self.rate(log_ratio, self.high) - self.rate(log_ratio, self.low)

    def differences(self, log_ratios: tuple[float, float, float]) -> tuple[float, float, float]:
        """Return the difference with its lower and upper end, in this order."""
        middle, *ends = (self.difference(log_ratio) for log_ratio in log_ratios)
        return middle, min(middle, *ends), max(middle, *ends)


def selected_level(n_selected: int, n_factors: int, n_lags: int) -> float:
    """Return the level at which intervals of selected effects keep a false coverage rate of a tenth.

    References
    ----------
    Benjamini and Yekutieli 2005, doi:10.1198/016214504000001907
    """
    return max(0.95, 1 - n_selected * FALSE_COVERAGE / max(n_factors * n_lags, 1))


def shrunken(estimate: float, low: float, high: float, pairs: int, level: float) -> tuple[float, float, float]:
    """Return a selected effect pulled towards zero, with its interval at the level for selected effects.

    Notes
    -----
    What is shown because it stood out is exaggerated; b t^2 / (t^2 + se^2) with t = 0.15 halves that error at 60 to 90
    days. The interval is never drawn short of the effect that is told.
    """
    share = PRIOR_SPREAD**2 / (PRIOR_SPREAD**2 + standard_error(low, high, pairs) ** 2)
    told = estimate * share
    wide_low, wide_high = widened(estimate, low, high, pairs, level)
    return told, min(wide_low, told), max(wide_high, told)


def quartiles(levels: Floats) -> tuple[float, float]:
    """Return the lower and upper level at which a factor is told.

    The quartiles; where both are the same, the 10th and 90th percentile; where those are too (a tag of few days), the
    commonest value and the median of the others. NaN for a factor that never varied.
    """
    if not len(levels) or float(np.ptp(levels)) == 0:
        return math.nan, math.nan
    if len(np.unique(levels)) == 2:
        return float(levels.min()), float(levels.max())
    for share in (25, 10):
        low, high = np.percentile(levels, (share, 100 - share))
        if low < high:
            return float(low), float(high)
    values, counts = np.unique(levels, return_counts=True)
    common = float(values[counts.argmax()])
    other = float(np.median(levels[levels != common]))
    return min(common, other), max(common, other)


def plain_means(levels: Floats, outcome: Floats, low: float, high: float) -> tuple[float, float]:
    """Return the plain mean outcome of the days at or below the lower and at or above the upper level."""
    if math.isnan(low):
        return math.nan, math.nan
    return float(outcome[levels <= low].mean()), float(outcome[levels >= high].mean())
