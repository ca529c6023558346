"""What a person noted at single spasms as coming just before them: a description of the spasms, never a finding."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

LEAST_SPASMS = 10
LEAST_TIMED = 5
PARTS = (("night", 0, 6), ("morning", 6, 12), ("afternoon", 12, 18), ("evening", 18, 24))


@dataclass(frozen=True, slots=True)
class Noted:
    """One thing noted: at how many spasms, and the part of the day in which half or more of them fall, else empty."""

    key: str
    n_spasms: int
    part: str


@dataclass(frozen=True, slots=True)
class NotedBefore:
    """``n_spasms`` single spasms, ``n_noted`` of them with anything noted; ``noted`` the commonest first."""

    n_spasms: int
    n_noted: int
    noted: tuple[Noted, ...]


def noted_before(spasms: pd.DataFrame) -> NotedBefore:
    """Count what was noted at single spasms, as `patterns.single_spasms` gives them.

    Notes
    -----
    A description only. How often the same happened without a spasm is not known, so no share of it says anything about
    a link; that is why what is noted here is never tested as a factor.
    """
    noted = spasms[spasms["noted"].map(len) > 0]
    told = noted[["noted", "number", "hour"]].explode("noted")
    found = [
        Noted(str(key), int(rows["number"].sum()), _part_of_day(rows["hour"], rows["number"]))
        for key, rows in told.groupby("noted")
    ]
    return NotedBefore(
        n_spasms=int(spasms["number"].sum()),
        n_noted=int(noted["number"].sum()),
        noted=tuple(sorted(found, key=lambda one: (-one.n_spasms, one.key))),
    )


def _part_of_day(hours: pd.Series, numbers: pd.Series) -> str:
    counted = [(int(numbers[hours.between(first, last - 1)].sum()), part) for part, first, last in PARTS]
    timed = sum(number for number, _ in counted)
    most, part = max(counted)
    return part if timed >= LEAST_TIMED and 2 * most >= timed else ""
