"""What is allowed for before any factor is looked at: level, drift, weekend, unusual days, treatments."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from analytics.arrays import Flags, Floats, Indices
from analytics.calendar_days import CalendarDays
from analytics.treatment_columns import Treated, treatment_columns

WEEKDAYS_FROM = 60
CURVED_FROM = 40
MAX_TREND = 20
DEPENDENT = 1e-10
LEAST_MARKED = 3


def nuisance_design(calendar: CalendarDays, treatments: Iterable[Treated] = ()) -> Floats:
    """Build the columns that every factor has to do better than.

    Parameters
    ----------
    calendar : CalendarDays
    treatments : iterable of records with ``day``, ``kind`` and ``product``

    Returns
    -------
    (n, q) array on the kept days
        Intercept, natural cubic spline of time, weekend, days marked as unusual, treatments; without columns
        that follow from the ones before them (a weekday that never occurs, two treatments on one day).
    """
    kept = calendar.kept
    n, time = int(kept.sum()), np.arange(len(kept), dtype=float)
    parts = [
        np.ones((len(kept), 1)),
        trend_spline(time, trend_columns(n)),
        weekend_contrast(calendar.weekday),
        unusual_days(calendar),
        treatment_columns(calendar, treatments),
    ]
    design = np.hstack(parts)[kept]
    return design[:, independent(design)]


def trend_columns(n_days: int) -> int:
    """Choose how far the drift may bend (correction C2): straight below 40 kept days, then one more bend every 60.

    With a straight line only, a curved drift at 45-58 days passes for a factor (size 0.07); with at most 8 columns, so
    does the season in a diary of three years (0.15).
    """
    if n_days < CURVED_FROM:
        return 1
    return 2 if n_days < WEEKDAYS_FROM else min(MAX_TREND, 1 + n_days // 60)


def trend_spline(time: Floats, columns: int) -> Floats:
    """Return a natural cubic spline basis without intercept, (T, columns), knots evenly over the span.

    Notes
    -----
    Truncated powers, natural beyond the ends: Hastie, Tibshirani and Friedman, The Elements of Statistical Learning,
    2nd ed. (2009), eq. 5.4 and 5.5.
    """
    position = (time - time.min()) / max(np.ptp(time), 1.0)
    straight: Floats = (position - 0.5)[:, None]
    if columns == 1:
        return straight
    knots = np.linspace(0.0, 1.0, columns + 1)
    cubes = np.clip(position[:, None] - knots, 0.0, None) ** 3
    bends = (cubes[:, :-1] - cubes[:, -1:]) / (knots[-1] - knots[:-1])
    basis = np.column_stack([straight, bends[:, :-1] - bends[:, -1:]])
    centred: Floats = basis - basis.mean(axis=0)
    return centred


def weekend_contrast(weekday: Indices) -> Floats:
    """Return one column for the weekend, centred on an even week; single weekdays are part of the noise."""
    return np.asarray((weekday[:, None] >= 5) - 2 / 7, dtype=np.float64)


def unusual_days(calendar: CalendarDays) -> Floats:
    """Return the days marked as holidays or otherwise unusual as a column of their own, from 3 kept ones on.

    On a holiday many factors and the spasms change at once; unmarked, that passes for a link (size 0.08 to 0.09).
    """
    enough = (calendar.marked * calendar.kept).sum() >= LEAST_MARKED
    return calendar.marked[:, None] if enough else np.zeros((len(calendar.marked), 0))


def independent(design: Floats) -> Flags:
    """Mark the columns that do not follow from the columns before them."""
    size = np.sqrt((design**2).sum(axis=0))
    left = np.abs(np.diagonal(np.linalg.qr(design, mode="r")))
    new: Flags = np.append(left, np.zeros(design.shape[1] - len(left))) > DEPENDENT * size
    return new
