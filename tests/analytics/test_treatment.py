"""Whether a treatment helped: what is credited, and what is not because the log cannot tell."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date, timedelta

import numpy as np
import pandas as pd
import pytest

from analytics.settings import Settings
from analytics.slow_change import Change
from analytics.treatment import treatment_effects
from analytics.treatment_columns import dose_shape
from analytics.treatment_results import CANNOT_TELL, FEWER, MORE, NO_CLEAR_CHANGE
from analytics.treatment_verdict import verdict_on
from data.records import Treatment

Carried = Callable[..., pd.DataFrame]
FIRST = date(2025, 1, 6)


def on(day: int, kind: str = "supplement", product: str = "Magnesium") -> Treatment:
    return Treatment(FIRST + timedelta(days=day), kind, product)


def injection(day: int, product: str = "Botox") -> Treatment:
    return on(day, "botulinum", product)


def risen(n: int, start: int) -> np.ndarray:
    """A step that takes a week to rise."""
    return np.clip((np.arange(n) - start) / 7, 0, 1)


def doses(n: int, *starts: int) -> np.ndarray:
    return sum((dose_shape(np.arange(n) - float(start)) for start in starts), np.zeros(n))


@pytest.mark.parametrize(("effect", "verdict"), [(-1.2, FEWER), (1.2, MORE)])
def test_a_strong_change_is_credited_with_its_size_and_direction(carried: Carried, effect: float, verdict: str) -> None:
    days = carried(200, effect * risen(200, 90), swing=0.25)
    found = treatment_effects(days, [on(90)]).effects[0]
    assert (found.verdict, found.reason) == (verdict, "")
    assert found.ci_low < effect < found.ci_high
    assert found.p_value < 0.001


def test_days_after_the_end_are_days_without_it(carried: Carried) -> None:
    acted = np.where(np.arange(240) <= 130, risen(240, 60), 0.0)
    ended = Treatment(FIRST + timedelta(days=60), "medicine", "A", end_day=FIRST + timedelta(days=130))
    days = carried(240, -1.2 * acted, swing=0.25)
    found = treatment_effects(days, [ended]).effects[0]
    kept = days["spasm_count"].notna().to_numpy()
    assert found.verdict == FEWER
    assert (found.days_before, found.days_after) == (kept[:60].sum() + kept[131:].sum(), kept[64:131].sum())


def test_injections_of_one_product_are_judged_together_at_full_effect(carried: Carried) -> None:
    days = carried(240, -1.0 * doses(240, 40, 130), swing=0.25)
    effects = treatment_effects(days, [injection(40), injection(130, " botox ")]).effects
    assert len(effects) == 1
    assert (effects[0].verdict, len(effects[0].starts)) == (FEWER, 2)
    assert effects[0].estimate == pytest.approx(-1.0, abs=0.3)


def test_two_records_of_one_injection_are_one_dose(carried: Carried) -> None:
    days = carried(180, -1.0 * doses(180, 60), swing=0.25)
    once = treatment_effects(days, [injection(60)]).effects[0]
    twice = treatment_effects(days, [injection(60), injection(60)]).effects[0]
    assert twice == once


def test_the_spasms_a_day_follow_from_the_change(carried: Carried) -> None:
    days = carried(200, -1.0 * risen(200, 100), swing=0.2)
    found = treatment_effects(days, [on(100)]).effects[0]
    assert found.rate_with == pytest.approx(found.rate_without * math.exp(found.estimate))
    assert found.difference == pytest.approx(found.rate_with - found.rate_without)
    assert found.rate_with == pytest.approx(days["spasm_count"].iloc[107:].mean(), rel=0.1)
    assert found.difference_low < found.difference < found.difference_high


@pytest.mark.parametrize(
    ("start", "reason"), [(-5, "days_before"), (0, "days_before"), (9, "days_before"), (110, "days_after")]
)
def test_fourteen_kept_days_are_needed_on_each_side(carried: Carried, start: int, reason: str) -> None:
    found = treatment_effects(carried(120), [on(start)]).effects[0]
    assert (found.verdict, found.reason) == (CANNOT_TELL, reason)
    assert math.isnan(found.estimate)
    assert int(found.reason_value) < 14


def test_a_start_after_the_log_is_too_new(carried: Carried) -> None:
    found = treatment_effects(carried(120), [on(130)]).effects[0]
    assert (found.reason, found.reason_value) == ("days_after", "0")


@pytest.mark.parametrize(("apart", "credited"), [(0, False), (14, False), (15, True)])
def test_what_began_within_two_weeks_of_another_is_not_credited(carried: Carried, apart: int, credited: bool) -> None:
    days = carried(200, -1.2 * risen(200, 90), swing=0.25)
    effects = treatment_effects(days, [on(90), on(90 + apart, "other", "Yoga")]).effects
    assert [effect.is_estimated for effect in effects] == [credited, credited]
    if not credited:
        assert {effect.together for effect in effects} == {(("other", "Yoga"),), (("supplement", "Magnesium"),)}


def test_a_course_that_runs_alongside_another_is_not_credited(carried: Carried) -> None:
    days = carried(1000, -1.2 * risen(1000, 500), swing=0.25)
    effects = treatment_effects(days, [on(500), on(515, "other", "Yoga")]).effects
    assert {effect.reason for effect in effects} == {"together"}


def test_injections_are_credited_though_something_else_began_with_one_of_them(carried: Carried) -> None:
    days = carried(360, -1.2 * doses(360, 30, 130, 230), swing=0.25)
    effects = treatment_effects(days, [injection(30), injection(130), injection(230), on(135)])
    told = effects.of("botulinum", "Botox")
    other = effects.of("supplement", "Magnesium")
    assert told is not None
    assert other is not None
    assert told.verdict == FEWER
    assert (other.reason, other.together) == ("together", (("botulinum", "Botox"),))


def test_the_wearing_off_of_an_injection_is_not_put_down_to_what_began_then(carried: Carried) -> None:
    days, yoga = carried(240, -1.6 * doses(240, 60), swing=0.15), on(125, "other", "Yoga")
    blamed = treatment_effects(days, [yoga]).effects[0]
    found = treatment_effects(days, [yoga, injection(60)]).of("other", "Yoga")
    assert found is not None
    assert blamed.ci_low > 0
    assert found.ci_low < 0 < found.ci_high


def test_a_change_of_the_last_days_has_to_last(carried: Carried) -> None:
    days = carried(120, -2.5 * risen(120, 96), swing=0.2, mean=12)
    found = treatment_effects(days, [on(96)]).effects[0]
    assert (found.verdict, found.reason) == (CANNOT_TELL, "new")
    assert found.is_estimated


def test_an_injection_has_to_show_clearly_four_weeks_earlier(carried: Carried) -> None:
    days = carried(150, seed=25)  # nothing acts; p is 0.048 now, 0.037 without the last 28 kept days
    found = treatment_effects(days, [injection(50)]).effects[0]
    assert 0.04 < found.p_value < 0.05
    assert (found.verdict, found.reason) == (CANNOT_TELL, "new")


def test_a_marked_holiday_is_not_put_down_to_what_began_then(carried: Carried) -> None:
    away = ((np.arange(160) >= 90) & (np.arange(160) < 118)).astype(float)
    days = carried(160, -1.2 * away, swing=0.2)
    unmarked = treatment_effects(days, [on(90)]).effects[0]
    marked = treatment_effects(days.assign(holiday=away), [on(90)]).effects[0]
    assert unmarked.estimate < -0.4
    assert abs(marked.estimate) < 0.15


def test_steady_spasms_under_a_treatment_are_no_clear_change(carried: Carried) -> None:
    days = carried(400, swing=0.02, mean=12)
    found = treatment_effects(days, [on(200)]).effects[0]
    assert found.verdict == NO_CLEAR_CHANGE
    assert math.log(0.8) < found.ci_low < found.ci_high < math.log(1.25)


def test_an_empty_diary_has_reasons_and_no_numbers() -> None:
    effects = treatment_effects(pd.DataFrame(index=pd.DatetimeIndex([])), [on(3)])
    assert (effects.kept_days, effects.effects) == (0, ())


def test_days_with_factors_only_are_no_days_of_a_treatment(carried: Carried) -> None:
    days = carried(60).assign(spasm_count=np.nan, sleep_h=7.0)
    found = treatment_effects(days, [on(30)]).effects[0]
    assert (found.verdict, found.days_before, found.days_after) == (CANNOT_TELL, 0, 0)


def test_another_outcome_carries_its_name(carried: Carried) -> None:
    days = carried(120).rename(columns={"spasm_count": "worst_intensity"})
    effects = treatment_effects(days, [on(60)], settings=Settings(outcome="worst_intensity"))
    assert (effects.outcome, effects.effects[0].outcome) == ("worst_intensity", "worst_intensity")


@pytest.mark.parametrize(
    ("low", "estimate", "high", "q_value", "held", "answer"),
    [
        (-0.9, -0.6, -0.3, 0.001, True, (FEWER, "")),
        (0.3, 0.6, 0.9, 0.001, True, (MORE, "")),
        (-0.9, -0.6, -0.3, 0.001, False, (CANNOT_TELL, "new")),
        (-0.9, -0.45, -0.01, 0.09, True, (CANNOT_TELL, "wide")),
        (-0.5, -0.1, 0.3, 0.6, False, (CANNOT_TELL, "wide")),
        (-0.2, 0.0, 0.2, 0.9, False, (NO_CLEAR_CHANGE, "")),
        (-0.2, -0.15, -0.1, 0.001, True, (NO_CLEAR_CHANGE, "")),
        (-0.23, -0.1, 0.2, 0.4, False, (CANNOT_TELL, "wide")),
        (math.nan, math.nan, math.nan, math.nan, False, (CANNOT_TELL, "wide")),
    ],
)
def test_a_verdict_needs_size_sureness_and_time(
    low: float, estimate: float, high: float, q_value: float, held: bool, answer: tuple[str, str]
) -> None:
    change = Change(estimate, low, high, 0.01 if not math.isnan(low) else math.nan)
    assert verdict_on(change, q_value, held, Settings()) == answer


def test_several_treatments_share_one_chance_of_luck(carried: Carried) -> None:
    days = carried(240, -0.75 * risen(240, 60), swing=0.45, seed=4)
    alone = treatment_effects(days, [on(60)]).effects[0]
    many = treatment_effects(days, [on(60), *(on(day, "other", f"Tea {day}") for day in (90, 120, 150, 180))])
    found = many.of("supplement", "Magnesium")
    assert found is not None
    assert alone.p_value < 0.05
    assert found.verdict == CANNOT_TELL
