"""What one date cell says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from data.importers.reading.times import Clock


@dataclass(frozen=True, slots=True)
class DateCell:
    """What one cell says. ``shape`` names its format; ``day`` is set when it is certain.

    ``two`` holds (first, second, year or None, separator) of a numeric date whose order is open; ``no_year`` holds
    (month, day) of a date without a year. ``rest`` is what stands behind the date: its clock time.
    """

    shape: str
    day: date | None = None
    two: tuple[int, int, str | None, str] | None = None
    no_year: tuple[int, int] | None = None
    clock: Clock | None = None
    rest: str = ""
    language: str = ""


def made(year: int, month: int, day: int) -> date | None:
    """Return the date, or None when there is no such day."""
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None
