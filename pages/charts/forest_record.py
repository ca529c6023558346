"""What the forest shows: each factor's difference a day, its range, and the limits of too small to matter."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from analytics.results import CANNOT_TELL, LINKED, NO_LINK, Finding, Findings
from pages.charts.factor_words import VERDICT_WORDS, factor_at_lag
from pages.charts.words import signed

ROW = 42  # px
EXTRA_LINE = 17
HEADING = 30
TOP, BOTTOM = 26, 44
MOST_LETTERS = 23
MOST_A_LIST = 6
NEGLIGIBLE_RATE_RATIO = 1.25
COLUMNS = ("Factor", "Verdict", "Difference a day", "From", "To", "Days")


@dataclass(frozen=True, slots=True)
class ForestRow:
    """One factor: its difference in the outcome a day, the range, and the limits of too small to matter (NaN: none)."""

    name: str
    verdict: str
    difference: float
    low: float
    high: float
    negligible_low: float
    negligible_high: float
    n_pairs: int


def forest_rows(findings: Findings, *, most: int = MOST_A_LIST) -> tuple[ForestRow, ...]:
    """Return the rows, list by list, strongest first; factors whose difference is not known are left out."""
    rows: list[ForestRow] = []
    for verdict in (LINKED, NO_LINK, CANNOT_TELL):
        known = [finding for finding in findings.of(verdict) if _is_known(finding)]
        rows += [_row(finding) for finding in known[:most]]
    return tuple(rows)


def forest_alt(rows: Sequence[ForestRow]) -> str:
    """Say each row."""
    told = [f"{row.name}: {VERDICT_WORDS[row.verdict].lower()}, {numbers_of(row)} a day" for row in rows]
    return "Difference with more of each factor. " + "; ".join(told) + "."


def forest_table(rows: Sequence[ForestRow]) -> pd.DataFrame:
    """Return the drawn numbers."""
    return pd.DataFrame(
        [
            (
                row.name,
                VERDICT_WORDS[row.verdict],
                round(row.difference, 2),
                round(row.low, 2),
                round(row.high, 2),
                row.n_pairs,
            )
            for row in rows
        ],
        columns=list(COLUMNS),
    )


def _is_known(finding: Finding) -> bool:
    return not any(map(math.isnan, (finding.difference, finding.difference_low, finding.difference_high)))


def _row(finding: Finding) -> ForestRow:
    low, high = negligible(finding)
    return ForestRow(
        name=factor_at_lag(finding.factor, finding.best_lag),
        verdict=finding.verdict,
        difference=finding.difference,
        low=finding.difference_low,
        high=finding.difference_high,
        negligible_low=low,
        negligible_high=high,
        n_pairs=finding.n_pairs,
    )


def negligible(finding: Finding) -> tuple[float, float]:
    """Return the limits of too small to matter (x0.80 to x1.25 a SD) in outcome units a day.

    They are put on this factor's scale by its own interval, which is known both as a log rate ratio a SD and in outcome
    units; so a range lies inside the box exactly where the test says so.
    """
    effect = next((effect for effect in finding.lags if effect.lag == finding.best_lag), None)
    if finding.verdict != NO_LINK or effect is None or not effect.ci_high > effect.ci_low:
        return math.nan, math.nan
    scale = (effect.difference_high - effect.difference_low) / (effect.ci_high - effect.ci_low)
    limit = abs(scale) * math.log(NEGLIGIBLE_RATE_RATIO)
    return -limit, limit


def numbers_of(row: ForestRow) -> str:
    """Write a row's difference with its range."""
    return f"{signed(row.difference)} ({signed(row.low)} to {signed(row.high)})"
