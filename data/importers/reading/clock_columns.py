"""Read a column of clock times, and the offsets from UTC that a column of time zones gives them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from data.importers.reading.collected import Collected
from data.importers.reading.column import Column
from data.importers.reading.table import Table
from data.importers.reading.text import counted, tidy
from data.importers.reading.times import Clock, read_clock, split_offset
from data.importers.reading.words import is_excel_error, is_missing
from data.records import ColumnReading

FROM_HOUR = re.compile(r"(\d{1,2})\s?(?:h|uhr)?\s?(?:-|to|bis)\s?(\d{1,2})\s?(?:h|uhr)?", re.IGNORECASE)


def read_clocks(column: Column, table: Table, days: Sequence[date | None], collected: Collected) -> list[Clock | None]:
    """Return the clock time of each row; a cell that is none is put aside and its row keeps the day."""
    known = {text: read_clock(text) or _hours(text) for text in dict.fromkeys(column.texts) if not is_missing(text)}
    whole_hours = _whole_hours(known)
    clocks: list[Clock | None] = []
    for line, text, day in zip(table.lines, column.texts, days, strict=True):
        clock = known.get(text)
        if clock is not None and clock.bare and not whole_hours:
            collected.lose(
                line, f"time '{text}' has no am/pm; kept the day, dropped the time", column.name, text, table.sheet
            )
            clock = None
        elif clock is None and text in known and day is not None:
            error = is_excel_error(text)
            reason = f"'{text}' is an Excel error" if error else f"{text[:40]} is not a time"
            collected.lose(line, f"{reason}; kept the day", column.name, text, table.sheet)
        clocks.append(clock)
    collected.columns.append(ColumnReading(column.name, column.first_value(), "clock time"))
    return clocks


def _hours(text: str) -> Clock | None:
    """Read 8-9 as a part of the day that begins at 8."""
    found = FROM_HOUR.fullmatch(tidy(text))
    if found is None or not int(found[1]) < int(found[2]) <= 24:
        return None
    return Clock(time(int(found[1])), part=True)


def _whole_hours(known: dict[str, Clock | None]) -> bool:
    """True when bare hours are meant on a 24-hour clock: one is past 12, and nothing else is written."""
    bare = [clock for text, clock in known.items() if clock and text.strip().isdigit() and len(text.strip()) <= 2]
    return len(bare) == len(known) and any(clock.at.hour > 12 for clock in bare)


def zone_offsets(
    column: Column, days: Sequence[date | None], clocks: Sequence[Clock | None], collected: Collected
) -> list[int | None]:
    """Return the offset from UTC of each row; times inside a clock change are counted and said."""
    zones = {text: _zone(text) for text in dict.fromkeys(column.texts)}
    changed = 0
    offsets: list[int | None] = []
    for text, day, clock in zip(column.texts, days, clocks, strict=True):
        zone = zones[text]
        if clock is not None and clock.offset_min is not None:
            offsets.append(clock.offset_min)
        elif day is None or clock is None or zone is None or isinstance(zone, int):
            offsets.append(zone if isinstance(zone, int) else None)
        else:
            local = datetime.combine(day, clock.at)
            sure = _is_sure(local, zone)
            changed += not sure
            offset = local.replace(tzinfo=zone).utcoffset()
            offsets.append(int(offset.total_seconds() // 60) if offset is not None and sure else None)
    if changed:
        falls = counted(changed, "time falls", "times fall")
        collected.say(f"{falls} into a clock change (the hour is missing or comes twice); kept as written, local time.")
    collected.columns.append(ColumnReading(column.name, column.first_value(), "time zone"))
    return offsets


def _zone(text: str) -> ZoneInfo | int | None:
    rest, offset = split_offset(text.strip())
    if offset is not None and not rest:
        return offset
    try:
        return ZoneInfo(text.strip())
    except (KeyError, ValueError, OSError):
        return None


def _is_sure(local: datetime, zone: ZoneInfo) -> bool:
    """True when this local time exists exactly once."""
    first, second = (local.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    back = first.astimezone(UTC).astimezone(zone).replace(tzinfo=None)
    return back == local and first.utcoffset() == second.utcoffset()
