"""Where the spasms are: the share of each place and side, and how that changes over the months."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from analytics.patterns import Selection
from analytics.spread import PLACES, new_places, new_sides

MOST_COLUMNS = 6
DAYS_A_MONTH = 30.44
MONTHS_A_COLUMN = (1, 2, 3, 6, 12)


@dataclass(frozen=True, slots=True)
class News:
    """What is new in the whole log, by the same rule as the red flag: since when, for each place and each side.

    ``places`` holds the words of that rule, in which upper and lower lid are both the eyelid.
    """

    places: tuple[tuple[str, date], ...]
    sides: tuple[tuple[str, date], ...]

    def is_new_place(self, site: str) -> bool:
        """True for a place that is new on the face."""
        return PLACES.get(site, site) in dict(self.places)

    def is_new_side(self, side: str) -> bool:
        """True for a side that is new."""
        return side in dict(self.sides)


@dataclass(frozen=True, slots=True)
class Place:
    """The spasms at one place; one on both sides counts once in ``total``, and once on each side."""

    site: str
    total: int
    right: int
    left: int
    unsided: int
    share: float
    is_new: bool


@dataclass(frozen=True, slots=True)
class Places:
    """All places, the fullest first. ``side`` is ``left``, ``right`` or ``both``; empty where no spasm names one.

    A spasm at two places counts at both, so the shares can add up to more than 1.
    """

    places: tuple[Place, ...]
    n_placed: int
    n_without: int
    n_unsided: int
    side: str
    new_sides: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlaceMonths:
    """How many spasms each place had in each column of 1, 2, 3, 6 or 12 months (``step``).

    ``starts`` are the first days of the columns' first months. ``logged`` tells the columns with any logged day or
    spasm: without one, no spasm at a place says nothing.
    """

    step: int
    starts: tuple[date, ...]
    logged: tuple[bool, ...]
    sites: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]
    new: tuple[bool, ...]


def news(episodes: pd.DataFrame) -> News:
    """Return what is new in the whole log. No selection reaches this: what is new does not depend on a look at it."""
    if not len(episodes):
        return News((), ())
    return News(
        tuple((flag.detail, flag.day) for flag in new_places(episodes)),
        tuple((flag.detail, flag.day) for flag in new_sides(episodes)),
    )


def places(spasms: pd.DataFrame, found: News) -> Places:
    """Share the chosen spasms out over the places of the face."""
    has_place = np.array([bool(sites) for sites in spasms["sites"]], dtype=bool)
    placed = spasms[has_place]
    n_placed = int(placed["number"].sum())
    listed = [_place(placed, site, n_placed, found) for site in _sites(placed["sites"])]
    sides = {side for side in ("left", "right") for place in listed if getattr(place, side)}
    return Places(
        places=tuple(sorted(listed, key=lambda place: (-place.total, place.site))),
        n_placed=n_placed,
        n_without=int(spasms["number"].sum()) - n_placed,
        n_unsided=int(placed.loc[placed["side"] == "", "number"].sum()),
        side="both" if len(sides) == 2 else next(iter(sides), ""),
        new_sides=tuple(side for side, _ in found.sides),
    )


def place_months(spasms: pd.DataFrame, logged: pd.DatetimeIndex, selection: Selection, found: News) -> PlaceMonths:
    """Count the chosen spasms by place and month, or by longer columns where the span holds more than six months.

    ``logged`` holds the days that are logged or have a spasm.
    """
    # 180 days touch seven months; the few days of the first one would make all columns twice as long.
    n_months = max(1, round(selection.calendar_days / DAYS_A_MONTH))
    step = next((step for step in MONTHS_A_COLUMN if math.ceil(n_months / step) <= MOST_COLUMNS), MONTHS_A_COLUMN[-1])
    n_columns = min(MOST_COLUMNS, math.ceil(n_months / step))
    first = _month(selection.last) - n_columns * step + 1
    column = (_months(spasms["day"]) - first) // step
    inside = spasms[column >= 0].assign(column=column[column >= 0])
    listed = [place.site for place in places(inside, found).places]
    days = logged[(logged >= pd.Timestamp(selection.first)) & (logged <= pd.Timestamp(selection.last))]
    seen = {int(value) for value in (_months(pd.Series(days)) - first) // step}
    return PlaceMonths(
        step=step,
        starts=tuple(_start(first + number * step) for number in range(n_columns)),
        logged=tuple(number in seen for number in range(n_columns)),
        sites=tuple(listed),
        counts=tuple(_counts(inside, site, n_columns) for site in listed),
        new=tuple(found.is_new_place(site) for site in listed),
    )


def _place(placed: pd.DataFrame, site: str, n_placed: int, found: News) -> Place:
    here = placed[np.array([site in sites for sites in placed["sites"]], dtype=bool)]
    by_side = here.groupby("side")["number"].sum()
    both = int(by_side.get("both", 0))
    total = int(here["number"].sum())
    return Place(
        site=site,
        total=total,
        right=int(by_side.get("right", 0)) + both,
        left=int(by_side.get("left", 0)) + both,
        unsided=int(by_side.get("", 0)),
        share=total / n_placed,
        is_new=found.is_new_place(site),
    )


def _counts(spasms: pd.DataFrame, site: str, n_columns: int) -> tuple[int, ...]:
    here = spasms[np.array([site in sites for sites in spasms["sites"]], dtype=bool)]
    counts = here.groupby("column")["number"].sum()
    return tuple(int(counts.get(number, 0)) for number in range(n_columns))


def _sites(lists: Iterable[tuple[str, ...]]) -> list[str]:
    return list(dict.fromkeys(site for sites in lists for site in sites))


def _months(days: pd.Series) -> pd.Series:
    stamps = pd.to_datetime(days).dt
    return stamps.year * 12 + stamps.month - 1


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


def _start(month: int) -> date:
    return date(month // 12, month % 12 + 1, 1)
