"""The finding on one factor: its evidence judged, its effect told in the person's own units."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd

from analytics.adjusted_word import adjusted_word
from analytics.arrays import Floats
from analytics.effects import Scale, plain_means, quartiles, selected_level, shrunken
from analytics.evidence import Evidence, Verdict, judge
from analytics.look import Look
from analytics.order import comes_first
from analytics.panel_rows import PanelRow, best_row
from analytics.precision import standard_error
from analytics.results import LINKED, Adjusted, Finding, LagEffect
from analytics.shared_rhythm import shared_rhythm

Effect = tuple[float, float, float]


def finding_of(
    factor: str, now: Look, before: Look | None, *, placebo_share: float, next_look: int, p_foretold: float
) -> Finding:
    """Judge one factor at the last two looks and tell its effect at the last one."""
    rows = now.rows[factor]
    best = best_row(rows)
    levels, outcome = _pairs(now, factor, best.lag)
    evidence = _evidence(rows, best, now, before, levels)
    verdict = judge(evidence, placebo_share, next_look, now.settings)
    low, high = quartiles(levels)
    scale = Scale(now.mean_rate, best.mean_x, best.per_sd, low, high)
    effects = tuple(_lag_effect(row, now, verdict, scale) for row in rows)
    told = next(effect for effect in effects if effect.lag == best.lag)
    raw_low, raw_high = plain_means(levels, outcome, low, high)
    return Finding(
        factor=factor,
        verdict=verdict.verdict,
        strength=verdict.strength,
        reason=verdict.reason,
        reason_value=verdict.reason_value,
        best_lag=best.lag,
        p_factor=best.p_factor,
        q_factor=evidence.q_factor,
        n_pairs=evidence.n_pairs,
        days_needed=verdict.days_needed,
        low=low,
        high=high,
        rate_low=scale.rate(told.shown, low),
        rate_high=scale.rate(told.shown, high),
        difference=told.difference,
        difference_low=told.difference_low,
        difference_high=told.difference_high,
        raw_low=raw_low,
        raw_high=raw_high,
        lags=effects,
        adjusted=_adjusted(best, now, verdict, scale),
        comes_first=comes_first(factor, best.lag, best.p_value, p_foretold),
        outcome=now.settings.outcome,
        mean_rate=scale.mean_rate,
        mean_level=scale.mean_level,
        spread=scale.spread,
    )


def _pairs(now: Look, factor: str, lag: int) -> tuple[Floats, Floats]:
    """Return the factor's levels and the outcomes of the days on which both are known."""
    both = pd.DataFrame({"x": now.days[factor].shift(lag), "y": now.days[now.settings.outcome]}).dropna()
    return both["x"].to_numpy(float), both["y"].to_numpy(float)


def _evidence(rows: tuple[PanelRow, ...], best: PanelRow, now: Look, before: Look | None, levels: Floats) -> Evidence:
    values, counts = np.unique(levels, return_counts=True)
    tested = [row for row in rows if not math.isnan(row.p_value)]
    return Evidence(
        q_factor=now.q_by_factor[best.factor],
        q_before=before.q_unless_rhythm(best.factor) if before else math.nan,
        kept_days=now.milestone,
        kept_before=before.milestone if before else None,
        n_pairs=best.n_pairs,
        off_mode=best.off_mode,
        standard_error=standard_error(best.ci_low, best.ci_high, best.n_pairs),
        intervals=tuple((row.ci_low, row.ci_high) for row in tested),
        rhythm_ratio=shared_rhythm(best),
        weekday_share=best.weekday_share,
        adjusted_word=adjusted_word(best),
        adjusted_by=best.controls,
        presence=bool(np.isin(values, (0, 1)).all()),
        modal_value=float(values[counts.argmax()]) if len(values) else math.nan,
    )


def _told(effect: Effect, row: PanelRow, now: Look, verdict: Verdict) -> Effect:
    """Return a log rate ratio as it is told: shrunken and with a wider interval where the factor was picked out."""
    if verdict.verdict != LINKED or math.isnan(effect[0]):
        return effect
    level = selected_level(now.n_selected, now.n_tested, len(now.settings.lags))
    return shrunken(*effect, pairs=row.n_pairs, level=level)


def _lag_effect(row: PanelRow, now: Look, verdict: Verdict, scale: Scale) -> LagEffect:
    told = _told((row.estimate, row.ci_low, row.ci_high), row, now, verdict)
    difference, difference_low, difference_high = scale.differences(told)
    return LagEffect(
        lag=row.lag,
        estimate=row.estimate,
        ci_low=row.ci_low,
        ci_high=row.ci_high,
        p_value=row.p_value,
        rho=row.rho,
        n_pairs=row.n_pairs,
        difference=difference,
        difference_low=difference_low,
        difference_high=difference_high,
        status=row.status,
        shown=told[0],
        shown_low=told[1],
        shown_high=told[2],
    )


def _adjusted(best: PanelRow, now: Look, verdict: Verdict, scale: Scale) -> Adjusted:
    effect = (best.est_adj, best.ci_low_adj, best.ci_high_adj)
    difference, difference_low, difference_high = scale.differences(_told(effect, best, now, verdict))
    return Adjusted(
        word=adjusted_word(best),
        by=best.controls,
        estimate=effect[0],
        ci_low=effect[1],
        ci_high=effect[2],
        p_value=best.p_adj,
        difference=difference,
        difference_low=difference_low,
        difference_high=difference_high,
    )
