"""The diary without any factor: its mean, its noise, and what is left of it after both."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from analytics.arrays import Floats
from analytics.calendar_days import CalendarDays
from analytics.noise import noise_grid
from analytics.noise_posterior import likely_noise
from analytics.nuisance import independent, nuisance_design
from analytics.null_model import NullModel, fit_null_model
from analytics.regression import WhitenedNull, without_nuisance
from analytics.rota import rota_columns
from analytics.rough_days import rough_days
from analytics.slow_wave import slow_wave
from analytics.treatment_columns import Treated
from analytics.weekday_noise import with_weekdays
from analytics.whitening import kalman_filter, whiten

MIN_DAYS = 14
ALLOWED_FROM = 60


@dataclass(frozen=True, slots=True)
class NullFit:
    """The null model of one diary on its n kept days.

    Nuisance ``design`` (n, q), ``model`` and ``whitened`` noise; ``width`` (n,) is how much wider than usual the
    outcome swings on each day, 1 where it swings evenly.
    """

    design: Floats
    model: NullModel
    whitened: WhitenedNull
    width: Floats


def fit_null(calendar: CalendarDays, treatments: Iterable[Treated] = ()) -> NullFit | None:
    """Fit level, drift, weekend, treatments and noise; None below 14 kept days or when the outcome never varied.

    From 60 kept days on, single weekdays are allowed for too, and where there is evidence for them a rhythm of the
    outcome, a rota and rough weeks.
    """
    outcome = calendar.outcome[calendar.kept]
    if len(outcome) < MIN_DAYS or np.ptp(outcome) == 0:
        return None
    design, even = nuisance_design(calendar, treatments), np.ones(len(outcome))
    model = fit_null_model(outcome, design)
    if len(outcome) < ALLOWED_FROM:
        return NullFit(design, model, _whitened(calendar, design, model, even), even)
    if (wave := slow_wave(calendar, design, model)) is not None:
        design = _with(design, wave)
        model = fit_null_model(outcome, design)
    whitened = _whitened(calendar, design, model, even)
    if (turns := rota_columns(calendar, whitened)) is not None:
        design = _with(design, turns)
        model = fit_null_model(outcome, design)
        whitened = _whitened(calendar, design, model, even)
    width = rough_days(calendar, whitened)
    if width is None:
        return NullFit(design, model, whitened, even)
    return NullFit(design, model, _whitened(calendar, design, model, width), width)


def _with(design: Floats, columns: Floats) -> Floats:
    wider = np.column_stack([design, columns])
    return wider[:, independent(wider)]


def _whitened(calendar: CalendarDays, design: Floats, model: NullModel, width: Floats) -> WhitenedNull:
    grid = noise_grid()
    kalman = kalman_filter(calendar.gaps, grid, model.noise_shape).widened(width)
    columns = np.column_stack([model.response / model.sensitivity, design])
    if len(width) >= ALLOWED_FROM:
        kalman = with_weekdays(kalman, columns, calendar.weekday[calendar.kept])
    whitened = whiten(columns, kalman)
    likely = likely_noise(whitened, kalman.log_determinant, grid)
    return without_nuisance(whitened[likely], kalman.at(likely), grid.at(likely))
