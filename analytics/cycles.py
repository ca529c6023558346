"""Botulinum cycles laid over each other: when the effect set in, its best week, and when it wore off."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import zip_longest

import numpy as np
import pandas as pd

from analytics.cycle_moments import best_week, mean_of, onset, smoothed, wear_off
from analytics.injection_rhythm import injection_visits, next_injection
from analytics.milestones import daily, kept
from analytics.settings import Settings
from analytics.treatment_columns import Treated
from analytics.treatment_results import Cycle

__all__ = ["cycles", "next_injection"]

FIRST_DAY, LAST_DAY = -14, 92
BEFORE, FULL = (-14, -1), (14, 42)
LEAST_BEFORE, LEAST_FULL = 7, 10


def cycles(
    days: pd.DataFrame,
    treatments: Iterable[Treated],
    *,
    settings: Settings = Settings(),  # noqa: B008  # frozen
) -> tuple[Cycle, ...]:
    """Cut a diary into its injection cycles, in order of time.

    Parameters
    ----------
    days : DataFrame
        The diary as it is read: one row a day, the outcome NaN where the day was not kept.
    treatments : iterable of records with ``day``, ``kind`` and ``product``
        Injections up to 21 days after the first of a cycle (the other side, a touch-up) belong to it.
    settings : Settings
        The outcome.

    Returns
    -------
    tuple of Cycle
        Only those that have begun by the last kept day, with a kept day between day -14 and their end.

    Notes
    -----
    A description of one course, not a test: whether the injections did anything is told by `treatment_effects`. How
    each moment is defined stands in `cycle_moments`.
    """
    table = daily(days)
    is_kept = kept(table, settings.outcome)
    if not is_kept.any():
        return ()
    outcome = table[settings.outcome].astype(float).where(is_kept)
    groups = injection_visits(treatments)
    nexts = [group[0].day for group in groups[1:]]
    found = (_cycle(group, following, outcome.dropna()) for group, following in zip_longest(groups, nexts))
    return tuple(cycle for cycle in found if cycle is not None)


def _cycle(group: Sequence[Treated], following: date | None, outcome: pd.Series) -> Cycle | None:
    """Read one cycle; ``outcome`` holds the kept days, ``following`` is the day of the next injection."""
    start, last_kept = group[0].day, outcome.index[-1].date()
    last = LAST_DAY if following is None else min(LAST_DAY, (following - start).days - 1)
    numbers = np.arange(FIRST_DAY, last + 1)
    values = outcome.reindex(pd.Timestamp(start) + pd.to_timedelta(numbers, unit="D")).to_numpy(float)
    if last_kept < start or np.isnan(values).all():
        return None
    running = following is None and (last_kept - start).days < last
    line, reached = smoothed(values), min((last_kept - start).days, last)
    before = mean_of(values, numbers, *BEFORE, least=LEAST_BEFORE)
    full = mean_of(values, numbers, *FULL, least=LEAST_FULL)
    week, week_mean = best_week(values, numbers, before, full, running=running, reached=reached)
    return Cycle(
        start=start,
        products=tuple(dict.fromkeys(one.product or "" for one in group)),
        day_numbers=tuple(int(number) for number in numbers),
        smoothed=tuple(float(value) for value in line),
        before=before,
        full=full,
        onset=onset(line, numbers, before, full, running=running, reached=reached),
        best_week=week,
        best_week_mean=week_mean,
        wear_off=wear_off(line, numbers, before, full, running=running, reached=reached),
        running=running,
    )
