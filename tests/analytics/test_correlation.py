"""The plain tests are scipy's own, on pairwise complete days, and the last one has no carry-over in it."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from analytics.correlation import KENDALL, PEARSON, SPEARMAN, WHITENED, plain_tests

Planted = Callable[..., pd.DataFrame]


def by_name(days: pd.DataFrame, factor: str = "stress", lag: int = 0) -> dict[str, tuple[float, float, int]]:
    return {test.name: (test.statistic, test.p_value, test.n_pairs) for test in plain_tests(days, factor, lag)}


@pytest.mark.parametrize(
    ("name", "test"), [(PEARSON, stats.pearsonr), (SPEARMAN, stats.spearmanr), (KENDALL, stats.kendalltau)]
)
def test_the_plain_tests_are_those_of_scipy(planted: Planted, name: str, test: Callable[..., object]) -> None:
    days = planted()
    expected = test(days["stress"], days["spasm_count"])
    assert by_name(days)[name] == pytest.approx((expected.statistic, expected.pvalue, 130))


def test_a_lag_shifts_by_calendar_days(planted: Planted) -> None:
    days = planted().drop(index="2025-02-01")
    moved = days["stress"].asfreq("D").shift(2)
    both = pd.concat([moved, days["spasm_count"]], axis=1).dropna()
    statistic, _, pairs = by_name(days, lag=2)[PEARSON]
    assert pairs == len(both)
    assert statistic == pytest.approx(both.corr().iloc[0, 1])


def test_missing_values_leave_their_pair_out(planted: Planted) -> None:
    days = planted()
    days.iloc[:10, days.columns.get_loc("stress")] = np.nan
    days.iloc[5:15, days.columns.get_loc("spasm_count")] = np.nan
    assert by_name(days)[SPEARMAN][2] == 115


def test_a_constant_factor_or_hardly_any_day_has_no_statistic(planted: Planted) -> None:
    constant = by_name(planted(), "calcium_mg")
    few = by_name(planted().iloc[:2])
    for tests in (constant, few):
        assert all(math.isnan(statistic) and math.isnan(p_value) for statistic, p_value, _ in tests.values())


def test_the_whitened_test_sees_the_planted_effect(planted: Planted) -> None:
    statistic, p_value, pairs = by_name(planted())[WHITENED]
    assert statistic > 0.4
    assert p_value < 1e-6
    assert pairs == 130


def test_runs_of_days_fool_the_plain_test_more_than_the_whitened_one() -> None:
    plain, whitened = 0, 0
    for seed in range(30):
        rng = np.random.default_rng(seed)
        walks = rng.normal(size=(2, 150)).cumsum(axis=1) * 0.15
        index = pd.date_range("2025-01-01", periods=150)
        days = pd.DataFrame({"spasm_count": rng.poisson(np.exp(1.4 + walks[0])), "stress": walks[1]}, index=index)
        tests = by_name(days.astype(float))
        plain += tests[PEARSON][1] < 0.05
        whitened += tests[WHITENED][1] < 0.05
    assert plain >= 12
    assert whitened <= 5
