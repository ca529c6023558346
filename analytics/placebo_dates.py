"""The same test on dates when nothing was started: a picture of how often such a change comes by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import TypeVar

import numpy as np
import pandas as pd

from analytics.arrays import Floats
from analytics.settings import Settings
from analytics.slow_change import change_along
from analytics.treatment_columns import Treated
from analytics.treatment_course import course
from analytics.treatment_results import PlaceboDates, TreatmentEffect
from analytics.trial import Trial, judged_calendar, trial_of

MOST_DATES = 40
MOST_TRIED = 200
ALIKE = 0.7

Item = TypeVar("Item")


def placebo_dates(
    days: pd.DataFrame,
    treatments: Sequence[Treated],
    effect: TreatmentEffect,
    *,
    settings: Settings = Settings(),  # noqa: B008  # frozen
) -> PlaceboDates | None:
    """Move one treatment to other dates and test it there; None where it could not be tested on its own date.

    Parameters
    ----------
    days : DataFrame
        The diary as it is read.
    treatments : sequence of records with ``day``, ``kind`` and ``product``
    effect : TreatmentEffect
        What `treatment_effects` found for the treatment.
    settings : Settings

    Returns
    -------
    PlaceboDates or None
        At most 40 dates, evenly chosen among those with 14 kept days with and without it, whose course resembles the
        real one in less than half of its variance. All injections are moved together.

    Notes
    -----
    A picture, not the test: as a test it keeps its size, but finds a third of what the model finds. Where the treatment
    really acts, dates near its own show part of it.
    """
    calendar = judged_calendar(days, settings.outcome)
    trial = trial_of(calendar, treatments, effect)
    if trial is None or not effect.is_estimated:
        return None
    moved = _thinned(_possible(trial), MOST_DATES)
    found = [change_along(calendar, trial.design, one.column, level=settings.level) for one in moved]
    known = [(one, change) for one, change in zip(moved, found, strict=True) if change.p_value >= 0]
    return PlaceboDates(
        kind=effect.kind,
        product=effect.product,
        real_day=effect.starts[0],
        real_estimate=effect.estimate,
        real_p_value=effect.p_value,
        days=tuple(one.given.starts[0] for one, _ in known),
        estimates=tuple(change.estimate for _, change in known),
        p_values=tuple(change.p_value for _, change in known),
    )


def _possible(trial: Trial) -> list[Trial]:
    """List the same treatment on other dates: enough days on both sides, and a course of its own."""
    start = trial.given.starts[0]
    first, last = trial.calendar.days[0].date(), trial.calendar.days[-1].date()
    shifts = _thinned([shift for shift in range((first - start).days, (last - start).days + 1) if shift], MOST_TRIED)
    moved = [one for one in (_moved(trial, shift) for shift in shifts) if one.has_both_sides]
    return [one for one, alike in zip(moved, _resemblance(trial, moved), strict=True) if alike < ALIKE]


def _moved(trial: Trial, shift: int) -> Trial:
    by = timedelta(days=shift)
    starts = tuple(start + by for start in trial.given.starts)
    spans = tuple((first + by, None if last is None else last + by) for first, last in trial.given.spans)
    given = replace(trial.given, starts=starts, spans=spans)
    return replace(trial, given=given, column=course(trial.calendar, spans, injection=given.is_injection))


def _resemblance(trial: Trial, moved: Sequence[Trial]) -> Floats:
    """Return the correlation of each moved course with the real one beyond the rest of the model, without its sign."""
    if not moved:
        return np.zeros(0)
    kept = trial.calendar.kept
    basis = np.linalg.qr(trial.design.columns[kept])[0]
    columns = np.column_stack([one.column[kept] for one in (trial, *moved)])
    left = columns - basis @ (basis.T @ columns)
    sizes = np.maximum(np.sqrt((left**2).sum(axis=0)), 1e-12)
    alike: Floats = np.abs(left[:, 0] @ left[:, 1:]) / (sizes[0] * sizes[1:])
    return alike


def _thinned(of: Sequence[Item], most: int) -> list[Item]:
    """Choose at most so many, evenly."""
    places = np.unique(np.linspace(0, len(of) - 1, min(most, len(of))).round().astype(int))
    return [of[place] for place in places]
