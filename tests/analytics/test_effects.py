"""Effects are told in the person's own units, pulled towards zero where they were picked out."""

from __future__ import annotations

import math

import numpy as np
import pytest

from analytics.effects import Scale, plain_means, quartiles, selected_level, shrunken
from analytics.precision import days_needed, standard_error, widened

SLEEP = Scale(mean_rate=4.0, mean_level=7.0, spread=1.0, low=6.0, high=8.0)


def test_the_rate_at_a_quartile_follows_the_log_rate_ratio_a_sd() -> None:
    assert SLEEP.rate(-0.3, 6.0) == pytest.approx(4 * math.exp(0.3))
    assert SLEEP.difference(-0.3) == pytest.approx(4 * (math.exp(-0.3) - math.exp(0.3)))


def test_the_ends_of_a_difference_are_in_order_and_hold_the_middle() -> None:
    middle, low, high = SLEEP.differences((-0.3, -0.5, -0.1))
    assert low < middle < high < 0


def test_a_selected_effect_is_pulled_towards_zero() -> None:
    error = standard_error(0.1, 0.5, 100)
    told, _, _ = shrunken(0.3, 0.1, 0.5, pairs=100, level=0.95)
    assert told == pytest.approx(0.3 * 0.15**2 / (0.15**2 + error**2))


def test_the_interval_of_a_selected_effect_is_wider_and_holds_what_is_told() -> None:
    told, low, high = shrunken(1.2, 0.9, 1.5, pairs=100, level=0.99)
    assert low <= told <= high
    assert high > 1.5
    assert low == told  # so strongly shrunken that the interval is drawn down to it


@pytest.mark.parametrize(
    ("selected", "factors", "lags", "level"),
    [(3, 12, 4, 1 - 0.3 / 48), (1, 20, 4, 1 - 0.1 / 80), (5, 5, 1, 0.95)],
)
def test_intervals_of_selected_effects_keep_a_false_coverage_rate_of_a_tenth(
    selected: int, factors: int, lags: int, level: float
) -> None:
    assert selected_level(selected, factors, lags) == pytest.approx(level)


def test_at_its_own_level_an_interval_stays() -> None:
    assert widened(0.3, 0.1, 0.6, 100, 0.95) == pytest.approx((0.1, 0.6))


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ([1.0, 2.0, 3.0, 4.0, 5.0], (2.0, 4.0)),
        ([0.0] * 18 + [1.0] * 2, (0.0, 1.0)),
        ([0.0] * 16 + [2.0, 2.0, 3.0, 3.0], (0.0, 2.1)),
        ([0.0] * 30 + [2.0, 4.0], (0.0, 3.0)),
    ],
)
def test_a_factor_is_told_at_two_different_levels(levels: list[float], expected: tuple[float, float]) -> None:
    assert quartiles(np.array(levels)) == pytest.approx(expected)


@pytest.mark.parametrize("levels", [[], [5.0], [5.0, 5.0, 5.0]])
def test_a_factor_that_never_varied_has_no_levels(levels: list[float]) -> None:
    assert all(math.isnan(level) for level in quartiles(np.array(levels)))


def test_plain_means_are_those_of_the_outer_days() -> None:
    assert plain_means(np.array([1.0, 2, 3, 4]), np.array([10.0, 20, 30, 40]), 2.0, 4.0) == (15.0, 40.0)


@pytest.mark.parametrize(
    ("pairs", "error", "days"),
    [
        (100, 0.223 / 2.8, 30),  # sharp enough already: one more step of 30
        (100, 1.2 * 0.223 / 2.8, 60),  # 144 days in all
        (100, 3 * 0.223 / 2.8, 810),
    ],
)
def test_the_days_to_a_clear_answer_grow_with_the_square_of_the_error(pairs: int, error: float, days: int) -> None:
    assert days_needed(pairs, error) == days
