"""How sharp one estimate is, in standard errors and in the days that a clear answer would take."""

from __future__ import annotations

import math

from scipy import special

POWER_FACTOR = 2.8  # 1.96 + 0.84: a test at 5 % finds an effect of 2.8 standard errors in 80 % of diaries
CLEAR_EFFECT = 0.223  # log 1.25, the smallest effect a SD that would matter
DAYS_STEP = 30
NUISANCE_TERMS = 10  # about what trend, weekday and treatments cost


def days_needed(n_pairs: int, standard_error: float) -> int:
    """Return about how many more days a clear answer takes, in steps of 30.

    After n (2.8 se / 0.223)^2 days an effect of a quarter a SD would be found in 80 % of diaries, since the standard
    error falls with the root of the days.
    """
    in_all = n_pairs * (POWER_FACTOR * standard_error / CLEAR_EFFECT) ** 2
    return DAYS_STEP * max(1, math.ceil((in_all - n_pairs) / DAYS_STEP))


def standard_error(low: float, high: float, pairs: int) -> float:
    """Return the standard error behind a 95 % interval."""
    return (high - low) / (2 * float(special.stdtrit(_degrees_of_freedom(pairs), 0.975)))


def widened(estimate: float, low: float, high: float, pairs: int, level: float) -> tuple[float, float]:
    """Widen a 95 % interval to another level, each side in its own proportion."""
    freedom = _degrees_of_freedom(pairs)
    ratio = float(special.stdtrit(freedom, 0.5 + level / 2) / special.stdtrit(freedom, 0.975))
    return estimate - (estimate - low) * ratio, estimate + (high - estimate) * ratio


def explained_share(estimate: float, low: float, high: float, pairs: int) -> float:
    """Return the share of the outcome's variance that an effect explains, from its 95 % interval."""
    t_squared = (estimate / standard_error(low, high, pairs)) ** 2
    return t_squared / (t_squared + _degrees_of_freedom(pairs))


def _degrees_of_freedom(pairs: int) -> int:
    return max(pairs - NUISANCE_TERMS, 5)
