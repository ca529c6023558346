"""Read how long something lasted: 7h 30m, 7:45, 07:30:00, 7,5 Std, PT7H30M."""

from __future__ import annotations

import re
from functools import lru_cache

from data.importers.reading.numbers import read_amount
from data.importers.reading.text import tidy
from data.importers.reading.units import TO_NATIVE, unit_named

CLOCK = re.compile(r"(\d{1,4}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?$")
HALF_CLOCK = re.compile(r"(\d{1,2})\s?h\s?(\d{2})$", re.IGNORECASE)
ISO = re.compile(r"P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$", re.IGNORECASE)
PART = re.compile(r"\s*(?:and|und|et|y|e|en)?\s*(\d+(?:[.,]\d+)?)\s*([^\W\d_]+)\.?,?")


@lru_cache(maxsize=65536)
def read_duration(text: str) -> float | None:
    """Return the seconds of a duration that names its units or has the form of a clock; None for anything else."""
    straight = tidy(text)
    clock = CLOCK.match(straight)
    if clock:
        hours, minutes, seconds = (int(part or 0) for part in clock.groups())
        return None if minutes > 59 or seconds > 59 else hours * 3600.0 + minutes * 60 + seconds
    half = HALF_CLOCK.match(straight)
    if half:
        return int(half[1]) * 3600.0 + int(half[2]) * 60 if int(half[2]) < 60 else None
    iso = ISO.match(straight)
    if iso and any(iso.groups()):
        days, hours, minutes = (int(part or 0) for part in iso.groups()[:3])
        return days * 86400.0 + hours * 3600 + minutes * 60 + float(iso[4] or 0)
    return _in_parts(straight) if straight[:1].isdigit() else _approximate(straight)


def _in_parts(text: str) -> float | None:
    total, end = 0.0, 0
    for part in PART.finditer(text):
        unit = unit_named(part[2])
        if part.start() != end or unit not in TO_NATIVE["s"]:
            return None
        total += float(part[1].replace(",", ".")) * TO_NATIVE["s"][unit]
        end = part.end()
    return total if end and not text[end:].strip() else None


def _approximate(text: str) -> float | None:
    amount = read_amount(text)
    unit = unit_named(amount.unit) if amount else ""
    return amount.value * TO_NATIVE["s"][unit] if amount and unit in TO_NATIVE["s"] else None
