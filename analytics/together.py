"""Which factors move together, so that a log cannot tell them apart."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy.cluster.hierarchy import leaves_list, linkage, optimal_leaf_ordering
from scipy.spatial.distance import squareform

from analytics.arrays import Floats
from analytics.exposures import exposures
from analytics.milestones import daily, kept
from data.vocabulary import CONTROLS

TOO_CLOSE = 0.7
LEAST_DAYS = 30
LEAST_OFF_MODE = 8


@dataclass(frozen=True, slots=True)
class Pair:
    """Two factors, their rank correlation, and the days on which both were noted."""

    first: str
    second: str
    rho: float
    n_days: int

    @property
    def is_too_close(self) -> bool:
        """True where no log of this kind could tell one from the other."""
        return abs(self.rho) >= TOO_CLOSE


@dataclass(frozen=True, slots=True)
class Together:
    """``factors`` in the order in which like stands beside like; ``pairs`` with the closest first."""

    kept_days: int
    factors: tuple[str, ...]
    pairs: tuple[Pair, ...]

    @property
    def too_close(self) -> tuple[Pair, ...]:
        """The pairs that cannot be told apart."""
        return tuple(pair for pair in self.pairs if pair.is_too_close)


def together(days: pd.DataFrame, *, outcome: str = "spasm_count") -> Together:
    """Correlate every two factors of a diary.

    Parameters
    ----------
    days : DataFrame
        Indexed by day; the outcome is NaN on days that were not kept, a factor where it was not noted.
    outcome : str
        Only days on which it was kept count; its values are not looked at.

    Returns
    -------
    Together
        Spearman's rho of each two factors over the kept days on which both were noted (30 or more, and 8 off the most
        frequent value of each). Factors without such a pair are left out.

    Notes
    -----
    This is a description and no test: it ignores carry-over from day to day, so two factors that merely drift over the
    same months look closer than they are. From 0.7 on, estimates of two effects at once become unreliable.

    References
    ----------
    Dormann et al. 2013, doi:10.1111/j.1600-0587.2012.07348.x
    """
    table = daily(days)
    seen = (
        exposures(table, outcome).drop(columns=[outcome, *CONTROLS], errors="ignore") if len(table) else pd.DataFrame()
    )
    seen = seen[kept(table, outcome)] if len(table) else seen
    varied = seen[[name for name in seen.columns if _varies(seen[name])]]
    rho = varied.corr(method="spearman", min_periods=LEAST_DAYS).to_numpy(float) if varied.shape[1] > 1 else None
    if rho is None:
        return Together(len(seen), (), ())
    noted = varied.notna().to_numpy(float)
    pairs = _pairs([str(name) for name in varied.columns], rho, noted.T @ noted)
    known = {name for pair in pairs for name in (pair.first, pair.second)}
    places = [place for place, name in enumerate(varied.columns) if name in known]
    order = [places[at] for at in like_beside_like(rho[np.ix_(places, places)])] if places else []
    return Together(len(seen), tuple(str(varied.columns[place]) for place in order), pairs)


def like_beside_like(rho: Floats) -> list[int]:
    """Order the rows of a correlation matrix by average-linkage clusters of ``1 - |rho|``; unknown ones stand apart."""
    distance = 1 - np.abs(np.nan_to_num(rho))
    np.fill_diagonal(distance, 0.0)
    if len(distance) < 3:
        return list(range(len(distance)))
    condensed = squareform((distance + distance.T) / 2, checks=False)
    return [int(place) for place in leaves_list(optimal_leaf_ordering(linkage(condensed, "average"), condensed))]


def strongest(found: Together, most: int) -> tuple[str, ...]:
    """Return at most ``most`` factors, those of the closest pairs, in the order of the whole."""
    chosen: set[str] = set()
    for pair in found.pairs:
        if len(chosen | {pair.first, pair.second}) > most:
            continue
        chosen |= {pair.first, pair.second}
    return tuple(factor for factor in found.factors if factor in chosen)


def _varies(values: pd.Series) -> bool:
    told = values.dropna()
    return len(told) >= LEAST_DAYS and len(told) - int(told.value_counts().iloc[0]) >= LEAST_OFF_MODE


def _pairs(names: list[str], rho: Floats, both: Floats) -> tuple[Pair, ...]:
    found = [
        Pair(names[row], names[column], float(rho[row, column]), int(both[row, column]))
        for row in range(len(names))
        for column in range(row + 1, len(names))
        if np.isfinite(rho[row, column])
    ]
    return tuple(sorted(found, key=lambda pair: -abs(pair.rho)))
