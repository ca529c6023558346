"""Findings and diaries made to order."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from analytics.results import CANNOT_TELL, LINKED, Adjusted, Finding, LagEffect

ALONE = Adjusted("alone", (), math.nan, math.nan, math.nan, math.nan, math.nan, math.nan, math.nan)
SHORT_NIGHTS = Finding(
    factor="sleep_h",
    verdict=LINKED,
    strength="strong",
    reason="",
    reason_value="",
    best_lag=0,
    p_factor=0.0005,
    q_factor=0.001,
    n_pairs=161,
    days_needed=None,
    low=6.1,
    high=7.1,
    rate_low=5.6,
    rate_high=3.9,
    difference=-1.7,
    difference_low=-2.6,
    difference_high=-0.9,
    raw_low=5.9,
    raw_high=3.6,
    lags=(LagEffect(0, -0.3, -0.45, -0.15, 0.0001, -0.4, 161, -1.7, -2.6, -0.9, "tested", -0.28, -0.5, -0.1),),
    adjusted=replace(
        ALONE, word="holds", by=("stress", "screen_time_h"), difference=-1.4, difference_low=-2.3, difference_high=-0.6
    ),
    comes_first="factor",
    mean_rate=4.7,
    mean_level=6.6,
    spread=0.9,
)


@pytest.fixture
def finding() -> Callable[..., Finding]:
    """Make a finding like "short nights go with more spasms", with other fields as asked."""

    def make(**changes: object) -> Finding:
        return replace(SHORT_NIGHTS, **changes)

    return make


@pytest.fixture
def open_finding(finding: Callable[..., Finding]) -> Callable[..., Finding]:
    """Make a finding that cannot be told, for the reason asked."""

    def make(reason: str, reason_value: str = "", **changes: object) -> Finding:
        told = {"verdict": CANNOT_TELL, "strength": "", "reason": reason, "reason_value": reason_value}
        return finding(**(told | changes))

    return make


@pytest.fixture
def planted() -> Callable[..., pd.DataFrame]:
    """Make a diary in which stress of the same day raises the spasms and nothing else does."""

    def make(n: int = 130, effect: float = 0.45, seed: int = 3) -> pd.DataFrame:
        rng = np.random.default_rng(seed)
        stress = rng.normal(size=n)
        return pd.DataFrame(
            {
                "spasm_count": rng.poisson(np.exp(1.5 + effect * stress)).astype(float),
                "stress": np.clip(np.round(5 + 2 * stress), 0, 10),
                "sleep_h": np.round(7 + rng.normal(size=n), 1),
                "hydration_l": np.round(np.clip(1.7 + 0.4 * rng.normal(size=n), 0.3, 4), 1),
                "worst_intensity": rng.integers(0, 11, n).astype(float),
                "numbness": np.zeros(n),
                "calcium_mg": np.full(n, 1000.0),
            },
            index=pd.date_range("2025-01-01", periods=n, name="day"),
        )

    return make


@pytest.fixture
def carried() -> Callable[..., pd.DataFrame]:
    """Make a diary whose good and bad weeks carry over, and whose log mean follows a course on top of that."""

    def make(
        n: int = 120, course: np.ndarray | float = 0.0, *, seed: int = 0, mean: float = 6.0, swing: float = 0.5
    ) -> pd.DataFrame:
        rng = np.random.default_rng([seed, n])
        week = rng.normal(size=n)
        for day in range(1, n):
            week[day] = 0.6 * week[day - 1] + 0.8 * week[day]
        count = rng.poisson(np.exp(np.log(mean) - swing**2 / 2 + swing * week + course)).astype(float)
        count[rng.random(n) < 0.1] = np.nan
        return pd.DataFrame({"spasm_count": count}, index=pd.date_range("2025-01-06", periods=n, name="day"))

    return make
