"""What a day would have brought without one treatment: the rest of the model, with the treatment's share taken out."""

from __future__ import annotations

import numpy as np

from analytics.arrays import Floats
from analytics.calendar_days import CalendarDays
from analytics.slow_change import Beside

MAX_ROUNDS = 25
CONVERGED = 1e-6
LOG_MEAN_RANGE = (-3.5, 8.0)
RIDGE = 1e-6


def expected_without(calendar: CalendarDays, design: Beside, column: Floats, estimate: float) -> Floats:
    """Return the log of the mean outcome of each calendar day if the treatment had done nothing.

    Parameters
    ----------
    calendar : CalendarDays
    design : Beside
    column : (T,) array
        The treatment's course.
    estimate : float
        Its log rate ratio at full effect.

    Returns
    -------
    (T,) array
        Of an even week, so that the curve does not jump at weekends.

    Notes
    -----
    A count model with the treatment's part held at its estimate; the variance goes with the mean, so that what is
    expected adds up to what was counted: McCullagh and Nelder, Generalized Linear Models (1989), ch. 6.
    """
    kept = calendar.kept
    outcome, nuisance, known = calendar.outcome[kept], design.columns[kept], estimate * column[kept]
    slopes = np.zeros(nuisance.shape[1])
    slopes[0] = np.log(max(float(outcome.mean()), 0.05)) - float(known.mean())
    for _ in range(MAX_ROUNDS):
        mean = np.exp(np.clip(nuisance @ slopes + known, *LOG_MEAN_RANGE))
        normal = nuisance.T @ (nuisance * mean[:, None])
        normal[np.diag_indices_from(normal)] += RIDGE * np.trace(normal) / len(normal)
        step = np.linalg.solve(normal, nuisance.T @ (outcome - mean))
        slopes += np.clip(step, -2.0, 2.0)
        if np.abs(step).max() < CONVERGED:
            break
    return np.clip(design.even_week @ slopes, *LOG_MEAN_RANGE)
