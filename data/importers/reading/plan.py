"""What one cell says, and how the cells of a column are to be read."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

DOTTED = re.compile(r"\d{1,2}[.,]\d{2}")
BY_SIZE = "ml or l"  # bare numbers of a column that mixes the two


@dataclass(frozen=True, slots=True)
class Reading:
    """What one cell says: a value (None when nothing is known), or ``reason``, why it cannot be read."""

    value: float | None = None
    approximate: bool = False
    reason: str | None = None
    said: bool | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """How the numbers of one column are to be read, decided over all its rows.

    ``unit`` is the unit of a bare number, ``words`` reads what is no number. A bare number of a rating is moved by
    ``offset``, then multiplied by ``factor``; ``blank`` is the number that stands for nothing. ``out_of`` is the
    10 of 7/10 when every cell has it.
    """

    native: str
    unit: str = ""
    factor: float = 1.0
    offset: float = 0.0
    decimal: str = "."
    drink: str = ""
    words: Callable[[str], float | None] | None = None
    hours_by_size: bool = False
    dotted_clock: bool = False
    rating: bool = False
    blank: float | None = None
    out_of: float | None = None
