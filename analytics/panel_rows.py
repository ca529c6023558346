"""The rows of the association table as typed records, gathered by factor."""

from __future__ import annotations

import math
from dataclasses import dataclass, fields

import pandas as pd


@dataclass(frozen=True, slots=True)
class PanelRow:
    """One factor at one lag, with the columns of the association table under their own names."""

    factor: str
    lag: int
    estimate: float
    p_value: float
    ci_low: float
    ci_high: float
    p_factor: float
    q_factor: float
    rho: float
    n_pairs: int
    status: str
    per_sd: float
    mean_x: float
    off_mode: int
    est_adj: float
    p_adj: float
    ci_low_adj: float
    ci_high_adj: float
    n_controls: int
    controls: tuple[str, ...]
    rhythm_ratio: float
    weekday_share: float


def rows_by_factor(panel: pd.DataFrame) -> dict[str, tuple[PanelRow, ...]]:
    """Read the association table, factor by factor in its own order."""
    names = [field.name for field in fields(PanelRow)]
    gathered: dict[str, list[PanelRow]] = {}
    for values in panel[names].to_dict("records"):
        row = PanelRow(**{str(name): value for name, value in values.items()})
        gathered.setdefault(row.factor, []).append(row)
    return {factor: tuple(rows) for factor, rows in gathered.items()}


def best_row(rows: tuple[PanelRow, ...]) -> PanelRow:
    """Return the row with the smallest p-value, the shortest lag where none could be tested."""
    return min(rows, key=lambda row: (math.inf if math.isnan(row.p_value) else row.p_value, row.lag))
