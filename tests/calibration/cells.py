"""The cells of the calibration: which kind of person, measured how, in how many diaries."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import counting
import courses
import logging_habits as habits
import measures
from forms import EIGHT, TWELVE
from invention import BEFORE, Invented, Recipe

Measure = Callable[[Invented, Recipe, int], measures.Measured]

LENGTHS = (30, 60, 90, 180, 365)
CARRY_OVERS = (0.0, 0.3, 0.6, 0.8)
LONG = 500
ACTING = {("stress", 0): 0.25, ("sleep_h", 1): -0.22, ("screen_time_h", 2): 0.20}
FOLLOWERS = {
    "caffeine_mg": ("stress", 0.5),
    "mood": ("stress", -0.5),
    "sleep_h": ("stress", -0.4),
    "fatigue": ("stress", 0.4),
}
WITH_RARE = (*EIGHT, "steps", "loud_noise_h", "illness_fever")


@dataclass(frozen=True)
class Cell:
    """One line of a result table: ``group`` names the table, ``name`` the line."""

    group: str
    name: str
    recipe: Recipe
    measure: Measure
    diaries: int


def carried(carry_over: float) -> courses.Course:
    return partial(courses.persistent, carry_over=carry_over)


def all_cells() -> list[Cell]:
    return [
        *(*size_cells(), *kind_cells(), *power_cells(), *panel_cells()),
        *(*companion_cells(), *rare_cells(), *verdict_cells()),
    ]


def size_cells() -> list[Cell]:
    return [
        Cell(
            "size",
            f"n={n} carry-over={share}",
            Recipe(days=n, course=carried(share)),
            measures.of_nothing,
            600 if n < 365 else 400,
        )
        for n in LENGTHS
        for share in CARRY_OVERS
    ]


def kind_cells() -> list[Cell]:
    return [
        Cell("kinds", name, recipe, measures.of_nothing, 150 if recipe.days > LONG else 500)
        for name, recipe in kinds().items()
    ]


def verdict_cells() -> list[Cell]:
    """The same kinds, as the Triggers page would judge them; fewer, since that takes longer."""
    return [
        Cell("verdicts", name, recipe, measures.of_nothing_found, 80 if recipe.days > LONG else 200)
        for name, recipe in kinds().items()
    ]


def kinds() -> dict[str, Recipe]:
    skips = habits.skips_days
    return {
        "plain": Recipe(),
        "plain, 45 days": Recipe(days=45),
        "plain, 50 days": Recipe(days=50),
        "plain, a year": Recipe(days=365),
        "counts that echo (INGARCH)": Recipe(counting=counting.echoing, swing=0.0),
        "calm days beyond chance (zero inflation)": Recipe(counting=counting.often_calm),
        "forms left at 0": Recipe(habits=(skips, habits.submits_blank_forms)),
        "long memory, 180 days": Recipe(days=180, course=courses.long_memory),
        "random walk, 180 days": Recipe(days=180, course=courses.walk),
        "a wild third, then calm": Recipe(days=150, course=courses.wild_third),
        "rough weeks": Recipe(days=150, course=courses.rough_weeks),
        "three years of season": Recipe(days=1095, course=courses.seasonal),
        "8-day shift rota": Recipe(course=courses.shift_rota),
        "28-day rhythms": Recipe(course=courses.monthly),
        "weekly rhythms": Recipe(course=courses.weekly),
        "bound to workdays, 50 days": Recipe(days=50, course=courses.workdays),
        "bound to workdays": Recipe(course=courses.workdays),
        "trend in both, 180 days": Recipe(days=180, course=courses.drifting),
        "curved drift, 55 days": Recipe(days=55, course=courses.curving),
        "curved drift, 180 days": Recipe(days=180, course=courses.curving),
        "heavy tails and outliers": Recipe(course=courses.heavy_tailed, counting=counting.with_outliers),
        "columns that rest on few days": Recipe(factors=WITH_RARE, course=courses.heavy_tailed),
        "rare spasms (0.7 a day)": Recipe(mean=0.7),
        "counts rounded to five": Recipe(mean=14.0, counting=counting.rounded_to_five),
        "botulinum twice, 200 days": Recipe(days=200, course=courses.drifting, injections=(30, 125)),
        "30 % of days missing in runs": Recipe(days=150, habits=(partial(skips, share=0.3, run=4.0),)),
        "25 % of answers missing": Recipe(habits=(skips, habits.skips_answers)),
        "a holiday of two weeks": Recipe(course=courses.holiday),
        "a holiday of two weeks, marked": Recipe(
            course=partial(courses.away_from, first=50 + BEFORE),
            habits=(skips, partial(habits.marks_holiday, first=50)),
        ),
        "skips bad days": Recipe(days=150, habits=(habits.skips_bad_days,)),
        "writes when spasms or stress are bad": Recipe(days=150, habits=(habits.writes_when_it_is_bad,)),
    }


def power_cells() -> list[Cell]:
    return [
        Cell(
            "power",
            f"n={n} carry-over={share}",
            Recipe(days=n, course=carried(share), effects={("stress", 1): 0.2}),
            measures.of_one_effect,
            2000 if n < 365 else 500,
        )
        for n in (45, 60, 90, 120, 180, 365)
        for share in (0.3, 0.6)
    ]


def rare_cells() -> list[Cell]:
    """A trigger on 7 days in 100 that multiplies the spasms, and a skewed one."""
    rare = Recipe(factors=(*EIGHT, "illness_fever"), effects={("illness_fever", 0): 0.25})
    rare_year = Recipe(days=365, factors=rare.factors, effects=rare.effects)
    skewed = Recipe(factors=(*EIGHT, "loud_noise_h"), effects={("loud_noise_h", 0): 0.25})
    named = {"rare yes or no, 120 days": rare, "rare yes or no, a year": rare_year, "skewed, 120 days": skewed}
    few = {"rare spasms (0.7 a day), 180 days": Recipe(days=180, mean=0.7, effects={("stress", 1): 0.25})}
    return [Cell("rare", name, recipe, measures.of_one_effect, 600) for name, recipe in (named | few).items()]


def panel_cells() -> list[Cell]:
    return [
        Cell(
            "panel",
            f"three of twelve act, {n} days",
            Recipe(days=n, factors=TWELVE, effects=ACTING),
            measures.of_few_among_many,
            diaries,
        )
        for n, diaries in ((60, 400), (90, 1500), (180, 800), (365, 300))
    ]


def companion_cells() -> list[Cell]:
    return [
        Cell(
            "companions",
            f"only stress acts, {n} days",
            Recipe(days=n, factors=TWELVE, effects={("stress", 0): 0.3}, companions=FOLLOWERS),
            measures.of_companions,
            250,
        )
        for n in (90, 180, 365)
    ]
