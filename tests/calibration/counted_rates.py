"""A rate over many diaries, with its Monte-Carlo error."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from measures import Measured


@dataclass(frozen=True)
class Rate:
    """``value`` with one standard error; NaN where nothing was counted."""

    value: float
    error: float
    diaries: int


def mean_of(rows: Sequence[Measured], name: str) -> Rate:
    """Average one measure over the diaries in which it is known."""
    values = np.array([row[name] for row in rows], dtype=float)
    values = values[np.isfinite(values)]
    if len(values) < 2:
        return Rate(np.nan, np.nan, len(values))
    return Rate(float(values.mean()), float(values.std(ddof=1) / np.sqrt(len(values))), len(values))


def ratio_of(rows: Sequence[Measured], above: str, below: str) -> Rate:
    """Divide one sum by another over the diaries in which both are known; the error by linearisation."""
    pairs = np.array([(row[above], row[below]) for row in rows], dtype=float).reshape(-1, 2)
    numerator, denominator = pairs[np.isfinite(pairs).all(axis=1)].T
    total = denominator.sum()
    if total == 0:
        return Rate(np.nan, np.nan, len(numerator))
    ratio = numerator.sum() / total
    rest = numerator - ratio * denominator
    return Rate(float(ratio), float(rest.std(ddof=1) * np.sqrt(len(numerator)) / total), len(numerator))
