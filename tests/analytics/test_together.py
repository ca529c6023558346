"""Factors that move together are found, ordered and named; what cannot be known is left out."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from analytics.together import Together, strongest, together
from analytics.together_words import TO_LOG, basis_words, pair_words, together_words


def diary(n_days: int = 120, **columns: np.ndarray) -> pd.DataFrame:
    random = np.random.default_rng(3)
    stress = random.normal(5, 2, n_days)
    made = {
        "spasm_count": random.poisson(4, n_days).astype(float),
        "stress": stress,
        "sleep_h": random.normal(7, 1, n_days),
        "anxiety": stress + random.normal(0, 0.7, n_days),
        "caffeine_mg": random.normal(200, 60, n_days),
        "mood": -stress + random.normal(0, 0.7, n_days),
    }
    return pd.DataFrame(made | columns, index=pd.date_range("2026-01-01", periods=n_days, name="day"))


def rho_of(found: Together, first: str, second: str) -> float:
    return next(pair.rho for pair in found.pairs if {pair.first, pair.second} == {first, second})


def test_it_agrees_with_scipy_over_the_days_on_which_both_are_noted() -> None:
    days = diary()
    days.iloc[10:40, days.columns.get_loc("stress")] = np.nan
    days.iloc[30:50, days.columns.get_loc("sleep_h")] = np.nan
    both = days[["stress", "sleep_h"]].dropna()
    expected = stats.spearmanr(both["stress"], both["sleep_h"]).statistic
    found = together(days)
    assert rho_of(found, "stress", "sleep_h") == pytest.approx(expected, abs=1e-12)
    assert {pair.n_days for pair in found.pairs if {pair.first, pair.second} == {"stress", "sleep_h"}} == {len(both)}


def test_days_that_were_not_kept_do_not_count() -> None:
    days = diary()
    days.iloc[:40, 0] = np.nan
    assert together(days).kept_days == 80
    assert rho_of(together(days), "stress", "anxiety") == pytest.approx(
        stats.spearmanr(days["stress"][40:], days["anxiety"][40:]).statistic
    )


def test_the_spasms_themselves_and_other_outcomes_are_no_factors() -> None:
    found = together(diary(worst_intensity=np.arange(120.0) % 9))
    assert set(found.factors) == {"stress", "sleep_h", "anxiety", "caffeine_mg", "mood"}


def test_like_stands_beside_like() -> None:
    order = together(diary()).factors
    places = sorted(order.index(name) for name in ("stress", "anxiety", "mood"))
    assert places[2] - places[0] == 2


def test_the_closest_pairs_come_first_and_the_too_close_ones_are_named() -> None:
    found = together(diary())
    sizes = [abs(pair.rho) for pair in found.pairs]
    assert sizes == sorted(sizes, reverse=True)
    close = [{pair.first, pair.second} for pair in found.too_close]
    assert sorted(map(sorted, close)) == [["anxiety", "mood"], ["anxiety", "stress"], ["mood", "stress"]]
    words = together_words(found)
    assert words.startswith("These pairs move so closely that your log cannot tell")
    assert "stress with anxiety (0.9" in words
    assert "stress against mood (−0.9" in words


def test_where_none_is_too_close_the_closest_is_named_and_nothing_claimed() -> None:
    found = together(diary()[["spasm_count", "stress", "sleep_h", "caffeine_mg"]])
    words = together_words(found)
    assert found.too_close == ()
    assert words.startswith("No two of your 3 factors move so closely together")
    assert pair_words(found.pairs[0]) in words


@pytest.mark.parametrize("n_days", [0, 1, 20])
def test_too_few_days_give_nothing_and_say_what_to_log(n_days: int) -> None:
    found = together(diary(n_days))
    assert (found.factors, found.pairs) == ((), ())
    assert together_words(found) == TO_LOG


def test_a_factor_that_hardly_varied_is_left_out() -> None:
    always = np.full(120, 300.0)
    always[:7] = 0
    assert "magnesium_mg" not in together(diary(magnesium_mg=always)).factors


def test_two_factors_never_noted_on_the_same_days_have_no_pair() -> None:
    even = np.where(np.arange(120) % 2 == 0, 1.0, np.nan) * np.random.default_rng(1).normal(5, 2, 120)
    odd = np.where(np.arange(120) % 2 == 1, 1.0, np.nan) * np.random.default_rng(2).normal(5, 2, 120)
    found = together(diary(energy=even, fatigue=odd))
    assert not [pair for pair in found.pairs if {pair.first, pair.second} == {"energy", "fatigue"}]
    assert all(math.isfinite(pair.rho) for pair in found.pairs)


def test_of_many_factors_the_closest_are_chosen() -> None:
    random = np.random.default_rng(8)
    noise = {f"custom:c{number}": random.normal(0, 1, 120) for number in range(43)}
    found = together(diary(**noise))
    chosen = strongest(found, 10)
    assert len(found.factors) == 48
    assert len(chosen) <= 10
    assert {"stress", "anxiety", "mood"} <= set(chosen)
    assert list(chosen) == [factor for factor in found.factors if factor in chosen]


def test_it_says_on_how_many_days_it_rests() -> None:
    assert basis_words(together(diary())).startswith("120 logged days, each pair over the days")


def test_marks_of_unusual_days_are_no_factor() -> None:
    assert "holiday" not in together(diary(holiday=(np.arange(120) % 6 == 0).astype(float))).factors
