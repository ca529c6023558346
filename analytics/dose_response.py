"""The days as points and the model's curve through them, on one factor's own scale."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd

from analytics.arrays import Floats
from analytics.exposures import exposures
from analytics.milestones import daily, looked_at
from analytics.results import DoseResponse, Finding, LagEffect
from analytics.settings import Settings

CURVE_POINTS = 60


def dose_response(days: pd.DataFrame, finding: Finding, lag: int, *, settings: Settings) -> DoseResponse:
    """Lay out one factor against the outcome of ``lag`` days later.

    Parameters
    ----------
    days : DataFrame
        The whole diary; the points are the days on which the finding rests, up to its last milestone.
    finding : Finding
    lag : int
        Days by which the factor comes before the outcome.
    settings : Settings

    Returns
    -------
    DoseResponse
        The curve runs over the observed range; it and its band are empty where the lag could not be tested.

    Notes
    -----
    The curve is the mean outcome times exp(b (x - mean) / SD), so it bends only as a rate does: no threshold is looked
    for. The band is that of the slope alone, which is why it is narrowest in the middle.
    """
    seen = daily(exposures(looked_at(daily(days), settings), settings.outcome))
    points = pd.DataFrame({"x": seen[finding.factor].shift(lag), "y": seen[settings.outcome]}).dropna()
    effect = next(effect for effect in finding.lags if effect.lag == lag)
    curve_x = _range(points["x"].to_numpy(float), effect)
    curve, low, high = (
        _curve(finding, curve_x, slope) for slope in (effect.shown, effect.shown_low, effect.shown_high)
    )
    ends = _curve(finding, np.array([finding.low, finding.high]), effect.shown)
    return DoseResponse(
        factor=finding.factor,
        lag=lag,
        days=tuple(moment.date() for moment in points.index),
        x=tuple(points["x"]),
        y=tuple(points["y"]),
        curve_x=tuple(map(float, curve_x)),
        curve=tuple(map(float, curve)),
        band_low=tuple(map(float, np.minimum(low, high))),
        band_high=tuple(map(float, np.maximum(low, high))),
        low=finding.low,
        high=finding.high,
        rate_low=float(ends[0]),
        rate_high=float(ends[1]),
    )


def _range(levels: Floats, effect: LagEffect) -> Floats:
    if not len(levels) or math.isnan(effect.shown):
        return np.zeros(0)
    return np.linspace(float(levels.min()), float(levels.max()), CURVE_POINTS)


def _curve(finding: Finding, levels: Floats, slope: float) -> Floats:
    rates: Floats = finding.mean_rate * np.exp(slope * (levels - finding.mean_level) / finding.spread)
    return rates
