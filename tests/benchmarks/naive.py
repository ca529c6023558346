"""What a naive tracker does, as the yardstick: Spearman for every factor and lag, then Benjamini-Hochberg."""

from __future__ import annotations

import numpy as np
import pandas as pd
from scipy import stats


def naive_panel(days: pd.DataFrame, lags: tuple[int, ...] = (0, 1, 2, 3)) -> pd.DataFrame:
    """One row per factor and lag: Spearman's rho, p and q over the pairwise complete days."""
    count = days["spasm_count"]
    rows = []
    for factor in days.columns.drop("spasm_count"):
        for lag in lags:
            shifted = days[factor].shift(lag)
            both = count.notna() & shifted.notna()
            result = stats.spearmanr(shifted[both], count[both])
            rows.append((factor, lag, float(result.statistic), float(result.pvalue)))
    panel = pd.DataFrame(rows, columns=["factor", "lag", "rho", "p_value"])
    known = np.isfinite(panel["p_value"])
    panel.loc[known, "q_value"] = stats.false_discovery_control(panel.loc[known, "p_value"])
    return panel
