"""The spasms that a reading has found so far: whole columns where it can, records where it must."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from data.importers.episodes import Episodes
from data.records import Episode


class Gathered:
    """Spasms in the order in which they were found."""

    __slots__ = ("columns", "records")

    def __init__(self, records: Iterable[Episode] = ()) -> None:
        """Begin with some records."""
        self.columns: Episodes | None = None
        self.records: list[Episode] = list(records)

    def append(self, episode: Episode) -> None:
        """Add one spasm."""
        self.records.append(episode)

    def add_columns(self, episodes: Episodes) -> None:
        """Add all spasms of one list; the first one is kept as it is."""
        if len(self):
            self.columns, self.records = None, [*self, *episodes]
        else:
            self.columns = episodes

    def __len__(self) -> int:
        """Return the number of spasms."""
        return len(self.columns or ()) + len(self.records)

    def __iter__(self) -> Iterator[Episode]:
        """Go through the spasms."""
        return chain(self.columns or (), self.records)

    def all(self) -> Sequence[Episode]:
        """Return the spasms as a log keeps them."""
        return tuple(self) if self.columns is None or self.records else self.columns
