"""The rows of one table as the readers of meaning see them: lines, days, and the place where problems are listed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from data.importers.reading.collected import Collected
from data.importers.reading.column import Column
from data.importers.reading.factor_values import FactorValues


@dataclass(frozen=True, slots=True)
class RowFrame:
    """Lines and days of the rows (a day is None where the row is lost), and the sheet they stand on."""

    lines: Sequence[int]
    days: Sequence[date | None]
    collected: Collected
    sheet: str | None = None

    def lose(self, index: int, reason: str, column: Column | None = None) -> None:
        """Put a row, or with ``column`` its cell, aside."""
        value = column.texts[index] if column else None
        self.collected.lose(self.lines[index], reason, column.name if column else None, value, self.sheet)

    def dated(self) -> Iterator[tuple[int, date]]:
        """Yield the rows that have a day."""
        return ((index, day) for index, day in enumerate(self.days) if day is not None)

    def add(self, values: FactorValues, days: Sequence[date | None] | None = None, once: bool = False) -> None:
        """Tell one factor's values of the rows' days."""
        sums = self.collected.sums
        if once:
            sums.once.add(values.key)
        rows = zip(days or self.days, values.values, values.approximate, self.lines, strict=True)
        for day, value, approximate, line in rows:
            if day is not None and value is not None:
                sums.add(values.key, day, value, values.unit, approximate, line)
