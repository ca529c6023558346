"""What the map of factors that move together shows: at most ten factors, and a dot for each two of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from analytics.finding_words import factor_title
from analytics.together import Together, strongest
from pages.charts.words import counted, signed

MOST_FACTORS = 10
COLUMNS = ("Factor", "And", "Together (−1 to 1)", "Days")


@dataclass(frozen=True, slots=True)
class Dot:
    """Two of the drawn factors by their places, the larger one first."""

    row: int
    column: int
    rho: float
    text: str
    is_too_close: bool


@dataclass(frozen=True, slots=True)
class Map:
    """The drawn factors by name, in order, their dots, and how many factors were left out."""

    names: tuple[str, ...]
    dots: tuple[Dot, ...]
    n_left_out: int


def map_of(found: Together, most: int = MOST_FACTORS) -> Map:
    """Choose the factors of the closest pairs and place their dots."""
    chosen = strongest(found, most)
    places = {factor: place for place, factor in enumerate(chosen)}
    dots = []
    for pair in found.pairs:
        if pair.first in places and pair.second in places:
            column, row = sorted((places[pair.first], places[pair.second]))
            names = f"{factor_title(chosen[row])} and {_lowered(factor_title(chosen[column]))}"
            text = f"{names}: {signed(pair.rho, 2)}, {counted(pair.n_days, 'day')}"
            dots.append(Dot(row, column, pair.rho, text, pair.is_too_close))
    return Map(tuple(map(factor_title, chosen)), tuple(dots), len(found.factors) - len(chosen))


def together_table(found: Together) -> pd.DataFrame:
    """Return every pair, those that are not drawn too."""
    return pd.DataFrame(
        [
            (factor_title(pair.first), factor_title(pair.second), round(pair.rho, 2), pair.n_days)
            for pair in found.pairs
        ],
        columns=list(COLUMNS),
    )


def left_out_words(names: Sequence[str], n_left_out: int) -> str:
    """Say which factors are not drawn."""
    if not n_left_out:
        return ""
    return f"Drawn are the {len(names)} factors that move most with another; all pairs are in the numbers."


def _lowered(title: str) -> str:
    return title[:1].lower() + title[1:] if title[1:2].islower() else title
