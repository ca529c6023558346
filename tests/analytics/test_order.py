"""What comes first in time is told without mistaking a bad week for a cause."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest

from analytics.order import comes_first, foretold


def carried_over(rng: np.random.Generator, n: int, share: float) -> np.ndarray:
    values = rng.normal(size=n)
    for day in range(1, n):
        values[day] = share * values[day - 1] + np.sqrt(1 - share**2) * values[day]
    return values


def p_foretold(stress: np.ndarray, spasms: np.ndarray) -> float:
    days = pd.DataFrame({"spasm_count": spasms.astype(float), "stress": stress})
    days.index = pd.date_range("2025-01-01", periods=len(days))
    return foretold(days, "spasm_count")["stress"]


@pytest.mark.parametrize(
    ("factor", "lag", "p_best", "p_after", "word"),
    [
        ("sleep_h", 0, 0.001, 0.5, "factor"),
        ("stress", 1, 0.001, 0.5, "factor"),
        ("stress", 0, 0.001, 0.5, "unclear"),
        ("stress", 0, 0.001, 0.01, "spasms"),
        ("stress", 1, 0.001, 0.01, "both"),
        ("stress", 1, 0.2, 0.5, "unclear"),
        ("stress", 1, 0.001, math.nan, "factor"),
        ("stress", 0, math.nan, math.nan, "unclear"),
    ],
)
def test_the_order_is_one_of_four_words(factor: str, lag: int, p_best: float, p_after: float, word: str) -> None:
    assert comes_first(factor, lag, p_best, p_after) == word


def test_spasms_that_raise_the_stress_of_the_next_day_are_seen() -> None:
    rng = np.random.default_rng(1)
    spasms = rng.poisson(np.exp(1.4 + 0.5 * rng.normal(size=150)))
    stress = np.r_[0.0, np.log(spasms[:-1] + 0.5)] + 0.5 * rng.normal(size=150)
    assert p_foretold(stress, spasms) < 0.001


def test_a_stressful_week_does_not_look_as_if_spasms_foretold_stress() -> None:
    seen = 0
    for seed in range(20):
        rng = np.random.default_rng(seed)
        stress = carried_over(rng, 150, 0.7)
        seen += p_foretold(stress, rng.poisson(np.exp(1.4 + 0.4 * stress))) < 0.05
    assert seen <= 4


def test_too_few_days_foretell_nothing() -> None:
    assert math.isnan(p_foretold(np.arange(5.0), np.arange(5)))
