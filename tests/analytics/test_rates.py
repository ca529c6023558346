"""Rates are means over kept days; a day that was not kept is never a zero."""

from __future__ import annotations

import math
from datetime import date

import numpy as np
import pandas as pd
import pytest

from analytics.rates import compare, gaps, rolling_mean, summary
from analytics.results import Comparison
from data.records import Period

NO_EPISODES = pd.DataFrame({"day": pd.to_datetime([]), "intensity": []})


def diary(values: list[float]) -> pd.DataFrame:
    return pd.DataFrame({"spasm_count": values}, index=pd.date_range("2025-01-01", periods=len(values)))


def compared(before: list[float], now: list[float]) -> Comparison:
    days = diary([*before, *now])
    return compare(days, NO_EPISODES, len(now), days.index[-1].date())


def test_a_day_that_was_not_kept_is_no_zero() -> None:
    result = summary(diary([4.0, np.nan, 0.0, 2.0]), NO_EPISODES, Period(date(2025, 1, 1), date(2025, 1, 4)))
    assert (result.rate, result.kept_days, result.calm_days, result.calendar_days) == (2.0, 3, 1, 4)


def test_a_span_without_kept_days_has_no_rate() -> None:
    result = summary(diary([np.nan, np.nan]), NO_EPISODES, Period(date(2025, 1, 1), date(2025, 1, 2)))
    assert math.isnan(result.rate)
    assert math.isnan(result.typical_intensity)


def test_the_typical_intensity_is_the_mean_of_the_rated_spasms_of_the_span() -> None:
    episodes = pd.DataFrame(
        {"day": pd.to_datetime(["2025-01-01", "2025-01-02", "2025-01-09"]), "intensity": [3.0, 4.0, 10.0]}
    )
    result = summary(diary([1.0, 1.0]), episodes, Period(date(2025, 1, 1), date(2025, 1, 2)))
    assert result.typical_intensity == 3.5


def test_without_rated_spasms_the_worst_intensity_of_the_days_counts() -> None:
    days = diary([1.0, 1.0]).assign(worst_intensity=[2.0, 6.0])
    result = summary(days, NO_EPISODES, Period(date(2025, 1, 1), date(2025, 1, 2)))
    assert result.typical_intensity == 4.0


@pytest.mark.parametrize(
    ("before", "now", "word"),
    [
        ([2.0] * 7, [3.0] * 7, "more"),
        ([3.0] * 7, [2.0] * 7, "fewer"),
        ([10.0] * 7, [10.0] * 6 + [16.0], "same"),  # 0.86 a day, but less than a tenth
        ([1.0] * 7, [1.0] * 6 + [2.0], "same"),  # 14 %, but only 0.14 a day
        ([2.0] * 4 + [np.nan] * 3, [9.0] * 7, "unknown"),
        ([2.0] * 7, [np.nan] * 7, "unknown"),
    ],
)
def test_more_or_fewer_needs_a_difference_and_days_on_both_sides(
    before: list[float], now: list[float], word: str
) -> None:
    assert compared(before, now).word == word


def test_the_span_before_is_as_long_and_ends_where_this_one_begins() -> None:
    result = compared([1.0] * 7, [2.0] * 7)
    assert (result.before.first, result.before.last) == (date(2025, 1, 1), date(2025, 1, 7))
    assert (result.now.first, result.now.last) == (date(2025, 1, 8), date(2025, 1, 14))


def test_the_rolling_mean_needs_four_kept_days_and_stops_at_gaps() -> None:
    mean = rolling_mean(diary([1.0, 2.0, 3.0, 4.0, np.nan, 5.0]))
    assert mean.isna().tolist() == [True, True, True, False, True, False]
    assert mean.iloc[3] == 2.5
    assert mean.iloc[5] == 3.0


def test_gaps_are_stretches_of_days_that_were_not_kept() -> None:
    found = gaps(diary([1.0, np.nan, np.nan, 0.0, np.nan]))
    assert found == ((date(2025, 1, 2), date(2025, 1, 3)), (date(2025, 1, 5), date(2025, 1, 5)))


def test_a_complete_diary_has_no_gaps() -> None:
    assert gaps(diary([0.0, 1.0])) == ()
