"""The spasms of a file, kept column by column: a record is made when one is asked for, and not before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import MISSING, dataclass, fields
from datetime import date, datetime, time
from itertools import accumulate, repeat
from operator import attrgetter
from typing import Any, overload

from data.importers.coded import Coded, coded, constant
from data.records import Episode

DEFAULTS = {field.name: field.default for field in fields(Episode) if field.default is not MISSING}
Cells = Sequence[Any]


@dataclass(frozen=True, slots=True, eq=False)
class Episodes(Sequence[Episode]):
    """Spasms, each the same as its record: onsets by day and clock time, and the columns that say something.

    A field that is not among the ``columns`` has its default in every row.
    """

    days: Coded[date]
    clocks: Coded[time]
    columns: Mapping[str, Cells]

    @overload
    def __getitem__(self, row: int) -> Episode: ...

    @overload
    def __getitem__(self, row: slice) -> tuple[Episode, ...]: ...

    def __getitem__(self, row: int | slice) -> Episode | tuple[Episode, ...]:
        """Return the record of one row, or of some."""
        if isinstance(row, slice):
            return tuple(self[place] for place in range(*row.indices(len(self))))
        told = {name: column[row] for name, column in self.columns.items()}
        return Episode(datetime.combine(self.days[row], self.clocks[row]), **told)

    def __len__(self) -> int:
        """Return the number of spasms."""
        return len(self.days)

    def __iter__(self) -> Iterator[Episode]:
        """Make the records one after the other."""
        onsets = map(datetime.combine, self.days, self.clocks)
        told = [self.columns.get(name, repeat(default)) for name, default in DEFAULTS.items()]
        return map(Episode, onsets, *told)

    def __eq__(self, other: object) -> bool:
        """Compare with any row of records."""
        if not isinstance(other, (tuple, Episodes)):
            return NotImplemented
        return len(self) == len(other) and all(one == two for one, two in zip(self, other, strict=True))

    __hash__ = None  # type: ignore[assignment]  # as a list's: equal to any tuple of equal records

    def column(self, name: str) -> Cells:
        """Return one field of all rows."""
        return self.columns[name] if name in self.columns else constant(DEFAULTS[name], len(self))


def episodes_of(records: Sequence[Episode]) -> Episodes:
    """Return records as columns."""
    if isinstance(records, Episodes):
        return records
    columns: dict[str, Cells] = {}
    for name, default in DEFAULTS.items():
        column = list(map(attrgetter(name), records))
        if column.count(default) < len(column):
            columns[name] = column
    days = coded([episode.onset.date() for episode in records])
    return Episodes(days, coded([episode.onset.time() for episode in records]), columns)


def days_of(records: Iterable[Episode]) -> set[date]:
    """Return the calendar days on which spasms began."""
    if isinstance(records, Episodes):
        return {records.days.values[place] for place in set(records.days.places)}
    return {episode.onset.date() for episode in records}


def earliest(records: Sequence[Episode], most: int) -> list[Episode]:
    """Return the first spasms by their onset; of a long list only those of its first days are made into records."""
    if isinstance(records, Episodes) and most:
        places, days = records.days.places, records.days.values
        counts = Counter(days[place] for place in places)
        enough = accumulate(counts[day] for day in sorted(counts))
        last = next((day for day, n in zip(sorted(counts), enough, strict=True) if n >= most), None)
        early = {place for place, day in enumerate(days) if last is None or day <= last}
        records = [records[row] for row, place in enumerate(places) if place in early]
    return sorted(records, key=lambda episode: episode.onset)[:most]
