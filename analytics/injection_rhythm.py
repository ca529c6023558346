"""How far apart a person's injections are, and when the next one would be by that."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from statistics import median

from analytics.treatment_columns import INJECTION, Treated
from analytics.treatment_results import treatment_key

TOUCH_UP_DAYS = 21
MOST_INTERVALS = 3
LONGEST_INTERVAL = 270  # days: after a longer pause it is another rhythm


@dataclass(frozen=True, slots=True)
class Rhythm:
    """The last intervals between injections, in days, the last injection, and the next by the middle of them."""

    intervals: tuple[int, ...]
    last: date
    expected: date


def injection_visits(treatments: Iterable[Treated]) -> list[list[Treated]]:
    """Join the injections of one visit: what follows within 21 days (the other side, a touch-up) belongs to it."""
    injections = [one for one in treatments if treatment_key(one.kind, "")[0] == INJECTION]
    visits: list[list[Treated]] = []
    for injection in sorted(injections, key=lambda injection: injection.day):
        if visits and (injection.day - visits[-1][0].day).days <= TOUCH_UP_DAYS:
            visits[-1].append(injection)
        else:
            visits.append([injection])
    return visits


def rhythm(treatments: Iterable[Treated]) -> Rhythm | None:
    """Return the rhythm of the last visits; None with fewer than two of them, or after a pause of nine months."""
    days = [visit[0].day for visit in injection_visits(treatments)]
    intervals = _since_a_pause([(later - earlier).days for earlier, later in pairwise(days)])
    if not intervals:
        return None
    recent = tuple(intervals[-MOST_INTERVALS:])
    return Rhythm(recent, days[-1], days[-1] + timedelta(days=round(median(recent))))


def next_injection(treatments: Iterable[Treated]) -> date | None:
    """Return the day around which the next injection would be by the person's own rhythm, if there is one."""
    found = rhythm(treatments)
    return None if found is None else found.expected


def _since_a_pause(intervals: Sequence[int]) -> list[int]:
    kept: list[int] = []
    for interval in intervals:
        kept = [] if interval > LONGEST_INTERVAL else [*kept, interval]
    return kept
