"""What a dose and response shows: its dots as they are placed, and what is written at its rings."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from analytics.finding_words import factor_title
from analytics.lag_words import lag_words
from analytics.outcome_words import outcome_noun
from analytics.results import DoseResponse
from data.vocabulary import factor_of
from pages.charts.factor_words import is_yes_or_no, level_text, level_texts, outcome_text
from pages.charts.time_axis import TimeAxis
from pages.charts.words import counted, drawn, rate

MOST_DOTS = 2000
JITTER = 0.25


@dataclass(frozen=True, slots=True)
class Dots:
    """The dots as drawn: ``y`` is moved a little up or down, so that equal days do not cover each other."""

    x: tuple[float, ...]
    y: tuple[float, ...]
    texts: tuple[str, ...]


def dots_of(dose: DoseResponse, axis: TimeAxis, outcome: str, most: int = MOST_DOTS) -> Dots:
    """Choose and place the dots, evenly thinned where they are many; the same diary always gives the same picture."""
    step = step_of(len(dose.x), most)
    x, y = np.array(dose.x[::step], float), np.array(dose.y[::step], float)
    random = np.random.default_rng(0)
    spread, sideways = random.uniform(-JITTER, JITTER, (2, len(y)))
    texts = (
        drawn(f"{axis.say_short(day)}: {level_text(dose.factor, level, distance=True)}, {outcome_text(value, outcome)}")
        for day, level, value in zip(dose.days[::step], x, y, strict=True)
    )
    if is_yes_or_no(dose.factor):
        x = x + sideways / 2
    return Dots(tuple(np.round(x, 4)), tuple(np.round(np.maximum(y + spread, -0.1), 3)), tuple(texts))


def step_of(n_days: int, most: int = MOST_DOTS) -> int:
    """Return how many days there are for each dot."""
    return math.ceil(n_days / most)


def ring_words(dose: DoseResponse) -> list[tuple[str, float, float]]:
    """Return what is written at each known quartile, its level and its rate: ``after 6.1 h``, ``without``."""
    levels, values = (dose.low, dose.high), (dose.rate_low, dose.rate_high)
    if any(map(math.isnan, (*levels, *values))):
        return []
    if is_yes_or_no(dose.factor):
        words = ("without", "with")
    else:
        first, second = level_texts(dose.factor, *levels)
        word = "after" if factor_of(dose.factor).night else "at"
        words = (f"{word} {first}", f"{word} {second}")
    return list(zip(words, levels, values, strict=True))


def dose_alt(dose: DoseResponse, outcome: str) -> str:
    """Say what the curve says."""
    unit = outcome_noun(outcome)
    said = [f"about {rate(value)} {unit} a day {words}" for words, _, value in ring_words(dose)]
    factor = f"{factor_title(dose.factor)} ({lag_words(dose.factor, dose.lag)})"
    what = f"{factor} against {unit}, {counted(len(dose.x), 'day')}"
    return f"{what}: {' and '.join(said)}." if said else f"{what}."


def known(values: Sequence[float]) -> list[float | None]:
    """Return values as Plotly takes them: None where one is not known."""
    return [None if math.isnan(value) else value for value in values]
