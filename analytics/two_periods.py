"""Two spans of days side by side: plain means, each with the days it rests on, and no verdict."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from analytics.exposures import exposures
from analytics.milestones import kept
from analytics.patterns_steps import Steps, steps_of
from analytics.rates import Span, summary
from analytics.results import Summary
from data.vocabulary import CONTROLS, OUTCOMES


@dataclass(frozen=True, slots=True)
class Measure:
    """One outcome or factor: its mean in both spans (NaN: on no day known), and on how many days each rests."""

    key: str
    earlier: float
    n_earlier: int
    later: float
    n_later: int


@dataclass(frozen=True, slots=True)
class TwoPeriods:
    """``outcomes`` begins with the diary's own; ``shares`` tell for each span the part of its logged days in a step."""

    outcome: str
    earlier: Summary
    later: Summary
    outcomes: tuple[Measure, ...]
    factors: tuple[Measure, ...]
    steps: Steps
    shares: tuple[tuple[float, ...], tuple[float, ...]]


def two_periods(
    days: pd.DataFrame,
    episodes: pd.DataFrame,
    earlier: Span,
    later: Span,
    *,
    outcome: str = "spasm_count",
    first_factors: Sequence[str] = (),
) -> TwoPeriods:
    """Lay two spans of a diary side by side.

    Parameters
    ----------
    days, episodes : DataFrame
        The whole diary.
    earlier, later : spans of days
        They may have different lengths, and may overlap: nothing is tested here.
    outcome : str
        The outcome of the diary.
    first_factors : sequence of str
        Factors to be told first; the others follow by the number of days on which they are noted.

    Notes
    -----
    No interval and no verdict: spasms come in good and bad weeks, so that two spans of an unchanging diary differ, and
    a person chooses the spans after having seen them.
    """
    parts = tuple(days.loc[str(span.first) : str(span.last)] for span in (earlier, later))
    named = [name for name in (outcome, *OUTCOMES) if name in days]
    values = [_known(part, outcome) for part in parts]
    steps = steps_of(float(value) for part in values for value in part)
    return TwoPeriods(
        outcome=outcome,
        earlier=summary(days, episodes, earlier, outcome=outcome),
        later=summary(days, episodes, later, outcome=outcome),
        outcomes=_measures(parts, list(dict.fromkeys(named))),
        factors=_measures(parts, _ordered(days, outcome, first_factors)),
        steps=steps,
        shares=(_shares(values[0], steps), _shares(values[1], steps)),
    )


def _measures(parts: Sequence[pd.DataFrame], names: Sequence[str]) -> tuple[Measure, ...]:
    told = []
    for name in names:
        earlier, later = (part[name].astype(float).dropna() for part in parts)
        if len(earlier) or len(later):
            told.append(Measure(name, _mean(earlier), len(earlier), _mean(later), len(later)))
    return tuple(told)


def _ordered(days: pd.DataFrame, outcome: str, first: Sequence[str]) -> list[str]:
    if outcome not in days:
        return []
    # Temperature is told as it was noted, not as the distance from its median that the tests look at.
    names = [name for name in exposures(days.iloc[:0], outcome).columns if name not in (outcome, *CONTROLS)]
    counts = days[names].notna().sum().sort_values(ascending=False, kind="stable")
    noted = [str(name) for name in counts.index[counts > 0]]
    return [name for name in first if name in noted] + [name for name in noted if name not in first]


def _known(days: pd.DataFrame, outcome: str) -> pd.Series:
    return days.loc[kept(days, outcome), outcome].astype(float) if outcome in days else pd.Series(dtype=float)


def _shares(values: pd.Series, steps: Steps) -> tuple[float, ...]:
    counts = [0] * len(steps.labels)
    for value in values:
        counts[steps.of(float(value))] += 1
    return tuple(count / len(values) if len(values) else math.nan for count in counts)


def _mean(values: pd.Series) -> float:
    return float(values.mean()) if len(values) else math.nan
