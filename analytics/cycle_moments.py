"""The moments of one injection cycle, each with its definition, and honest about what was not seen."""

from __future__ import annotations

import math

import numpy as np

from analytics.arrays import Floats, Indices
from analytics.treatment_results import Moment

HALF_WINDOW, LEAST_IN_WINDOW = 3, 4
CLEAR_DROP = 0.7  # at a fifth, a cycle of unchanged spasms shows an onset in 13 to 15 % of diaries; here in 4 to 9 %
LATEST_ONSET = 28
EARLIEST_WEAR_OFF = 29
STAYS_DAYS, LEAST_OF_THEM = 7, 4
NEAR_DAYS = 3
ONSET_SHARE, WEAR_OFF_SHARE = 1 / 2, 1 / 3
WEEKS, LEAST_IN_WEEK = 13, 4
FULL_WEEKS, LEAST_WEEKS = 8, 6


def smoothed(values: Floats) -> Floats:
    """Average each kept day with the kept days up to 3 before and after it, NaN where fewer than 4 of the 7 are kept.

    Parameters
    ----------
    values : (days,) array
        NaN on days that were not kept.
    """
    known = np.isfinite(values)
    window = np.ones(2 * HALF_WINDOW + 1)
    total = np.convolve(np.where(known, values, 0.0), window, mode="same")
    number = np.convolve(known.astype(float), window, mode="same")
    return np.where(known & (number >= LEAST_IN_WINDOW), total / np.maximum(number, 1), np.nan)


def mean_of(values: Floats, numbers: Indices, first: int, last: int, *, least: int) -> float:
    """Average the kept days between two day numbers, NaN where fewer than ``least`` were kept."""
    inside = values[(numbers >= first) & (numbers <= last)]
    inside = inside[np.isfinite(inside)]
    return float(inside.mean()) if len(inside) >= least else math.nan


def onset(line: Floats, numbers: Indices, before: float, full: float, *, running: bool, reached: int) -> Moment:
    """Find the day on which half of the drop is there: the first up to day 28 on which the line has come half way.

    Half way lies between the mean of days -14 to -1 and that of days 14 to 42. The line stays at or below it for the
    week that follows, and was above it within the 3 days before: a drop that falls into a gap of the log is not dated.
    A mean over a week can see a drop 3 days early; what it sees on days -3 to 0 is day 1, and anything before that was
    not the injection.
    """
    if moment := _no_drop(before, full, running=running, reached=reached):
        return moment
    half = before - ONSET_SHARE * (before - full)
    found = _crossing(half - line, numbers, -HALF_WINDOW, LATEST_ONSET)
    if found is None:
        return Moment(None, "earlier")
    return found if found.day is None else Moment(max(found.day, 1))


def wear_off(line: Floats, numbers: Indices, before: float, full: float, *, running: bool, reached: int) -> Moment:
    """Find the day from which a third of the drop is gone again, and stays gone for a week.

    Looked for from day 29 on; within the 3 days before the line was lower.
    """
    if moment := _no_drop(before, full, running=running, reached=reached):
        return moment
    back = full + WEAR_OFF_SHARE * (before - full)
    found = _crossing(line - back, numbers, EARLIEST_WEAR_OFF, int(numbers[-1]))
    return found or Moment(None, "not_yet" if running else "stayed")


def best_week(
    values: Floats, numbers: Indices, before: float, full: float, *, running: bool, reached: int
) -> tuple[Moment, float]:
    """Find the week after the injection with the lowest mean (week 1 is days 1 to 7), and that mean.

    A week counts with 4 kept days or more; 6 of the first 8 weeks have to count. Before day 56 it is the best so far.
    """
    if moment := _no_drop(before, full, running=running, reached=reached):
        return moment, math.nan
    last = min(WEEKS, int(numbers[-1]) // 7)
    means = np.array([mean_of(values, numbers, 7 * k - 6, 7 * k, least=LEAST_IN_WEEK) for k in range(1, last + 1)])
    due = min(FULL_WEEKS, max(reached, 0) // 7)
    if np.isfinite(means[:due]).sum() < due - (FULL_WEEKS - LEAST_WEEKS):
        return Moment(None, "missing"), math.nan
    best = int(np.nanargmin(means))
    return Moment(best + 1, "so_far" if running and reached < 7 * FULL_WEEKS else ""), float(means[best])


def _no_drop(before: float, full: float, *, running: bool, reached: int) -> Moment | None:
    """Say why no moment can be told: the days it needs are missing or still to come, or less than 30 % dropped."""
    if math.isnan(before):
        return Moment(None, "missing")
    if math.isnan(full):
        return Moment(None, "not_yet" if running and reached < LATEST_ONSET else "missing")
    return Moment(None, "no_drop") if full > CLEAR_DROP * before else None


def _crossing(height: Floats, numbers: Indices, first: int, last: int) -> Moment | None:
    """Find the first day from ``first`` to ``last`` on which a line is at or above 0 and stays there for a week."""
    known = np.flatnonzero(np.isfinite(height))
    for place in known[(numbers[known] >= first) & (numbers[known] <= last)]:
        following = height[place : place + STAYS_DAYS]
        following = following[np.isfinite(following)]
        if len(following) < LEAST_OF_THEM or (following < 0).any():
            continue
        earlier = known[known < place]
        if len(earlier) and height[earlier[-1]] >= 0:
            continue
        seen = len(earlier) > 0 and place - earlier[-1] <= NEAR_DAYS
        return Moment(int(numbers[place])) if seen else Moment(None, "missing")
    return None
