"""What a lag profile shows: one row a delay, told from the side that the finding's sentence tells it from."""

from __future__ import annotations

import math
from dataclasses import dataclass

from analytics.circumstances import is_told_high
from analytics.finding_words import factor_title
from analytics.lag_words import lag_words
from analytics.numbers_in_words import decimals_for, signed
from analytics.results import LINKED, Finding, LagEffect


@dataclass(frozen=True, slots=True)
class LagRow:
    """One delay: its words, its difference with range (NaN: could not be tested), and whether the verdict is its."""

    words: str
    difference: float
    low: float
    high: float
    n_pairs: int
    chosen: bool
    decimals: int


def lag_rows(finding: Finding) -> tuple[LagRow, ...]:
    """Return one row a delay."""
    return tuple(_row(finding, effect) for effect in finding.lags)


def row_is_known(row: LagRow) -> bool:
    """True where the difference and its range are known."""
    return not math.isnan(row.difference + row.low + row.high)


def lag_alt(finding: Finding, rows: tuple[LagRow, ...]) -> str:
    """Say each delay."""
    said = [f"{row.words}: {numbers_of(row)}" for row in rows if row_is_known(row)]
    return f"{factor_title(finding.factor)}, difference a day by delay. {'; '.join(said)}."


def numbers_of(row: LagRow) -> str:
    """Write a row's difference with its range."""
    difference, low, high = (signed(value, row.decimals) for value in (row.difference, row.low, row.high))
    return f"{difference} ({low} to {high})"


def _row(finding: Finding, effect: LagEffect) -> LagRow:
    """Tell the difference from the side that the finding's sentence tells it from."""
    high_side = finding.verdict != LINKED or is_told_high(finding)
    sign, low, high = 1, effect.difference_low, effect.difference_high
    if not high_side:
        sign, low, high = -1, effect.difference_high, effect.difference_low
    return LagRow(
        words=lag_words(finding.factor, effect.lag).removeprefix("the "),
        difference=sign * effect.difference,
        low=sign * low,
        high=sign * high,
        n_pairs=effect.n_pairs,
        chosen=effect.lag == finding.best_lag,
        decimals=decimals_for(finding.rate_low, finding.rate_high, finding.difference),
    )
