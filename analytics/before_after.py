"""The days around the start of one treatment, with what was expected without it and with it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np
import pandas as pd

from analytics.arrays import Flags, Floats
from analytics.expected_course import expected_without
from analytics.settings import Settings
from analytics.treatment_columns import Treated
from analytics.treatment_results import BeforeAfter, TreatmentEffect
from analytics.trial import MIN_DAYS_EACH_SIDE, Trial, judged_calendar, trial_of

DAYS_BEFORE, DAYS_AFTER = 60, 92


def before_after(
    days: pd.DataFrame,
    treatments: Sequence[Treated],
    effect: TreatmentEffect,
    *,
    settings: Settings = Settings(),  # noqa: B008  # frozen
) -> BeforeAfter | None:
    """Cut out the 60 days before and the 92 days after a start; None where the diary holds none of them.

    Parameters
    ----------
    days : DataFrame
        The diary as it is read.
    treatments : sequence of records with ``day``, ``kind`` and ``product``
    effect : TreatmentEffect
        What `treatment_effects` found. Of several injections the last one is shown that has 14 kept days behind it,
        else the last one.
    settings : Settings
    """
    calendar = judged_calendar(days, settings.outcome)
    trial = trial_of(calendar, treatments, effect)
    if trial is None:
        return None
    start = _shown_start(trial)
    first, last = pd.Timestamp(start - timedelta(days=DAYS_BEFORE)), pd.Timestamp(start + timedelta(days=DAYS_AFTER))
    inside: Flags = np.asarray((calendar.days >= first) & (calendar.days <= last))
    if not (inside & calendar.kept).any():
        return None
    without, with_it = _curves(trial, effect)
    return BeforeAfter(
        kind=effect.kind,
        product=effect.product,
        outcome=effect.outcome,
        days=tuple(day.date() for day in calendar.days[inside]),
        values=tuple(map(float, calendar.outcome[inside])),
        without=tuple(map(float, without[inside])),
        with_it=tuple(map(float, with_it[inside])),
        starts=tuple(day for day in trial.given.begins if first.date() <= day <= last.date()),
    )


def _shown_start(trial: Trial) -> date:
    """Choose the start to be shown."""
    kept = trial.calendar.days[trial.calendar.kept]
    known = [start for start in trial.given.begins if (kept >= pd.Timestamp(start)).sum() >= MIN_DAYS_EACH_SIDE]
    return (known or list(trial.given.begins))[-1]


def _curves(trial: Trial, effect: TreatmentEffect) -> tuple[Floats, Floats]:
    """Return what was expected on every calendar day without the treatment and, NaN where it did not act, with it."""
    if not effect.is_estimated:
        nothing = np.full(len(trial.calendar.days), np.nan)
        return nothing, nothing
    without = expected_without(trial.calendar, trial.design, trial.column, effect.estimate)
    with_it = np.exp(without + effect.estimate * trial.column)
    return np.exp(without), np.where(trial.column > 0, with_it, np.nan)
