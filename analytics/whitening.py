"""Take the day-to-day carry-over out of any column, exactly, days missing or not."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from analytics.arrays import Floats, Indices
from analytics.noise import NoiseGrid

TINY = 1e-9


@dataclass(frozen=True, slots=True)
class Filter:
    """What the Kalman filter of each of g noise settings does on each of n kept days, whatever the column.

    The prediction of the next kept day is ``keep`` (n, g) times today's prediction plus ``take`` (n, g) times today's
    value; ``scale`` (n, g) is the standard deviation of what the prediction misses; ``log_determinant`` (g,) is
    log det V. Along the unit vectors ``shared`` (g, n, r) the surprises then keep a share 1 - ``damping`` (g, r):
    what days of one kind have in common, of variance ``shared_variance`` (g,); r is 0 where nothing is.
    """

    keep: Floats
    take: Floats
    scale: Floats
    log_determinant: Floats
    shared: Floats
    damping: Floats
    shared_variance: Floats

    def at(self, places: Indices) -> Filter:
        """Return the filter of the settings at the given places."""
        by_day = (part[:, places] for part in (self.keep, self.take, self.scale))
        others = (self.log_determinant, self.shared, self.damping, self.shared_variance)
        return Filter(*by_day, *(part[places] for part in others))

    def widened(self, width: Floats) -> Filter:
        """Return the filter for surprises that are ``width`` (n,) times as large, day by day, nothing shared yet."""
        log_determinant = self.log_determinant + 2 * np.log(width).sum()
        return replace(self, scale=self.scale * width[:, None], log_determinant=log_determinant)

    def sharing(self, kinds: Floats, variance: Floats) -> Filter:
        """Return the filter for V + ``variance`` (g,) times UU', where ``kinds`` (n, r) is U, a column a kind of day.

        With the whitened U = A sqrt(d) B' (A, B orthonormal), whitening once more by (I + variance U U')^-1/2 only
        shrinks along A, by 1 / sqrt(1 + variance d).
        """
        whitened = whiten(kinds, self)
        strength, turn = np.linalg.eigh(whitened.transpose(0, 2, 1) @ whitened)
        there = strength > TINY * strength.max(axis=1, keepdims=True)
        unit = (whitened @ turn) * np.where(there, np.where(there, strength, 1.0) ** -0.5, 0.0)[:, None, :]
        growth = 1 + variance[:, None] * np.where(there, strength, 0.0)
        return replace(
            self,
            log_determinant=self.log_determinant + np.log(growth).sum(axis=1),
            shared=unit,
            damping=1 - growth**-0.5,
            shared_variance=variance,
        )


def kalman_filter(gaps: Indices, grid: NoiseGrid, noise_shape: Floats) -> Filter:
    """Run the variance half of the filter, which needs no data.

    Parameters
    ----------
    gaps : (n,) array of int
        Calendar days since the kept day before (the first does not matter).
    grid : NoiseGrid
        g settings of persistence rho and carried share.
    noise_shape : (n,) array
        Relative variance of the single-day noise, mean 1.

    Returns
    -------
    Filter

    Notes
    -----
    State of a day: an AR(1) level of variance ``share``, seen through noise of variance ``(1 - share) noise_shape``.
    A gap of d days multiplies the level by rho^d. Harvey, Forecasting, Structural Time Series Models and the Kalman
    Filter (1989), ch. 3. Equals whitening by the Cholesky factor of V, at a cost of n instead of n^3.
    """
    n, share = len(gaps), grid.share
    decay = grid.persistence ** np.append(gaps[1:], 1)[:, None]
    gain, variance = np.empty((n, len(share))), np.empty((n, len(share)))
    noise = (1 - share) * noise_shape[:, None]
    forget, decay_squared = share * (1 - decay**2), decay**2
    uncertain = share
    for day in range(n):
        variance[day] = uncertain + noise[day]
        gain[day] = uncertain / variance[day]
        uncertain = forget[day] + decay_squared[day] * (uncertain * (1 - gain[day]))
    settings, nothing = len(share), np.zeros((len(share), 0))
    return Filter(
        keep=decay * (1 - gain),
        take=decay * gain,
        scale=np.sqrt(variance),
        log_determinant=np.log(variance).sum(axis=0),
        shared=np.zeros((settings, n, 0)),
        damping=nothing,
        shared_variance=np.zeros(settings),
    )


def whiten(columns: Floats, filter_: Filter) -> Floats:
    """Replace every value by its scaled surprise, given the days before.

    Parameters
    ----------
    columns : (n, C) array
        Columns on the kept days.
    filter_ : Filter

    Returns
    -------
    (g, n, C) array
        Independent with equal variance, for each noise setting under which the column really arose.
    """
    surprise = filter_.take[:, :, None] * columns[:, None, :]
    predicted = np.empty_like(surprise)
    predicted[0] = 0.0
    predicted[1:] = surprise[:-1]
    carried = np.empty_like(predicted[0])
    keep = filter_.keep[:, :, None]
    for day in range(1, len(columns)):
        np.multiply(predicted[day - 1], keep[day - 1], out=carried)
        predicted[day] += carried
    np.subtract(columns[:, None, :], predicted, out=surprise)
    surprise /= filter_.scale[:, :, None]
    whitened = surprise.transpose(1, 0, 2)
    if not filter_.damping.shape[1]:
        return whitened
    along = filter_.shared.transpose(0, 2, 1) @ whitened
    left: Floats = whitened - filter_.shared @ (filter_.damping[:, :, None] * along)
    return left
