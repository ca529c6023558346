"""Days that a person marked, against all others shown: means of the outcome and of one factor, and no verdict."""

from __future__ import annotations

import math
from dataclasses import dataclass

import pandas as pd

from analytics.milestones import kept
from analytics.rates import Span


@dataclass(frozen=True, slots=True)
class Means:
    """The means of some days, each over the days on which it is known; NaN over none."""

    outcome: float
    n_kept: int
    factor: float
    n_noted: int


@dataclass(frozen=True, slots=True)
class MarkedDays:
    """The marked days and the other ones that are shown."""

    marked: Means
    others: Means


def marked_days(days: pd.DataFrame, factor: str, marked: Span, shown: Span, *, outcome: str) -> MarkedDays:
    """Average the marked days and the others of the shown ones."""
    part = days.loc[str(shown.first) : str(shown.last)]
    inside = (part.index >= pd.Timestamp(marked.first)) & (part.index <= pd.Timestamp(marked.last))
    return MarkedDays(_means(part[inside], factor, outcome), _means(part[~inside], factor, outcome))


def _means(days: pd.DataFrame, factor: str, outcome: str) -> Means:
    values = days.loc[kept(days, outcome), outcome].astype(float) if outcome in days else pd.Series(dtype=float)
    levels = days[factor].astype(float).dropna() if factor in days else pd.Series(dtype=float)
    return Means(_mean(values), len(values), _mean(levels), len(levels))


def _mean(values: pd.Series) -> float:
    return float(values.mean()) if len(values) else math.nan
