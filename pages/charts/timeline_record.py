"""What the timeline shows, before a line is drawn: the days (or weeks) with their values, mean, gaps and treatments."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from analytics import rates
from data.records import Period, Treatment
from pages.charts.timeline_notes import Texts, notes_by_start
from pages.charts.treatment_marks import Mark, lay_out, name_of

MOST_DAYS = 800
LEAST_DAYS_OF_WORDS = 5
WEEKS_OF_MEAN = 4


@dataclass(frozen=True, slots=True)
class Timeline:
    """One value a day, or a mean a week in a diary that is too long for days.

    ``starts`` are the days, or the first days of the weeks; ``values`` and ``mean`` are None where nothing was
    kept (0 is a day without spasms). ``step`` is 1 or 7 days. ``gaps`` are closed spans of days. The numbers of days
    count days, never weeks.
    """

    outcome: str
    first: date
    last: date
    step: int
    starts: tuple[date, ...]
    values: tuple[float | None, ...]
    mean: tuple[float | None, ...]
    gaps: tuple[tuple[date, date], ...]
    marks: tuple[Mark, ...]
    marked: Period | None
    n_days: int
    n_kept: int
    n_calm: int
    average: float
    most: float
    most_day: date
    notes: tuple[Texts, ...] = ()  # of each day or week, where any has one
    n_noted: int = 0


def timeline_of(
    days: pd.DataFrame,
    treatments: Sequence[Treatment],
    *,
    outcome: str = "spasm_count",
    marked: Period | None = None,
    mean: pd.Series[float] | None = None,
    gaps: Sequence[tuple[date, date]] | None = None,
    notes: Mapping[date, Texts] | None = None,
) -> Timeline | None:
    """Compute the timeline of a diary; None where no day holds the outcome.

    ``days`` has a DatetimeIndex with a row for every calendar day and the column ``outcome`` (NaN: not kept).
    ``mean`` and ``gaps`` are computed here when they are not handed over.
    """
    if outcome not in days or days[outcome].notna().sum() == 0:
        return None
    daily = days[outcome].astype(float)
    kept = daily.dropna()
    first, last = daily.index[0].date(), daily.index[-1].date()
    weekly = len(daily) > MOST_DAYS
    daily_mean = mean if mean is not None else rates.rolling_mean(days, outcome=outcome)
    noted = {day: texts for day, texts in (notes or {}).items() if first <= day <= last}
    series, means = _weeks(daily) if weekly else (daily, daily_mean.reindex(daily.index).where(daily.notna()))
    starts = tuple(stamp.date() for stamp in series.index)
    return Timeline(
        outcome=outcome,
        first=first,
        last=last,
        step=7 if weekly else 1,
        starts=starts,
        values=_optional(series),
        mean=_optional(means),
        gaps=tuple(gaps) if gaps is not None else rates.gaps(days, outcome=outcome),
        marks=_marks(treatments, first, last),
        marked=_inside(marked, first, last),
        n_days=len(daily),
        n_kept=len(kept),
        n_calm=int((kept == 0).sum()),
        average=float(kept.mean()),
        most=float(kept.max()),
        most_day=kept.index[int(kept.to_numpy().argmax())].date(),
        notes=notes_by_start(noted, starts, 7 if weekly else 1),
        n_noted=len(noted),
    )


def _weeks(daily: pd.Series[float]) -> tuple[pd.Series[float], pd.Series[float]]:
    """Return the mean a kept day of each week, weeks counted from the first day, and its four-week mean."""
    week = (daily.index - daily.index[0]).days // 7
    by_week = daily.groupby(week).agg(["mean", "count", "sum"])
    by_week.index = pd.DatetimeIndex([daily.index[0] + timedelta(days=7 * int(number)) for number in by_week.index])
    kept = by_week["count"].rolling(WEEKS_OF_MEAN, min_periods=1).sum()
    mean = by_week["sum"].rolling(WEEKS_OF_MEAN, min_periods=1).sum() / kept.where(kept > 0)
    return by_week["mean"], mean.where(by_week["count"] > 0)


def _marks(treatments: Sequence[Treatment], first: date, last: date) -> tuple[Mark, ...]:
    inside = [item for item in treatments if first <= item.day <= last]
    return lay_out([(item.day, name_of(item), item.kind == "botulinum") for item in inside], first, last)


def _inside(marked: Period | None, first: date, last: date) -> Period | None:
    if marked is None or marked.last < first or marked.first > last:
        return None
    return Period(max(marked.first, first), min(marked.last, last))


def _optional(series: pd.Series[float]) -> tuple[float | None, ...]:
    return tuple(None if math.isnan(value) else float(value) for value in series)
