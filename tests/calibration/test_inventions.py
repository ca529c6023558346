"""The invented people keep what their recipes promise."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import counting
import courses
import logging_habits as habits
import numpy as np
import pandas as pd
import pytest
from forms import EIGHT, FORMS
from invention import Recipe, invent, relief
from oracle import drift_and_weekday, oracle_p

from data.vocabulary import BY_KEY

COURSES = [
    *(courses.persistent, courses.heavy_tailed, courses.long_memory, courses.walk, courses.drifting, courses.curving),
    *(courses.seasonal, courses.monthly, courses.shift_rota, courses.weekly, courses.workdays, courses.rough_weeks),
    *(courses.wild_third, courses.holiday),
]
COMPLETE = Recipe(habits=())


@pytest.mark.parametrize("course", COURSES, ids=lambda course: course.__name__)
def test_swings_have_about_unit_variance(course: courses.Course) -> None:
    swings = np.concatenate([course(np.random.default_rng(seed), 364, 12) for seed in range(12)])
    assert swings.shape == (12 * 364, 12)
    assert swings.mean() == pytest.approx(0, abs=0.12)
    assert swings.std() == pytest.approx(1, abs=0.15)


@pytest.mark.parametrize("carry_over", [0.0, 0.6, 0.8])
def test_carry_over_is_the_correlation_from_day_to_day(carry_over: float) -> None:
    swings = courses.persistent(np.random.default_rng(1), 4000, 3, carry_over)
    found = [np.corrcoef(column[:-1], column[1:])[0, 1] for column in swings.T]
    assert found == pytest.approx([carry_over] * 3, abs=0.06)


def test_long_memory_forgets_by_a_power_of_time() -> None:
    swings = courses.long_memory(np.random.default_rng(2), 4000, 8)
    far = [np.mean(swings[:-lag] * swings[lag:]) for lag in (1, 40)]
    assert far[0] == pytest.approx(0.35 / 0.65, abs=0.1)
    assert far[1] > 0.05


def test_factors_of_one_person_have_nothing_in_common() -> None:
    swings = np.concatenate([courses.rough_weeks(np.random.default_rng(seed), 300, 6) for seed in range(20)])
    assert np.abs(np.corrcoef(swings.T) - np.eye(6)).max() < 0.12
    assert np.corrcoef((swings**2).T)[0, 1:].min() > 0.05


def test_a_rota_comes_back_every_eight_days() -> None:
    swings = courses.shift_rota(np.random.default_rng(3), 8 * 200, 3, share=1.0)
    np.testing.assert_allclose(swings[8:], swings[:-8])


def test_counts_have_the_mean_and_the_clumping_asked_for() -> None:
    count = counting.clumped(np.random.default_rng(4), np.full(20_000, np.log(6.0)))
    assert count.mean() == pytest.approx(6, rel=0.03)
    assert count.var() == pytest.approx(6 + 36 / counting.CLUMPING, rel=0.06)


def test_rounded_counts_are_mostly_multiples_of_five() -> None:
    count = counting.rounded_to_five(np.random.default_rng(5), np.full(2000, np.log(14.0)))
    assert 0.75 < (count[count > 5] % 5 == 0).mean() < 0.95


def test_an_echo_carries_counts_over_without_any_swing() -> None:
    count = counting.echoing(np.random.default_rng(6), np.full(4000, np.log(7.0)))
    assert count.mean() == pytest.approx(7, rel=0.1)
    assert np.corrcoef(count[:-1], count[1:])[0, 1] > 0.3


def test_calm_days_beyond_chance() -> None:
    count = counting.often_calm(np.random.default_rng(7), np.full(4000, np.log(7.0)))
    assert (count == 0).mean() == pytest.approx(0.2, abs=0.03)


def test_every_form_writes_numbers_of_the_vocabulary() -> None:
    swing = np.random.default_rng(8).standard_normal(2000)
    for name, form in FORMS.items():
        low, high = BY_KEY[name].hard
        assert np.mean((form(swing) >= low) & (form(swing) <= high)) > 0.998, name


@pytest.mark.parametrize("share", [0.1, 0.3])
def test_missing_days_come_in_runs(share: float) -> None:
    days = invent(replace(COMPLETE, days=4000), np.random.default_rng(9)).days
    missing = habits.skips_days(np.random.default_rng(9), days, share, 4.0)["spasm_count"].isna()
    runs = missing.ne(missing.shift()).cumsum()[missing].value_counts()
    assert missing.mean() == pytest.approx(share, abs=0.05)
    assert runs.mean() == pytest.approx(4, abs=0.8)


def test_bad_days_are_written_less_or_more() -> None:
    days = invent(replace(COMPLETE, days=3000), np.random.default_rng(10)).days
    less = habits.skips_bad_days(np.random.default_rng(1), days)["spasm_count"]
    more = habits.writes_when_it_is_bad(np.random.default_rng(1), days)["spasm_count"]
    assert less.mean() < days["spasm_count"].mean() < more.mean()
    assert 0.55 < less.notna().mean() < 0.85


def test_a_blank_form_is_zero_everywhere() -> None:
    days = invent(COMPLETE, np.random.default_rng(11)).days
    blank = (habits.submits_blank_forms(np.random.default_rng(1), days, 0.2) == 0).all(axis=1)
    assert 0.1 < blank.mean() < 0.3


def test_a_planted_effect_has_the_size_asked_for() -> None:
    recipe = replace(COMPLETE, days=6000, swing=0.0, effects={("stress", 2): 0.3})
    made = invent(recipe, np.random.default_rng(12))
    stress = made.days["stress"].shift(2).bfill()
    ratio = np.polyfit(stress, made.days["spasm_count"] / made.days["spasm_count"].mean(), 1)[0]
    assert ratio == pytest.approx(made.per_unit["stress", 2], rel=0.1)
    assert made.per_unit["stress", 2] * made.days["stress"].std() == pytest.approx(0.3, rel=0.02)


def test_companions_move_with_their_leader() -> None:
    recipe = replace(COMPLETE, days=3000, factors=(*EIGHT, "mood"), companions={"mood": ("stress", -0.5)})
    days = invent(recipe, np.random.default_rng(13)).days
    assert days[["mood", "stress"]].corr().iloc[0, 1] == pytest.approx(-0.5, abs=0.06)


def test_an_injection_helps_for_about_ten_weeks() -> None:
    made = invent(replace(COMPLETE, days=300, swing=0.0, injections=(100,)), np.random.default_rng(14))
    count = made.days["spasm_count"].to_numpy()
    assert count[110:160].mean() < 0.55 * count[:100].mean()
    assert relief(np.array([-1.0, 30.0, 120.0])) == pytest.approx([0, 1, 0], abs=0.01)
    assert made.treatments[0].day == (made.days.index[0] + pd.Timedelta(days=100)).date()


def test_the_oracle_keeps_its_size_and_sees_a_real_effect() -> None:
    p_null, p_real = [], []
    for seed in range(120):
        made = invent(Recipe(days=90, course=partial(courses.persistent, carry_over=0.6)), np.random.default_rng(seed))
        days = made.days
        around = drift_and_weekday(days.index.day_of_week.to_numpy())
        values = days["spasm_count"].to_numpy(float), days["stress"].to_numpy(float)
        p_null.append(oracle_p(*values, carry_over=0.6, swing=0.5, mean=7.0, around=around))
        planted = values[0] * np.exp(0.25 * (values[1] - 4.5) / 2)
        p_real.append(oracle_p(planted, values[1], carry_over=0.6, swing=0.5, mean=7.0))
    assert 0.0 < np.mean(np.array(p_null) < 0.05) < 0.10
    assert np.mean(np.array(p_real) < 0.05) > 0.5
