"""Read how long something lasted: 7h 30m, 7:45, 07:30:00, 7,5 Std, PT7H30M."""

from __future__ import annotations

import re
from functools import lru_cache

from data.importers.reading.numbers import read_amount
from data.importers.reading.text import plain, tidy
from data.importers.reading.units import TO_NATIVE, unit_named

CLOCK = re.compile(r"(\d{1,4}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?$")
HALF_CLOCK = re.compile(r"(\d{1,2})\s?[hu]\s?(\d{2})$", re.IGNORECASE)
CLOCK_AND_UNIT = re.compile(r"(\d{1,3}):(\d{2})\s*([^\W\d_]+)\.?$")
SIGNS = re.compile(r"(?:(\d+)\s?')?\s?(?:(\d+)\s?(?:''|\"))?$")  # 1'30", as on a stopwatch
FROM_TO = re.compile(
    r"(?:from |von |de )?(\d{1,2})(?:[:.h](\d{2}))?\s*([ap]\.?m\.?|uhr|h)?\s*(?:-|to|bis|à|a|until|till)\s*"
    r"(\d{1,2})(?:[:.h](\d{2}))?\s*([ap]\.?m\.?|uhr|h)?$",
    re.IGNORECASE,
)  # from a clock time to another
CLOCK_WORD = re.compile(r"uhr|[ap]\.?m", re.IGNORECASE)
NEXT_SMALLER = {"h": "min", "min": "s"}
IN_WORDS = {
    **dict.fromkeys(
        ("half a minute", "half minute", "halbe minute", "demi minute", "medio minuto", "mezzo minuto"), 30.0
    ),
    **dict.fromkeys(("a minute", "one minute", "eine minute", "une minute", "un minuto", "een minuut"), 60.0),
    **dict.fromkeys(
        ("half an hour", "half hour", "halbe stunde", "eine halbe stunde", "demi heure", "media hora", "mezz ora"),
        1800.0,
    ),
    **dict.fromkeys(("an hour", "one hour", "eine stunde", "une heure", "una hora", "un ora", "een uur"), 3600.0),
}
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
    span = _from_to(straight)
    if span is not None:
        return span
    if plain(straight) in IN_WORDS:
        return IN_WORDS[plain(straight)]
    signs = SIGNS.match(straight)
    if signs and any(signs.groups()):
        return int(signs[1] or 0) * 60.0 + int(signs[2] or 0)
    return (_clock_and_unit(straight) or _in_parts(straight)) if straight[:1].isdigit() else _approximate(straight)


def _from_to(text: str) -> float | None:
    """Return the seconds from one clock time to another; 3-4 h may be a range, and is none of these."""
    found = FROM_TO.match(text)
    if found is None or not ((found[2] and found[5]) or CLOCK_WORD.search(found[3] or found[6] or "")):
        return None
    first, last = (_minutes(*found.groups()[part : part + 3]) for part in (0, 3))
    return None if first is None or last is None else (last - first) % 1440 * 60.0


def _minutes(hour: str, minute: str | None, half: str | None) -> int | None:
    hours, minutes = int(hour), int(minute or 0)
    if half and half[0] in "aApP":
        if not 1 <= hours <= 12:
            return None
        hours = hours % 12 + 12 * (half[0] in "pP")
    return None if hours > 24 or minutes > 59 else hours * 60 + minutes


def _clock_and_unit(text: str) -> float | None:
    """Read 1:30 min and 1:30 h, where the unit is that of the first number."""
    found = CLOCK_AND_UNIT.match(text)
    unit = unit_named(found[3]) if found else ""
    if found is None or unit not in {"h", "min"} or int(found[2]) > 59:
        return None
    return (int(found[1]) + int(found[2]) / 60) * TO_NATIVE["s"][unit]


def _in_parts(text: str) -> float | None:
    total, end, smallest = 0.0, 0, ""
    for part in PART.finditer(text):
        unit = unit_named(part[2])
        if part.start() != end or unit not in TO_NATIVE["s"]:
            return None
        total += float(part[1].replace(",", ".")) * TO_NATIVE["s"][unit]
        end, smallest = part.end(), unit
    tail = text[end:].strip()
    if tail.isdigit() and len(tail) <= 2 and int(tail) < 60 and smallest in NEXT_SMALLER:  # 1 hr 15
        return total + int(tail) * TO_NATIVE["s"][NEXT_SMALLER[smallest]]
    return total if end and not tail else None


def _approximate(text: str) -> float | None:
    amount = read_amount(text)
    unit = unit_named(amount.unit) if amount else ""
    return amount.value * TO_NATIVE["s"][unit] if amount and unit in TO_NATIVE["s"] else None
