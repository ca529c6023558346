"""The pictures behind one treatment: its days before and after, and the same test on other dates."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date, timedelta

import numpy as np
import pandas as pd
import pytest

from analytics.before_after import before_after
from analytics.placebo_dates import placebo_dates
from analytics.treatment import treatment_effects
from analytics.treatment_columns import dose_shape
from analytics.treatment_results import PlaceboDates
from data.records import Treatment

Carried = Callable[..., pd.DataFrame]
FIRST = date(2025, 1, 6)


def on(day: int, kind: str = "supplement", product: str = "Magnesium") -> Treatment:
    return Treatment(FIRST + timedelta(days=day), kind, product)


def placebo_of(days: pd.DataFrame, given: list[Treatment]) -> PlaceboDates:
    found = placebo_dates(days, given, treatment_effects(days, given).effects[0])
    assert found is not None
    return found


def test_a_real_change_stands_out_among_the_other_dates(carried: Carried) -> None:
    course = np.clip((np.arange(240) - 120) / 7, 0, 1)
    found = placebo_of(carried(240, -1.5 * course, swing=0.2), [on(120)])
    assert found.n_as_strong == 0
    assert 10 <= len(found.days) <= 40


def test_luck_does_not_stand_out(carried: Carried) -> None:
    shares = [placebo_of(carried(160, seed=seed), [on(80)]).share_as_strong for seed in range(3)]
    assert np.mean(shares) > 0.1


def test_other_dates_leave_fourteen_kept_days_on_each_side_and_are_not_nearly_the_same(carried: Carried) -> None:
    days = carried(160)
    found = placebo_of(days, [on(80)])
    kept = days.index[days["spasm_count"].notna()]
    assert all(min((kept < str(day)).sum(), (kept > str(day)).sum()) >= 14 for day in found.days)
    assert min(abs((day - found.real_day).days) for day in found.days) > 7


def test_only_the_same_direction_counts_as_as_strong() -> None:
    placebo = PlaceboDates("other", "Yoga", FIRST, -0.5, 0.02, (FIRST,) * 3, (-0.6, 0.9, -0.2), (0.01, 0.001, 0.4))
    assert placebo.n_as_strong == 1
    assert placebo.share_as_strong == pytest.approx(1 / 3)


def test_what_was_not_tested_has_no_other_dates(carried: Carried) -> None:
    days, given = carried(60), [on(55)]
    assert placebo_dates(days, given, treatment_effects(days, given).effects[0]) is None


def test_before_and_after_shows_sixty_days_before_and_ninety_two_after(carried: Carried) -> None:
    days, given = carried(300), [on(150)]
    found = before_after(days, given, treatment_effects(days, given).effects[0])
    assert found is not None
    assert (found.days[0], found.days[-1]) == (FIRST + timedelta(days=90), FIRST + timedelta(days=242))
    assert found.starts == (FIRST + timedelta(days=150),)
    known = days["spasm_count"].iloc[90:243].to_numpy()
    np.testing.assert_array_equal(np.array(found.values), known)


def test_the_two_curves_part_by_the_estimate(carried: Carried) -> None:
    days, given = carried(200, -1.0 * np.clip((np.arange(200) - 100) / 7, 0, 1)), [on(100)]
    effect = treatment_effects(days, given).effects[0]
    found = before_after(days, given, effect)
    assert found is not None
    assert math.isnan(found.with_it[60])
    assert found.with_it[80] == pytest.approx(found.without[80] * math.exp(effect.estimate))


def test_of_several_injections_the_last_with_days_behind_it_is_shown(carried: Carried) -> None:
    days = carried(260, -1.0 * dose_shape(np.arange(260) - 60.0))
    given = [on(day, "botulinum", "Botox") for day in (60, 150, 255)]
    found = before_after(days, given, treatment_effects(days, given).effects[0])
    assert found is not None
    assert found.days[0] == FIRST + timedelta(days=90)
    assert found.starts == (FIRST + timedelta(days=150),)


def test_where_nothing_is_credited_the_days_are_shown_without_curves(carried: Carried) -> None:
    days, given = carried(60), [on(30), on(33, "other", "Yoga")]
    found = before_after(days, given, treatment_effects(days, given).effects[0])
    assert found is not None
    assert all(math.isnan(value) for value in (*found.without, *found.with_it))
    assert any(value > 0 for value in found.values)


def test_a_start_far_from_the_log_shows_nothing(carried: Carried) -> None:
    days, given = carried(60), [on(-400)]
    assert before_after(days, given, treatment_effects(days, given).effects[0]) is None
