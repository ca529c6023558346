"""The estimate, interval and p-value of one factor at one lag, worked out anew with dense covariance matrices.

Nothing of ``analytics`` is used: the covariance of every kind of noise is written out and inverted by numpy, the mean
comes from maximising a likelihood, the interval from finding a root of a mixture of scipy's t distributions.
Written for one diary of 60 to 299 kept days without few-day columns, rota or rough weeks; it takes seconds where the
method takes milliseconds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd
from courses import Floats
from scipy import interpolate, optimize, stats

PERSISTENCE = (0.2, 0.4, 0.55, 0.7, 0.8, 0.88, 0.94, 0.97)
SHARES = (0.1, 0.2, 0.35, 0.5, 0.7, 0.85, 1.0)
WEEKDAY_VARIANCES = (0.03, 0.1, 0.3)


@dataclass(frozen=True)
class Diary:
    """Kept days only: ``count``, ``design``, ``day``, ``weekday``, and every factor at every lag, standardised."""

    day: np.ndarray
    weekday: np.ndarray
    count: Floats
    design: Floats
    columns: dict[tuple[str, int], Floats]
    mean: dict[tuple[str, int], float]
    spread: dict[tuple[str, int], float]


@dataclass(frozen=True)
class Answer:
    estimate: float
    low: float
    high: float
    p_value: float
    mean_rate: float


def diary_of(days: pd.DataFrame, lags: Sequence[int], injections: Sequence[date]) -> Diary:
    """Lay out what the model needs from the days of one look, the outcome among the columns."""
    count = days["spasm_count"].to_numpy(float)
    kept = np.isfinite(count)
    columns, mean, spread = {}, {}, {}
    for factor in days.columns.drop("spasm_count"):
        values = days[factor].to_numpy(float)
        if np.isfinite(values).sum() < 20 or np.nanstd(values) == 0:
            continue
        filled = expected_where_missing(values)
        for lag in lags:
            moved = np.concatenate([np.full(lag, np.nanmean(values)), filled[: len(filled) - lag]])[kept]
            mean[factor, lag], spread[factor, lag] = moved.mean(), moved.std()
            columns[factor, lag] = (moved - moved.mean()) / moved.std()
    weekday, design = days.index.day_of_week.to_numpy()[kept], _design(days.index, kept, injections)
    return Diary(np.flatnonzero(kept), weekday, count[kept], design, columns, mean, spread)


def expected_where_missing(values: Floats) -> Floats:
    """Fill gaps by their expectation given every known day, under one AR(1) covariance written out in full."""
    known = np.isfinite(values)
    following = known[:-1] & known[1:]
    carry = np.clip(np.corrcoef(values[:-1][following], values[1:][following])[0, 1], 0, 0.95)
    day = np.arange(len(values))
    together = carry ** np.abs(day[:, None] - day)
    mean = values[known].mean()
    pull = np.linalg.solve(together[np.ix_(known, known)], values[known] - mean)
    return np.where(known, values, mean + together[:, known] @ pull)


def answer(diary: Diary, factor: str, lag: int, two_valued: Sequence[str] = ()) -> Answer:
    """Work out one factor at one lag."""
    fitted, clumping = _mean(diary.count, diary.design)
    residual = diary.count / fitted - 1
    limit = 3 * np.sqrt(1 / fitted + clumping)
    cut = residual > limit
    sensitivity = 1 - (diary.count / fitted)[cut].sum() / (diary.count / fitted).sum()
    response = (np.log(fitted) + np.where(cut, limit, residual)) / sensitivity
    shape = (1 / fitted + 0.3 * clumping) / np.mean(1 / fitted + 0.3 * clumping)
    noises = _likely(diary, response, shape)
    column = diary.columns[factor, lag]
    slopes, errors, log_weights = zip(*(_slope(noise, diary, response, column) for noise in noises), strict=True)
    weights = np.exp(np.array(log_weights) - max(log_weights))
    weights = weights / weights.sum()
    degrees = len(response) - diary.design.shape[1] - 1
    widening = np.sqrt(_inflation(noises[0].half, diary, response, (factor, lag), two_valued))
    mixture = [stats.t(degrees, b, se * widening) for b, se in zip(slopes, errors, strict=True)]

    def below(at: float) -> float:
        return float(sum(w * part.cdf(at) for w, part in zip(weights, mixture, strict=True)))

    above = float(sum(w * part.sf(0.0) for w, part in zip(weights, mixture, strict=True)))
    low, high = (optimize.brentq(lambda at, p=p: below(at) - p, -5, 5, xtol=1e-12) for p in (0.025, 0.975))
    return Answer(float(weights @ slopes), low, high, 2 * min(below(0.0), above), float(fitted.mean()))


@dataclass(frozen=True)
class Noise:
    """A covariance, what of it is not shared by days of one weekday, and its weight beforehand."""

    covariance: Floats
    unshared: Floats
    prior: float

    @property
    def half(self) -> Floats:
        """A square root H, HH' = covariance, that takes the days one after another before it turns to the weekdays."""
        first = np.linalg.cholesky(self.unshared)
        inner = np.linalg.solve(first, np.linalg.solve(first, self.covariance).T)
        size, turn = np.linalg.eigh((inner + inner.T) / 2)
        return first @ (turn * np.sqrt(size)) @ turn.T


def _design(days: pd.DatetimeIndex, kept: np.ndarray, injections: Sequence[date]) -> Floats:
    """Level and drift (natural cubic splines through evenly spaced knots), weekend, doses."""
    place = np.linspace(0, 1, len(days))
    knots = np.linspace(0, 1, 2 + int(kept.sum()) // 60)
    drift = interpolate.CubicSpline(knots, np.eye(len(knots)), bc_type="natural")(place)
    weekend = np.isin(days.day_of_week, (5, 6)).astype(float)
    since = (days - pd.Timestamp(injections[0])).days.to_numpy(float) if injections else np.full(len(days), -1.0)
    dose = np.clip(since / 7, 0, 1) * np.clip((84 - since) / 28, 0, 1)
    return np.column_stack([drift, weekend, *([dose] if injections else [])])[kept]


def _mean(count: Floats, design: Floats) -> tuple[Floats, float]:
    """Find the clumping at which the likeliest negative binomial mean leaves just that clumping."""
    start = np.linalg.lstsq(design, np.full(len(count), np.log(count.mean())), rcond=None)[0]

    def fitted(clumping: float) -> Floats:
        def misfit(slopes: Floats) -> tuple[float, Floats]:
            mean = np.exp(design @ slopes)
            value = ((count + 1 / clumping) * np.log1p(clumping * mean) - count * np.log(mean)).sum()
            return value, -design.T @ ((count - mean) / (1 + clumping * mean))

        return np.exp(design @ optimize.minimize(misfit, start, jac=True, method="BFGS", options={"gtol": 1e-7}).x)

    def surplus(clumping: float) -> float:
        mean = fitted(clumping)
        return float(((count - mean) ** 2 - mean).mean() / (mean**2).mean() - clumping)

    clumping = float(optimize.brentq(surplus, 0.02, 5.0, xtol=1e-10))
    return fitted(clumping), clumping


def _likely(diary: Diary, response: Floats, shape: Floats) -> list[Noise]:
    """Return the kinds of noise that hold 99.9 % of the weight without any factor, the likeliest first."""
    apart = np.abs(diary.day[:, None] - diary.day)
    kinds = [(0.0, 0.0), *((rho, share) for rho in PERSISTENCE for share in SHARES)]
    noises = [_with_weekdays(diary, response, s * rho**apart + (1 - s) * np.diag(shape), rho * s) for rho, s in kinds]
    log_weights = np.array([_log_likelihood(noise, diary.design, response, rows_lost=0) for noise in noises])
    weights = np.exp(log_weights - log_weights.max())
    order = np.argsort(-weights)
    needed = np.searchsorted(np.cumsum(weights[order]) / weights.sum(), 0.999) + 1
    return [noises[place] for place in order[:needed]]


def _with_weekdays(diary: Diary, response: Floats, covariance: Floats, carried: float) -> Noise:
    """Add what days of one weekday share: the mean of three variances, squared over 0.05."""
    alike = (diary.weekday[:, None] == diary.weekday).astype(float)
    tried = [Noise(covariance + size * alike, covariance, 1.0) for size in WEEKDAY_VARIANCES]
    log_weights = np.array([_log_likelihood(noise, diary.design, response, rows_lost=0) for noise in tried])
    weights = np.exp(log_weights - log_weights.max())
    size = (weights @ WEEKDAY_VARIANCES / weights.sum()) ** 2 / 0.05
    return Noise(covariance + size * alike, covariance, carried + 0.02)


def _log_likelihood(noise: Noise, design: Floats, response: Floats, rows_lost: int) -> float:
    """Return the restricted likelihood with the variance integrated out, times the prior."""
    inverse = np.linalg.inv(noise.covariance)
    information = design.T @ inverse @ design
    slopes = np.linalg.solve(information, design.T @ inverse @ response)
    rest = response - design @ slopes
    degrees = len(response) - design.shape[1] - rows_lost
    parts = degrees * np.log(rest @ inverse @ rest), np.linalg.slogdet(noise.covariance)[1]
    return float(np.log(noise.prior) - 0.5 * (sum(parts) + np.linalg.slogdet(information)[1]))


def _slope(noise: Noise, diary: Diary, response: Floats, column: Floats) -> tuple[float, float, float]:
    """Return slope, standard error and log weight of generalised least squares under one kind of noise."""
    design = np.column_stack([column, diary.design])
    inverse = np.linalg.inv(noise.covariance)
    spread = np.linalg.inv(design.T @ inverse @ design)
    slopes = spread @ design.T @ inverse @ response
    rest = response - design @ slopes
    variance = rest @ inverse @ rest / (len(response) - design.shape[1])
    return float(slopes[0]), float(np.sqrt(variance * spread[0, 0])), _log_likelihood(noise, design, response, 0)


def _inflation(
    half: Floats, diary: Diary, response: Floats, chosen: tuple[str, int], two_valued: Sequence[str]
) -> float:
    """Return what shared rhythm and shared roughness multiply the variance by, each column looked at in turn."""
    design = np.linalg.solve(half, diary.design)
    leave = np.eye(len(response)) - design @ np.linalg.pinv(design)
    outcome = leave @ np.linalg.solve(half, response)
    rhythm, roughness = {}, {}
    for key, column in diary.columns.items():
        own = leave @ np.linalg.solve(half, column)
        rhythm[key] = _rhythm(diary.day, own, outcome)
        if key[0] not in two_valued:
            roughness[key] = _roughness(leave, own, outcome, len(response) - design.shape[1] - 1)
    return max(1.0, 1 + _counted(rhythm, chosen) + _counted(roughness, chosen))


def _rhythm(day: np.ndarray, own: Floats, outcome: Floats) -> tuple[float, float]:
    """Compare the two autocorrelations day by day, pair by pair."""
    total = noise = 0.0
    for lag in range(1, len(own) // 3 + 1):
        first, second = np.nonzero(day[None, :] - day[:, None] == lag)
        pairs = max(len(first), 1)
        of_factor = own[first] @ own[second] / (own @ own)
        of_outcome = outcome[first] @ outcome[second] / pairs / (outcome @ outcome / len(own))
        total += 2 * of_factor * of_outcome
        noise += of_factor**2 / pairs
    return total, 2 * np.sqrt(noise) + 1e-12


def _roughness(leave: Floats, own: Floats, outcome: Floats, degrees: int) -> tuple[float, float]:
    """Compare the HC2 variance of the slope with the textbook one."""
    rest = outcome - own * (own @ outcome) / (own @ own)
    variance = rest @ rest / degrees
    leverage = np.clip(1 - np.diag(leave) + own**2 / (own @ own), 0, 0.9)
    excess = (own**2 * rest**2 / (1 - leverage)).sum() / (variance * (own @ own)) - 1
    peaked = max((rest**4).mean() / variance**2 - 1, 0.1)
    return float(excess), float(np.sqrt(peaked * (own**4).sum()) / (own @ own))


def _counted(measured: dict[tuple[str, int], tuple[float, float]], chosen: tuple[str, int]) -> float:
    """Keep an excess above twice its noise, or any positive one where the columns together lean that way."""
    if chosen not in measured:
        return 0.0
    factors = {factor for factor, _ in measured}
    together = np.mean([excess / noise for excess, noise in measured.values()]) * np.sqrt(len(factors))
    excess, noise = measured[chosen]
    return excess if excess > (0.0 if together > 1.28 else 2 * noise) else 0.0
