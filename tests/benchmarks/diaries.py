"""Invented diaries for benchmarks: counts and factors with day-to-day carry-over, nothing planted."""

from __future__ import annotations

import csv
import io

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


def episode_list(n_rows: int, seed: int = 0) -> bytes:
    """A CSV with one row a spasm over ten years, as an app would write it."""
    rng = np.random.default_rng(seed)
    minutes = np.sort(rng.integers(0, 3650 * 24 * 60, n_rows))
    onsets = np.datetime64("2016-01-01T00:00") + minutes.astype("timedelta64[m]")
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(["Onset", "Side", "Site", "Duration (s)", "Intensity (0-10)", "Note"])
    sides, sites = np.array(["left", "right"]), np.array(["lower lid", "upper lid", "cheek"])
    columns = zip(
        np.datetime_as_string(onsets, unit="m"),
        sides[rng.integers(0, 2, n_rows)],
        sites[rng.integers(0, 3, n_rows)],
        rng.integers(1, 600, n_rows),
        rng.integers(1, 10, n_rows),
        strict=True,
    )
    writer.writerows(
        (onset.replace("T", " "), side, site, duration, strength, "")
        for onset, side, site, duration, strength in columns
    )
    return text.getvalue().encode()
