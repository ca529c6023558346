"""Injection cycles, read from invented courses of which every moment is known."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date, timedelta

import numpy as np
import pandas as pd
import pytest

from analytics.cycle_moments import smoothed
from analytics.cycles import cycles
from analytics.treatment_results import Cycle
from data.records import Treatment

FIRST = date(2025, 1, 1)
INJECTED = 30


def injection(day: int = INJECTED, product: str = "Botox", kind: str = "botulinum") -> Treatment:
    return Treatment(FIRST + timedelta(days=day), kind, product)


def diary(values: np.ndarray) -> pd.DataFrame:
    return pd.DataFrame({"spasm_count": values}, index=pd.date_range(FIRST, periods=len(values), name="day"))


def course(n: int = 150, *, before: float = 10.0, full: float = 2.0, drop_on: int = 6, back_on: int = 66) -> np.ndarray:
    """Spasms a day that fall at once ``drop_on`` days after the injection and come back at once on ``back_on``."""
    since = np.arange(n) - INJECTED
    return np.where((since >= drop_on) & (since < back_on), full, before)


@pytest.fixture
def read() -> Callable[..., Cycle]:
    def one(values: np.ndarray, *given: Treatment) -> Cycle:
        return cycles(diary(values), given or [injection()])[-1]

    return one


Read = Callable[..., Cycle]


@pytest.mark.parametrize("drop_on", [2, 6, 13])
def test_the_effect_sets_in_on_the_day_half_of_the_drop_is_there(read: Read, drop_on: int) -> None:
    assert read(course(drop_on=drop_on)).onset.day == drop_on


@pytest.mark.parametrize("back_on", [40, 66, 80])
def test_it_wears_off_from_the_day_a_third_is_gone(read: Read, back_on: int) -> None:
    found = read(course(back_on=back_on)).wear_off.day
    assert found is not None
    assert abs(found - back_on) <= 1


def test_the_best_week_has_the_lowest_mean_and_is_counted_from_the_injection(read: Read) -> None:
    values = course()
    values[INJECTED + 36 : INJECTED + 43] = 0.5
    cycle = read(values)
    assert (cycle.best_week.day, cycle.best_week_mean) == (6, 0.5)


def test_a_drop_of_the_sliding_mean_is_dated_no_earlier_than_day_one(read: Read) -> None:
    assert read(course(drop_on=-1)).onset.day == 1


def test_a_drop_before_the_injection_is_not_its_effect(read: Read) -> None:
    cycle = read(course(drop_on=-6))
    assert (cycle.onset.day, cycle.onset.reason) == (None, "earlier")


def test_less_than_thirty_percent_is_no_drop(read: Read) -> None:
    cycle = read(course(before=10, full=7.5))
    assert {moment.reason for moment in (cycle.onset, cycle.best_week, cycle.wear_off)} == {"no_drop"}


def test_a_drop_that_falls_into_a_gap_is_not_seen(read: Read) -> None:
    values = course(drop_on=6)
    values[INJECTED + 2 : INJECTED + 13] = np.nan
    cycle = read(values)
    assert (cycle.onset.day, cycle.onset.reason) == (None, "missing")
    assert cycle.best_week.day is not None


def test_a_return_that_falls_into_a_gap_is_not_seen(read: Read) -> None:
    values = course(back_on=66)
    values[INJECTED + 60 : INJECTED + 73] = np.nan
    assert read(values).wear_off.reason == "missing"


@pytest.mark.parametrize("missing", [range(INJECTED - 14, INJECTED - 5), range(INJECTED + 14, INJECTED + 35)])
def test_without_days_to_compare_nothing_is_seen(read: Read, missing: range) -> None:
    values = course()
    values[list(missing)] = np.nan
    assert read(values).onset.reason == "missing"


def test_a_single_day_of_few_spasms_is_no_onset(read: Read) -> None:
    values = course(drop_on=10)
    values[INJECTED + 3] = 0
    assert read(values).onset.day == 10


@pytest.mark.parametrize(("days_after", "reason"), [(10, "not_yet"), (20, "not_yet")])
def test_early_in_a_cycle_nothing_is_claimed_yet(read: Read, days_after: int, reason: str) -> None:
    cycle = read(course()[: INJECTED + days_after])
    assert cycle.running
    assert (cycle.onset.reason, cycle.wear_off.reason) == (reason, reason)


def test_the_best_week_of_a_running_cycle_is_the_best_so_far(read: Read) -> None:
    cycle = read(course()[: INJECTED + 40])
    assert cycle.best_week.day is not None
    assert (cycle.best_week.reason, cycle.wear_off.reason) == ("so_far", "not_yet")


def test_an_effect_that_lasts_to_the_end_of_the_cycle_did_not_wear_off(read: Read) -> None:
    assert read(course(back_on=200)).wear_off.reason == "stayed"


def test_the_next_injection_ends_a_cycle() -> None:
    values = np.r_[course(100), course(150)[20:]]
    first, second = cycles(diary(values), [injection(), injection(110)])
    assert (first.day_numbers[-1], second.day_numbers[-1]) == (79, 92)
    assert (first.running, second.start) == (False, FIRST + timedelta(days=110))


def test_the_other_side_and_a_touch_up_belong_to_the_cycle() -> None:
    given = [injection(), injection(INJECTED, "Xeomin"), injection(INJECTED + 14)]
    found = cycles(diary(course()), given)
    assert [(cycle.start, cycle.products) for cycle in found] == [(injection().day, ("Botox", "Xeomin"))]


def test_the_line_is_the_mean_of_the_kept_days_of_a_week() -> None:
    values = np.array([1.0, 2, 3, np.nan, 5, 6, 7, 8, np.nan, np.nan, np.nan, np.nan, 3])
    line = smoothed(values)
    assert line[4] == pytest.approx((2 + 3 + 5 + 6 + 7 + 8) / 6)
    assert math.isnan(line[3])
    assert math.isnan(line[12])


def test_days_outside_the_diary_are_gaps(read: Read) -> None:
    cycle = read(course()[INJECTED - 5 :], Treatment(FIRST + timedelta(days=5), "botulinum", "Botox"))
    assert math.isnan(cycle.value(-14))
    assert cycle.value(20) == 2.0
    assert cycle.onset.reason == "missing"


@pytest.mark.parametrize("given", [(), (injection(kind="medicine"),), (injection(-300),), (injection(155),)])
def test_without_an_injection_in_reach_there_is_no_cycle(given: tuple[Treatment, ...]) -> None:
    assert cycles(diary(course()), given) == ()


def test_an_empty_diary_has_no_cycle() -> None:
    assert cycles(diary(np.full(50, np.nan)), [injection()]) == ()
