"""Fill the gaps of a factor from its own neighbours, never from the outcome."""

from __future__ import annotations

import numpy as np

from analytics.arrays import Floats

MAX_CORRELATION = 0.95
MIN_NEIGHBOURS = 6


def bridge_gaps(values: Floats) -> Floats:
    """Fill missing days with their expected value under an AR(1) course through the neighbours.

    Parameters
    ----------
    values : (T,) array
        One factor on consecutive calendar days, NaN where it was not logged.

    Returns
    -------
    (T,) array
        The logged days untouched. A gap day at distance a from the last and b from the next logged day gets
        ``mean + [(r^a - r^b r^(a+b)) left + (r^b - r^a r^(a+b)) right] / (1 - r^(2(a+b)))``, left and right being
        deviations from the mean; before the first and after the last logged day it decays as r^d. All zero when
        nothing was logged.

    Notes
    -----
    Filling by a conditional mean leaves the slope unbiased (Berkson error) and the test valid; it costs power.
    """
    missing = np.isnan(values)
    if not missing.any():
        return values
    known = np.flatnonzero(~missing)
    if not len(known):
        return np.zeros(len(values))
    correlation, mean = day_to_day_correlation(values), values[known].mean()
    days = np.arange(len(values))
    following = np.searchsorted(known, days)
    left, right = known[np.maximum(following - 1, 0)], known[np.minimum(following, len(known) - 1)]
    decay_left, decay_right = correlation ** np.abs(days - left), correlation ** np.abs(right - days)
    both = decay_left * decay_right
    inner = (decay_left - decay_right * both) * (values[left] - mean)
    inner += (decay_right - decay_left * both) * (values[right] - mean)
    inner /= np.maximum(1 - both * both, 1e-9)
    edge = np.where(following == 0, decay_right * (values[right] - mean), decay_left * (values[left] - mean))
    outside = (following == 0) | (following == len(known))
    return np.where(missing, mean + np.where(outside, edge, inner), values)


def day_to_day_correlation(values: Floats) -> float:
    """Correlate each logged day with the next one, held within 0 and 0.95; 0 when that is not known."""
    today, tomorrow = values[:-1], values[1:]
    pairs = np.isfinite(today) & np.isfinite(tomorrow)
    if pairs.sum() < MIN_NEIGHBOURS:
        return 0.0
    today, tomorrow = today[pairs], tomorrow[pairs]
    if np.ptp(today) == 0 or np.ptp(tomorrow) == 0:
        return 0.0
    today, tomorrow = today - today.mean(), tomorrow - tomorrow.mean()
    correlation = today @ tomorrow / np.sqrt((today @ today) * (tomorrow @ tomorrow))
    return float(np.clip(np.nan_to_num(correlation), 0.0, MAX_CORRELATION))
