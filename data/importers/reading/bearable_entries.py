"""The texts inside Bearable's entries: names with a strength, a night in words, a medicine with its unit."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from data.importers.reading.collected import Collected
from data.importers.reading.columns import meaning_of
from data.importers.reading.durations import read_duration
from data.importers.reading.nights import Sleep
from data.importers.reading.numbers import read_amount
from data.importers.reading.telling import tell
from data.importers.reading.text import plain, slug
from data.importers.reading.times import read_clock
from data.importers.reading.units import converted, unit_named
from data.importers.reading.words import is_missing
from data.vocabulary import BY_KEY

STRENGTHS = {"mild": "1", "moderate": "2", "severe": "3", "unbearable": "4"}
IN_BRACKETS = re.compile(r"^(?P<name>.*\S)\s*\((?P<inside>[^()]*)\)$", re.DOTALL)
SPAN = r"\s+(\d{1,2}:\d{2}(?:\s?[ap]m)?)\s*-\s*(\d{1,2}:\d{2}(?:\s?[ap]m)?)"
ASLEEP, IN_BED = re.compile("asleep" + SPAN, re.IGNORECASE), re.compile("in bed" + SPAN, re.IGNORECASE)


def details_of(text: str) -> list[str]:
    """Return the parts of a list joined by ``|``."""
    return [part.strip() for part in text.split("|") if part.strip()]


def without_strength(detail: str) -> tuple[str, str]:
    """Return a symptom's name and, of its strength in brackets, the rating 1 to 4; ``""`` without one."""
    found = IN_BRACKETS.match(detail)
    rating = STRENGTHS.get(plain(found["inside"])) if found else None
    return (found["name"], rating) if found and rating else (detail, "")


def sleep_of(collected: Collected, day: date, amount: str, detail: str, line: int) -> Sleep | None:
    """Return the sleep that ended on the day; without its clock times only its length is told."""
    span = _span(ASLEEP, detail) or _span(IN_BED, detail)
    seconds = read_duration(amount)
    if seconds is None and not is_missing(amount):
        collected.lose(line, f"'{amount[:40]}' is not a duration", "rating/amount", amount)
    if span is None:
        if seconds is not None:
            tell(collected, day, "sleep_h", seconds / 3600, line, column="rating/amount")
        return None
    end = datetime.combine(day, span[1])
    start = datetime.combine(day if span[0] < span[1] else day - timedelta(days=1), span[0])
    return Sleep(start, end, line, None if seconds is None else seconds / 3600, exact=True, day=day)


def add_medicine(collected: Collected, day: date, amount: str, detail: str, line: int) -> None:
    """Tell a medicine or supplement: its dose in the unit of its name, or that it was taken."""
    found = IN_BRACKETS.match(detail)
    unit = unit_named(found["inside"]) if found else ""
    name = found["name"] if found and unit else detail
    dose = None if is_missing(amount) else read_amount(amount)
    if dose is None or dose.value < 0:
        if not is_missing(amount):
            collected.lose(line, f"'{amount[:40]}' is not a dose", "rating/amount", amount)
        collected.sums.add(f"med:{slug(name)}", day, "taken", "", False, line)
        return
    unit = unit_named(dose.unit) or dose.unit or unit
    role = meaning_of(name).role
    if role in BY_KEY and (amounts := converted(dose.value, unit, BY_KEY[role].unit)):
        tell(collected, day, role, amounts[0], line, approximate=amounts[1], column="rating/amount")
    else:
        collected.sums.add(f"med:{slug(name)}", day, dose.value, unit, dose.approximate, line)


def _span(pattern: re.Pattern[str], detail: str) -> tuple[time, time] | None:
    found = pattern.search(detail)
    clocks = [read_clock(found[1]), read_clock(found[2])] if found else []
    times = [clock.at for clock in clocks if clock is not None]
    return (times[0], times[1]) if len(times) == 2 else None
