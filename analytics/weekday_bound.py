"""Factors that follow the weekday: with few weeks they cannot be told from it (correction C3)."""

from __future__ import annotations

import numpy as np

from analytics.arrays import Floats, Indices

TOO_BOUND = 0.25


def weekday_share(columns: Floats, weekday: Indices) -> Floats:
    """Return the share of each column's variance that the weekday explains, adjusted for the number of weekdays.

    Below 60 kept days the model only allows for the weekend; a factor bound to the weekday would take what is the
    weekday's (size 0.21-0.27, a false finding in 0.61-0.82 of diaries), so above 0.25 it is not told.

    Parameters
    ----------
    columns : (n, C) array
        Standardised columns on the kept days.
    weekday : (n,) array of int
        Monday = 0.

    Returns
    -------
    (C,) array
        At most 1; can be slightly below 0.
    """
    present = np.eye(7)[weekday]
    present = present[:, present.any(axis=0)]
    means = (present.T @ columns) / present.sum(axis=0)[:, None]
    within = ((columns - present @ means) ** 2).sum(axis=0) / max(len(columns) - present.shape[1], 1)
    share: Floats = 1 - within / np.maximum((columns**2).sum(axis=0) / max(len(columns) - 1, 1), 1e-12)
    return share
