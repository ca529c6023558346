"""The self-check: how often this diary's own factors, moved in time so that they mean nothing, look like findings."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pandas as pd

from analytics.arrays import Floats
from analytics.bridge import bridge_gaps
from analytics.calendar_days import CalendarDays, on_calendar
from analytics.factor_columns import TESTED, factor_columns
from analytics.mixture import two_sided_p
from analytics.null_fit import fit_null
from analytics.regression import column_slopes
from analytics.settings import Settings
from analytics.treatment_columns import Treated

MIN_DAYS = 45
LEAST_SHIFT = 15
CHANCE = 0.05


def placebo_share(
    days: pd.DataFrame, *, treatments: Iterable[Treated] = (), settings: Settings, n_placebo: int = 200
) -> float:
    """Return the share of meaningless factors that the test would flag at 5 %.

    Parameters
    ----------
    days : DataFrame
        As for ``analyse``.
    treatments : iterable of records with ``day``, ``kind`` and ``product``
    settings : Settings
    n_placebo : int
        Factors drawn; each is one of the diary's own, rotated by 15 days or more.

    Returns
    -------
    float
        About 0.05 in a good diary (SD 0.016); NaN below 45 kept days or without a usable factor.

    Notes
    -----
    Warns of rhythms (a shift rota) and of factors bound to the weekday. It sees nothing of rough weeks, of blank forms,
    or of days written down only because they were bad: no proof of honesty.
    """
    calendar = on_calendar(days, settings.outcome)
    with np.errstate(all="ignore"):
        null, usable = fit_null(calendar, treatments), _usable_factors(calendar)
        if null is None or calendar.kept.sum() < MIN_DAYS or not usable.shape[1]:
            return float("nan")
        rotated = _rotated(usable, n_placebo, np.random.default_rng(settings.seed))
        found = column_slopes(null.whitened, rotated[calendar.kept])
        p_value = two_sided_p(found.slope, found.error, found.weight, null.whitened.degrees)
    return float((p_value < CHANCE).mean())


def _usable_factors(calendar: CalendarDays) -> Floats:
    """Return the filled factors that vary enough, scaled, (T, usable)."""
    columns = factor_columns(calendar, (0,))
    usable = [
        (bridge_gaps(values) - column.mean) / column.spread
        for column, values in zip(columns, calendar.values.T, strict=True)
        if column.status == TESTED
    ]
    return np.column_stack(usable) if usable else np.zeros((len(calendar.days), 0))


def _rotated(columns: Floats, number: int, rng: np.random.Generator) -> Floats:
    last = len(columns) - LEAST_SHIFT + 1
    drawn = [(rng.choice(columns.shape[1]), int(rng.integers(LEAST_SHIFT, last))) for _ in range(number)]
    return np.column_stack([np.roll(columns[:, place], shift) for place, shift in drawn])
