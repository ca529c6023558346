"""The time axis: real dates, or day numbers where a diary is shown without its dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from pages.charts.theme import Palette
from pages.charts.words import day_words, span_words

DAY_MS = 86_400_000
HALF_DAY = timedelta(hours=12)
MONTHS_FROM = 60
MONTHS_TO = 250


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """A span of days. With ``day_one`` set, days are numbers counted from it (1 for that day itself)."""

    first: date
    last: date
    day_one: date | None = None

    def at(self, day: date, offset: timedelta = timedelta()) -> str | float:
        """Return where a day (or a moment ``offset`` from it) stands."""
        if self.day_one is not None:
            return (day - self.day_one).days + 1 + offset / timedelta(days=1)
        moment = datetime.combine(day, time()) + offset
        return moment.strftime("%Y-%m-%d" if moment.time() == time() else "%Y-%m-%dT%H:%M")

    def width(self, days: float) -> float:
        """Return a width in the axis' own unit."""
        return days if self.day_one is not None else days * DAY_MS

    def say(self, day: date, *, year: bool = True) -> str:
        """Write a day in words: ``26 May 2026``, or ``day 12``."""
        return self._number(day) if self.day_one is not None else day_words(day, year=year)

    def say_short(self, day: date) -> str:
        """Write a day with its weekday, as hover boxes do: ``Thu 24 Sep``, or ``Day 12``."""
        if self.day_one is not None:
            return self._number(day).capitalize()
        return f"{day:%a} {day.day} {day:%b}" + (f" {day.year}" if self._crosses_years() else "")

    def say_span(self, first: date, last: date) -> str:
        """Write a span of days in words."""
        if self.day_one is None:
            return span_words(first, last)
        return self._number(first) if first == last else f"{self._number(first)} to {self._number(last)[4:]}"

    def tick_lines(self) -> int:
        """Return how many lines the tick labels need: the year stands below the month where there are two years."""
        return 2 if self.day_one is None and self._crosses_years() else 1

    def options(self, palette: Palette) -> dict[str, Any]:
        """Return the options of a Plotly axis over the span, half a day wider at each end."""
        options: dict[str, Any] = {
            "range": [self.at(self.first, -HALF_DAY), self.at(self.last, HALF_DAY)],
            "tickfont": {"size": 13, "color": palette.muted},
        }
        if self.day_one is not None:
            return options | {
                "type": "linear",
                "nticks": 7,
                "tickformat": "d",
                "tickprefix": "Day ",
                "showtickprefix": "first",
            }
        return options | {"type": "date", "hoverformat": self._hover_format()} | self._date_ticks()

    def _number(self, day: date) -> str:
        return f"day {(day - (self.day_one or day)).days + 1}"

    def _crosses_years(self) -> bool:
        return self.first.year != self.last.year

    def _hover_format(self) -> str:
        return "%a %-d %b %Y" if self._crosses_years() else "%a %-d %b"

    def _date_ticks(self) -> dict[str, Any]:
        year = "\n%Y" if self._crosses_years() else ""
        length = (self.last - self.first).days + 1
        months = length >= MONTHS_FROM
        return {
            "tickformatstops": [
                {"dtickrange": [None, 21 * DAY_MS], "value": f"%-d %b{year}"},
                {"dtickrange": ["M1", "M6"], "value": f"%b{year}"},
                {"dtickrange": ["M12", None], "value": "%Y"},
            ],
            "ticklabelmode": "period" if months else "instant",
            "dtick": "M1" if MONTHS_FROM <= length <= MONTHS_TO else None,
            "nticks": 7,
        }
