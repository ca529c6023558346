"""A rhythm of the spasms themselves is seen, and allowed for, before any factor is looked at."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from analytics import analyse
from analytics.calendar_days import on_calendar
from analytics.nuisance import nuisance_design
from analytics.null_fit import fit_null
from analytics.null_model import fit_null_model
from analytics.slow_wave import slow_wave


def diary(rng: np.random.Generator, days: int, swing: float, period: float = 28.0) -> pd.DataFrame:
    """Spasms and a factor that swing with one period, each in its own phase, and have nothing else in common."""
    day = np.arange(days)
    log_mean = np.log(7) + swing * np.sin(2 * np.pi * (day / period + 0.3))
    count = rng.poisson(np.exp(log_mean) * rng.gamma(15, 1 / 15, days)).astype(float)
    sleep = 7 + np.sin(2 * np.pi * (day / period + 0.25)) + 0.5 * rng.normal(size=days)
    return pd.DataFrame({"spasm_count": count, "sleep_h": sleep}, index=pd.date_range("2025-01-06", periods=days))


def wave_of(days: pd.DataFrame) -> np.ndarray | None:
    calendar = on_calendar(days, "spasm_count")
    design = nuisance_design(calendar)
    return slow_wave(calendar, design, fit_null_model(calendar.outcome[calendar.kept], design))


@pytest.mark.parametrize("period", [14.0, 28.0, 40.0])
def test_the_period_of_a_clear_rhythm_is_found(period: float) -> None:
    wave = wave_of(diary(np.random.default_rng(1), 180, 0.5, period))
    assert wave is not None
    day = np.arange(180)
    true = np.column_stack([np.cos(2 * np.pi * day / period), np.sin(2 * np.pi * day / period)])
    left = true - wave @ np.linalg.lstsq(wave, true, rcond=None)[0]
    assert (left**2).sum() < 0.1 * (true**2).sum()


def test_hardly_any_even_diary_has_one() -> None:
    seen = [wave_of(diary(np.random.default_rng(seed), 120, 0.0)) is not None for seed in range(60)]
    assert np.mean(seen) <= 0.05


def test_gaps_in_the_log_do_not_hide_it() -> None:
    days = diary(np.random.default_rng(2), 180, 0.5)
    days.loc[np.random.default_rng(3).random(180) < 0.25, "spasm_count"] = np.nan
    wave = wave_of(days)
    assert wave is not None
    assert wave.shape == (int(days["spasm_count"].notna().sum()), 2)


def test_a_factor_of_the_same_rhythm_is_no_link() -> None:
    days = diary(np.random.default_rng(4), 150, 0.5)
    assert analyse(days, (0,))["p_value"].iloc[0] > 0.05


def test_a_short_diary_is_left_as_it_is() -> None:
    null = fit_null(on_calendar(diary(np.random.default_rng(1), 58, 0.9, 14.0), "spasm_count"))
    assert null is not None
    assert null.design.shape[1] == 4
