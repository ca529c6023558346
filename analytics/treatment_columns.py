"""The course of each treatment in time, as columns that are allowed for before factors are judged."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Protocol

import numpy as np
import pandas as pd

from analytics.arrays import Flags, Floats
from analytics.calendar_days import CalendarDays

INJECTION = "botulinum"
ONSET_DAYS, WANING_FROM, GONE_AFTER = 7, 56, 84
MIN_DAYS_EACH_SIDE = 7
DAYS_PER_COLUMN = 15


Span = tuple[date, date | None]


class Treated(Protocol):
    """A treatment as the diary records it; one with an ``end_day`` ends with that day, any other goes on."""

    @property
    def day(self) -> date:
        """The day it was given or began."""

    @property
    def kind(self) -> str:
        """``botulinum``, ``medicine``, ``supplement``, ..."""

    @property
    def product(self) -> str:
        """Its name; may be empty."""


def treatment_columns(calendar: CalendarDays, treatments: Iterable[Treated]) -> Floats:
    """Return one column per treatment that the diary can tell apart from its own beginning and end.

    Parameters
    ----------
    calendar : CalendarDays
    treatments : iterable of Treated
        All injections of one product share one column, the sum of their dose shapes; any other product is one step,
        up on its first day and down after its last one.

    Returns
    -------
    (T, treatments used) array
        Only columns with 7 kept days in the upper half of their range and 7 in the lower one, the most evenly divided
        first, at most one per 15 kept days.
    """
    kept = calendar.kept
    columns = [column for column in _courses(calendar, treatments) if _balance(column[kept]) >= MIN_DAYS_EACH_SIDE]
    columns.sort(key=lambda column: -_balance(column[kept]))
    columns = columns[: int(kept.sum()) // DAYS_PER_COLUMN]
    return np.column_stack(columns) if columns else np.zeros((len(kept), 0))


def dose_shape(days_since: Floats) -> Floats:
    """Return the share of its full effect that an injection has, by days since it was given.

    Parameters
    ----------
    days_since : array
        Days since the injection, negative before it.

    Returns
    -------
    array of the same shape, 0 to 1
        Rising over days 0-7, full to day 56, waning to day 84, then 0.
    """
    rising = np.clip(days_since / ONSET_DAYS, 0.0, 1.0)
    waning = np.clip((GONE_AFTER - days_since) / (GONE_AFTER - WANING_FROM), 0.0, 1.0)
    return rising * waning


def span_of(treatment: Treated) -> Span:
    """Return the first and the last day of a treatment, None for a last day that has not come or was not noted."""
    return treatment.day, getattr(treatment, "end_day", None)


def taken(days: pd.DatetimeIndex, spans: Iterable[Span]) -> Flags:
    """Mark the days inside any of the spans, both ends counted."""
    inside = np.zeros(len(days), dtype=bool)
    for first, last in spans:
        begun = np.asarray(days >= pd.Timestamp(first))
        inside |= begun if last is None else begun & np.asarray(days <= pd.Timestamp(last))
    return inside


def _courses(calendar: CalendarDays, treatments: Iterable[Treated]) -> list[Floats]:
    if not len(calendar.days):
        return []
    begun: dict[tuple[str, str], list[Span]] = {}
    for treatment in sorted(treatments, key=lambda treatment: treatment.day):
        key = (treatment.kind.strip().casefold(), (treatment.product or "").strip().casefold())
        begun.setdefault(key, []).append(span_of(treatment))
    return [
        np.sum([dose_shape(_days_since(calendar, first)) for first, _ in spans], axis=0)
        if kind == INJECTION
        else taken(calendar.days, spans).astype(float)
        for (kind, _), spans in begun.items()
    ]


def _days_since(calendar: CalendarDays, day: date) -> Floats:
    return (calendar.days - pd.Timestamp(day)).days.to_numpy(dtype=float)


def _balance(column: Floats) -> int:
    """Count the days in the less populated half of a column's range."""
    if not len(column) or column.min() == column.max():
        return 0
    upper = column >= (column.min() + column.max()) / 2
    return int(min(upper.sum(), (~upper).sum()))
