"""Weeks in which everything swings widely count for less, where there is evidence for such weeks."""

from __future__ import annotations

import numpy as np
import pandas as pd

from analytics.calendar_days import on_calendar
from analytics.null_fit import fit_null

FACTORS = ("stress", "sleep_h", "pressure_hpa", "steps", "mood")


def diary(rng: np.random.Generator, roughness: float) -> pd.DataFrame:
    """Alternate between three rough and three calm weeks, in no common direction."""
    size = np.where(np.arange(168) // 21 % 2 == 0, np.exp(roughness), np.exp(-roughness))
    level = size * rng.normal(size=168)
    count = rng.poisson(20 * np.exp(0.5 * level - 0.1)).astype(float)
    factors = {name: size * rng.normal(size=168) for name in FACTORS}
    return pd.DataFrame({"spasm_count": count, **factors}, index=pd.date_range("2025-01-06", periods=168))


def width_of(days: pd.DataFrame) -> np.ndarray:
    null = fit_null(on_calendar(days, "spasm_count"))
    assert null is not None
    return null.width


def test_rough_weeks_are_wider_than_calm_ones() -> None:
    width = width_of(diary(np.random.default_rng(1), 0.6))
    rough = np.arange(168) // 21 % 2 == 0
    assert np.median(width[rough]) > 1.5 * np.median(width[~rough])


def test_an_even_diary_is_hardly_ever_reweighed() -> None:
    reweighed = [bool((width_of(diary(np.random.default_rng(seed), 0.0)) != 1).any()) for seed in range(60)]
    assert np.mean(reweighed) <= 0.08


def test_two_factors_cannot_tell_which_weeks_are_rough() -> None:
    days = diary(np.random.default_rng(1), 0.6)[["spasm_count", "stress", "sleep_h"]]
    assert (width_of(days) == 1).all()


def test_what_one_week_weighs_does_not_hang_on_the_direction_of_a_factor() -> None:
    days = diary(np.random.default_rng(1), 0.6)
    np.testing.assert_allclose(width_of(days), width_of(days.assign(stress=-days["stress"])), rtol=1e-9)
