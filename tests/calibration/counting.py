"""How many spasms a day of an invented diary brings, and how they are counted."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from courses import Floats

Counting = Callable[[np.random.Generator, Floats], Floats]  # generator, log mean of each day -> count of each day

CLUMPING = 15.0


def clumped(rng: np.random.Generator, log_mean: Floats, size: float = CLUMPING) -> Floats:
    """Draw negative binomial counts: variance mean + mean^2 / size."""
    return rng.poisson(np.exp(log_mean) * rng.gamma(size, 1 / size, len(log_mean))).astype(float)


def often_calm(rng: np.random.Generator, log_mean: Floats) -> Floats:
    """Draw as above, but let one day in five be calm whatever its level."""
    return np.where(rng.random(len(log_mean)) < 0.2, 0.0, clumped(rng, log_mean))


def echoing(rng: np.random.Generator, log_mean: Floats) -> Floats:
    """Let yesterday's count raise today's mean (integer-valued GARCH)."""
    outside, counts = np.exp(log_mean), np.zeros(len(log_mean))
    mean = outside[0]
    for day in range(len(log_mean)):
        mean = 0.35 * outside[day] + (0.35 * counts[day - 1] + 0.3 * mean if day else 0.65 * outside[day])
        counts[day] = rng.poisson(mean)
    return counts


def rounded_to_five(rng: np.random.Generator, log_mean: Floats) -> Floats:
    """Count exactly up to 5, above it mostly to the nearest five."""
    counts = clumped(rng, log_mean)
    rough = (counts > 5) & (rng.random(len(counts)) < 0.8)
    return np.where(rough, 5 * np.round(counts / 5), counts)


def with_outliers(rng: np.random.Generator, log_mean: Floats) -> Floats:
    """Multiply three days in a hundred by three to eight."""
    counts = clumped(rng, log_mean)
    return np.where(rng.random(len(counts)) < 0.03, np.round(counts * rng.uniform(3, 8, len(counts))), counts)
