"""What was noted when: for the spasms and each factor, on which part of each stretch of days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from analytics.milestones import daily
from analytics.rates import gaps
from data.vocabulary import OUTCOMES, is_known

# the longest diary, in days, that is told by the day, the week, the month
STRETCHES = ((45, "D"), (280, "W-SUN"), (1500, "M"))
LONGEST_STRETCH = "Q"


@dataclass(frozen=True, slots=True)
class NotedRow:
    """One thing: its key, the number of days on which it is noted, and that number in each stretch."""

    key: str
    n_days: int
    by_stretch: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Noted:
    """``starts`` and ``lengths`` are the stretches' first days and days inside the diary; the outcome's row is first.

    ``gap`` is the longest stretch of days on which the outcome is not kept, None where there is none.
    """

    n_days: int
    starts: tuple[date, ...]
    lengths: tuple[int, ...]
    rows: tuple[NotedRow, ...]
    gap: tuple[date, date] | None


def noted(days: pd.DataFrame, *, outcome: str = "spasm_count") -> Noted:
    """Count for each stretch of a diary on how many days each thing is noted, factors by how often they are.

    The stretches are days, weeks (Monday first), months or quarters, so that there are never many more than fifty.
    """
    table = daily(days)
    if not len(table) or outcome not in table:
        return Noted(len(table), (), (), (), None)
    kind = next((kind for most, kind in STRETCHES if len(table) <= most), LONGEST_STRETCH)
    index = pd.DatetimeIndex(table.index)
    number, periods = pd.factorize(index.to_period(kind))
    others = [str(name) for name in table.columns if name not in OUTCOMES and is_known(str(name))]
    rows = [_row(table, name, number, len(periods)) for name in (outcome, *others)]
    ordered = [rows[0], *sorted((row for row in rows[1:] if row.n_days), key=lambda row: -row.n_days)]
    starts = [index[int(np.argmax(number == place))].date() for place in range(len(periods))]
    longest = max(gaps(table, outcome=outcome), key=lambda gap: gap[1] - gap[0], default=None)
    return Noted(
        len(table), tuple(starts), _counts(np.ones(len(table), bool), number, len(periods)), tuple(ordered), longest
    )


def _row(table: pd.DataFrame, name: str, number: np.ndarray, n_stretches: int) -> NotedRow:
    is_noted = table[name].notna().to_numpy(bool)
    return NotedRow(name, int(is_noted.sum()), _counts(is_noted, number, n_stretches))


def _counts(flags: np.ndarray, number: np.ndarray, n_stretches: int) -> tuple[int, ...]:
    return tuple(int(count) for count in np.bincount(number[flags], minlength=n_stretches))
