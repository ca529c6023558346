"""A diary on its calendar: one row for every day from the first to the last, NaN where nothing was kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from analytics.arrays import Flags, Floats, Indices
from data.vocabulary import CONTROLS

USUAL_SHARE = 0.7
MIN_USUAL_FACTORS = 2


@dataclass(frozen=True, slots=True)
class CalendarDays:
    """The days of one diary, T calendar days by K factors.

    ``outcome`` (T,) is NaN on days that were not kept; ``values`` (T, K) is NaN where a factor was not logged;
    ``weekday`` (T,) counts from Monday = 0; ``marked`` (T,) is 1 on days that the person marked as unusual, else 0.
    """

    days: pd.DatetimeIndex
    weekday: Indices
    outcome: Floats
    factors: tuple[str, ...]
    values: Floats
    marked: Floats

    @property
    def kept(self) -> Flags:
        """The days whose outcome is known, (T,)."""
        return np.isfinite(self.outcome)

    @property
    def gaps(self) -> Indices:
        """Calendar days from the kept day before to each kept day, (n,); the first is 1."""
        return np.diff(np.flatnonzero(self.kept), prepend=np.flatnonzero(self.kept)[:1] - 1)

    def only(self, factors: Sequence[str]) -> CalendarDays:
        """Return the same days with only the named factors."""
        places = [self.factors.index(name) for name in factors]
        return replace(self, factors=tuple(factors), values=self.values[:, places])


def on_calendar(days: pd.DataFrame, outcome: str) -> CalendarDays:
    """Lay a diary out day by day, without the days on which the form was left blank.

    Parameters
    ----------
    days : DataFrame
        Indexed by day (DatetimeIndex, any order; of two rows of one day the later one counts). Column ``outcome`` is
        NaN on days that were not kept, 0 on calm ones; ``holiday`` marks unusual days; every other column is a factor.
    outcome : str
        Name of the outcome column.

    Returns
    -------
    CalendarDays
        Text, infinite values and negative outcomes are read as not logged.

    Raises
    ------
    ValueError
        When the outcome column is missing or there more than once.
    TypeError
        When the rows are not indexed by day.
    """
    if list(days.columns).count(outcome) != 1:
        raise ValueError(f"Columns are {list(days.columns)}, expected exactly one named {outcome!r}")
    index = _days_of(days)
    table = _numbers(days)
    controls = np.array([name in CONTROLS for name in days.columns], dtype=bool)
    is_factor = np.array([name not in (outcome, *CONTROLS) for name in days.columns], dtype=bool)
    count, values = table[:, list(days.columns).index(outcome)], table[:, is_factor]
    marks: Flags = np.asarray((np.nan_to_num(table[:, controls]) > 0).any(axis=1))
    count[count < 0] = np.nan
    dated = ~np.asarray(index.isna()) & ~blank_forms(count, values)
    index, count, values, marks = index[dated], count[dated], values[dated], marks[dated]
    calendar = pd.date_range(index.min(), index.max(), freq="D") if len(index) else pd.DatetimeIndex([])
    place = (index - index.min()).days.to_numpy() if len(index) else np.zeros(0, dtype=np.intp)
    outcome_by_day = np.full(len(calendar), np.nan)
    values_by_day = np.full((len(calendar), values.shape[1]), np.nan)
    outcome_by_day[place], values_by_day[place] = count, values
    marked = np.zeros(len(calendar))
    marked[place] = marks
    factors = tuple(name for name, wanted in zip(days.columns, is_factor, strict=True) if wanted)
    return CalendarDays(calendar, calendar.day_of_week.to_numpy(), outcome_by_day, factors, values_by_day, marked)


def blank_forms(outcome: Floats, values: Floats) -> Flags:
    """Find the days on which the form was opened and left at 0 everywhere (correction C1).

    Such a day says "0 spasms, 0 stress, 0 coffee" though nothing was asked of memory; kept as data, those days make
    every usual factor rise and fall together with the count (size 0.24 instead of 0.05, false findings in every diary).

    Parameters
    ----------
    outcome : (rows,) array
        The count; NaN = not kept.
    values : (rows, K) array
        The factors; NaN = not logged.

    Returns
    -------
    (rows,) array of bool
        True where the count is 0 and so is, or is empty, every factor that is non-zero on more than 70 % of the rows.
        Rows in which nothing at all was entered do not count as rows; fewer than two such factors prove nothing.
    """
    something = np.isfinite(outcome) | np.isfinite(values).any(axis=1)
    filled = np.nan_to_num(values)
    if not something.any():
        return np.zeros(len(outcome), dtype=bool)
    usual = (filled[something] != 0).mean(axis=0) > USUAL_SHARE
    if usual.sum() < MIN_USUAL_FACTORS:
        return np.zeros(len(outcome), dtype=bool)
    blank: Flags = (outcome == 0) & (filled[:, usual] == 0).all(axis=1)
    return blank


def _days_of(days: pd.DataFrame) -> pd.DatetimeIndex:
    if not len(days):
        return pd.DatetimeIndex([])
    if not isinstance(days.index, pd.DatetimeIndex):
        raise TypeError(f"Rows are indexed by {type(days.index).__name__}, expected a DatetimeIndex of days")
    return days.index.tz_localize(None).normalize()


def _numbers(days: pd.DataFrame) -> Floats:
    table = np.empty(days.shape)
    for place in range(days.shape[1]):
        column = days.iloc[:, place]
        if not pd.api.types.is_numeric_dtype(column.dtype):
            column = pd.to_numeric(column.astype(object), errors="coerce")
        table[:, place] = column.to_numpy(dtype=float, na_value=np.nan)
    table[~np.isfinite(table)] = np.nan
    return table
