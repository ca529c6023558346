"""A rota behind the spasms: days that come back every three to ten days, or weeks that take turns."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from scipy import special

from analytics.arrays import Floats, Indices
from analytics.calendar_days import CalendarDays
from analytics.regression import WhitenedNull
from analytics.whitening import whiten

DAYS_IN_TURN = (3, 4, 5, 6, 8, 9, 10)
WEEKS_IN_TURN = (2, 3, 4)
ROUNDS_NEEDED = 5
LEVEL = 0.05


def rota_columns(calendar: CalendarDays, null: WhitenedNull) -> Floats | None:
    """Return contrasts among the days of the one rota that the spasms clearly follow, (n, days - 1); None without one.

    Parameters
    ----------
    calendar : CalendarDays
    null : WhitenedNull
        The outcome under the likeliest noise.

    Returns
    -------
    (n, days - 1) array or None

    Notes
    -----
    For each length the mean of every day of the rota, by an F test on what carry-over, drift and weekday leave; taken
    below 0.05 after paying for all ten lengths. No factor is looked at, so no test of a factor is bent by the choice.
    Under an 8-day shift rota p < 0.05 comes up in 0.05 of unrelated columns instead of 0.12. A rota is seen in about 5
    in 100 diaries without one. The week itself is not among them: it is allowed for anyway.
    """
    day = np.flatnonzero(calendar.kept)
    week = (day + int(calendar.weekday[0])) // 7
    best, found = LEVEL / (len(DAYS_IN_TURN) + len(WEEKS_IN_TURN)), None
    for turns in _rotas(day, week):
        columns = np.asarray(np.eye(turns.max() + 1)[turns][:, :-1] - 1 / (turns.max() + 1), dtype=np.float64)
        chance = _chance(null, columns)
        if chance < best:
            best, found = chance, columns
    return found


def _rotas(day: Indices, week: Indices) -> Iterator[Indices]:
    """Yield the turn of every kept day, without holes, under each length that fits into the diary often enough."""
    turns = [day % length for length in DAYS_IN_TURN if len(day) >= ROUNDS_NEEDED * length]
    turns += [week % length for length in WEEKS_IN_TURN if len(day) >= ROUNDS_NEEDED * 7 * length]
    for turn in turns:
        present, place = np.unique(turn, return_inverse=True)
        if len(present) > 1:
            yield place


def _chance(null: WhitenedNull, columns: Floats) -> float:
    """Return how often chance alone explains as much, whatever the columns explain together."""
    basis, residual = null.basis[0], null.residual[0]
    whitened = whiten(columns, null.filter.at(np.array([0])))[0]
    unit = np.linalg.qr(whitened - basis @ (basis.T @ whitened))[0]
    explained = ((unit.T @ residual) ** 2).sum()
    number, degrees = columns.shape[1], null.degrees + 1 - columns.shape[1]
    ratio = explained / number / max((residual @ residual - explained) / degrees, 1e-12)
    return float(special.fdtrc(number, degrees, ratio))
