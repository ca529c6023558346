"""Tell a column called *Sleep* that holds when one fell asleep from one that holds for how long."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from data.importers.reading.column import Column
from data.importers.reading.dates import looks_like_dates
from data.importers.reading.times import Clock, read_clock
from data.importers.reading.words import is_missing

EVENING = 19  # no one sleeps for so many hours every night, nor for fewer than the small hours
SMALL_HOURS = 4
OF_A_SPASM = frozenset({"spasm_count", "intensity", "pain", "side", "sites", "movement", "triggers", "onset", "time"})


def with_bedtimes(columns: list[Column]) -> list[Column]:
    """Return the columns, one of sleep turned into bedtimes where its cells are moments, or clock times at night."""
    roles = {column.role for column in columns}
    if "bedtime_h" in roles:
        return _with_hours(columns, roles)
    return [
        replace(column, role="bedtime_h", unit="") if _holds_bedtimes(column, "waketime_h" in roles) else column
        for column in columns
    ]


def _with_hours(columns: list[Column], roles: set[str]) -> list[Column]:
    """Take a duration between bedtimes and times of waking, where nothing is of a spasm, for that of the sleep."""
    if "waketime_h" not in roles or roles & {"sleep_h", *OF_A_SPASM}:
        return columns
    return [replace(column, role="sleep_h") if column.role == "duration" else column for column in columns]


def _holds_bedtimes(column: Column, beside_waking: bool) -> bool:
    if column.role != "sleep_h":
        return False
    if looks_like_dates(column.texts):
        return True
    filled = [text for text in column.texts if not is_missing(text)]
    return beside_waking and bool(filled) and _all_at_night([_clock(text) for text in filled])


def _clock(text: str) -> Clock | None:
    return read_clock(text) if ":" in text else None


def _all_at_night(clocks: Sequence[Clock | None]) -> bool:
    hours = [clock.at.hour for clock in clocks if clock is not None]
    return len(hours) == len(clocks) and all(hour >= EVENING or hour < SMALL_HOURS for hour in hours)
