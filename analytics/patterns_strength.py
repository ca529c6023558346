"""How long the spasms last and how strong they are, as shares of the spasms that say so."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import pandas as pd

SHORT_EDGES_S = (1.0, 5.0, 30.0, 120.0)
SHORT_LABELS = ("< 1 s", "1–5 s", "5–30 s", "½–2 min", "> 2 min")
LONG_EDGES_S = (60.0, 300.0, 1800.0, 7200.0)
LONG_LABELS = ("< 1 min", "1–5 min", "5–30 min", "½–2 h", "> 2 h")
INTENSITY_EDGES = (1.5, 3.5, 5.5, 7.5)
INTENSITY_LABELS = ("0–1", "2–3", "4–5", "6–7", "8–10")


@dataclass(frozen=True, slots=True)
class Shares:
    """Five classes with how many spasms (or days) fall into each; ``middle`` is the median of all values.

    ``of_days`` is True where no single spasm is rated, and the worst intensity of each day stands in.
    """

    labels: tuple[str, ...]
    counts: tuple[int, ...]
    n_known: int
    n_without: int
    middle: float
    of_days: bool = False


def durations(spasms: pd.DataFrame) -> Shares:
    """Share the chosen spasms out by how long they lasted; in longer classes where most outlast two minutes."""
    values, weights, without = _known(spasms, "duration_s")
    is_long = bool(len(values)) and _middle(values, weights) > SHORT_EDGES_S[-1]
    edges, labels = (LONG_EDGES_S, LONG_LABELS) if is_long else (SHORT_EDGES_S, SHORT_LABELS)
    return _shares(values, weights, without, edges, labels)


def intensities(spasms: pd.DataFrame, worst: pd.Series) -> Shares:
    """Share the chosen spasms out by intensity; where none is rated, the days by their worst (``worst``)."""
    values, weights, without = _known(spasms, "intensity")
    if len(values) or not worst.notna().any():
        return _shares(values, weights, without, INTENSITY_EDGES, INTENSITY_LABELS)
    rated = worst.dropna().to_numpy(float)
    ones = np.ones(len(rated), dtype=int)
    return _shares(rated, ones, int(worst.isna().sum()), INTENSITY_EDGES, INTENSITY_LABELS, of_days=True)


def _known(spasms: pd.DataFrame, name: str) -> tuple[np.ndarray, np.ndarray, int]:
    known = spasms[spasms[name].notna()]
    without = int(spasms["number"].sum()) - int(known["number"].sum())
    return known[name].to_numpy(float), known["number"].to_numpy(int), without


def _shares(
    values: np.ndarray,
    weights: np.ndarray,
    without: int,
    edges: tuple[float, ...],
    labels: tuple[str, ...],
    *,
    of_days: bool = False,
) -> Shares:
    classes = np.searchsorted(edges, values, side="right")
    counts = np.bincount(classes, weights=weights, minlength=len(labels)) if len(values) else np.zeros(len(labels))
    middle = _middle(values, weights) if len(values) else math.nan
    return Shares(labels, tuple(int(count) for count in counts), int(weights.sum()), without, middle, of_days)


def _middle(values: np.ndarray, weights: np.ndarray) -> float:
    """Return the weighted median: the value at which half of the spasms are reached."""
    order = np.argsort(values, kind="stable")
    reached = np.cumsum(weights[order])
    return float(values[order][np.searchsorted(reached, reached[-1] / 2)])
