"""When in the week: spasms by weekday and hour, the fullest hours, and whether the weekdays differ at all."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import pandas as pd

HOURS, WEEKDAYS = 24, 7
WINDOW_H = 4
LEAST_TIMED = 20
LEAST_WINDOW_SHARE = 1 / 3  # four of sixteen waking hours hold a quarter when nothing is special about them
LEAST_WEEKS = 6
LEAST_DAYS_OF_A_WEEK = 3
CHANCE = 0.05


@dataclass(frozen=True, slots=True)
class Week:
    """``counts[weekday][hour]``, Monday first. ``rates`` are means a logged day by weekday, NaN where none is logged.

    ``window`` is the hour at which the fullest four hours start, None where the spasms are few or spread evenly.
    """

    counts: tuple[tuple[int, ...], ...]
    n_timed: int
    n_untimed: int
    window: int | None
    window_share: float
    rates: tuple[float, ...]


def week(spasms: pd.DataFrame, values: pd.Series, at_least: pd.Series) -> Week:
    """Lay the chosen spasms out over the week; ``values`` and ``at_least`` tell each day as `day_values` does."""
    timed = spasms[spasms["hour"].notna()]
    counts = np.zeros((WEEKDAYS, HOURS), dtype=int)
    np.add.at(
        counts, (timed["day"].dt.day_of_week.to_numpy(), timed["hour"].to_numpy(int)), timed["number"].to_numpy(int)
    )
    start, share = _fullest(counts.sum(axis=0))
    known = values[values.notna() & ~at_least]
    means = known.groupby(pd.DatetimeIndex(known.index).day_of_week).mean()
    n_timed = int(counts.sum())
    return Week(
        counts=tuple(tuple(int(count) for count in row) for row in counts),
        n_timed=n_timed,
        n_untimed=int(spasms["number"].sum()) - n_timed,
        window=start if n_timed >= LEAST_TIMED and share >= LEAST_WINDOW_SHARE else None,
        window_share=share,
        rates=tuple(float(means.get(day, math.nan)) for day in range(WEEKDAYS)),
    )


def weekday_chance(values: pd.Series, *, n_resamples: int = 399, seed: int = 0) -> float:
    """Return how often chance alone makes the weekdays differ as much as they do.

    Parameters
    ----------
    values : Series
        The outcome a day over its calendar; NaN where a day is not kept.
    n_resamples : int
        How often the days of each week are shuffled among themselves.
    seed : int
        Of the shuffling.

    Returns
    -------
    float
        A p-value, the observed one counted in; NaN below 6 weeks with 3 kept days.

    Notes
    -----
    The days are compared with the mean of their own week, so neither a trend nor an injection passes for a weekday.
    The whole diary is looked at, never a part that somebody chose.
    """
    table = _by_week(values)
    if len(table) < LEAST_WEEKS or np.isnan(table).all(axis=0).any():
        return math.nan
    random = np.random.default_rng(seed)
    seen = _spread(table)
    shuffled = (_spread(_shuffled(table, random)) for _ in range(n_resamples))
    return (1 + sum(spread >= seen - 1e-12 for spread in shuffled)) / (1 + n_resamples)


def _fullest(by_hour: np.ndarray) -> tuple[int, float]:
    around = np.concatenate([by_hour, by_hour[: WINDOW_H - 1]])
    sums = np.convolve(around, np.ones(WINDOW_H, dtype=int), mode="valid")
    total = int(by_hour.sum())
    return int(sums.argmax()), float(sums.max() / total) if total else math.nan


def _by_week(values: pd.Series) -> np.ndarray:
    """Return one row a week, Monday first, each day less the mean of its week."""
    if not len(values):
        return np.empty((0, WEEKDAYS))
    index = pd.DatetimeIndex(values.index)
    number = ((index - index.min()).days.to_numpy(int) + int(index.min().day_of_week)) // WEEKDAYS
    table = np.full((int(number.max()) + 1, WEEKDAYS), np.nan)
    table[number, index.day_of_week.to_numpy(int)] = values.to_numpy(float)
    table = table[(~np.isnan(table)).sum(axis=1) >= LEAST_DAYS_OF_A_WEEK]
    return np.asarray(table - np.nanmean(table, axis=1, keepdims=True)) if len(table) else table


def _spread(table: np.ndarray) -> float:
    known = ~np.isnan(table)
    sums, counts = np.where(known, table, 0).sum(axis=0), known.sum(axis=0)
    return float((sums**2 / np.maximum(counts, 1)).sum())


def _shuffled(table: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """Shuffle the kept days of each week; the days that were not kept stay where they are."""
    keys = np.where(np.isnan(table), np.inf, random.random(table.shape))
    in_order = np.take_along_axis(table, np.argsort(keys, axis=1), axis=1)
    places = np.argsort(np.isnan(table), axis=1, kind="stable")
    result = np.full(table.shape, np.nan)
    np.put_along_axis(result, places, in_order, axis=1)
    return result
