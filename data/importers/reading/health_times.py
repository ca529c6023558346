"""Read the times of an Apple Health export: the clock as written, or that of the zone which the record names."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from data.importers.reading.date_cells import read_date_cell


@lru_cache(maxsize=4096)
def health_moment(text: str, zone: str = "") -> tuple[datetime, int] | None:
    """Return the local time and its offset from UTC in minutes; None when the text is no time.

    Notes
    -----
    Exports write old records in the offset that the phone has on the day of the export, so a zone that the record
    itself names is nearer to the clock the person saw.
    """
    try:
        moment = datetime.fromisoformat(text[:19])
        offset = _offset(text[19:].strip())
    except ValueError:
        cell = read_date_cell(text)
        if cell.day is None or cell.clock is None:
            return None
        moment, offset = datetime.combine(cell.day, cell.clock.at), cell.clock.offset_min or 0
    known = _zone(zone) if zone else None
    if known is None:
        return moment, offset
    there = (moment.replace(tzinfo=UTC) - timedelta(minutes=offset)).astimezone(known)
    away = there.utcoffset()
    return there.replace(tzinfo=None), offset if away is None else round(away.total_seconds() / 60)


@lru_cache(maxsize=512)
def _offset(text: str) -> int:
    if not text or text in {"Z", "UTC"}:
        return 0
    if len(text) not in (5, 6) or text[0] not in "+-":
        raise ValueError(text)
    minutes = int(text[1:3]) * 60 + int(text[-2:])
    return -minutes if text[0] == "-" else minutes


@lru_cache(maxsize=512)
def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # a name that this system does not know
        return None
