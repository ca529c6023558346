"""Add up amounts that come in many rows a day, and judge the day's total, not each row, by what is possible."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from data.importers.reading.collected import Collected
from data.importers.reading.telling import tell


@dataclass(slots=True)
class DayTotals:
    """The amounts so far, by factor and day; ``rough`` holds the totals that are only estimates."""

    amounts: dict[tuple[str, date], float] = field(default_factory=dict)
    lines: dict[tuple[str, date], int] = field(default_factory=dict)
    rough: set[tuple[str, date]] = field(default_factory=set)

    def add(self, key: str, day: date, amount: float, line: int, approximate: bool = False) -> None:
        """Add one row's amount."""
        self.amounts[key, day] = self.amounts.get((key, day), 0.0) + amount
        self.lines.setdefault((key, day), line)
        if approximate:
            self.rough.add((key, day))

    def tell(self, collected: Collected, units: dict[str, str] | None = None) -> None:
        """Tell each total to its day; an impossible one is put aside."""
        for (key, day), amount in self.amounts.items():
            place = (key, day)
            unit = (units or {}).get(key)
            tell(collected, day, key, amount, self.lines[place], approximate=place in self.rough, unit=unit)
