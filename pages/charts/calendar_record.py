"""Where each day stands on the calendar, and what it says under the pointer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from pages.charts.factor_words import outcome_text

WEEKS = 27  # the 182 days of half a year begin and end inside a week
LEAST_WEEKS = 12
MOST_STRIPS = 6
ROWS = 8  # a line of months, then seven days


@dataclass(frozen=True, slots=True)
class Cells:
    """Each day's column and row, counted from the top; ``months`` are column, row and name of each first of a month.

    A diary longer than the strips that are drawn loses its oldest days.
    """

    n_weeks: int
    n_strips: int
    rows_a_strip: int
    places: dict[date, tuple[int, int]]
    months: tuple[tuple[int, int, str], ...]

    def top_of(self, strip: int) -> int:
        """Return the row of a strip's Mondays."""
        return strip * self.rows_a_strip + 1


def cells_of(first: date, last: date) -> Cells:
    """Lay the days out: Monday first, a column a week, 27 weeks a strip, the newest strip on top."""
    monday = last - timedelta(days=last.weekday())
    n_weeks_back = ((monday - (first - timedelta(days=first.weekday()))).days // 7) + 1
    n_strips = min(MOST_STRIPS, -(-n_weeks_back // WEEKS))
    n_weeks = WEEKS if n_strips > 1 else max(LEAST_WEEKS, n_weeks_back)
    shift = n_weeks - n_weeks_back if n_strips == 1 else 0
    oldest = max(first, monday - timedelta(weeks=WEEKS * n_strips - 1))
    places = {}
    for number in range((last - oldest).days + 1):
        day = oldest + timedelta(days=number)
        back = (monday - (day - timedelta(days=day.weekday()))).days // 7
        strip, column = divmod(back, WEEKS)
        places[day] = (n_weeks - 1 - column - shift, strip * ROWS + 1 + day.weekday())
    return Cells(n_weeks, n_strips, ROWS, places, _months(places, n_strips))


def day_text(
    day: date, value: float | None, at_least: bool, outcome: str, treatments: str, unknown: str = "not logged"
) -> str:
    """Say one day: ``Thu 24 Sep 2026: 5 spasms, Botulinum``."""
    told = unknown if value is None else outcome_text(value, outcome)
    if at_least:
        told = f"{told} noted, perhaps not all"
    return f"{day:%a} {day.day} {day:%b %Y}: {told}" + (f", {treatments}" if treatments else "")


def drawn_from(view_first: date, view_last: date) -> date:
    """Return the first day that is drawn of a span."""
    return min(cells_of(view_first, view_last).places)


def _months(places: dict[date, tuple[int, int]], n_strips: int) -> tuple[tuple[int, int, str], ...]:
    """Name a month above the week that holds its first day; in a long diary January is named by its year."""
    named = []
    first = min(places)
    if (first.day > 1 and (first + timedelta(days=21)).month == first.month) or first + timedelta(days=21) > max(
        places
    ):
        x, y = places[first]
        named.append((x, y - first.weekday(), f"{first:%b}"))
    for day, (x, y) in places.items():
        if day.day == 1:
            starts_year = n_strips > 1 and day.month == 1
            named.append((x, y - day.weekday(), f"{day:%Y}" if starts_year else f"{day:%b}"))
    return tuple(named)
