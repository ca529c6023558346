"""A diary laid out day by day."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from analytics.calendar_days import blank_forms, on_calendar


def table(days: list[str], count: list[float], stress: list[float]) -> pd.DataFrame:
    return pd.DataFrame({"spasm_count": count, "stress": stress}, index=pd.DatetimeIndex(days))


def test_every_day_between_the_first_and_the_last_has_a_row() -> None:
    calendar = on_calendar(table(["2025-01-06", "2025-01-03"], [4, 0], [1, 2]), "spasm_count")
    assert [str(day.date()) for day in calendar.days] == ["2025-01-03", "2025-01-04", "2025-01-05", "2025-01-06"]
    np.testing.assert_array_equal(calendar.outcome, [0, np.nan, np.nan, 4])
    np.testing.assert_array_equal(calendar.values[:, 0], [2, np.nan, np.nan, 1])
    assert calendar.kept.tolist() == [True, False, False, True]
    assert calendar.gaps.tolist() == [1, 3]
    assert calendar.weekday.tolist() == [4, 5, 6, 0]


def test_of_two_rows_of_one_day_the_later_one_counts() -> None:
    calendar = on_calendar(table(["2025-01-03", "2025-01-03"], [4, 9], [1, np.nan]), "spasm_count")
    assert calendar.outcome.tolist() == [9]
    assert np.isnan(calendar.values[0, 0])


@pytest.mark.parametrize("count", [np.inf, -np.inf, -1.0, np.nan])
def test_an_impossible_count_is_not_kept(count: float) -> None:
    assert not on_calendar(table(["2025-01-03"], [count], [1]), "spasm_count").kept.any()


def test_named_factors_can_be_taken_alone() -> None:
    days = table(["2025-01-03"], [4], [1]).assign(sleep_h=7.0)
    calendar = on_calendar(days, "spasm_count").only(["sleep_h"])
    assert calendar.factors == ("sleep_h",)
    assert calendar.values.tolist() == [[7.0]]


def test_a_marked_day_is_no_factor_and_an_empty_mark_is_none() -> None:
    days = table(["2025-01-03", "2025-01-04", "2025-01-06"], [4, 2, 3], [1, 2, 3]).assign(holiday=[1.0, np.nan, 0.0])
    calendar = on_calendar(days, "spasm_count")
    assert calendar.factors == ("stress",)
    assert calendar.marked.tolist() == [1, 0, 0, 0]


def usual(rows: int) -> tuple[np.ndarray, np.ndarray]:
    return np.full(rows, 5.0), np.full((rows, 3), 2.0)


def test_a_form_left_at_zero_everywhere_is_no_day() -> None:
    count, values = usual(20)
    count[4], values[4] = 0, 0
    assert np.flatnonzero(blank_forms(count, values)).tolist() == [4]


def test_empty_and_zero_are_the_same_in_a_blank_form() -> None:
    count, values = usual(20)
    count[4], values[4] = 0, (np.nan, 0, np.nan)
    assert np.flatnonzero(blank_forms(count, values)).tolist() == [4]


@pytest.mark.parametrize(
    ("count", "values"), [(0, (0, 0, 2)), (1, (0, 0, 0)), (np.nan, (0, 0, 0)), (np.nan, (np.nan, np.nan, np.nan))]
)
def test_a_day_on_which_something_was_said_is_kept_as_it_is(count: float, values: tuple[float, float, float]) -> None:
    counts, columns = usual(20)
    counts[4], columns[4] = count, values
    assert not blank_forms(counts, columns).any()


def test_a_factor_that_is_rarely_anything_proves_nothing() -> None:
    count, values = usual(20)
    values[:10, :2] = 0
    count[4] = values[4, 2] = 0
    assert not blank_forms(count, values).any()


def test_days_that_nobody_logged_do_not_make_a_factor_unusual() -> None:
    count, values = usual(40)
    count[20:], values[20:] = np.nan, np.nan
    count[4], values[4] = 0, 0
    assert np.flatnonzero(blank_forms(count, values)).tolist() == [4]
