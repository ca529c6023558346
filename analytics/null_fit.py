"""The diary without any factor: its mean, its noise, and what is left of it after both."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from analytics.arrays import Floats
from analytics.calendar_days import CalendarDays
from analytics.noise import noise_grid
from analytics.noise_posterior import likely_noise
from analytics.nuisance import nuisance_design
from analytics.null_model import NullModel, fit_null_model
from analytics.regression import WhitenedNull, without_nuisance
from analytics.treatment_columns import Treated
from analytics.whitening import kalman_filter, whiten

MIN_DAYS = 14


@dataclass(frozen=True, slots=True)
class NullFit:
    """The null model of one diary on its n kept days: nuisance ``design`` (n, q), ``model`` and ``whitened`` noise."""

    design: Floats
    model: NullModel
    whitened: WhitenedNull


def fit_null(calendar: CalendarDays, treatments: Iterable[Treated] = ()) -> NullFit | None:
    """Fit level, drift, weekday, treatments and noise; None below 14 kept days or when the outcome never varied."""
    outcome = calendar.outcome[calendar.kept]
    if len(outcome) < MIN_DAYS or np.ptp(outcome) == 0:
        return None
    design = nuisance_design(calendar, treatments)
    model = fit_null_model(outcome, design)
    grid = noise_grid()
    kalman = kalman_filter(calendar.gaps, grid, model.noise_shape)
    whitened = whiten(np.column_stack([model.response / model.sensitivity, design]), kalman)
    likely = likely_noise(whitened, kalman.log_determinant, grid)
    return NullFit(design, model, without_nuisance(whitened[likely], kalman.at(likely), grid.at(likely)))
