"""Add up amounts told for stretches of time by several sources, so that no stretch is counted twice.

A watch and a phone both count the same walk. The source of the better rank counts first; of another source only the
share of each stretch counts in which no better one counted anything, and of a stretch of more than an hour never more
than what it tells above theirs.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date

from data.importers.reading.spans import Seconds, union_of

LONG_S = 3600.0
FIELDS = 4  # start, end, amount, row


class IntervalSums:
    """The stretches of one factor, by day and source; times are seconds on any one axis."""

    def __init__(self) -> None:
        self.days: dict[date, dict[tuple[int, str], array[float]]] = {}

    def add(self, day: date, source: tuple[int, str], start: float, end: float, amount: float, row: int) -> None:
        """Add what a source (its rank, lowest first, and its name) tells of one stretch."""
        sources = self.days.setdefault(day, {})
        told = sources.get(source)
        if told is None:
            told = sources[source] = array("d")
        told.extend((start, end, amount, row))

    def totals(self) -> Iterator[tuple[date, float, int]]:
        """Yield the day, its amount, and the first row that told some of it."""
        for day in sorted(self.days):
            sources = self.days[day]
            first_row = int(min(told[3] for told in sources.values()))
            yield day, _total([_stretches(sources[source]) for source in sorted(sources)]), first_row


def _stretches(told: array[float]) -> list[tuple[float, float, float]]:
    """Return the stretches of one source; the same stretch told twice is one."""
    largest: dict[tuple[float, float], float] = {}
    for at in range(0, len(told), FIELDS):
        span = (told[at], told[at + 1])
        largest[span] = max(largest.get(span, 0.0), told[at + 2])
    return [(start, end, amount) for (start, end), amount in largest.items()]


def _total(sources: list[list[tuple[float, float, float]]]) -> float:
    counted: list[tuple[float, float, float]] = []
    for stretches in sources:
        covered = union_of([(start, end) for start, end, _ in counted])
        starts = [start for start, _ in covered]
        fresh = [
            (start, end, _open_amount(start, end, amount, covered, starts, counted)) for start, end, amount in stretches
        ]
        counted.extend(fresh)
    return sum(amount for _, _, amount in counted)


def _open_amount(
    start: float,
    end: float,
    amount: float,
    covered: list[Seconds],
    starts: list[float],
    counted: list[tuple[float, float, float]],
) -> float:
    """Return how much of an amount lies where nothing was counted yet."""
    if not covered:
        return amount
    first = max(bisect_right(starts, start) - 1, 0)
    last = bisect_left(starts, end) if end > start else bisect_right(starts, start)
    if end <= start:
        return 0.0 if any(left <= start <= right for left, right in covered[first:last]) else amount
    taken = sum(max(0.0, min(end, right) - max(start, left)) for left, right in covered[first:last])
    if not taken:
        return amount
    left_over = amount * max(0.0, 1 - taken / (end - start))
    if end - start <= LONG_S:
        return left_over
    return min(left_over, max(0.0, amount - _amount_within(start, end, counted)))


def _amount_within(start: float, end: float, counted: list[tuple[float, float, float]]) -> float:
    total = 0.0
    for left, right, amount in counted:
        if right <= left:
            total += amount if start <= left <= end else 0.0
        else:
            total += amount * max(0.0, min(end, right) - max(start, left)) / (right - left)
    return total
