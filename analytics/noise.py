"""The kinds of day-to-day noise that are considered: carry-over of some length, mixed with noise of single days."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np

from analytics.arrays import Floats, Indices

PERSISTENCE = (0.2, 0.4, 0.55, 0.7, 0.8, 0.88, 0.94, 0.97)
CARRIED_SHARE = (0.1, 0.2, 0.35, 0.5, 0.7, 0.85, 1.0)


@dataclass(frozen=True, slots=True)
class NoiseGrid:
    """Noise settings, (g,) each: V = s2 [share R + (1 - share) diag(noise shape)], R_ij = persistence^|i-j|.

    ``log_prior`` leans mildly towards carry-over, so that a short diary is not read as free of it; with ``flat`` it
    leans nowhere, which keeps the size of slow columns (a treatment, a slope) too and finds more of what they do.
    """

    persistence: Floats
    share: Floats
    flat: bool = False

    @property
    def log_prior(self) -> Floats:
        """Log weight of each setting before the diary is seen, up to a constant."""
        if self.flat:
            return np.zeros_like(self.share)
        return np.log(self.persistence * self.share + 0.02)

    def at(self, places: Indices) -> NoiseGrid:
        """Return the settings at the given places."""
        return NoiseGrid(self.persistence[places], self.share[places], self.flat)


@cache
def noise_grid() -> NoiseGrid:
    """Return the 57 settings: no carry-over at all, and every persistence with every share."""
    pairs = [(0.0, 0.0), *((rho, share) for rho in PERSISTENCE for share in CARRIED_SHARE)]
    return NoiseGrid(*np.array(pairs).T)
