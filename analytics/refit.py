"""The size of a yes/no or lopsided factor: estimated with it in the mean, for few days move it far (correction C6)."""

from __future__ import annotations

import numpy as np

from analytics.arrays import Floats
from analytics.calendar_days import CalendarDays
from analytics.mixture import interval
from analytics.null_fit import NullFit
from analytics.null_model import fit_null_model
from analytics.regression import column_slopes, without_nuisance
from analytics.weekday_noise import each_weekday
from analytics.whitening import kalman_filter, whiten

REFIT_BELOW = 0.10


def refitted_effect(
    calendar: CalendarDays, null: NullFit, column: Floats, inflation: float, level: float
) -> tuple[float, float, float]:
    """Return estimate and interval of a yes/no or lopsided factor; its p-value stays that of the null model.

    One step from a mean without the factor misses where few days differ much: of rare yes/no factors the interval
    covered the truth in 0.81 of diaries instead of 0.95; of lopsided amounts (mostly little, sometimes very much) in
    0.82 to 0.90, and the estimate was 11 to 29 % too large. Refitted it is 4 % too small to 1 % too large, and the
    interval covers 0.96 to 0.98 (400 diaries of 120 days of each of five shapes).

    Parameters
    ----------
    calendar : CalendarDays
    null : NullFit
        Its nuisance columns and likely noise settings are used again.
    column : (n,) array
        The standardised factor.
    inflation : float
        Variance inflation of this column.
    level : float

    Returns
    -------
    estimate, low, high : float
        Log rate ratio per SD.

    Notes
    -----
    The response is not divided by its sensitivity here: the mean already holds the factor, so winsorising takes
    nothing of it away.
    """
    outcome, grid = calendar.outcome[calendar.kept], null.whitened.grid
    model = fit_null_model(outcome, np.column_stack([null.design, column]))
    kalman = kalman_filter(calendar.gaps, grid, model.noise_shape).widened(null.width)
    if (like := null.whitened.filter).damping.shape[1]:
        kalman = kalman.sharing(each_weekday(calendar.weekday[calendar.kept]), like.shared_variance)
    refit = without_nuisance(whiten(np.column_stack([model.response, null.design]), kalman), kalman, grid)
    found = column_slopes(refit, column[:, None])
    low, high = interval(found.slope, found.error * np.sqrt(inflation), found.weight, refit.degrees, level)
    return float((found.weight * found.slope).sum()), float(low[0]), float(high[0])
