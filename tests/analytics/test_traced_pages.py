"""Five things that the Triggers and Treatments pages say, traced from the stored sample by a second, slow way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import numpy as np
import pandas as pd
import pytest
from scipy import stats
from slow_pages import adjusted, onset_day, placebo_share
from slow_way import Answer, Diary, answer, diary_of, expected_where_missing

from analytics.cycles import cycles
from analytics.exposures import exposures
from analytics.findings import find
from analytics.results import Finding, Findings
from analytics.sentences import difference_words, finding_sentence, placebo_words
from data.intake import load_sample
from data.reads import read_days, read_treatments
from data.records import Treatment
from data.store import DIARY_ID, close_store

MILESTONE = 150
LAGS = (0, 1, 2, 3)
TOO_RARE = "loud_noise_h"  # noted on too few days to be tested


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[pd.DataFrame, tuple]]:
    with pytest.MonkeyPatch.context() as patch:
        close_store()
        patch.setenv("SPASM_DIARY", str(tmp_path_factory.mktemp("diary") / "diary.duckdb"))
        load_sample(DIARY_ID, today=date(2025, 11, 10))
        yield read_days(DIARY_ID), read_treatments(DIARY_ID)
        close_store()


@pytest.fixture(scope="module")
def seen(stored: tuple[pd.DataFrame, tuple]) -> pd.DataFrame:
    days = exposures(stored[0])
    kept = days["spasm_count"].notna().cumsum()
    return days[kept.to_numpy() <= MILESTONE].iloc[: int((kept < MILESTONE).sum()) + 1].drop(columns=TOO_RARE)


@pytest.fixture(scope="module")
def diary(seen: pd.DataFrame, stored: tuple[pd.DataFrame, tuple]) -> Diary:
    return diary_of(seen, LAGS, [treatment.day for treatment in stored[1]])


@pytest.fixture(scope="module")
def findings(stored: tuple[pd.DataFrame, tuple]) -> Findings:
    return find(stored[0], treatments=stored[1])


@pytest.fixture(scope="module")
def sleep(findings: Findings) -> Finding:
    return next(finding for finding in findings.findings if finding.factor == "sleep_h")


@pytest.fixture(scope="module")
def slow_sleep(sleep: Finding, diary: Diary) -> Answer:
    return answer(diary, "sleep_h", sleep.best_lag)


def told(slow: float, low: float, high: float, pairs: int) -> float:
    """Pull an estimate towards zero, as one that was picked out."""
    error = (high - low) / (2 * stats.t.ppf(0.975, pairs - 10))
    return slow * 0.15**2 / (0.15**2 + error**2)


def numbers(sentence: str) -> list[float]:
    return [float(number) for number in re.findall(r"\d+\.\d+", sentence)]


def test_the_sentence_names_levels_and_spasms_of_the_slow_way(
    sleep: Finding, slow_sleep: Answer, diary: Diary, seen: pd.DataFrame
) -> None:
    key, slow = ("sleep_h", sleep.best_lag), slow_sleep
    noted = seen["sleep_h"].shift(key[1])[seen["spasm_count"].notna()].dropna()
    low, high = np.percentile(noted, (25, 75))
    slope = told(slow.estimate, slow.low, slow.high, len(noted))
    spasms = [slow.mean_rate * np.exp(slope * (x - diary.mean[key]) / diary.spread[key]) for x in (low, high)]
    assert numbers(finding_sentence(sleep)) == [round(float(x), 1) for x in (low, spasms[0], high, spasms[1])]
    assert numbers(difference_words(sleep))[0] == round(float(spasms[0] - spasms[1]), 1)


def test_the_range_of_a_picked_factor_is_wider_by_the_share_that_was_picked(
    findings: Findings, sleep: Finding, slow_sleep: Answer, seen: pd.DataFrame
) -> None:
    key, slow = ("sleep_h", sleep.best_lag), slow_sleep
    tested = [one for one in findings.findings if np.isfinite(one.q_factor)]
    picked = [one.factor for one in tested if one.q_factor <= 0.05]
    assert "sleep_h" in picked
    level = 1 - len(picked) * 0.10 / (len(tested) * len(LAGS))
    degrees = len(seen["sleep_h"].shift(key[1])[seen["spasm_count"].notna()].dropna()) - 10
    wider = stats.t.ppf(0.5 + level / 2, degrees) / stats.t.ppf(0.975, degrees)
    effect = next(one for one in sleep.lags if one.lag == key[1])
    ends = [slow.estimate + wider * (end - slow.estimate) for end in (slow.low, slow.high)]
    assert (effect.shown_low, effect.shown_high) == pytest.approx(ends, abs=2e-3)


def test_the_adjusted_effect_is_dense_least_squares_with_its_companions(findings: Findings, diary: Diary) -> None:
    finding = next(one for one in findings.findings if one.factor == "stress")
    slow, companions = adjusted(diary, "stress", finding.best_lag)
    assert list(finding.adjusted.by) == companions
    shown = (finding.adjusted.estimate, finding.adjusted.ci_low, finding.adjusted.ci_high)
    assert shown == pytest.approx((slow.estimate, slow.low, slow.high), abs=3e-4)
    assert np.log(finding.adjusted.p_value) == pytest.approx(np.log(slow.p_value), abs=0.02)


def test_the_placebo_share_is_that_of_dense_least_squares_on_rotated_factors(
    findings: Findings, diary: Diary, seen: pd.DataFrame
) -> None:
    names = [name for name in seen if (name, 0) in diary.columns]
    filled = [expected_where_missing(seen[name].to_numpy(float)) for name in names]
    kept, draw = seen["spasm_count"].notna().to_numpy(), np.random.default_rng(0)
    rotated = []
    for _ in range(200):
        column, shift = filled[draw.choice(len(filled))], int(draw.integers(15, len(seen) - 14))
        moved = np.concatenate([column[-shift:], column[:-shift]])[kept]
        rotated.append((moved - moved.mean()) / moved.std())
    share = placebo_share(diary, rotated)
    assert findings.placebo_share == pytest.approx(share, abs=0.0051)  # one of 200 may lie on the line
    assert f"flagged in {100 * findings.placebo_share:.0f} % of tries" in placebo_words(findings)


@pytest.mark.parametrize("seed", range(4))
def test_the_onset_of_a_cycle_is_found_by_hand(seed: int) -> None:
    rng = np.random.default_rng(seed)
    since = np.arange(150) - 40
    relief = np.clip(since / (5 + 2 * seed), 0, 1) * (since < 75)
    count = rng.poisson(14 * np.exp(-1.1 * relief)).astype(float)
    count[rng.random(150) < 0.1] = np.nan
    days = pd.DataFrame({"spasm_count": count}, index=pd.date_range("2025-02-01", periods=150, name="day"))
    (cycle,) = cycles(days, [Treatment(date(2025, 3, 13), "botulinum", "Botox")])
    assert cycle.onset.day == onset_day(days["spasm_count"], cycle.start)
    assert cycle.onset.day is not None


def test_the_onset_of_the_sample_is_found_by_hand(stored: tuple[pd.DataFrame, tuple]) -> None:
    (cycle,) = cycles(*stored)
    assert cycle.onset.day == onset_day(stored[0]["spasm_count"], cycle.start)
