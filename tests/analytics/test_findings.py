"""The three lists of a whole diary, and that nothing but the diary at its last two milestones decides them."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd
import pytest

from analytics.findings import find
from analytics.milestones import looked_at
from analytics.results import CANNOT_TELL, LINKED, NO_LINK, Finding, Findings
from analytics.settings import Settings


def one(findings: Findings, factor: str) -> Finding:
    return next(finding for finding in findings.findings if finding.factor == factor)


def told(findings: Findings) -> str:
    """Two findings say the same: NaN is NaN here, unlike in a comparison of records."""
    return repr(findings)


def test_a_planted_effect_is_linked_and_the_rest_is_not(planted: Callable[..., pd.DataFrame]) -> None:
    findings = find(planted())
    assert [finding.factor for finding in findings.of(LINKED)] == ["stress"]
    assert one(findings, "stress").strength == "strong"
    assert one(findings, "stress").best_lag == 0
    assert {finding.factor for finding in findings.findings} == {"stress", "sleep_h", "hydration_l", "calcium_mg"}


def test_the_looks_are_named(planted: Callable[..., pd.DataFrame]) -> None:
    findings = find(planted())
    assert (findings.kept_days, findings.milestone, findings.next_milestone) == (130, 120, 150)
    assert findings.looked_until == date(2025, 4, 30)


def test_days_after_the_last_milestone_change_nothing_but_their_number(planted: Callable[..., pd.DataFrame]) -> None:
    days = planted()
    later = days.copy()
    later.iloc[120:, :3] = [50.0, 0.0, 3.0]
    assert told(find(later)) == told(find(days))
    assert told(replace(find(looked_at(days, Settings())), kept_days=130)) == told(find(days))


def test_a_treatment_after_the_last_milestone_changes_nothing(planted: Callable[..., pd.DataFrame]) -> None:
    class Injection:
        day, kind, product = date(2025, 5, 5), "botulinum", "Botox"

    assert told(find(planted(), treatments=[Injection()])) == told(find(planted()))


def test_the_same_diary_gives_the_same_answer_in_any_order(planted: Callable[..., pd.DataFrame]) -> None:
    days = planted()
    assert told(find(days.sample(frac=1, random_state=1))) == told(find(days))


def test_before_the_first_milestone_there_is_no_finding(planted: Callable[..., pd.DataFrame]) -> None:
    findings = find(planted(29))
    assert (findings.milestone, findings.next_milestone, findings.kept_days) == (None, 30, 29)
    assert findings.findings == ()


def test_at_thirty_days_even_a_strong_effect_is_only_new(planted: Callable[..., pd.DataFrame]) -> None:
    finding = one(find(planted(44, effect=0.9)), "stress")
    assert (finding.verdict, finding.reason, finding.reason_value) == (CANNOT_TELL, "new", "45")


def test_at_the_second_look_it_is_linked_and_early(planted: Callable[..., pd.DataFrame]) -> None:
    finding = one(find(planted(45, effect=0.9)), "stress")
    assert (finding.verdict, finding.strength) == (LINKED, "early")


def test_the_numbers_of_a_link_hang_together(planted: Callable[..., pd.DataFrame]) -> None:
    finding = one(find(planted()), "stress")
    assert finding.difference == pytest.approx(finding.rate_high - finding.rate_low)
    assert finding.difference_low <= finding.difference <= finding.difference_high
    told = finding.lags[0]
    assert (told.lag, told.difference) == (0, finding.difference)
    curve = finding.mean_rate * np.exp(told.shown * (finding.high - finding.mean_level) / finding.spread)
    assert curve == pytest.approx(finding.rate_high)
    assert abs(told.shown) < abs(told.estimate)


def test_factors_without_a_link_keep_the_models_own_interval(planted: Callable[..., pd.DataFrame]) -> None:
    told = one(find(planted()), "sleep_h").lags[0]
    assert (told.shown, told.shown_low, told.shown_high) == (told.estimate, told.ci_low, told.ci_high)


def test_a_factor_that_never_varied_says_so(planted: Callable[..., pd.DataFrame]) -> None:
    finding = one(find(planted()), "calcium_mg")
    assert (finding.verdict, finding.reason, finding.reason_value) == (CANNOT_TELL, "never_varied", "1000.0")
    assert math.isnan(finding.difference)


def test_a_factor_first_noted_after_the_last_look_waits(planted: Callable[..., pd.DataFrame]) -> None:
    days = planted().assign(alcohol_units=np.nan)
    days.iloc[125:, days.columns.get_loc("alcohol_units")] = 2.0
    finding = one(find(days), "alcohol_units")
    assert (finding.reason, finding.reason_value) == ("too_few_days", "0")


def test_another_outcome_carries_the_verdicts_when_settings_say_so(planted: Callable[..., pd.DataFrame]) -> None:
    days = planted().drop(columns="spasm_count")
    days["worst_intensity"] = np.clip(np.round(days["stress"] * 0.6 + 2), 0, 10)
    findings = find(days, settings=Settings(outcome="worst_intensity"))
    assert findings.outcome == "worst_intensity"
    assert one(findings, "stress").verdict == LINKED
    assert one(findings, "stress").outcome == "worst_intensity"


def test_copies_of_a_trigger_do_not_silence_it_but_a_follower_is_explained(
    planted: Callable[..., pd.DataFrame],
) -> None:
    rng = np.random.default_rng(8)
    days = planted(200)
    days["anxiety"] = np.clip(np.round(0.75 * days["stress"] + 1.6 * rng.normal(size=200) + 1), 0, 10)
    findings = find(days)
    assert one(findings, "stress").verdict == LINKED
    assert (one(findings, "anxiety").verdict, one(findings, "anxiety").reason_value) == (CANNOT_TELL, "stress")


def test_no_sizeable_link_is_an_answer_in_a_long_diary(planted: Callable[..., pd.DataFrame]) -> None:
    assert find(planted(240)).of(NO_LINK) != ()


@pytest.mark.parametrize(
    "change",
    [
        lambda days: days.iloc[:0],
        lambda days: days.assign(spasm_count=0.0),
        lambda days: days.assign(spasm_count=np.nan),
        lambda days: days.drop(columns="spasm_count"),
        lambda days: days[["spasm_count"]],
        lambda days: days.assign(stress=np.nan, sleep_h=np.inf),
        lambda days: days.assign(stress="a lot"),
        lambda days: days.assign(stress=1e9 * days["stress"]),
        lambda days: days.iloc[::2],
    ],
)
def test_odd_diaries_get_an_answer_without_a_link_or_a_warning(
    planted: Callable[..., pd.DataFrame], change: Callable[[pd.DataFrame], pd.DataFrame]
) -> None:
    findings = find(change(planted(effect=0.0)))
    assert findings.of(LINKED) == ()


def test_twenty_factors_over_a_year_take_less_than_a_second(planted: Callable[..., pd.DataFrame]) -> None:
    rng = np.random.default_rng(0)
    days = planted(365)
    for number in range(17):
        days[f"custom:factor_{number}"] = rng.normal(size=365)
    spent = []
    for _ in range(3):
        start = time.process_time()
        find(days)
        spent.append(time.process_time() - start)
    assert min(spent) < 1.0


@pytest.mark.parametrize(("period", "reason"), [(8, "more_days"), (6.5, "rhythm")])
def test_a_shift_rota_is_not_taken_for_a_trigger(period: float, reason: str) -> None:
    rng = np.random.default_rng(5)
    days = pd.DataFrame(index=pd.date_range("2025-01-01", periods=150))
    rota = np.where(np.arange(150) % period < period / 2, 1.0, -1.0)
    days["caffeine_mg"] = np.round(200 + 60 * rota + 20 * rng.normal(size=150), -1)
    days["sleep_h"] = np.round(7 + rng.normal(size=150), 1)
    days["spasm_count"] = rng.poisson(np.exp(1.4 + 0.4 * np.roll(rota, 1))).astype(float)
    finding = one(find(days), "caffeine_mg")
    assert (finding.verdict, finding.reason) == (CANNOT_TELL, reason)


def test_unrelated_factors_are_hardly_ever_linked() -> None:
    linked = 0
    for seed in range(12):
        rng = np.random.default_rng(seed)
        days = pd.DataFrame(rng.normal(size=(125, 8)), index=pd.date_range("2025-01-01", periods=125))
        days.columns = [f"custom:{letter}" for letter in "abcdefgh"]
        findings = find(days.assign(spasm_count=rng.poisson(4, 125).astype(float)))
        linked += bool(findings.of(LINKED))
    assert linked <= 2
