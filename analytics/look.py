"""One look at a diary: the diary as it stood at a milestone, and what the analysis measured then."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from analytics import analyse
from analytics.evidence import limit
from analytics.exposures import exposures
from analytics.milestones import cut
from analytics.multiplicity import false_discovery_rate
from analytics.panel_rows import PanelRow, best_row, rows_by_factor
from analytics.settings import Settings
from analytics.shared_rhythm import shared_rhythm
from analytics.treatment_columns import Treated


@dataclass(frozen=True)
class Look:
    """A diary up to its ``milestone``-th kept day; ``panel`` has a row per factor and lag, as ``analyse`` gives it."""

    milestone: int
    days: pd.DataFrame
    treatments: tuple[Treated, ...]
    panel: pd.DataFrame
    settings: Settings

    @cached_property
    def rows(self) -> dict[str, tuple[PanelRow, ...]]:
        """The panel's rows by factor, in the diary's own order."""
        return rows_by_factor(self.panel)

    @property
    def mean_rate(self) -> float:
        """The model's mean outcome a day."""
        return float(self.panel.attrs["mean_outcome"])

    @cached_property
    def q_by_factor(self) -> dict[str, float]:
        """The q-value of each factor over the whole panel, NaN where no lag could be tested.

        The analysis gives none to a factor that shares a rhythm with the spasms; that gate is kept by the verdict.
        """
        p_values = np.array([rows[0].p_factor for rows in self.rows.values()], dtype=float)
        return dict(zip(self.rows, map(float, false_discovery_rate(p_values)), strict=True))

    @cached_property
    def n_tested(self) -> int:
        """Factors of which some lag could be tested."""
        return sum(math.isfinite(q) for q in self.q_by_factor.values())

    @cached_property
    def n_selected(self) -> int:
        """Factors that stand out at this look."""
        return sum(q <= limit(self.milestone, self.settings) for q in self.q_by_factor.values())

    def q_unless_rhythm(self, factor: str) -> float:
        """Return the q-value of a factor, NaN where it was not there or kept time with the spasms."""
        if factor not in self.rows or shared_rhythm(best_row(self.rows[factor])) > self.settings.rhythm_limit:
            return math.nan
        return self.q_by_factor[factor]


def look(days: pd.DataFrame, milestone: int, treatments: Iterable[Treated], settings: Settings) -> Look:
    """Analyse a diary as it stood on the day of one milestone."""
    seen = exposures(cut(days, milestone, settings.outcome), settings.outcome)
    last = seen.index[-1].date()
    given = tuple(treatment for treatment in treatments if treatment.day <= last)
    return Look(milestone, seen, given, analyse(seen, settings.lags, treatments=given, settings=settings), settings)
