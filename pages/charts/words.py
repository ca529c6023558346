"""Numbers and days as charts write them: a true minus, no decimals that nobody can use, days without a leading zero."""

from __future__ import annotations

import html
import math
from datetime import date

from analytics import numbers_in_words
from analytics.numbers_in_words import MINUS as MINUS
from analytics.numbers_in_words import plural
from data.vocabulary import factor_of, is_known

NONE = "–"


def number(value: float, digits: int = 1) -> str:
    """Write a value with at most ``digits`` decimals; whole numbers and large ones without."""
    if math.isnan(value):
        return NONE
    places = 0 if abs(value) >= 100 or float(value).is_integer() else digits
    text = f"{abs(value):,.{places}f}"
    return f"{MINUS}{text}" if value < 0 and float(text.replace(",", "")) != 0 else text


def rate(value: float) -> str:
    """Write a rate a day, always with one decimal below 100."""
    return number(value) if math.isnan(value) or abs(value) >= 100 else f"{value:.1f}"


def signed(value: float, digits: int = 1) -> str:
    """Write a difference with its sign: ``+1.7``, ``−0.2``, ``0.0``."""
    return NONE if math.isnan(value) else numbers_in_words.signed(value, digits)


def day_words(day: date, *, year: bool = True) -> str:
    """Write a day as ``26 May 2026``."""
    return f"{day.day} {day:%B %Y}" if year else f"{day.day} {day:%B}"


def span_words(first: date, last: date) -> str:
    """Write a span as ``26 May to 22 November 2026``, the year once where it is one."""
    if first == last:
        return day_words(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day_words(last)}"
    return f"{day_words(first, year=first.year != last.year)} to {day_words(last)}"


def short_span(first: date, last: date) -> str:
    """Write a span as briefly as it can be read: ``8–16 Aug``, ``30 Sep–2 Oct``."""
    if first == last:
        return f"{first.day} {first:%b}"
    start = f"{first.day}" if (first.year, first.month) == (last.year, last.month) else f"{first.day} {first:%b}"
    return f"{start}–{last.day} {last:%b}"


def counted(count: int, one: str, many: str | None = None) -> str:
    """Write a count with its noun: ``1 day``, ``2 days``."""
    return plural(count, one, many or f"{one}s")


def label_of(factor: str) -> str:
    """Return the label of a key as plain text; unknown keys are shown as they are. Escape it before it is drawn."""
    return factor_of(factor).label if is_known(factor) else factor


def with_unit(value: float, factor: str) -> str:
    """Write a value of a factor with its unit: ``6.1 h``, ``6 of 10``, ``yes``."""
    unit = factor_of(factor).unit if is_known(factor) else ""
    if unit == "0-10":
        return f"{number(value)} of 10"
    if unit == "0/1" and value in (0, 1):
        return "yes" if value else "no"
    return f"{number(value)} {unit}".rstrip()


def shortened(text: str, most: int) -> str:
    """Cut a text that is longer than ``most`` characters, with an ellipsis."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def drawn(text: str) -> str:
    """Make any text safe inside a figure: tags and entities are shown, never interpreted."""
    return html.escape(" ".join(text.split()))
