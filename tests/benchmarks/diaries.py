"""Invented diaries for benchmarks: counts and factors with day-to-day carry-over, nothing planted."""

from __future__ import annotations

import numpy as np
import pandas as pd


def persistent(rng: np.random.Generator, n_days: int, n_columns: int, carry_over: float = 0.6) -> np.ndarray:
    """AR(1) columns with unit variance, shape (n_days, n_columns)."""
    noise = rng.standard_normal((n_days, n_columns))
    columns = np.empty_like(noise)
    columns[0] = noise[0]
    for day in range(1, n_days):
        columns[day] = carry_over * columns[day - 1] + np.sqrt(1 - carry_over**2) * noise[day]
    return columns


def invented_days(n_days: int, n_factors: int, seed: int = 0, logged: float = 0.9) -> pd.DataFrame:
    """One row a day: `spasm_count` (NaN on days that were not logged) and factors that have nothing to do with it."""
    rng = np.random.default_rng(seed)
    mean = np.exp(np.log(6) + 0.5 * persistent(rng, n_days, 1)[:, 0])
    count = rng.poisson(mean * rng.gamma(20, 1 / 20, n_days)).astype(float)
    count[rng.random(n_days) > logged] = np.nan
    factors = np.round(5 + 2 * persistent(rng, n_days, n_factors), 2)
    days = pd.DataFrame(factors, columns=[f"custom:factor_{number}" for number in range(n_factors)])
    days.insert(0, "spasm_count", count)
    days.index = pd.date_range("2025-01-01", periods=n_days, name="day")
    return days
