"""Columns that rest on few days, and yes/no factors."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from analytics import analyse
from analytics.few_days import days_behind, rests_on_few, shuffled_p, statistic, widening


def test_a_bell_shaped_column_rests_on_a_third_of_its_days() -> None:
    column = np.random.default_rng(0).normal(size=(3000, 1))
    assert days_behind(column, (column**2).sum(axis=0))[0] == pytest.approx(1000, rel=0.1)


def test_a_column_of_one_day_rests_on_that_day() -> None:
    column = np.zeros((90, 1))
    column[7] = 3.0
    assert days_behind(column, (column**2).sum(axis=0))[0] == pytest.approx(1)


@pytest.mark.parametrize(
    ("behind", "n_days", "few"), [(24, 200, True), (26, 200, False), (11, 60, True), (13, 60, False)]
)
def test_few_is_under_a_fifth_of_a_short_diary_and_under_twenty_five_days(
    behind: float, n_days: int, few: bool
) -> None:
    assert rests_on_few(np.array([float(behind)]), n_days)[0] == few


def test_shuffling_counts_the_diary_itself() -> None:
    shuffled = np.array([[1.0], [2.0], [3.0]])
    assert shuffled_p(2 * stats.t.sf([2.5], 20), shuffled, 20)[0] == pytest.approx(2 / 4)
    assert shuffled_p(np.array([1e-9]), shuffled, 20)[0] == pytest.approx(1 / 4)


def test_the_statistic_of_a_p_value_leads_back_to_it() -> None:
    p_values = np.array([0.9, 0.05, 1e-6])
    np.testing.assert_allclose(2 * stats.t.sf(statistic(p_values, 30), 30), p_values, rtol=1e-6)


def test_shuffles_that_spread_wider_widen_the_interval() -> None:
    rng = np.random.default_rng(0)
    shuffled = np.abs(stats.t.rvs(30, size=(4000, 2), random_state=rng)) * [1.0, 2.0]
    wider = widening(shuffled, 30, 0.95)
    assert wider[0] == pytest.approx(1, abs=0.06)
    assert wider[1] == pytest.approx(2, abs=0.12)


def test_the_interval_of_a_rare_strong_trigger_covers_what_it_does() -> None:
    covered = []
    for seed in range(30):
        rng = np.random.default_rng(seed)
        skipped = (rng.random(150) < 0.12).astype(float)
        count = rng.poisson(6 * np.exp(1.0 * skipped) * rng.gamma(10, 0.1, 150)).astype(float)
        days = pd.DataFrame(
            {"spasm_count": count, "skipped_meal": skipped}, index=pd.date_range("2025-01-01", periods=150)
        )
        row = analyse(days, (0,)).iloc[0]
        covered.append(row["ci_low"] < 1.0 * row["per_sd"] < row["ci_high"])
    assert np.mean(covered) >= 0.85


def lopsided(rng: np.random.Generator, days: int) -> tuple[np.ndarray, pd.DataFrame]:
    """Hours of noise, mostly few and sometimes very many, that act by their amount."""
    hours = rng.lognormal(0.0, 1.1, days)
    effect = 0.25 * (hours - hours.mean()) / hours.std()
    count = rng.poisson(7 * np.exp(effect) * rng.gamma(12, 1 / 12, days)).astype(float)
    index = pd.date_range("2025-01-01", periods=days)
    return hours, pd.DataFrame({"spasm_count": count, "loud_noise_h": hours}, index=index)


def test_a_lopsided_trigger_is_not_told_too_large_and_its_interval_covers() -> None:
    ratios, covered = [], []
    for seed in range(40):
        hours, days = lopsided(np.random.default_rng(seed), 120)
        row = analyse(days, (0,)).iloc[0]
        truth = 0.25 / hours.std() * row["per_sd"]
        ratios.append(row["estimate"] / truth)
        covered.append(row["ci_low"] <= truth <= row["ci_high"])
    assert np.mean(ratios) == pytest.approx(1.0, abs=0.1)
    assert np.mean(covered) >= 0.875


def test_an_even_column_keeps_its_one_step_estimate() -> None:
    rng = np.random.default_rng(3)
    days = pd.DataFrame({"x": rng.normal(size=120)}, index=pd.date_range("2025-01-01", periods=120))
    days["spasm_count"] = rng.poisson(6 * np.exp(0.3 * days["x"])).astype(float)
    row = analyse(days, (0,)).iloc[0]
    assert row["estimate"] == pytest.approx(row["est_adj"], abs=1e-12)
