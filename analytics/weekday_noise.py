"""Weekdays that differ: part of the noise, as large as the diary shows, so that an even week costs next to nothing."""

from __future__ import annotations

import numpy as np

from analytics.arrays import Floats, Indices
from analytics.whitening import Filter, whiten

VARIANCES = np.array([0.03, 0.1, 0.3])
AT_FACE_VALUE = 0.05
RIDGE = 1e-12


def with_weekdays(kalman: Filter, columns: Floats, weekday: Indices) -> Filter:
    """Let the seven weekdays share something, as much as the diary supports.

    Parameters
    ----------
    kalman : Filter
        g noise settings, nothing shared yet.
    columns : (n, 1 + q) array
        Response, then nuisance columns, the weekend among them.
    weekday : (n,) array of int
        Monday = 0.

    Returns
    -------
    Filter

    Notes
    -----
    Six fixed weekday columns cost a diary of 90 days a tenth of its power, and none leaves a size of 0.11 where spasms
    and factors have a weekly rhythm. A common variance of the weekdays takes about what is needed: power 0.46 to 0.51
    and 0.56 to 0.60 (carry-over 0.6 and 0.3), size with weekly rhythms 0.05.

    The variance, as a multiple of that of the day-to-day noise, is the mean of three under the restricted likelihood
    of every noise setting; no factor is looked at. Above 0.05 more than that is used, by its square: such noise is
    right on average over all patterns of a factor, not where the factor follows the very days that the spasms follow
    (free days in mid-week; size 0.06 without, 0.04 with it).

    References
    ----------
    Harville 1977, doi:10.1080/01621459.1977.10480998; Robinson 1991, doi:10.1214/ss/1177011926
    """
    days, nuisance = each_weekday(weekday), np.linalg.qr(columns[:, 1:])[0]
    whitened = whiten(np.column_stack([nuisance, columns[:, :1], days]), kalman)
    own, shared = whitened[:, :, : -days.shape[1]], whitened[:, :, -days.shape[1] :]
    strength, turn = np.linalg.eigh(shared.transpose(0, 2, 1) @ shared)
    along = turn.transpose(0, 2, 1) @ (shared.transpose(0, 2, 1) @ own)
    gram = own.transpose(0, 2, 1) @ own
    log_weight = np.stack([_log_likelihood(gram, along, strength, size, len(days)) for size in VARIANCES], axis=1)
    weight = np.exp(log_weight - log_weight.max(axis=1, keepdims=True))
    variance = weight @ VARIANCES / weight.sum(axis=1)
    return kalman.sharing(days, variance**2 / AT_FACE_VALUE)


def each_weekday(weekday: Indices) -> Floats:
    """Return a column for each of the seven weekdays, (n, 7)."""
    return np.eye(7)[weekday]


def _log_likelihood(gram: Floats, along: Floats, strength: Floats, variance: float, n: int) -> Floats:
    """Return the restricted log likelihood of one weekday variance under every setting, (g,).

    ``gram`` (g, q + 1, q + 1) holds the products of nuisance and response, ``along`` (g, 7, q + 1) their products with
    the principal axes of the weekdays, ``strength`` (g, 7) the lengths of those, squared.
    """
    growth = 1 + variance * np.maximum(strength, 0.0)
    left = gram - along.transpose(0, 2, 1) @ (along * (variance / growth)[:, :, None])
    q = gram.shape[1] - 1
    factor = np.linalg.cholesky(left + RIDGE * gram * np.eye(q + 1))
    log_diagonal = np.log(np.diagonal(factor, axis1=1, axis2=2))
    misfit: Floats = (n - q) * log_diagonal[:, -1] + log_diagonal[:, :-1].sum(axis=1) + 0.5 * np.log(growth).sum(axis=1)
    return -misfit
