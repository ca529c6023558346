"""A diary made ready for testing: calendar, null model, and the slope of every usable factor at every lag."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from analytics.arrays import Floats, Indices
from analytics.calendar_days import CalendarDays, on_calendar
from analytics.factor_columns import (
    OUTCOME_NEVER_VARIED,
    TESTED,
    TOO_FEW_DAYS,
    WEEKDAY,
    FactorColumn,
    factor_columns,
)
from analytics.nuisance import WEEKDAYS_FROM
from analytics.null_fit import MIN_DAYS, NullFit, fit_null
from analytics.regression import Slopes, WhitenedNull, column_slopes
from analytics.settings import Settings
from analytics.treatment_columns import Treated
from analytics.weekday_bound import TOO_BOUND, weekday_share


@dataclass(frozen=True, slots=True)
class LagBlock:
    """All usable factors at one lag: ``places`` (k,) of their columns in the panel, and their slopes on ``null``."""

    null: WhitenedNull
    places: Indices
    slopes: Slopes


@dataclass(frozen=True, slots=True)
class Panel:
    """One diary, C = L lags x K factors, lag by lag.

    ``columns`` holds all C, with the reason in ``status`` where one cannot be tested; ``weekday_share`` (C,) is how
    much of each the weekday explains; ``null`` is None where nothing can be tested; ``blocks`` has one entry per lag
    with a usable factor.
    """

    calendar: CalendarDays
    factors: tuple[str, ...]
    lags: tuple[int, ...]
    columns: tuple[FactorColumn, ...]
    weekday_share: Floats
    null: NullFit | None
    blocks: tuple[LagBlock, ...]

    @property
    def n_days(self) -> int:
        """Number of kept days."""
        return int(self.calendar.kept.sum())

    @property
    def tested(self) -> Indices:
        """Places of the columns that were tested, (c,), in the order of the blocks."""
        return np.concatenate([block.places for block in self.blocks]) if self.blocks else np.zeros(0, dtype=np.intp)


@np.errstate(all="ignore")  # an empty column divides by 0 on its way to NaN
def fit_panel(
    days: pd.DataFrame,
    lags: Sequence[int],
    *,
    treatments: Iterable[Treated] = (),
    settings: Settings,
    factors: Sequence[str] | None = None,
) -> Panel:
    """Make a diary ready for testing.

    Parameters
    ----------
    days : DataFrame
        Indexed by day; the outcome and one column per factor, NaN where not kept.
    lags : sequence of int
        Days before the outcome; -1 is the day after.
    treatments : iterable of records with ``day``, ``kind`` and ``product``
    settings : Settings
    factors : sequence of str, optional
        The factors to test, all of them unless given. The days are the same either way.

    Returns
    -------
    Panel
    """
    calendar = on_calendar(days, settings.outcome)
    calendar = calendar if factors is None else calendar.only(factors)
    kept, columns = calendar.kept, factor_columns(calendar, lags)
    null = fit_null(calendar, treatments)
    standard = np.column_stack([column.standard for column in columns]) if columns else np.zeros((int(kept.sum()), 0))
    bound = weekday_share(standard, calendar.weekday[kept]) if len(standard) else np.full(len(columns), np.nan)
    columns = [_judged(column, share, null, calendar) for column, share in zip(columns, bound, strict=True)]
    blocks = _blocks(columns, standard, null) if null else ()
    return Panel(calendar, calendar.factors, tuple(lags), tuple(columns), bound, null, blocks)


def _judged(column: FactorColumn, share: float, null: NullFit | None, calendar: CalendarDays) -> FactorColumn:
    """Return the column with the reason why it cannot be tested in this diary, if there is one."""
    if null is None:
        short = calendar.kept.sum() < MIN_DAYS
        return replace(column, status=TOO_FEW_DAYS if short else OUTCOME_NEVER_VARIED)
    if column.status == TESTED and calendar.kept.sum() < WEEKDAYS_FROM and share >= TOO_BOUND:
        return replace(column, status=WEEKDAY)
    return column


def _blocks(columns: Sequence[FactorColumn], standard: Floats, null: NullFit) -> tuple[LagBlock, ...]:
    blocks = []
    for lag in dict.fromkeys(column.lag for column in columns):
        usable = [c.lag == lag and c.status == TESTED for c in columns]
        places = np.flatnonzero(usable)
        if len(places):
            found = column_slopes(null.whitened, standard[:, places], products=True)
            blocks.append(LagBlock(null.whitened, places, found))
    return tuple(blocks)
