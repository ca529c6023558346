"""The diary made ready for testing, as other callers use it."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from analytics import Settings
from analytics.panel import fit_panel
from analytics.placebo import placebo_share


def carried_over(rng: np.random.Generator, n: int, columns: int) -> np.ndarray:
    noise = rng.normal(size=(n, columns))
    for day in range(1, n):
        noise[day] = 0.6 * noise[day - 1] + 0.8 * noise[day]
    return noise


def diary(n: int = 120, seed: int = 1) -> pd.DataFrame:
    rng = np.random.default_rng(seed)
    noise = carried_over(rng, n, 4)
    days = pd.DataFrame(noise[:, 1:], columns=["stress", "sleep_h", "steps"], index=pd.date_range("2025", periods=n))
    days.insert(0, "spasm_count", rng.poisson(8 * np.exp(0.5 * noise[:, 0])).astype(float))
    return days


def test_pearson_of_the_whitened_residuals_is_the_slope_on_the_likeliest_noise() -> None:
    panel = fit_panel(diary(), (0,), settings=Settings())
    null, found = panel.null.whitened, panel.blocks[0].slopes
    for place in range(3):
        r = np.corrcoef(found.best[:, place], null.residual[0])[0, 1]
        expected = found.slope[0, place] * np.sqrt(found.size[0, place] / null.power[0])
        assert r == pytest.approx(expected, abs=0.01)
        assert stats.pearsonr(found.best[:, place], null.residual[0]).pvalue == pytest.approx(
            2 * stats.t.sf(abs(found.slope[0, place] / found.error[0, place]), null.degrees), abs=0.03
        )


def test_whitening_takes_the_carry_over_out_of_the_outcome() -> None:
    days = diary(365)
    residual = fit_panel(days, (0,), settings=Settings()).null.whitened.residual[0]
    count = np.log1p(days["spasm_count"].to_numpy())
    assert np.corrcoef(count[1:], count[:-1])[0, 1] > 0.2
    assert abs(np.corrcoef(residual[1:], residual[:-1])[0, 1]) < 0.12


def test_one_factor_alone_is_whitened_as_among_all() -> None:
    every = fit_panel(diary(), (0, 2), settings=Settings())
    alone = fit_panel(diary(), (2,), settings=Settings(), factors=["sleep_h"])
    np.testing.assert_allclose(alone.blocks[0].slopes.best[:, 0], every.blocks[1].slopes.best[:, 1], atol=1e-12)
    np.testing.assert_array_equal(alone.null.whitened.residual, every.null.whitened.residual)


def test_a_diary_that_cannot_be_tested_has_no_null_model() -> None:
    panel = fit_panel(diary(10), (0,), settings=Settings())
    assert panel.null is None
    assert panel.blocks == ()
    assert {column.status for column in panel.columns} == {"too_few_days"}


def test_placebo_factors_of_an_ordinary_diary_come_up_at_the_expected_rate() -> None:
    shares = [placebo_share(diary(150, seed), settings=Settings()) for seed in range(8)]
    assert 0.02 < np.mean(shares) < 0.08
    assert max(shares) <= 0.11


def test_placebo_factors_betray_a_rhythm_behind_everything() -> None:
    days, rng = diary(200), np.random.default_rng(2)
    shift = np.arange(200) % 6.5 < 3.25
    days["spasm_count"] = rng.poisson(8 * np.exp(0.8 * shift)).astype(float)
    days["stress"], days["sleep_h"] = shift + 0.2 * rng.normal(size=200), ~shift + 0.2 * rng.normal(size=200)
    assert placebo_share(days.drop(columns="steps"), settings=Settings()) > 0.11


@pytest.mark.parametrize("days", [diary(44), diary(80)[["spasm_count"]], diary(80).assign(spasm_count=0.0)])
def test_there_is_no_placebo_share_without_days_or_factors(days: pd.DataFrame) -> None:
    assert np.isnan(placebo_share(days, settings=Settings()))


def test_the_placebo_share_is_the_same_every_time() -> None:
    assert placebo_share(diary(), settings=Settings()) == placebo_share(diary(), settings=Settings())
