"""Read the moments that programs write, such as 2025-01-03 23:10:05 or 2025-01-03T23:10:05.000+02:00."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from data.importers.reading.collected import Collected
from data.importers.reading.words import is_missing

SHORT_OFFSET = re.compile(r"([+-]\d{2})(\d{2})$")
FIRST_YEAR, LAST_YEAR = 1900, 2100
FRACTION = re.compile(r"(?<=:\d\d)\.\d+")


@dataclass(frozen=True, slots=True)
class Moment:
    """A local clock time, and its offset from UTC in minutes where it is known."""

    local: datetime
    offset_min: int | None = None


def iso_moment(text: str) -> Moment | None:
    """Return the moment a text says; None when it says none."""
    straight = SHORT_OFFSET.sub(r"\1:\2", FRACTION.sub("", text.strip())) if ":" in text else text.strip()
    try:
        moment = datetime.fromisoformat(straight)
    except ValueError:
        return None
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:  # beyond them, a shift by hours may leave the calendar
        return None
    offset = moment.utcoffset()
    return Moment(moment.replace(tzinfo=None), None if offset is None else round(offset.total_seconds() / 60))


def moment_in(collected: Collected, text: str, line: int, column: str) -> Moment | None:
    """Return the moment in a cell; None where the cell is blank, and where it is put aside."""
    if is_missing(text):
        return None
    moment = iso_moment(text)
    if moment is None:
        collected.lose(line, f"'{text[:40]}' is not a date and time", column, text)
    return moment
