"""Name days in words, as a person says them."""

from __future__ import annotations

from datetime import date


def short_day(day: date | None) -> str:
    """Return '3 Jan 2025'."""
    return f"{day.day} {day:%b} {day.year}" if day else "no date"


def span_in_words(first: date, last: date) -> str:
    """Return '3 to 19 January 2025', naming month and year as often as needed."""
    if first == last:
        return f"{first.day} {first:%B} {first.year}"
    if first.year != last.year:
        return f"{first.day} {first:%B} {first.year} to {last.day} {last:%B} {last.year}"
    if first.month != last.month:
        return f"{first.day} {first:%B} to {last.day} {last:%B} {last.year}"
    return f"{first.day} to {last.day} {last:%B} {last.year}"
