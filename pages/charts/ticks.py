"""Ticks of a scale of differences, written with their signs."""

from __future__ import annotations

import math
from typing import Any

from analytics.numbers_in_words import signed

MOST_TICKS = 9


def signed_ticks(low: float, high: float) -> dict[str, Any]:
    """Return the tick options of an axis from ``low`` to ``high``: at most nine round values, zero without a sign."""
    values, step = round_values(low, high), round_step((high - low) / MOST_TICKS)
    digits = max(0, -math.floor(math.log10(step)))
    texts = ["0" if abs(value) < step / 2 else signed(value, digits) for value in values]
    return {"tickmode": "array", "tickvals": values, "ticktext": texts}


def round_values(low: float, high: float) -> list[float]:
    """Return at most nine round values between ``low`` and ``high``."""
    step = round_step(max(high - low, 1e-9) / MOST_TICKS)
    return [index * step for index in range(math.ceil(low / step), math.floor(high / step) + 1)]


def round_step(least: float) -> float:
    """Return the smallest of 1, 2 and 5 times a power of ten that is not below ``least``."""
    power = 10.0 ** math.floor(math.log10(least))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= least * (1 - 1e-9))
