"""Order in time: whether the spasms of a day foretell the factor of the day after; a note, never a verdict."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pandas as pd

from analytics import analyse
from analytics.arrays import Floats
from analytics.calendar_days import on_calendar
from analytics.settings import Settings
from analytics.treatment_columns import Treated
from data.vocabulary import factor_of

LEVEL = 0.05


def foretold(days: pd.DataFrame, *, treatments: Iterable[Treated] = (), settings: Settings) -> dict[str, float]:
    """Return for each factor the p-value of "the spasms of a day go with the factor of the next day".

    The same model with the factor one day later. What the factor's value of the same day says already about the next
    one is taken out first: otherwise a stressful week, in which stress raises the spasms of each day, would look as if
    the spasms foretold tomorrow's stress.
    """
    calendar = on_calendar(days, settings.outcome)
    table = {settings.outcome: calendar.outcome}
    for factor, values in zip(calendar.factors, calendar.values.T, strict=True):
        table[factor] = _next_day_surprise(values)
    panel = analyse(pd.DataFrame(table, index=calendar.days), (0,), treatments=treatments, settings=settings)
    return dict(zip(panel["factor"].astype(str), panel["p_value"].astype(float), strict=True))


def comes_first(factor: str, best_lag: int, p_best: float, p_foretold: float) -> str:
    """Say which goes first: ``factor``, ``spasms``, ``both``, or ``unclear``.

    A factor of the same day has no order; one of the night before has, since the night comes first.
    """
    precedes = p_best <= LEVEL and (best_lag >= 1 or factor_of(factor).night)
    follows = p_foretold <= LEVEL
    if precedes and follows:
        return "both"
    if precedes:
        return "factor"
    return "spasms" if follows else "unclear"


def _next_day_surprise(values: Floats) -> Floats:
    """Return the next day's value minus its prediction from this day's, NaN where either was not noted."""
    if len(values) < 2:
        return np.full(len(values), np.nan)
    today, tomorrow = values[:-1], values[1:]
    both = np.isfinite(today) & np.isfinite(tomorrow)
    if both.sum() < 3 or np.ptp(today[both]) == 0:
        return np.append(tomorrow, np.nan)
    slope, level = np.polyfit(today[both], tomorrow[both], 1)
    return np.append(tomorrow - (level + slope * today), np.nan)
