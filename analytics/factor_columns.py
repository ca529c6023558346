"""The columns that are tested: every factor at every lag, filled, shifted and standardised."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from analytics.arrays import Floats, Indices
from analytics.bridge import bridge_gaps
from analytics.calendar_days import CalendarDays
from analytics.ranks import Levels, levels_of, rank_correlation

MIN_PAIRS = 14
MIN_OFF_MODE = 5
LOPSIDED = 1.5

TESTED = "tested"
TOO_FEW_DAYS = "too_few_days"
NEVER_VARIED = "never_varied"
WEEKDAY = "weekday"
OUTCOME_NEVER_VARIED = "outcome_never_varied"

Column = TypeVar("Column", Floats, Indices)


@dataclass(frozen=True, slots=True)
class FactorColumn:
    """One factor at one lag on the n kept days.

    ``standard`` (n,) has mean 0 and SD 1, or is all 0 when it cannot be used; ``mean`` and ``spread`` (the SD) lead
    back to the factor's unit. ``pairs`` counts the days with a logged value, ``off_mode`` those of them off the
    commonest value; ``rho`` is Spearman's; ``lopsided`` tells of a skewness beyond 1.5 either way; ``status`` is
    ``tested`` or the key of why it cannot be.
    """

    factor: str
    lag: int
    standard: Floats
    mean: float
    spread: float
    pairs: int
    off_mode: int
    rho: float
    two_valued: bool
    lopsided: bool
    status: str


def factor_columns(calendar: CalendarDays, lags: Sequence[int]) -> list[FactorColumn]:
    """Build the column of every factor at every lag, lag by lag.

    Parameters
    ----------
    calendar : CalendarDays
    lags : sequence of int
        Days before the outcome; -1 is the day after it.

    Returns
    -------
    list of FactorColumn

    Notes
    -----
    A column is usable with 14 logged pairs, 5 of them off the commonest value. Days shifted in from outside the diary
    take the factor's mean.
    """
    kept = calendar.kept
    outcome = levels_of(calendar.outcome[kept])
    prepared = [
        (name, levels_of(values), bridge_gaps(values))
        for name, values in zip(calendar.factors, calendar.values.T, strict=True)
    ]
    columns = []
    for lag in lags:
        for name, levels, filled in prepared:
            mean = float(filled[levels.places >= 0].mean()) if levels.count else 0.0
            logged = Levels(shifted(levels.places, lag, -1)[kept], levels.count)
            columns.append(_column(name, lag, shifted(filled, lag, mean)[kept], logged, outcome))
    return columns


def shifted(values: Column, lag: int, outside: float) -> Column:
    """Return the value of ``lag`` days ago for each calendar day (of the days to come when negative)."""
    result = np.full_like(values, outside)
    if abs(lag) < len(values):
        result[max(lag, 0) : len(values) + min(lag, 0)] = values[max(-lag, 0) : len(values) - max(lag, 0)]
    return result


def _column(name: str, lag: int, filled: Floats, logged: Levels, outcome: Levels) -> FactorColumn:
    real = logged.places >= 0
    places, pairs = logged.places[real], int(real.sum())
    times = np.bincount(places, minlength=1)
    off_mode = pairs - int(times.max())
    spread = float(filled.std()) if pairs else 0.0
    status = TESTED
    if pairs < MIN_PAIRS:
        status = TOO_FEW_DAYS
    elif off_mode < MIN_OFF_MODE or not (np.isfinite(spread) and spread > 0):
        status = NEVER_VARIED
    usable = status == TESTED
    standard = (filled - filled.mean()) / spread if usable else np.zeros(len(filled))
    return FactorColumn(
        factor=name,
        lag=lag,
        standard=standard,
        mean=float(filled.mean()) if pairs else np.nan,
        spread=spread if usable else np.nan,
        pairs=pairs,
        off_mode=off_mode,
        rho=rank_correlation(places, logged.count, outcome.places[real], outcome.count) if usable else np.nan,
        two_valued=logged.count <= 2,
        lopsided=usable and bool(abs((standard**3).mean()) > LOPSIDED),
        status=status,
    )
