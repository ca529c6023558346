"""Numbers, days and lists as they are written in sentences."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date

MINUS = "\u2212"
SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def number(value: float, decimals: int = 1) -> str:
    """Write a number with a true minus sign and a comma for thousands: ``−0.2``, ``1,000``."""
    text = f"{abs(value):,.{decimals}f}"
    is_zero = not text.strip("0.,")
    return f"{MINUS}{text}" if value < 0 and not is_zero else text


def signed(value: float, decimals: int = 1) -> str:
    """Write a difference with its sign: ``+1.7``, ``−0.2``; no sign where it rounds to zero."""
    text = number(value, decimals)
    return f"+{text}" if value > 0 and text.strip("0.,") else text


def trimmed(value: float, decimals: int = 1) -> str:
    """Write a number without the zeros at its end: ``6``, ``7.1``; with -2 decimals to the nearest hundred."""
    text = number(round(value, decimals), max(decimals, 0))
    return text.rstrip("0").rstrip(".") if "." in text else text


def decimals_for(*rates: float) -> int:
    """Return the decimals that rates of this size are told with: two below 1, one below 20, none above."""
    largest = max((abs(rate) for rate in rates if math.isfinite(rate)), default=1.0)
    return 2 if largest < 1 else 1 if largest < 20 else 0


def count(value: int) -> str:
    """Write a small whole number as a word: ``three``."""
    return SMALL[value] if 0 <= value < len(SMALL) else number(value, 0)


def ordinal(value: int) -> str:
    """Write ``1st``, ``22nd``, ``150th``."""
    if value % 100 in (11, 12, 13):
        return f"{value}th"
    return f"{value}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(value % 10, 'th') }"


def day_words(day: date, today: date | None = None) -> str:
    """Write a day as ``3 May``, with its year when today is given and lies in another one."""
    year = f" {day.year}" if today and today.year != day.year else ""
    return f"{day.day} {MONTHS[day.month - 1]}{year}"


def joined(names: Sequence[str]) -> str:
    """Write a list as ``sleep, stress and screen time``."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def plural(value: int, one: str, many: str) -> str:
    """Write ``1 day``, ``4 days``."""
    return f"{number(value, 0)} {one if value == 1 else many}"


def capitalised(text: str) -> str:
    """Begin a sentence: only the first letter changes."""
    return text[:1].upper() + text[1:]
