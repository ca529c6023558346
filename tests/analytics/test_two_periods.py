"""Two periods are told by plain means with the days they rest on, and never by a verdict."""

from __future__ import annotations

import math
from datetime import date

import pandas as pd
import pytest

from analytics.two_period_words import NO_VERDICT, calm_words, logged_words, periods_words
from analytics.two_periods import Measure, TwoPeriods, two_periods
from data.records import Period

NONE = pd.DataFrame()
DAYS = pd.DataFrame(
    {
        "spasm_count": [4.0, 0.0, 8.0, 4.0, math.nan, 1.0, 1.0, 0.0, 2.0, 1.0, 1.0, 1.0],
        "worst_intensity": [5.0, math.nan, 7.0, math.nan, math.nan, 2.0, 2.0, math.nan, 2.0, 2.0, 2.0, 2.0],
        "stress": [8.0] * 6 + [4.0] * 6,
        "sleep_h": [math.nan] * 6 + [7.0, 8.0] * 3,
        "temperature_c": [10.0] * 6 + [20.0] * 6,
    },
    index=pd.date_range("2026-05-01", periods=12, name="day"),
)
EARLIER, LATER = Period(date(2026, 5, 1), date(2026, 5, 6)), Period(date(2026, 5, 7), date(2026, 5, 12))


def found(days: pd.DataFrame = DAYS, earlier: Period = EARLIER, later: Period = LATER) -> TwoPeriods:
    return two_periods(days, NONE, earlier, later, first_factors=("sleep_h", "not_there"))


def test_each_mean_is_over_the_days_on_which_it_is_known() -> None:
    spasms, worst = found().outcomes
    assert spasms == Measure("spasm_count", 3.4, 5, 1.0, 6)
    assert worst == Measure("worst_intensity", pytest.approx(14 / 3), 3, 2.0, 5)


def test_factors_asked_for_come_first_and_those_of_one_period_stay() -> None:
    factors = found().factors
    assert [factor.key for factor in factors] == ["sleep_h", "stress", "temperature_c"]
    assert math.isnan(factors[0].earlier)
    assert (factors[0].n_earlier, factors[0].later, factors[0].n_later) == (0, 7.5, 6)


def test_temperature_is_told_as_it_was_noted() -> None:
    assert (found().factors[2].earlier, found().factors[2].later) == (10.0, 20.0)


def test_the_shares_of_each_period_are_of_its_logged_days() -> None:
    earlier, later = found().shares
    assert found().steps.labels[:2] == ("0", "1–2")
    assert earlier == pytest.approx((0.2, 0.2, 0.4, 0.2, 0.0))
    assert sum(later) == pytest.approx(1)


def test_the_words_say_what_each_rests_on() -> None:
    assert periods_words(found()) == (
        "Earlier: 3.4 spasms a day (rests on 5 of 6 days). Later: 1.0 spasms a day (rests on 6 of 6 days)."
    )


@pytest.mark.parametrize("word", ["better", "worse", "improved", "linked", "significant"])
def test_no_word_is_a_verdict(word: str) -> None:
    assert word not in f"{periods_words(found())} {NO_VERDICT}".lower()


def test_too_few_days_are_said_to_be() -> None:
    short = found(later=Period(date(2026, 5, 11), date(2026, 5, 12)))
    assert periods_words(short).endswith("That is too few days to compare.")


def test_a_period_without_a_logged_day_has_no_number() -> None:
    empty = found(later=Period(date(2031, 1, 1), date(2031, 1, 9)))
    assert "Later: no day of 9 is logged." in periods_words(empty)
    assert all(math.isnan(share) for share in empty.shares[1])
    assert calm_words(empty.later) == "–"
    neither = found(DAYS, *(Period(date(2031, 1, 1), date(2031, 1, 9)),) * 2)
    assert periods_words(neither) == "No day of either period is logged."


def test_calm_days_and_coverage_are_counted() -> None:
    assert calm_words(found().earlier) == "1 of 5 (20 %)"
    assert logged_words(found().earlier) == "5 of 6"


def test_marks_of_unusual_days_are_no_factor() -> None:
    marked = DAYS.assign(holiday=[1.0, 0.0] * 6)
    assert found(marked).factors == found().factors
