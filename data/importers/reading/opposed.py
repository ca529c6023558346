"""Find a rating that goes the wrong way with another column of its table, as one does whose scale runs backwards."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import StatisticsError, correlation

from data.importers.reading.column import Column
from data.importers.reading.numbers import read_amount

FEWEST = 20  # days
PROBED_ROWS = 2000
CLEARLY = 0.6
# a rating, a column beside it, and whether the two go together when both run the usual way
PAIRS = (
    ("sleep_quality", "sleep_h", True),
    ("stress", "mood", False),
    ("anxiety", "mood", False),
    ("fatigue", "energy", False),
    ("fatigue", "sleep_quality", False),
)


def runs_against(column: Column, columns: Sequence[Column]) -> Column | None:
    """Return the column with which this rating goes the wrong way on most days; None when there is none."""
    for role, other, together in PAIRS:
        beside = next((candidate for candidate in columns if candidate.role == other), None)
        if column.role != role or beside is None:
            continue
        found = _correlation(column.texts[:PROBED_ROWS], beside.texts[:PROBED_ROWS])
        if found is not None and (found < -CLEARLY if together else found > CLEARLY):
            return beside
    return None


def _correlation(one: Sequence[str], other: Sequence[str]) -> float | None:
    pairs = [(_number(first), _number(second)) for first, second in zip(one, other, strict=True)]
    known = [(first, second) for first, second in pairs if first is not None and second is not None]
    if len(known) < FEWEST:
        return None
    try:
        return correlation([first for first, _ in known], [second for _, second in known])
    except StatisticsError:  # one of them never changes
        return None


def _number(text: str) -> float | None:
    amount = read_amount(text) if text else None
    return amount.value if amount is not None else None
