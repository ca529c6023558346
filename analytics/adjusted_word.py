"""The word for what is left of an effect after the factors that move with it are allowed for."""

from __future__ import annotations

import math

from analytics.panel_rows import PanelRow

LEVEL = 0.05


def adjusted_word(row: PanelRow) -> str:
    """Return ``holds``, ``explained``, ``too_little`` or ``alone`` for one factor at one lag.

    ``explained`` when the effect is no longer clear and has shrunk by more than half; ``too_little`` when it is no
    longer clear but has not shrunk so, or when its companions move too closely with it to be allowed for.
    """
    if not row.n_controls:
        return "alone"
    if math.isnan(row.p_adj):
        return "too_little"
    if row.p_adj < LEVEL:
        return "holds"
    left = row.est_adj * math.copysign(1.0, row.estimate)
    return "explained" if left < abs(row.estimate) / 2 else "too_little"
