"""The statistics against R: every golden stands beside the line of R that made it (tests/golden/from_r)."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from analytics.correlation import KENDALL, PEARSON, SPEARMAN, plain_tests
from analytics.mixture import interval, two_sided_p
from analytics.multiplicity import false_discovery_rate
from analytics.noise import NoiseGrid
from analytics.nuisance import trend_spline
from analytics.regression import column_slopes, without_nuisance
from analytics.whitening import kalman_filter, whiten

FOLDER = Path(__file__).resolve().parent.parent / "golden" / "from_r"
P_VALUES = [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216, 0.222, 0.251, 0.269, 0.275, 0.34]
SLOPES, ERRORS, WEIGHTS = (
    np.array(column)[:, None] for column in ([0.21, 0.34, 0.05], [0.10, 0.16, 0.12], [0.5, 0.3, 0.2])
)
ONE_NOISE = NoiseGrid(np.array([0.7]), np.array([0.6]))
ONE = np.ones((1, 1))


@pytest.fixture(scope="module")
def golden() -> dict[str, float]:
    with (FOLDER / "goldens.csv").open(encoding="utf-8", newline="") as file:
        return {row["name"]: float(row["value"]) for row in csv.DictReader(file)}


@pytest.fixture(scope="module")
def pairs() -> pd.DataFrame:
    return pd.read_csv(FOLDER / "pairs.csv", dtype=float)


def test_every_golden_is_a_line_of_the_script() -> None:
    script = (FOLDER / "make_goldens.R").read_text("utf-8")
    with (FOLDER / "goldens.csv").open(encoding="utf-8", newline="") as file:
        lines = [row["line"] for row in csv.DictReader(file) if not row["name"].startswith("bh_")]
    assert len(lines) == 20
    assert [line for line in lines if line not in script] == []


@pytest.mark.parametrize(
    ("name", "statistic", "p_value"),
    [
        (PEARSON, "pearson_r", "pearson_p"),
        (SPEARMAN, "spearman_rho", "spearman_p"),
        (KENDALL, "kendall_tau", "kendall_p"),
    ],
)
def test_plain_tests_with_ties_equal_cor_test(
    golden: dict[str, float], pairs: pd.DataFrame, name: str, statistic: str, p_value: str
) -> None:
    days = pairs[["x", "y"]].rename(columns={"x": "stress", "y": "spasm_count"})
    days.index = pd.date_range("2025-01-01", periods=len(days), name="day")
    found = next(test for test in plain_tests(days, "stress", 0) if test.name == name)
    assert found.statistic == pytest.approx(golden[statistic], abs=1e-12)
    assert found.p_value == pytest.approx(golden[p_value], rel=1e-9)


def test_false_discovery_rate_equals_p_adjust(golden: dict[str, float]) -> None:
    expected = [golden[f"bh_{place}"] for place in range(1, 16)]
    np.testing.assert_allclose(false_discovery_rate(np.array(P_VALUES)), expected, rtol=1e-12)


def test_p_values_of_one_noise_equal_pt(golden: dict[str, float]) -> None:
    assert two_sided_p(2.4 * ONE, ONE, ONE, 17)[0] == pytest.approx(golden["t_p"], rel=1e-10)
    assert two_sided_p(40 * ONE, ONE, ONE, 300)[0] == pytest.approx(golden["t_tail"], rel=1e-8)


def test_interval_of_one_noise_equals_qt(golden: dict[str, float]) -> None:
    low, high = interval(0 * ONE, ONE, ONE, 17, 0.95)
    assert (low[0], high[0]) == pytest.approx((-golden["t_quantile"], golden["t_quantile"]), abs=1e-9)


def test_mixture_of_noises_equals_the_weighted_sum_of_pt(golden: dict[str, float]) -> None:
    low, high = interval(SLOPES, ERRORS, WEIGHTS, 25, 0.95)
    assert two_sided_p(SLOPES, ERRORS, WEIGHTS, 25)[0] == pytest.approx(golden["mixture_p"], rel=1e-10)
    assert (low[0], high[0]) == pytest.approx((golden["mixture_low"], golden["mixture_high"]), abs=1e-8)


@pytest.mark.parametrize("way", ["kalman", "dense"])
def test_likelihood_across_gaps_equals_kalman_like_and_the_determinant(
    golden: dict[str, float], pairs: pd.DataFrame, way: str
) -> None:
    filter_ = kalman_filter(_gaps(pairs), ONE_NOISE, np.ones(len(pairs)))
    surprise = whiten(pairs[["y"]].to_numpy(), filter_)[0]
    assert (surprise**2).sum() == pytest.approx(golden[f"{way}_sum_of_squares"], rel=1e-9)
    assert filter_.log_determinant[0] == pytest.approx(golden[f"{way}_log_determinant"], abs=1e-9)


def test_slope_under_one_noise_equals_lm_on_cholesky_whitened_columns(
    golden: dict[str, float], pairs: pd.DataFrame
) -> None:
    filter_ = kalman_filter(_gaps(pairs), ONE_NOISE, np.ones(len(pairs)))
    response_and_nuisance = np.column_stack([pairs["y"], np.ones(len(pairs)), pairs["day"]])
    null = without_nuisance(whiten(response_and_nuisance, filter_), filter_, ONE_NOISE)
    found = column_slopes(null, pairs[["x"]].to_numpy())
    assert found.slope[0, 0] == pytest.approx(golden["gls_slope"], rel=1e-7)
    assert found.error[0, 0] == pytest.approx(golden["gls_error"], rel=1e-7)
    p_value = two_sided_p(found.slope, found.error, found.weight, null.degrees)
    assert p_value[0] == pytest.approx(golden["gls_p"], rel=1e-6)


def test_the_drift_spans_the_natural_spline_of_ns(golden: dict[str, float], pairs: pd.DataFrame) -> None:
    basis = np.column_stack([np.ones(len(pairs)), trend_spline(np.arange(len(pairs), dtype=float), 3)])
    rest = pairs["y"] - basis @ np.linalg.lstsq(basis, pairs["y"], rcond=None)[0]
    assert (rest**2).sum() == pytest.approx(golden["spline_rest"], rel=1e-10)


def _gaps(pairs: pd.DataFrame) -> np.ndarray:
    return np.diff(pairs["day"].to_numpy(int), prepend=0)
