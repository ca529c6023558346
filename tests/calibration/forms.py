"""How a factor's swing looks once a person has written it down: hours, ratings, milligrams, yes or no."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from courses import Floats

Form = Callable[[Floats], Floats]


def rating(middle: float, spread: float) -> Form:
    return lambda swing: np.clip(np.round(middle + spread * swing), 0, 10)


def amount(middle: float, spread: float, step: float) -> Form:
    return lambda swing: step * np.round(np.clip(middle + spread * swing, 0, None) / step)


def skewed(middle: float, spread: float, step: float) -> Form:
    """Mostly little, sometimes much."""
    return lambda swing: step * np.round(middle * np.exp(spread * swing) / step)


def on_some_days(above: float) -> Form:
    """Yes where the swing is above a level that a normal one passes on a known share of days."""
    return lambda swing: (swing > above).astype(float)


FORMS: dict[str, Form] = {
    "sleep_h": amount(7.0, 1.0, 0.1),
    "stress": rating(4.5, 2.0),
    "caffeine_mg": amount(190, 95, 95),
    "screen_time_h": amount(5.5, 1.8, 0.5),
    "exercise_min": amount(10, 30, 5),
    "pressure_hpa": amount(1014, 8, 0.1),
    "stressful_event": on_some_days(0.67),
    "alcohol_units": amount(0.3, 1.6, 1),
    "talking_min": amount(120, 50, 10),
    "hydration_l": amount(1.8, 0.45, 0.1),
    "mood": rating(6.0, 1.6),
    "fatigue": rating(4.0, 1.9),
    "steps": skewed(6000, 0.5, 100),
    "illness_fever": on_some_days(1.48),
    "loud_noise_h": skewed(0.8, 1.1, 0.1),
}
EIGHT = tuple(FORMS)[:8]
TWELVE = tuple(FORMS)[:12]
