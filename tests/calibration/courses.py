"""How an invented person swings from day to day: column 0 drives the spasms, each other column one factor."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
from scipy.signal import fftconvolve, lfilter

Floats = npt.NDArray[np.float64]
Course = Callable[[np.random.Generator, int, int], Floats]  # generator, days, columns -> (days, columns), variance 1

SETTLE = 60
YEAR, MONTH, ROTA = 365.25, 28, 8


def persistent(rng: np.random.Generator, days: int, columns: int, carry_over: float = 0.6) -> Floats:
    """Carry a share of each day over to the next; nothing in common between the columns."""
    return _carried(rng.standard_normal((days + SETTLE, columns)), carry_over)[SETTLE:]


def heavy_tailed(rng: np.random.Generator, days: int, columns: int, carry_over: float = 0.6) -> Floats:
    """Carry over as well, with days far out on either side (t with 3 degrees of freedom)."""
    return _carried(rng.standard_t(3, (days + SETTLE, columns)) / np.sqrt(3), carry_over)[SETTLE:]


def long_memory(rng: np.random.Generator, days: int, columns: int, order: float = 0.35) -> Floats:
    """Forget slowly, by a power of time: fractional noise from its moving average."""
    reach = days + 600
    weights = np.cumprod(np.concatenate([[1.0], (np.arange(1, reach) - 1 + order) / np.arange(1, reach)]))
    noise = rng.standard_normal((2 * reach, columns))
    moved = fftconvolve(noise, weights[:, None], axes=0)[reach : reach + days]
    return moved / np.sqrt((weights**2).sum())


def walk(rng: np.random.Generator, days: int, columns: int) -> Floats:
    """Wander without a level to come back to, seen through noise of the single day."""
    steps = rng.standard_normal((days, columns)).cumsum(axis=0)
    return mixed(rng.standard_normal((days, columns)), steps / np.sqrt(days / 2), 0.6)


def drifting(rng: np.random.Generator, days: int, columns: int, share: float = 0.5) -> Floats:
    """Drift along a straight line, each column its own way."""
    return mixed(persistent(rng, days, columns), _either_way(rng, columns) * _line(days), share)


def curving(rng: np.random.Generator, days: int, columns: int, share: float = 0.5) -> Floats:
    """Drift along a bow, each column its own way."""
    bow = _unit((_line(days) ** 2) + 0.4 * _line(days))
    return mixed(persistent(rng, days, columns), _either_way(rng, columns) * bow, share)


def seasonal(rng: np.random.Generator, days: int, columns: int, share: float = 0.4) -> Floats:
    """Swing with the year, each column with a best month of its own."""
    return mixed(persistent(rng, days, columns), _wave(rng, days, columns, YEAR), share)


def monthly(rng: np.random.Generator, days: int, columns: int, share: float = 0.4) -> Floats:
    """Swing every 28 days, each column with a phase of its own."""
    return mixed(persistent(rng, days, columns), _wave(rng, days, columns, MONTH), share)


def shift_rota(rng: np.random.Generator, days: int, columns: int, share: float = 0.4) -> Floats:
    """Repeat every 8 days (early, late, night, off, two of each), each column in a way of its own."""
    return mixed(persistent(rng, days, columns), _repeated(rng, days, columns, np.repeat(np.arange(4), 2)), share)


def weekly(rng: np.random.Generator, days: int, columns: int, share: float = 0.4) -> Floats:
    """Repeat every week, each column in a way of its own."""
    return mixed(persistent(rng, days, columns), _repeated(rng, days, columns, np.arange(7)), share)


def workdays(rng: np.random.Generator, days: int, columns: int, share: float = 0.75) -> Floats:
    """Hang on workday or weekend above all; the spasms as well, less."""
    pattern = _unit(np.where((np.arange(days) + rng.integers(7)) % 7 < 5, 1.0, -1.0)[:, None])
    shares = np.where(np.arange(columns) == 0, 0.3, share)
    return mixed(persistent(rng, days, columns, 0.3), _either_way(rng, columns) * pattern, shares)


def rough_weeks(rng: np.random.Generator, days: int, columns: int) -> Floats:
    """Let every column swing more in the same weeks, in no common direction."""
    return _unit(_carried_with(rng, days, columns, np.exp(0.9 * persistent(rng, days, 1, 0.85))))


def wild_third(rng: np.random.Generator, days: int, columns: int) -> Floats:
    """Swing widely in the first third, little after it; spasms and factors alike."""
    size = np.where(np.arange(days) < days / 3, 1.0, 0.3)[:, None]
    return _unit(_carried_with(rng, days, columns, size))


def holiday(rng: np.random.Generator, days: int, columns: int) -> Floats:
    """Leave home for a fortnight in which every column moves to another level."""
    return away_from(rng, days, columns, int(rng.integers(days // 5, max(days - 30, days // 5 + 1))))


def away_from(rng: np.random.Generator, days: int, columns: int, first: int) -> Floats:
    """Leave home on a known day."""
    away = ((np.arange(days) >= first) & (np.arange(days) < first + 14)).astype(float)[:, None]
    return persistent(rng, days, columns) + 1.5 * _either_way(rng, columns) * away


def mixed(own: Floats, pattern: Floats, share: float | Floats) -> Floats:
    """Put own swings and a pattern together, the pattern having ``share`` of the variance."""
    return np.sqrt(1 - np.asarray(share)) * own + np.sqrt(share) * pattern


def _carried(noise: Floats, carry_over: float) -> Floats:
    return lfilter([np.sqrt(1 - carry_over**2)], [1.0, -carry_over], noise, axis=0)


def _carried_with(rng: np.random.Generator, days: int, columns: int, size: Floats) -> Floats:
    """Carry over noise whose size differs from day to day."""
    return _carried(rng.standard_normal((days, columns)) * size, 0.5)


def _either_way(rng: np.random.Generator, columns: int) -> Floats:
    return rng.choice([-1.0, 1.0], columns)


def _line(days: int) -> Floats:
    return np.linspace(-np.sqrt(3), np.sqrt(3), days)[:, None]


def _wave(rng: np.random.Generator, days: int, columns: int, period: float) -> Floats:
    return np.sqrt(2) * np.sin(2 * np.pi * (np.arange(days)[:, None] / period + rng.random(columns)))


def _repeated(rng: np.random.Generator, days: int, columns: int, states: npt.NDArray[np.intp]) -> Floats:
    """Give each state of a repeating plan a level, another one for each column."""
    levels = _unit(rng.standard_normal((states.max() + 1, columns)))
    return levels[states[(np.arange(days) + rng.integers(len(states))) % len(states)]]


def _unit(columns: Floats) -> Floats:
    return (columns - columns.mean(axis=0)) / columns.std(axis=0)
