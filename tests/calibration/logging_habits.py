"""What an invented person leaves out or writes down wrongly: days, single answers, bad days, whole forms."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pandas as pd

Habit = Callable[[np.random.Generator, pd.DataFrame], pd.DataFrame]  # generator, true days -> logged days


def skips_days(rng: np.random.Generator, days: pd.DataFrame, share: float = 0.1, run: float = 2.5) -> pd.DataFrame:
    """Leave out runs of days: about ``share`` of all, ``run`` in a row on average."""
    ends, begins = 1 / run, share / (1 - share) / run
    away, missing = False, np.zeros(len(days), dtype=bool)
    for place, draw in enumerate(rng.random(len(days))):
        away = draw >= ends if away else draw < begins
        missing[place] = away
    return days.mask(pd.Series(missing, index=days.index), axis=0)


def marks_holiday(rng: np.random.Generator, days: pd.DataFrame, first: int, length: int = 14) -> pd.DataFrame:
    """Mark a stretch of days as unusual."""
    place = np.arange(len(days))
    return days.assign(holiday=((place >= first) & (place < first + length)).astype(float))


def skips_answers(rng: np.random.Generator, days: pd.DataFrame, share: float = 0.25) -> pd.DataFrame:
    """Leave single factors empty."""
    empty = rng.random(days.shape) < share
    empty[:, list(days.columns).index("spasm_count")] = False
    return days.mask(pd.DataFrame(empty, index=days.index, columns=days.columns))


def submits_blank_forms(rng: np.random.Generator, days: pd.DataFrame, share: float = 0.12) -> pd.DataFrame:
    """Send the form off with everything left at 0."""
    blank = pd.Series(rng.random(len(days)) < share, index=days.index)
    return days.mask(blank, 0.0, axis=0)


def skips_bad_days(rng: np.random.Generator, days: pd.DataFrame) -> pd.DataFrame:
    """Write less the more spasms there were, about three days in four in all."""
    count = np.log1p(days["spasm_count"])
    worse = (count - count.mean()) / count.std()
    written = rng.random(len(days)) < 1 / (1 + np.exp(-(1.4 - 1.6 * worse)))
    return days.where(pd.Series(written, index=days.index), axis=0)


def writes_when_it_is_bad(rng: np.random.Generator, days: pd.DataFrame) -> pd.DataFrame:
    """Write when the spasms or the stress are bad, else now and then."""
    count = np.log1p(days["spasm_count"])
    bad = (count > count.quantile(0.7)) | (days["stress"] > days["stress"].quantile(0.7))
    written = rng.random(len(days)) < np.where(bad, 0.95, 0.45)
    return days.where(pd.Series(written, index=days.index), axis=0)
