"""Every day of a selection: how many spasms, and whether that is known."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from analytics.patterns import Selection, details_known, matches

SPASMS = "spasm_count"


@dataclass(frozen=True, slots=True)
class EveryDay:
    """One value for each calendar day from ``first`` to ``last``.

    ``values`` is None where the day is not logged (0 is a logged day without). ``at_least`` marks the days on which
    spasms are noted but nobody said that these were all; they count in no mean. ``most_day`` is the fullest known day.
    ``is_look`` is set for another outcome than the diary's own: a day without it may well be a logged one.
    """

    outcome: str
    first: date
    last: date
    values: tuple[float | None, ...]
    at_least: tuple[bool, ...]
    n_logged: int
    n_noted: int
    n_calm: int
    average: float
    most: float
    most_day: date | None
    is_look: bool = False


def every_day(days: pd.DataFrame, spasms: pd.DataFrame, selection: Selection, *, outcome: str = SPASMS) -> EveryDay:
    """Tell each day of a selection.

    Parameters
    ----------
    days : DataFrame
        One row for every calendar day with the column ``outcome`` (NaN: not kept).
    spasms : DataFrame
        All single spasms, as `single_spasms` gives them.
    selection : Selection
        Asks it for one side, place or movement, then spasms are counted, whatever the diary's outcome is.
    outcome : str
        The outcome of the diary.
    """
    told = SPASMS if selection.is_narrowed else outcome
    values, at_least = day_values(days, spasms, selection, outcome=outcome)
    known = values[values.notna() & ~at_least]
    told_at_all = values.dropna()
    return EveryDay(
        outcome=told,
        first=selection.first,
        last=selection.last,
        values=tuple(None if math.isnan(value) else float(value) for value in values),
        at_least=tuple(bool(flag) for flag in at_least),
        n_logged=len(known),
        n_noted=int(at_least.sum()),
        n_calm=int((known == 0).sum()),
        average=float(known.mean()) if len(known) else math.nan,
        most=float(told_at_all.max()) if len(told_at_all) else math.nan,
        most_day=told_at_all.index[int(told_at_all.to_numpy().argmax())].date() if len(told_at_all) else None,
    )


def day_values(
    days: pd.DataFrame, spasms: pd.DataFrame, selection: Selection, *, outcome: str = SPASMS
) -> tuple[pd.Series, pd.Series]:
    """Return the value of each day (NaN: not known) and whether it is only the least that it can be."""
    span = pd.date_range(selection.first, selection.last, unit="us", name="day")
    stated = _column(days, SPASMS if selection.is_narrowed else outcome).reindex(span)
    if outcome != SPASMS and not selection.is_narrowed:
        return stated, pd.Series(False, index=span)
    noted = _count(spasms[matches(spasms, selection)], span)
    if not selection.is_narrowed:
        return stated.fillna(noted.where(noted > 0)), stated.isna() & (noted > 0)
    # A day that states only its total cannot say how many of them were on one side: that is not known, and no zero.
    has_details = _count(spasms[details_known(spasms, selection)], span) > 0
    values = noted.where(has_details | (stated == 0)).where(stated.notna() | (noted > 0))
    return values, values.notna() & stated.isna()


def _count(spasms: pd.DataFrame, span: pd.DatetimeIndex) -> pd.Series:
    counts = spasms.groupby("day")["number"].sum()
    counts.index = pd.DatetimeIndex(counts.index).as_unit("us")
    return counts.reindex(span).fillna(0).astype(float)


def _column(days: pd.DataFrame, name: str) -> pd.Series:
    values = days[name].astype(float) if name in days else pd.Series(np.nan, index=days.index)
    values.index = pd.DatetimeIndex(values.index).as_unit("us")
    return values
