"""How often, against before: means over kept days, in which a day that was not kept is never a zero."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

import numpy as np
import pandas as pd

from analytics.milestones import kept
from analytics.results import Comparison, Summary
from data.vocabulary import factor_of

LEAST_KEPT = 5
LEAST_SHARE = 0.10
LEAST_DIFFERENCE = 0.3


class Span(Protocol):
    """A closed span of calendar days."""

    @property
    def first(self) -> date:
        """Its first day."""

    @property
    def last(self) -> date:
        """Its last day."""


def summary(days: pd.DataFrame, episodes: pd.DataFrame, period: Span, *, outcome: str = "spasm_count") -> Summary:
    """Summarise one span of days: mean outcome, calm days and intensity over the days that were kept.

    The typical intensity is the mean over the span's rated spasms; where no spasm is rated, the mean of the days'
    worst intensity.
    """
    inside = days.loc[str(period.first) : str(period.last)]
    is_kept = kept(inside, outcome)
    values = inside.loc[is_kept, outcome].astype(float) if outcome in inside else pd.Series(dtype=float)
    return Summary(
        first=period.first,
        last=period.last,
        calendar_days=(period.last - period.first).days + 1,
        kept_days=len(values),
        rate=_mean(values),
        calm_days=int((values == 0).sum()),
        typical_intensity=_typical_intensity(inside, episodes, period),
    )


def compare(
    days: pd.DataFrame, episodes: pd.DataFrame, period_length: int, last_day: date, *, outcome: str = "spasm_count"
) -> Comparison:
    """Compare the span that ends on ``last_day`` with the equally long span before it.

    The word is ``more`` or ``fewer`` only from a difference of a tenth and of 0.3 a day (3 minutes, where minutes are
    counted); smaller ones are ``same``. With fewer than 5 kept days on either side it is ``unknown``.
    """
    middle = last_day - timedelta(days=period_length)
    now = summary(days, episodes, _Days(middle + timedelta(days=1), last_day), outcome=outcome)
    before_first = middle - timedelta(days=period_length - 1)
    before = summary(days, episodes, _Days(before_first, middle), outcome=outcome)
    return Comparison(now, before, _word(now, before, LEAST_DIFFERENCE * factor_of(outcome).step))


def rolling_mean(days: pd.DataFrame, window: int = 7, least: int = 4, *, outcome: str = "spasm_count") -> pd.Series:
    """Average the outcome over the last ``window`` days, NaN on days not kept and where fewer than ``least`` are."""
    is_kept = kept(days, outcome)
    values = days[outcome].astype(float) if outcome in days else pd.Series(np.nan, index=days.index)
    return values.rolling(window, min_periods=least).mean().where(is_kept)


def gaps(days: pd.DataFrame, *, outcome: str = "spasm_count", beside: str = "") -> tuple[tuple[date, date], ...]:
    """List the stretches of days that were not kept, first and last day of each.

    With ``beside`` a day that was kept for that outcome is no gap either: a calm day has no worst intensity.
    """
    missing = ~kept(days, outcome)
    if beside:
        missing &= ~kept(days, beside)
    runs = missing.ne(missing.shift()).cumsum()
    stretches = (run.index for _, run in missing[missing].groupby(runs[missing]))
    return tuple((stretch[0].date(), stretch[-1].date()) for stretch in stretches)


@dataclass(frozen=True, slots=True)
class _Days:
    """A span made here; pages hand over their own."""

    first: date
    last: date


def _mean(values: pd.Series) -> float:
    return float(values.mean()) if len(values) else math.nan


def _word(now: Summary, before: Summary, least_difference: float) -> str:
    if min(now.kept_days, before.kept_days) < LEAST_KEPT:
        return "unknown"
    difference = now.rate - before.rate
    if abs(difference) < max(LEAST_SHARE * before.rate, least_difference) - 1e-9:
        return "same"
    return "more" if difference > 0 else "fewer"


def _typical_intensity(inside: pd.DataFrame, episodes: pd.DataFrame, period: Span) -> float:
    rated = pd.Series(dtype=float)
    if len(episodes):
        day = pd.to_datetime(episodes["day"]).dt.date
        rated = episodes.loc[(day >= period.first) & (day <= period.last), "intensity"].astype(float).dropna()
    if not len(rated) and "worst_intensity" in inside:
        rated = inside["worst_intensity"].astype(float).dropna()
    return _mean(rated)
