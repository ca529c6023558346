"""What each tested column says: estimate, p-value and interval, with every correction applied in its turn."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from analytics.arrays import Floats
from analytics.few_days import days_behind, rests_on_few, shuffled_p, widening
from analytics.inflation import WhitenedColumns, error_inflation
from analytics.lag_scan import factor_p_values
from analytics.mixture import interval, two_sided_p
from analytics.nuisance import WEEKDAYS_FROM
from analytics.null_fit import NullFit
from analytics.panel import Panel
from analytics.permutation import shuffled_statistics
from analytics.refit import REFIT_BELOW, refitted_effect
from analytics.settings import Settings


@dataclass(frozen=True, slots=True)
class Association:
    """The tested columns of a panel, (c,) each, in the order of ``Panel.tested``; ``p_factor`` (K,) per factor.

    ``estimate``, ``low`` and ``high`` are log rate ratios per SD of the factor.
    """

    estimate: Floats
    p_value: Floats
    low: Floats
    high: Floats
    rhythm_ratio: Floats
    days_behind: Floats
    p_factor: Floats


def associate(panel: Panel, settings: Settings) -> Association | None:
    """Test every usable factor at every lag; None where there is none.

    Parameters
    ----------
    panel : Panel
    settings : Settings
        ``level``, ``n_resamples`` and ``seed`` are used.

    Returns
    -------
    Association or None
    """
    null, level = panel.null, settings.level
    if null is None or not panel.blocks:
        return None
    seen, degrees = _seen(panel, null), null.whitened.degrees
    variance, rhythm_ratio = error_inflation(seen)
    if panel.n_days < WEEKDAYS_FROM:
        variance = np.ones_like(variance)
    effect, p_value = _averaged(panel, variance, degrees, level)
    shuffled = shuffled_statistics(null.whitened, seen.columns, settings.n_resamples, settings.seed)
    behind = days_behind(seen.columns, seen.size)
    few = rests_on_few(behind, panel.n_days)
    p_value = np.where(few, np.maximum(p_value, shuffled_p(p_value, shuffled, degrees)), p_value)
    effect[1:] = effect[0] + (effect[1:] - effect[0]) * np.where(few, widening(shuffled, degrees, level), 1.0)
    lopsided = np.array([panel.columns[place].lopsided for place in panel.tested])
    for at in np.flatnonzero((seen.two_valued | lopsided) & (p_value < REFIT_BELOW)):
        column = panel.columns[panel.tested[at]].standard
        effect[:, at] = refitted_effect(panel.calendar, null, column, variance[at], level)
    p_factor = factor_p_values(p_value, shuffled, seen.factor, few, degrees, len(panel.lags), len(panel.factors))
    return Association(effect[0], p_value, effect[1], effect[2], rhythm_ratio, behind, p_factor)


def _averaged(panel: Panel, variance: Floats, degrees: int, level: float) -> tuple[Floats, Floats]:
    """Average over the kinds of noise: estimate and interval ends, (3, c), and p-values, (c,)."""
    slope, error, weight = (_joined(panel, name) for name in ("slope", "error", "weight"))
    error = error * np.sqrt(variance)
    ends = interval(slope, error, weight, degrees, level)
    return np.array([(weight * slope).sum(axis=0), *ends]), two_sided_p(slope, error, weight, degrees)


def _seen(panel: Panel, null: NullFit) -> WhitenedColumns:
    columns = [panel.columns[place] for place in panel.tested]
    return WhitenedColumns(
        kept=panel.calendar.kept,
        residual=null.whitened.residual[0],
        basis=null.whitened.basis[0],
        columns=_joined(panel, "best"),
        slope=_joined(panel, "slope")[0],
        size=_joined(panel, "size")[0],
        degrees=null.whitened.degrees,
        factor=panel.tested % len(panel.factors),
        two_valued=np.array([column.two_valued for column in columns]),
        real=_joined(panel, "real").astype(bool),
    )


def _joined(panel: Panel, name: str) -> Floats:
    joined: Floats = np.concatenate([getattr(block.slopes, name) for block in panel.blocks], axis=-1)
    return joined
