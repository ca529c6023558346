"""Several rows of one day become one value: amounts are added, ratings averaged, symptoms keep their worst."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from statistics import fmean

from data.records import DayValue
from data.vocabulary import factor_of

Number = float | str
AGGREGATIONS: dict[str, Callable[[list[float]], float]] = {
    "sum": sum,
    "mean": fmean,
    "max": max,
    "any": max,
    "last": lambda values: values[-1],
}
IN_WORDS = {
    "sum": "added up",
    "mean": "averaged",
    "max": "the highest",
    "any": "yes if any row says yes",
    "last": "the last",
}


@dataclass(frozen=True, slots=True)
class Told:
    """One value told for a day, and the line that told it."""

    value: float | str
    approximate: bool
    row: int


@dataclass(slots=True)
class DaySums:
    """All values told so far, by factor and day; a factor in ``once`` repeats one statement within a day."""

    told: dict[str, dict[date, list[Told]]] = field(default_factory=dict)
    units: dict[str, str] = field(default_factory=dict)
    once: set[str] = field(default_factory=set)
    ways: dict[str, str] = field(default_factory=lambda: {"sleep_h": "max"})  # a night told twice is one night

    def add(self, key: str, day: date, value: float | str, unit: str, approximate: bool, row: int) -> None:
        """Add one value of one day."""
        self.units.setdefault(key, unit)
        self.told.setdefault(key, {}).setdefault(day, []).append(Told(value, approximate, row))

    def days_of(self, key: str) -> set[date]:
        """Return the days that have a value of this factor."""
        return set(self.told.get(key, ()))

    def row_of(self, day: date) -> int:
        """Return a line on which the day stands."""
        return next(days[day][0].row for days in self.told.values() if day in days)

    def way(self, key: str) -> str:
        """Return how several values of a day are joined."""
        return self.ways.get(key) or factor_of(key).aggregation

    def repeated(self) -> dict[str, str]:
        """Return, for each factor with several values on some day, the words for how they were joined."""
        return {
            key: IN_WORDS[self.way(key)]
            for key, days in self.told.items()
            if key not in self.once and any(_differs(values) for values in days.values())
        }

    def values(self) -> Iterator[DayValue]:
        """Yield one value a day and factor, days in order within a factor."""
        for key, days in self.told.items():
            for day in sorted(days):
                value, approximate = self._joined(key, days[day])
                unit = "" if isinstance(value, str) else self.units[key]
                yield DayValue(day, key, value, unit, approximate, days[day][0].row)

    def _joined(self, key: str, told: list[Told]) -> tuple[Number, bool]:
        approximate = any(value.approximate for value in told)
        if len(told) == 1:
            return _exact(told[0].value), approximate
        numbers = [value.value for value in told if not isinstance(value.value, str)]
        if len(numbers) < len(told):
            return "; ".join(dict.fromkeys(str(value.value) for value in told)), approximate
        if key in self.once:
            numbers = list(dict.fromkeys(numbers))
        way = self.way(key)
        if key in self.once and way == "sum":
            way = "max"
        return _exact(AGGREGATIONS[way](numbers)), approximate


def _differs(told: list[Told]) -> bool:
    """True when several numbers of one day were joined into one; words are only listed."""
    return len(told) > 1 and not any(isinstance(value.value, str) for value in told)


def _exact(value: Number) -> Number:
    return value if isinstance(value, str) else round(float(value), 6)
