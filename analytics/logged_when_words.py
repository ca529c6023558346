"""What was noted when, in sentences."""

from __future__ import annotations

from datetime import date

from analytics.finding_words import factor_title
from analytics.logged_when import Noted
from analytics.numbers_in_words import number, plural

NOTHING = "From the first day on, this shows what you note and when."


def noted_words(found: Noted, today: date) -> str:
    """Say how many days are logged, where the longest gap is, and what is noted most and least often."""
    if not found.rows:
        return NOTHING
    first, *factors = found.rows
    parts = [f"{number(first.n_days, 0)} of {plural(found.n_days, 'day', 'days')} logged"]
    if found.gap is not None:
        length = (found.gap[1] - found.gap[0]).days + 1
        parts.append(f"The longest gap is {plural(length, 'day', 'days')}, {_span(*found.gap, today)}")
    if len(factors) > 1:
        most, least = factors[0], factors[-1]
        parts.append(
            f"Noted most often: {_lowered(factor_title(most.key))} ({plural(most.n_days, 'day', 'days')}); "
            f"least often: {_lowered(factor_title(least.key))} ({number(least.n_days, 0)})"
        )
    return "".join(f"{part}. " for part in parts).strip()


def _span(first: date, last: date, today: date) -> str:
    year = "" if last.year == today.year else f" {last.year}"
    if first == last:
        return f"{first.day} {first:%B}{year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {last.day} {last:%B}{year}"
    start = "" if first.year == last.year else f" {first.year}"
    return f"{first.day} {first:%B}{start} to {last.day} {last:%B}{year}"


def _lowered(title: str) -> str:
    return title[:1].lower() + title[1:] if title[1:2].islower() else title
