"""One invented diary: who the person is (recipe), what they wrote down, and what is true about them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import numpy as np
import pandas as pd
from counting import Counting, clumped
from courses import Course, Floats, persistent
from forms import EIGHT, FORMS
from logging_habits import Habit, skips_days

BEFORE = 10


@dataclass(frozen=True)
class Recipe:
    """A kind of person.

    ``effects`` are log rates of spasms per SD of a factor so many days later; ``companions`` are factors that move with
    another one (leader, correlation); ``injections`` are days on which botulinum is given.
    """

    days: int = 120
    course: Course = persistent
    counting: Counting = clumped
    habits: tuple[Habit, ...] = (skips_days,)
    factors: tuple[str, ...] = EIGHT
    effects: Mapping[tuple[str, int], float] = field(default_factory=dict)
    companions: Mapping[str, tuple[str, float]] = field(default_factory=dict)
    mean: float = 7.0
    swing: float = 0.5
    injections: tuple[int, ...] = ()


@dataclass(frozen=True)
class Injection:
    day: date
    kind: str = "botulinum"
    product: str = "A"


@dataclass(frozen=True)
class Invented:
    """What was written down, and the truth: log rate per unit of a factor, by factor and lag."""

    days: pd.DataFrame
    treatments: tuple[Injection, ...]
    per_unit: Mapping[tuple[str, int], float]


def invent(recipe: Recipe, rng: np.random.Generator) -> Invented:
    """Live the days, then write them down."""
    length = recipe.days + BEFORE
    swings = recipe.course(rng, length, 1 + len(recipe.factors))
    named = dict(zip(recipe.factors, swings[:, 1:].T, strict=True))
    for follower, (leader, share) in recipe.companions.items():
        named[follower] = share * named[leader] + np.sqrt(1 - share**2) * named[follower]
    written = {name: FORMS[name](swing) for name, swing in named.items()}
    log_mean = np.log(recipe.mean) + recipe.swing * swings[:, 0] - recipe.swing**2 / 2
    log_mean = log_mean + sum(-0.9 * relief(np.arange(length) - BEFORE - given) for given in recipe.injections)
    per_unit = {}
    for (name, lag), size in recipe.effects.items():
        spread = written[name].std()
        log_mean = log_mean + size * np.roll((written[name] - written[name].mean()) / spread, lag)
        per_unit[name, lag] = size / spread
    first = pd.Timestamp("2024-01-01") + pd.Timedelta(days=int(rng.integers(365)))
    days = pd.DataFrame({"spasm_count": recipe.counting(rng, log_mean), **written}).iloc[BEFORE:]
    days.index = pd.date_range(first, periods=recipe.days, name="day")
    for habit in recipe.habits:
        days = habit(rng, days)
    given = tuple(Injection((first + pd.Timedelta(days=day)).date()) for day in recipe.injections)
    return Invented(days, given, per_unit)


def relief(days_since: Floats) -> Floats:
    """Return the share of its full effect that an injection has: smooth, unlike the shape that the method assumes."""
    since = np.clip(days_since, 0, None)
    return (1 - np.exp(-since / 4)) / (1 + np.exp((since - 70) / 7)) * (days_since >= 0)
