"""Which two periods can be laid side by side: ready pairs counted back from the last kept day, and own dates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from data.records import Period, Treatment
from pages.charts.treatment_marks import name_of

LONGEST_AROUND = 60
OWN_DATES = "Own dates"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two periods under a name that never changes, for it stands in the address; ``about`` says what they are."""

    name: str
    earlier: Period
    later: Period
    about: str = ""


def ready_pairs(first: date, last: date, treatments: Sequence[Treatment]) -> tuple[Pair, ...]:
    """Return the pairs that a diary from ``first`` to ``last`` can fill at least in part, the usual one first."""
    pairs = [_back(length, last) for length in (30, 90)]
    around = _around(first, last, treatments)
    years = _years(last)
    pairs += [around] if around else []
    pairs += [years] if first <= years.earlier.last else []
    return (pairs[0], *(pair for pair in pairs[1:] if pair.earlier.last >= first))


def _back(length: int, last: date) -> Pair:
    middle = last - timedelta(days=length)
    earlier = Period(middle - timedelta(days=length - 1), middle)
    return Pair(f"Last {length} days", earlier, Period(middle + timedelta(days=1), last), f"and the {length} before")


def _around(first: date, last: date, treatments: Sequence[Treatment]) -> Pair | None:
    """Return equally many days before and from the start of the last treatment on that lies inside the diary."""
    inside = [treatment for treatment in treatments if first < treatment.day <= last]
    if not inside:
        return None
    newest = max(inside, key=lambda treatment: treatment.day)
    start = newest.day
    length = min(LONGEST_AROUND, (last - start).days + 1, (start - first).days)
    earlier = Period(start - timedelta(days=length), start - timedelta(days=1))
    later = Period(start, start + timedelta(days=length - 1))
    return Pair("Around the last treatment", earlier, later, f"{length} days before and from {name_of(newest)} on")


def _years(last: date) -> Pair:
    """Return the year of the last day so far, and the same days of the year before."""
    leap = (last.month, last.day) == (2, 29)
    end = date(last.year - 1, 2, 28) if leap else last.replace(year=last.year - 1)
    earlier = Period(date(last.year - 1, 1, 1), end)
    return Pair("This year and last", earlier, Period(date(last.year, 1, 1), last), "the same days of both years")
