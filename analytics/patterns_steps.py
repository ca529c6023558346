"""The five steps of a heat map of counts: none, and four that grow with what the diary holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

FIRST_STEPS = (1, 3, 6, 10)
FACTORS = (1, 2, 3, 5, 8, 10, 15, 20, 30, 50, 80, 100, 200, 500, 1000, 2000, 5000, 10_000)
MOST_IN_LAST_STEP = 0.25


@dataclass(frozen=True, slots=True)
class Steps:
    """``edges`` are the least values of the steps after none; ``labels`` names all five."""

    edges: tuple[int, int, int, int]
    labels: tuple[str, str, str, str, str]

    def of(self, value: float) -> int:
        """Return the step of a value: 0 for none, to 4."""
        return max(1, int(np.searchsorted(self.edges, value + 0.5, side="right"))) if value > 0 else 0


def steps_of(values: Iterable[float]) -> Steps:
    """Choose the steps 0, 1-2, 3-5, 6-9, 10 or more; several times as wide where more than a quarter would be above."""
    positive = np.array([value for value in values if value > 0], dtype=float)
    limit = float(np.quantile(positive, 1 - MOST_IN_LAST_STEP)) if len(positive) else 0.0
    factor = next((factor for factor in FACTORS if limit < FIRST_STEPS[-1] * factor), FACTORS[-1])
    edges = (1, *(step * factor for step in FIRST_STEPS[1:]))
    spans = pairwise(edges)
    labels = ("0", *(f"{low:,}–{high - 1:,}" for low, high in spans), f"{edges[-1]:,} or more")
    return Steps(edges, labels)  # type: ignore[arg-type]  # four edges and five labels
