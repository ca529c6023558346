"""Three more numbers of the pages worked out anew, slowly: the adjusted effect, the placebo share, a cycle's onset.

As in ``slow_way``, nothing of ``analytics`` is used.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np
import pandas as pd
import slow_way
from courses import Floats
from scipy import optimize, stats
from slow_way import Answer, Diary, Noise

Key = tuple[str, int]


def adjusted(diary: Diary, factor: str, lag: int) -> tuple[Answer, list[str]]:
    """Work out one factor at equal values of those of its lag that move with it; return these, the closest first."""
    response, shape, mean_rate = _response(diary)
    noises = slow_way._likely(diary, response, shape)
    own = diary.columns[factor, lag]
    beside = _moving_with(diary, (factor, lag), noises[0])
    others = np.column_stack([diary.columns[key] for key in beside])
    degrees = len(response) - diary.design.shape[1] - 1 - len(beside)
    log_weights = [slow_way._slope(noise, diary, response, own)[2] for noise in noises]
    weights = np.exp(np.array(log_weights) - max(log_weights))
    weights = weights / weights.sum()
    mixture = []
    for noise in noises:
        design, inverse = np.column_stack([own, others, diary.design]), np.linalg.inv(noise.covariance)
        spread = np.linalg.inv(design.T @ inverse @ design)
        slopes = spread @ design.T @ inverse @ response
        rest = response - design @ slopes
        error = np.sqrt(rest @ inverse @ rest / degrees * spread[0, 0])
        mixture.append(stats.t(degrees, slopes[0], error))

    def below(at: float) -> float:
        return float(sum(w * part.cdf(at) for w, part in zip(weights, mixture, strict=True)))

    low, high = (optimize.brentq(lambda at, p=p: below(at) - p, -5, 5, xtol=1e-12) for p in (0.025, 0.975))
    estimate = float(sum(w * part.mean() for w, part in zip(weights, mixture, strict=True)))
    p_value = 2 * min(below(0.0), 1 - below(0.0))
    return Answer(estimate, low, high, p_value, mean_rate), [key[0] for key in beside]


def placebo_share(diary: Diary, rotated: Sequence[Floats]) -> float:
    """Return the share of columns (on the kept days) that the plain mixture test would flag at 5 %."""
    response, shape, _ = _response(diary)
    columns, z = np.column_stack(rotated), diary.design
    degrees = len(response) - z.shape[1] - 1
    log_weights, above = [], []
    for noise in slow_way._likely(diary, response, shape):
        inverse = np.linalg.inv(noise.covariance)
        information = z.T @ inverse @ z
        beyond = inverse - inverse @ z @ np.linalg.solve(information, z.T @ inverse)
        size, cross = (columns * (beyond @ columns)).sum(axis=0), columns.T @ beyond @ response
        rest = response @ beyond @ response - cross**2 / size
        above.append(stats.t.sf(cross / np.sqrt(rest * size / degrees), degrees))
        of_all = np.linalg.slogdet(noise.covariance)[1] + np.linalg.slogdet(information)[1]
        log_weights.append(np.log(noise.prior) - 0.5 * (degrees * np.log(rest) + of_all + np.log(size)))
    weights = np.exp(np.array(log_weights) - np.max(log_weights, axis=0))
    mixed = (weights * np.array(above)).sum(axis=0) / weights.sum(axis=0)
    return float((2 * np.minimum(mixed, 1 - mixed) < 0.05).mean())


def onset_day(count: pd.Series, injected: date) -> int:
    """Find by hand the day on which half of an injection's drop is there, as the page defines it."""
    kept = {day.date(): value for day, value in count.items() if not np.isnan(value)}

    def mean(first: int, last: int) -> float:
        return float(np.mean([kept[day] for day in _days(injected, first, last) if day in kept]))

    half = (mean(-14, -1) + mean(14, 42)) / 2
    line = {}
    for day in range(-14, 60):
        near = [kept[at] for at in _days(injected, max(day - 3, -14), day + 3) if at in kept]
        if injected + timedelta(days=day) in kept and len(near) >= 4:
            line[day] = float(np.mean(near))
    for day in range(-3, 29):
        week = [line[at] for at in range(day, day + 7) if at in line]
        came_down = any(line[at] > half for at in range(day - 3, day) if at in line)
        if day in line and line[day] <= half and len(week) >= 4 and max(week) <= half and came_down:
            return max(day, 1)
    raise AssertionError("no onset")


def _days(from_day: date, first: int, last: int) -> list[date]:
    return [from_day + timedelta(days=number) for number in range(first, last + 1)]


def _response(diary: Diary) -> tuple[Floats, Floats, float]:
    """Return response, shape of the single-day noise and mean, as `slow_way.answer` lays them out."""
    fitted, clumping = slow_way._mean(diary.count, diary.design)
    residual = diary.count / fitted - 1
    limit = 3 * np.sqrt(1 / fitted + clumping)
    cut = residual > limit
    sensitivity = 1 - (diary.count / fitted)[cut].sum() / (diary.count / fitted).sum()
    noise = 1 / fitted + 0.3 * clumping
    response = (np.log(fitted) + np.where(cut, limit, residual)) / sensitivity
    return response, noise / noise.mean(), float(fitted.mean())


def _moving_with(diary: Diary, chosen: Key, noise: Noise) -> list[Key]:
    """List the columns of the same lag whose whitened partial correlation with a column is beyond chance."""
    half = np.linalg.cholesky(noise.covariance)
    design = np.linalg.solve(half, diary.design)

    def left(key: Key) -> Floats:
        column = np.linalg.solve(half, diary.columns[key])
        return column - design @ np.linalg.lstsq(design, column, rcond=None)[0]

    degrees = len(diary.count) - diary.design.shape[1]
    reach = stats.t.ppf(0.975, degrees)
    own, found = left(chosen), {}
    for key in diary.columns:
        if key[1] == chosen[1] and key != chosen:
            other = left(key)
            found[key] = abs(own @ other) / np.sqrt(own @ own * (other @ other))
    beyond = [key for key in found if found[key] > reach / np.sqrt(degrees + reach**2)]
    return sorted(beyond, key=lambda key: -found[key])
