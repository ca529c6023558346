"""The course of one treatment in time, and with which others it cannot be told apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from analytics.arrays import Flags, Floats
from analytics.calendar_days import CalendarDays
from analytics.slow_change import Beside
from analytics.treatment_columns import INJECTION, Span, Treated, dose_shape, span_of, taken
from analytics.treatment_results import treatment_key

RUN_IN_DAYS = 7
TOGETHER_DAYS = 14
SHARED_AT_MOST = 0.75


@dataclass(frozen=True, slots=True)
class Given:
    """All records of one treatment: its name as first written, its distinct days and spans, and the records."""

    kind: str
    product: str
    starts: tuple[date, ...]
    records: tuple[Treated, ...]
    spans: tuple[Span, ...]

    @property
    def key(self) -> tuple[str, str]:
        """What its records have in common."""
        return treatment_key(self.kind, self.product)

    @property
    def is_injection(self) -> bool:
        """True where it comes in cycles; anything else begins once."""
        return self.key[0] == INJECTION

    @property
    def begins(self) -> tuple[date, ...]:
        """The days on which something began: every injection, or the first day of anything else."""
        return self.starts if self.is_injection else self.starts[:1]


def all_given(treatments: Iterable[Treated]) -> tuple[Given, ...]:
    """Join the records of each treatment (kind and product), in order of their first day."""
    joined: dict[tuple[str, str], list[Treated]] = {}
    for treatment in sorted(treatments, key=lambda treatment: treatment.day):
        joined.setdefault(treatment_key(treatment.kind, treatment.product), []).append(treatment)
    return tuple(
        Given(
            kind=records[0].kind,
            product=records[0].product or "",
            starts=tuple(dict.fromkeys(record.day for record in records)),
            records=tuple(records),
            spans=tuple(dict.fromkeys(span_of(record) for record in records)),
        )
        for records in joined.values()
    )


def course(calendar: CalendarDays, spans: Iterable[Span], *, injection: bool) -> Floats:
    """Return how much of its full effect a treatment has on each calendar day, (T,).

    Parameters
    ----------
    calendar : CalendarDays
    spans : iterable of (first day, last day or None)
        The distinct days of the injections, whose ends do not count; or from when to when anything else was taken.
    injection : bool

    Returns
    -------
    (T,) array
        The sum of the injections' dose shapes; or a step that takes 7 days to rise and is 0 again after its last day.

    Notes
    -----
    A step at once gives half the effect of what needs a week to act, and one after a week half the effect of what acts
    at once (-0.19 and -0.26 instead of -0.50, 120 days); one that rises gives -0.49 to -0.55 for either.
    """
    if injection:
        starts = dict.fromkeys(first for first, _ in spans)
        summed: Floats = np.sum([dose_shape(_since(calendar, first)) for first in starts], axis=0)
        return summed
    steps = [_rise(calendar, first) * taken(calendar.days, [(first, last)]) for first, last in spans]
    highest: Floats = np.max(steps, axis=0)
    return highest


def acting(column: Floats) -> Flags:
    """Mark the days on which a course is in the upper half of its range."""
    if not len(column) or column.max() <= 0:
        return np.zeros(len(column), dtype=bool)
    upper: Flags = column >= column.max() / 2
    return upper


def inseparable(
    calendar: CalendarDays, design: Beside, one: Given, column: Floats, others: Sequence[Given]
) -> list[Given]:
    """List the treatments from which one cannot be told, however many days follow.

    Parameters
    ----------
    calendar : CalendarDays
    design : Beside
        What is allowed for beside the treatments.
    one : Given
        The treatment with its course ``column``, (T,).
    others : sequence of Given

    Returns
    -------
    list of Given
        Those that began within 14 days of at least half of its own beginnings, and those whose course has more than
        three quarters of its variance in common with its own.
    """
    kept = calendar.kept
    beside_it, tested = design.columns[kept], column[kept]
    courses = [course(calendar, other.spans, injection=other.is_injection)[kept] for other in others]
    return [
        other
        for other, its in zip(others, courses, strict=True)
        if _began_with(one, other) or _shared(beside_it, tested, its) > SHARED_AT_MOST
    ]


def _since(calendar: CalendarDays, day: date) -> Floats:
    return (calendar.days - pd.Timestamp(day)).days.to_numpy(dtype=float)


def _rise(calendar: CalendarDays, first: date) -> Floats:
    return np.clip(_since(calendar, first) / RUN_IN_DAYS, 0.0, 1.0)


def _began_with(one: Given, other: Given) -> bool:
    near = [any(abs((mine - its).days) <= TOGETHER_DAYS for its in other.begins) for mine in one.begins]
    return 2 * sum(near) >= len(near)


def _shared(design: Floats, one: Floats, other: Floats) -> float:
    """Return the share of the variance beyond the design that two columns have in common."""
    basis = np.linalg.qr(design)[0]
    both = np.column_stack([one, other])
    left = both - basis @ (basis.T @ both)
    sizes = (left**2).sum(axis=0)
    if (sizes <= 1e-9 * (both**2).sum(axis=0)).any():
        return 0.0
    return float((left[:, 0] @ left[:, 1]) ** 2 / (sizes[0] * sizes[1]))
