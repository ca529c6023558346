"""What each treatment changed, told only where the log can tell it from drift, carry-over and the other treatments."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analytics.expected_course import expected_without
from analytics.multiplicity import false_discovery_rate
from analytics.settings import Settings
from analytics.slow_change import UNKNOWN, Change, change_along
from analytics.treatment_columns import Treated
from analytics.treatment_course import Given
from analytics.treatment_results import (
    CANNOT_TELL,
    CHANGES,
    TreatmentEffect,
    TreatmentEffects,
)
from analytics.treatment_verdict import held_before, verdict_on
from analytics.trial import MIN_DAYS_EACH_SIDE, Trial, judged_calendar, trials


@dataclass(frozen=True, slots=True)
class Measured:
    """What one trial gave: a change, or the reason why none may be credited; ``held`` as in `held_before`."""

    trial: Trial
    change: Change
    reason: str
    reason_value: str
    together: tuple[Given, ...]
    held: bool


def treatment_effects(
    days: pd.DataFrame,
    treatments: Sequence[Treated],
    *,
    settings: Settings = Settings(),  # noqa: B008  # frozen
) -> TreatmentEffects:
    """Judge every treatment of a diary.

    Parameters
    ----------
    days : DataFrame
        The whole diary as it is read: one row a day, the outcome NaN where the day was not kept.
    treatments : sequence of records with ``day``, ``kind`` and ``product``
        All injections of one product are one treatment with one dose shape; of anything else the first day counts.
    settings : Settings
        The outcome, the level of intervals and the limit of too small to matter.

    Returns
    -------
    TreatmentEffects

    Notes
    -----
    ``fewer`` and ``more`` need p <= 0.05 now and already without the last 28 kept days, over all treatments by
    Benjamini-Hochberg, and an interval that leaves the limits of too small to matter (a fifth fewer to a quarter more).
    ``no_clear_change`` needs an interval inside them. A change before and after in one person is never proof: whatever
    else began at that time is in it too.
    """
    calendar = judged_calendar(days, settings.outcome)
    measured = [_measured(trial, settings) for trial in trials(calendar, treatments)]
    q_values = false_discovery_rate(np.array([one.change.p_value for one in measured], dtype=float))
    effects = [_effect(one, float(q), settings) for one, q in zip(measured, q_values, strict=True)]
    kept = calendar.days[calendar.kept]
    return TreatmentEffects(
        outcome=settings.outcome,
        kept_days=len(kept),
        first=kept[0].date() if len(kept) else None,
        last=kept[-1].date() if len(kept) else None,
        effects=tuple(sorted(effects, key=_rank)),
    )


def _measured(trial: Trial, settings: Settings) -> Measured:
    n_without, n_with = int(trial.without_it.sum()), int(trial.with_it.sum())
    if n_without < MIN_DAYS_EACH_SIDE:
        return Measured(trial, UNKNOWN, "days_before", str(n_without), (), False)
    if n_with < MIN_DAYS_EACH_SIDE:
        return Measured(trial, UNKNOWN, "days_after", str(n_with), (), False)
    if together := trial.together():
        return Measured(trial, UNKNOWN, "together", "", tuple(together), False)
    change = change_along(trial.calendar, trial.design, trial.column, level=settings.level)
    return Measured(trial, change, "", "", (), held_before(trial, change, settings))


def _effect(one: Measured, q_value: float, settings: Settings) -> TreatmentEffect:
    verdict, reason = (CANNOT_TELL, one.reason) if one.reason else verdict_on(one.change, q_value, one.held, settings)
    without = _usual_rate(one)
    low, middle, high = (
        without * math.expm1(value) for value in (one.change.low, one.change.estimate, one.change.high)
    )
    return TreatmentEffect(
        kind=one.trial.given.kind,
        product=one.trial.given.product,
        starts=one.trial.given.begins,
        verdict=verdict,
        reason=reason,
        reason_value=one.reason_value,
        together=tuple((other.kind, other.product) for other in one.together),
        estimate=one.change.estimate,
        ci_low=one.change.low,
        ci_high=one.change.high,
        p_value=one.change.p_value,
        rate_with=without + middle,
        rate_without=without,
        difference=middle,
        difference_low=low,
        difference_high=high,
        days_before=int(one.trial.without_it.sum()),
        days_after=int(one.trial.with_it.sum()),
        outcome=settings.outcome,
        ended=any(last is not None for _, last in one.trial.given.spans),
    )


def _usual_rate(one: Measured) -> float:
    """Return the mean outcome a day that the days with the treatment would have had without it."""
    if math.isnan(one.change.estimate):
        return math.nan
    trial = one.trial
    log_mean = expected_without(trial.calendar, trial.design, trial.column, one.change.estimate)
    return float(np.exp(log_mean[trial.with_it]).mean())


def _rank(effect: TreatmentEffect) -> tuple[int, bool, float]:
    p_value = math.inf if math.isnan(effect.p_value) else effect.p_value
    return CHANGES.index(effect.verdict), not effect.is_estimated, p_value
