"""What the forest shows: each factor's difference a day, its range, and the limits of too small to matter."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from analytics.circumstances import is_told_high
from analytics.list_words import row_name
from analytics.numbers_in_words import decimals_for, signed
from analytics.results import CANNOT_TELL, LINKED, NO_LINK, Finding, Findings
from analytics.settings import Settings
from pages.charts.factor_words import VERDICT_WORDS

ROW = 42  # px
EXTRA_LINE = 17
HEADING = 30
TOP, BOTTOM = 26, 44
MOST_LETTERS = 23
MOST_A_LIST = 6
NEGLIGIBLE_RATE_RATIO = Settings().negligible_rate_ratio
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
    decimals: int
    unit: str = ""
    factor: str = ""


def forest_rows(findings: Findings, *, most: int = MOST_A_LIST) -> tuple[ForestRow, ...]:
    """Return the rows, list by list, strongest first; factors whose difference is not known are left out.

    A row is the difference of more against less of a factor. A linked one is told from the side that its sentence tells
    it from, and its name says which: short nights, +1.7.
    """
    rows: list[ForestRow] = []
    for verdict in (LINKED, NO_LINK, CANNOT_TELL):
        known = [finding for finding in findings.told(verdict) if _is_known(finding)]
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
    high_side = finding.verdict != LINKED or is_told_high(finding)
    sign, (start, end) = (1, _range(finding)) if high_side else (-1, _range(finding)[::-1])
    return ForestRow(
        name=row_name(finding),
        verdict=finding.verdict,
        difference=sign * finding.difference,
        low=sign * start,
        high=sign * end,
        negligible_low=low,
        negligible_high=high,
        n_pairs=finding.n_pairs,
        decimals=decimals_for(finding.rate_low, finding.rate_high, finding.difference),
        factor=finding.factor,
    )


def _range(finding: Finding) -> tuple[float, float]:
    return finding.difference_low, finding.difference_high


def negligible(finding: Finding) -> tuple[float, float]:
    """Return the limits of too small to matter (x0.80 to x1.25 a SD) in outcome units a day, on this factor's scale."""
    if finding.verdict != NO_LINK:
        return math.nan, math.nan
    steps = [(level - finding.mean_level) / finding.spread for level in (finding.low, finding.high)]

    def difference(rate_ratio: float) -> float:
        at_low, at_high = (finding.mean_rate * math.exp(math.log(rate_ratio) * step) for step in steps)
        return at_high - at_low

    return difference(1 / NEGLIGIBLE_RATE_RATIO), difference(NEGLIGIBLE_RATE_RATIO)


def difference_of(row: ForestRow) -> str:
    """Write a row's difference: ``+1.7``."""
    return f"{signed(row.difference, row.decimals)}{row.unit}"


def range_of(row: ForestRow) -> str:
    """Write a row's range: ``(+0.9 to +2.6)``."""
    return f"({signed(row.low, row.decimals)} to {signed(row.high, row.decimals)})"


def numbers_of(row: ForestRow) -> str:
    """Write a row's difference with its range."""
    return f"{difference_of(row)} {range_of(row)}"
