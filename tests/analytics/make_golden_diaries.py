"""Writes the diaries of ``tests/golden/association``: each holds what one correction of the method is for.

Run ``python tests/analytics/make_golden_diaries.py`` only to add a diary: the expected results beside it come from an
independent implementation of the method, and have to be made anew.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd

FOLDER = Path(__file__).resolve().parent.parent / "golden" / "association"
Factors = dict[str, np.ndarray]


def carried_over(rng: np.random.Generator, n: int, persistence: float) -> np.ndarray:
    """A series of SD 1 in which each day keeps a share of the day before."""
    series = rng.normal(size=n)
    for day in range(1, n):
        series[day] = persistence * series[day - 1] + np.sqrt(1 - persistence**2) * series[day]
    return series


def usual_factors(rng: np.random.Generator, n: int) -> Factors:
    stress = carried_over(rng, n, 0.6)
    return {
        "stress": np.clip(np.round(4.5 + 2 * stress), 0, 10),
        "sleep_h": np.round(7 - 0.4 * stress + 0.9 * carried_over(rng, n, 0.3), 1),
        "caffeine_mg": np.clip(np.round(180 + 40 * stress + 70 * carried_over(rng, n, 0.4), -1), 0, None),
        "exercise_min": np.where(rng.random(n) < 0.5, np.round(rng.gamma(3, 12, n)), 0.0),
        "skipped_meal": (rng.random(n) < 0.2).astype(float),
        "pressure_hpa": np.round(1013 + 8 * carried_over(rng, n, 0.8), 1),
    }


def spasms(rng: np.random.Generator, log_rate: np.ndarray, swing: np.ndarray | float = 0.4) -> np.ndarray:
    log_rate = np.log(6) + log_rate + swing * carried_over(rng, len(log_rate), 0.6)
    return rng.poisson(np.exp(log_rate) * rng.gamma(12, 1 / 12, len(log_rate))).astype(float)


def table(start: str, count: np.ndarray, factors: Factors) -> pd.DataFrame:
    index = pd.date_range(start, periods=len(count), name="day")
    return pd.DataFrame({"spasm_count": count, **factors}, index=index)


def forty_five_days(rng: np.random.Generator) -> pd.DataFrame:
    factors = usual_factors(rng, 45)
    return table("2025-01-03", spasms(rng, 0.2 * (factors["stress"] - 4.5)), factors)


def weekday_bound(rng: np.random.Generator) -> pd.DataFrame:
    factors = usual_factors(rng, 58)
    days = table("2025-03-01", spasms(rng, np.zeros(58)), factors)
    days["office_h"] = np.where(days.index.day_of_week < 5, 8.0, 0.0) + np.round(rng.normal(0, 0.8, 58), 1)
    return days


def with_gaps(rng: np.random.Generator) -> pd.DataFrame:
    factors = usual_factors(rng, 120)
    days = table("2025-02-10", spasms(rng, 1.3 * factors["skipped_meal"] - 0.3), factors)
    factors_only = days.columns[1:]
    days[factors_only] = days[factors_only].mask(rng.random((120, len(factors_only))) < 0.08)
    days.loc[days.index[rng.random(120) < 0.1], "spasm_count"] = np.nan
    return days.drop(days.index[[10, 11, 12, 40, 71, 72, 99]])


def a_year(rng: np.random.Generator) -> pd.DataFrame:
    factors = usual_factors(rng, 365)
    factors["alcohol_units"] = rng.poisson(0.7, 365).astype(float)
    factors["hydration_l"] = np.round(1.8 + 0.4 * carried_over(rng, 365, 0.3), 1)
    season = 0.4 * np.sin(2 * np.pi * np.arange(365) / 365)
    effect = 0.12 * (factors["stress"] - 4.5) + 0.2 * np.roll(factors["alcohol_units"], 1)
    days = table("2024-11-20", spasms(rng, season + effect), factors)
    return days.drop(days.index[rng.random(365) < 0.1])


def heavy_tail(rng: np.random.Generator) -> pd.DataFrame:
    factors = usual_factors(rng, 90)
    factors["migraine_min"] = np.where(rng.random(90) < 0.12, np.round(rng.lognormal(3.5, 1.2, 90)), 0.0)
    count = spasms(rng, 0.4 * (factors["migraine_min"] > 0))
    count[[20, 55]] = 70
    return table("2025-05-05", count, factors)


def blank_forms(rng: np.random.Generator) -> pd.DataFrame:
    days = table("2025-06-01", spasms(rng, np.zeros(100)), usual_factors(rng, 100))
    days.loc[days.index[rng.random(100) < 0.15]] = 0.0
    return days


def shift_rota(rng: np.random.Generator) -> pd.DataFrame:
    factors = usual_factors(rng, 150)
    on_shift = np.arange(150) % 8 < 4
    factors["night_shift_h"] = np.where(on_shift, 8.0, 0.0) + np.round(rng.normal(0, 0.7, 150), 1)
    return table("2025-01-20", spasms(rng, 0.7 * (np.arange(3, 153) % 8 < 4)), factors)


def rough_weeks(rng: np.random.Generator) -> pd.DataFrame:
    factors = usual_factors(rng, 150)
    rough = 0.2 + 1.6 * (np.arange(150) // 14 % 3 == 1)
    factors["stress"] = np.round(5 + 2 * rough * rng.normal(size=150), 1)
    factors["sleep_h"] = np.round(7 + rough * rng.normal(size=150), 1)
    factors["pressure_hpa"] = np.round(1013 + 8 * rough * rng.normal(size=150), 1)
    return table("2025-01-20", spasms(rng, 0.7 * rough * rng.normal(size=150), 0.2), factors)


DIARIES: tuple[Callable[[np.random.Generator], pd.DataFrame], ...] = (
    *(forty_five_days, weekday_bound, with_gaps, a_year),
    *(heavy_tail, blank_forms, shift_rota, rough_weeks),
)


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for place, make in enumerate(DIARIES):
        make(np.random.default_rng(place)).to_csv(FOLDER / f"{make.__name__}_diary.csv")


if __name__ == "__main__":
    main()
