"""Read the fields of one record of Apple Health; one that cannot be read says why."""

from __future__ import annotations

from datetime import datetime

from data.importers.reading.health_tags import Tag
from data.importers.reading.health_times import health_moment

LONGEST_H = 24


class Damaged(Exception):
    """A record that cannot be read; its words say why, and in which attribute."""

    def __init__(self, reason: str, attribute: str | None = None, value: str | None = None) -> None:
        super().__init__(reason)
        self.reason, self.attribute, self.value = reason, attribute, value


def moment_of(tag: Tag, name: str) -> tuple[datetime, int]:
    """Return a time of the record and its offset from UTC in minutes."""
    text = tag.attributes.get(name) or (tag.second_start if name == "endDate" else "")
    found = health_moment(text, tag.zone) if text else None
    if found is None:
        raise Damaged(f"'{text[:40]}' is not a time" if text else f"The record has no {name}", name, text or None)
    return found


def span_of(tag: Tag) -> tuple[datetime, datetime, float]:
    """Return begin and end in local time, and the true seconds between."""
    start, first = moment_of(tag, "startDate")
    end, last = moment_of(tag, "endDate")
    seconds = (end - start).total_seconds() - 60 * (last - first)
    if not 0 <= seconds <= LONGEST_H * 3600:
        raise Damaged(f"A record of {seconds / 3600:.1f} h is not possible, expected 0 to {LONGEST_H}")
    return start, end, seconds


def number_of(tag: Tag, name: str = "value") -> float:
    """Return a finite number."""
    text = tag.attributes.get(name, "")
    try:
        number = float(text) if text.isascii() and "_" not in text else float("nan")
    except ValueError:
        number = float("nan")
    if not abs(number) < float("inf"):
        raise Damaged(f"'{text[:40]}' is not a number" if text else f"The record has no {name}", name, text or None)
    return number


def per_unit(tag: Tag, units: dict[str, float], name: str = "unit", default: str = "") -> float:
    """Return what one of the record's unit is in the factor's own."""
    unit = tag.attributes.get(name, default)
    if unit not in units:
        raise Damaged(f"'{unit[:40]}' is a unit nobody knows here", name, unit)
    return units[unit]


def source_of(tag: Tag) -> tuple[int, str]:
    """Return the rank of the record's source, a watch before a phone before any other, and its name."""
    name = tag.attributes.get("sourceName", "")
    words = f"{name} {tag.attributes.get('device', '')}".lower()
    return (0 if "watch" in words else 1 if "iphone" in words else 2), name


def seconds_of(local: datetime) -> float:
    """Return a local time as seconds on one axis."""
    return (local - datetime(2000, 1, 1)).total_seconds()
