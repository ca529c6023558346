"""Numbers of the Triggers page, traced from the stored sample diary by a second, slow, independent way."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import numpy as np
import pandas as pd
import pytest
from scipy import stats
from slow_way import Answer, Diary, answer, diary_of

from analytics import analyse
from analytics.exposures import exposures
from analytics.findings import find
from analytics.results import LINKED, Finding, Findings, LagEffect
from data.intake import load_sample
from data.reads import read_days, read_treatments
from data.store import DIARY_ID, close_store

MILESTONE = 150
LAGS = (0, 1, 2, 3)
LINKED_FACTORS = ("sleep_h", "stress", "screen_time_h")


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[pd.DataFrame, tuple]]:
    """The sample as the page reads it: through the import, the store and back."""
    with pytest.MonkeyPatch.context() as patch:
        close_store()
        patch.setenv("SPASM_DIARY", str(tmp_path_factory.mktemp("diary") / "diary.duckdb"))
        load_sample(DIARY_ID, today=date(2025, 11, 10))
        yield read_days(DIARY_ID), read_treatments(DIARY_ID)
        close_store()


@pytest.fixture(scope="module")
def findings(stored: tuple[pd.DataFrame, tuple]) -> Findings:
    return find(stored[0], treatments=stored[1])


@pytest.fixture(scope="module")
def seen(stored: tuple[pd.DataFrame, tuple]) -> pd.DataFrame:
    """The days up to the milestone, counted off by hand."""
    days = exposures(stored[0])
    kept = 0
    for place, count in enumerate(days["spasm_count"]):
        kept += not np.isnan(count)
        if kept == MILESTONE:
            return days.iloc[: place + 1]
    raise AssertionError("the sample is too short")


@pytest.fixture(scope="module")
def diary(seen: pd.DataFrame, stored: tuple[pd.DataFrame, tuple]) -> Diary:
    usable = [name for name in seen if name != "loud_noise_h"]  # noted on too few days to be tested
    return diary_of(seen[usable], LAGS, [treatment.day for treatment in stored[1]])


@pytest.fixture(scope="module", params=LINKED_FACTORS)
def both(request: pytest.FixtureRequest, findings: Findings, diary: Diary) -> tuple[Finding, LagEffect, Answer]:
    finding = next(each for each in findings.findings if each.factor == request.param)
    effect = next(each for each in finding.lags if each.lag == finding.best_lag)
    return finding, effect, answer(diary, finding.factor, finding.best_lag)


def test_the_page_looked_until_the_day_counted_off(findings: Findings, seen: pd.DataFrame) -> None:
    assert (findings.milestone, findings.looked_until) == (MILESTONE, seen.index[-1].date())
    assert {finding.factor for finding in findings.of(LINKED)} == set(LINKED_FACTORS)


def test_estimate_is_that_of_dense_least_squares(both: tuple[Finding, LagEffect, Answer]) -> None:
    _, effect, slow = both
    assert effect.estimate == pytest.approx(slow.estimate, rel=2e-4)


def test_interval_is_where_the_mixture_of_t_leaves_a_fortieth(both: tuple[Finding, LagEffect, Answer]) -> None:
    _, effect, slow = both
    assert (effect.ci_low, effect.ci_high) == pytest.approx((slow.low, slow.high), abs=3e-4 * (slow.high - slow.low))


def test_p_value_is_the_mixture_beyond_nothing(both: tuple[Finding, LagEffect, Answer]) -> None:
    _, effect, slow = both
    assert np.log(effect.p_value) == pytest.approx(np.log(slow.p_value), abs=3e-3)


def test_q_value_is_benjamini_and_hochberg_by_hand(findings: Findings, seen: pd.DataFrame, stored: tuple) -> None:
    table = analyse(seen, LAGS, treatments=stored[1])
    p_values = table.drop_duplicates("factor").set_index("factor")["p_factor"].dropna().sort_values()
    smallest, expected = 1.0, {}
    for rank in range(len(p_values), 0, -1):
        smallest = min(smallest, float(p_values.iloc[rank - 1]) * len(p_values) / rank)
        expected[p_values.index[rank - 1]] = smallest
    assert len(expected) == 10
    shown = {finding.factor: finding.q_factor for finding in findings.findings if finding.factor in expected}
    assert shown == pytest.approx(expected, rel=1e-12)


def test_difference_in_spasms_a_day_follows_from_the_slow_numbers(
    both: tuple[Finding, LagEffect, Answer], seen: pd.DataFrame, diary: Diary
) -> None:
    finding, _, slow = both
    key = (finding.factor, finding.best_lag)
    noted = seen[finding.factor].shift(finding.best_lag)[seen["spasm_count"].notna()].dropna()
    low, high = np.percentile(noted, (25, 75))
    error = (slow.high - slow.low) / (2 * stats.t.ppf(0.975, len(noted) - 10))
    told = slow.estimate * 0.15**2 / (0.15**2 + error**2)
    rate = {x: slow.mean_rate * np.exp(told * (x - diary.mean[key]) / diary.spread[key]) for x in (low, high)}
    assert (finding.low, finding.high) == pytest.approx((low, high))
    assert finding.rate_low == pytest.approx(rate[low], rel=2e-4)
    assert finding.rate_high == pytest.approx(rate[high], rel=2e-4)
    assert finding.difference == pytest.approx(rate[high] - rate[low], rel=5e-4)
