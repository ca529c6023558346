"""One estimate out of many: p-value and interval of a mixture of t distributions over the kinds of noise."""

from __future__ import annotations

import numpy as np
from scipy import special

from analytics.arrays import Floats

MAX_STEPS = 40
CONVERGED = 1e-10


def two_sided_p(slope: Floats, error: Floats, weight: Floats, degrees: Floats | int) -> Floats:
    """Return the p-value of no effect, (C,), from slopes, errors and weights, each (g, C).

    Both tails are computed from their own side: one minus the other would cancel for very strong effects, and give a
    p below 0.
    """
    below = (weight * special.stdtr(degrees, -slope / error)).sum(axis=0)
    above = (weight * special.stdtr(degrees, slope / error)).sum(axis=0)
    p_value: Floats = np.minimum(1.0, 2 * np.minimum(below, above))
    return p_value


def interval(
    slope: Floats, error: Floats, weight: Floats, degrees: Floats | int, level: float
) -> tuple[Floats, Floats]:
    """Return both ends of the interval that leaves ``(1 - level) / 2`` of the mixture on each side, (C,) each."""
    outside = (1 - level) / 2
    low = _quantile(outside, slope, error, weight, degrees)
    return low, _quantile(1 - outside, slope, error, weight, degrees)


def _quantile(share: float, slope: Floats, error: Floats, weight: Floats, degrees: Floats | int) -> Floats:
    """Find the point below which ``share`` of the mixture lies: Newton steps, halving when they leave the bracket."""
    centre, reach = (weight * slope).sum(axis=0), special.stdtrit(degrees, max(share, 1 - share))
    width = (np.abs(slope - centre) + 1.3 * reach * error).max(axis=0) + 1e-12
    low, high = centre - width, centre + width
    spread = np.sqrt((weight * ((slope - centre) ** 2 + error**2)).sum(axis=0))
    point: Floats = centre + np.sign(share - 0.5) * reach * spread
    log_height = special.gammaln((degrees + 1) / 2) - special.gammaln(degrees / 2) - 0.5 * np.log(degrees * np.pi)
    for _ in range(MAX_STEPS):
        distance = (point - slope) / error
        excess = (weight * special.stdtr(degrees, distance)).sum(axis=0) - share
        low, high = np.where(excess < 0, point, low), np.where(excess < 0, high, point)
        height = np.exp(log_height - (degrees + 1) / 2 * np.log1p(distance**2 / degrees))
        step = point - excess / (weight * height / error).sum(axis=0)
        following = np.where((step >= low) & (step <= high), step, (low + high) / 2)
        moved = np.abs(following - point) > CONVERGED * width
        point = following
        if not moved.any():
            break
    return point
