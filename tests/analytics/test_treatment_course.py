"""The records of a treatment become one course in time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import numpy as np
import pandas as pd
import pytest

from analytics.calendar_days import CalendarDays, on_calendar
from analytics.expected_course import expected_without
from analytics.slow_change import beside
from analytics.treatment_course import acting, all_given, course
from data.records import Treatment

Carried = Callable[..., pd.DataFrame]
FIRST = date(2025, 1, 6)


@pytest.fixture
def hundred_days(carried: Carried) -> CalendarDays:
    return on_calendar(carried(100), "spasm_count")


def test_records_of_one_name_are_one_treatment_in_order_of_time() -> None:
    given = all_given(
        [
            Treatment(date(2025, 5, 1), "botulinum", "Botox"),
            Treatment(date(2025, 2, 1), "Botulinum ", " botox"),
            Treatment(date(2025, 3, 1), "medicine", "Botox"),
        ]
    )
    assert [(one.key, len(one.starts)) for one in given] == [(("botulinum", "botox"), 2), (("medicine", "botox"), 1)]
    assert given[0].begins == (date(2025, 2, 1), date(2025, 5, 1))


def test_only_the_first_record_of_anything_but_an_injection_begins_it() -> None:
    given = all_given([Treatment(date(2025, month, 1), "supplement", "Magnesium") for month in (1, 2, 3)])
    assert given[0].begins == (date(2025, 1, 1),)


def test_a_step_rises_in_a_week(hundred_days: CalendarDays) -> None:
    column = course(hundred_days, [(FIRST + timedelta(days=20), None)], injection=False)
    assert column[[0, 20, 27, 99]].tolist() == [0, 0, 1, 1]
    assert column[22] == pytest.approx(2 / 7)


def test_a_medicine_that_ended_is_off_after_its_last_day(hundred_days: CalendarDays) -> None:
    spans = [(FIRST + timedelta(days=20), FIRST + timedelta(days=40)), (FIRST + timedelta(days=60), None)]
    column = course(hundred_days, spans, injection=False)
    assert column[[19, 30, 40, 41, 60, 67, 99]].tolist() == [0, 1, 1, 0, 0, 1, 1]


def test_an_injection_wears_off_by_itself_whatever_end_was_noted(hundred_days: CalendarDays) -> None:
    ended = course(hundred_days, [(FIRST, FIRST)], injection=True)
    np.testing.assert_array_equal(ended, course(hundred_days, [(FIRST, None)], injection=True))


def test_injections_rise_last_and_wear_off(hundred_days: CalendarDays) -> None:
    column = course(hundred_days, [(FIRST + timedelta(days=5), None)], injection=True)
    assert column[[5, 12, 61, 75, 89, 99]].tolist() == [0, 1, 1, 0.5, 0, 0]


def test_doses_that_overlap_add_up(hundred_days: CalendarDays) -> None:
    spans = [(FIRST, None), (FIRST + timedelta(days=60), None)]
    assert course(hundred_days, spans, injection=True)[70] == pytest.approx(1.5)


def test_a_course_acts_in_the_upper_half_of_its_range() -> None:
    assert acting(np.array([0, 0.4, 0.5, 1.0])).tolist() == [False, False, True, True]
    assert not acting(np.zeros(3)).any()


def test_what_is_expected_adds_up_to_what_was_counted(hundred_days: CalendarDays) -> None:
    design = beside(hundred_days, drift=True)
    column = course(hundred_days, [(FIRST + timedelta(days=50), None)], injection=False)
    log_mean = expected_without(hundred_days, design, column, -0.4)
    weekend = design.columns[:, 1]
    kept = hundred_days.kept
    # the curve is that of an even week; without weekends in the sum it differs from the counts by that alone
    expected = np.exp(log_mean - 0.4 * column)[kept & (weekend == weekend.min())].mean()
    counted = hundred_days.outcome[kept & (weekend == weekend.min())].mean()
    assert expected == pytest.approx(counted, rel=0.06)


def test_a_stronger_effect_leaves_more_to_be_expected_without_it(hundred_days: CalendarDays) -> None:
    design = beside(hundred_days, drift=True)
    column = course(hundred_days, [(FIRST + timedelta(days=50), None)], injection=False)
    weak, strong = (expected_without(hundred_days, design, column, estimate) for estimate in (-0.1, -1.0))
    assert (strong[60:] > weak[60:]).all()
