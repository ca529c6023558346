"""The best that could be known: generalised least squares told the noise."""

from __future__ import annotations

import numpy as np
from counting import CLUMPING
from courses import Floats
from scipy import linalg, stats


def oracle_p(
    count: Floats, factor: Floats, *, carry_over: float, swing: float, mean: float, around: Floats | None = None
) -> float:
    """Return the p-value of one pre-named factor at one known lag.

    Parameters
    ----------
    count, factor : (days,) arrays
        On consecutive days, NaN where not known; the factor already shifted by its lag.
    carry_over, swing, mean : float
        What the diary was made with: lognormal level of AR(1) persistence ``carry_over`` and SD ``swing``.
    around : (days, columns) array, optional
        What has to be allowed for besides the level; nothing, unless given: told that nothing else goes on.

    Returns
    -------
    float
        NaN where the factor never varied.
    """
    known = np.isfinite(count) & np.isfinite(factor)
    if np.ptp(factor[known]) == 0:
        return np.nan
    day = np.flatnonzero(known)
    level = np.expm1(swing**2 * carry_over ** np.abs(day[:, None] - day))
    single = 1 / mean + np.exp(swing**2) / CLUMPING
    half = linalg.cholesky(level + single * np.eye(len(day)), lower=True)
    relative = count[known] / mean - 1
    others = np.zeros((len(count), 0)) if around is None else around
    design = np.column_stack([factor[known] - factor[known].mean(), np.ones(len(day)), others[known]])
    design, response = (linalg.solve_triangular(half, part, lower=True) for part in (design, relative))
    information = np.linalg.inv(design.T @ design)
    slope = information @ (design.T @ response)
    rest = response - design @ slope
    degrees = len(day) - design.shape[1]
    error = np.sqrt(rest @ rest / degrees * information[0, 0])
    return float(2 * stats.t.sf(abs(slope[0]) / error, degrees))


def drift_and_weekday(weekday: Floats) -> Floats:
    """Return columns for a smooth drift and for six weekdays: what nobody who keeps a diary can rule out beforehand."""
    days = len(weekday)
    line = np.linspace(-1, 1, days)
    drift = [line**power for power in range(1, 2 + (days // 60 if days >= 60 else 0))]
    dummies = [weekday == day for day in range(6)] if days >= 60 else [weekday >= 5]
    return np.column_stack([*drift, *dummies]).astype(float)
