"""Choose one source for each night when several told it: never add what a watch, an app and a phone say.

The watch's stages come before an app's sleep, and time in bed alone is no sleep.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from data.importers.reading.nights import Sleep
from data.importers.reading.spans import union_of

APART_S = 3600.0
FIELDS = 6  # true start, true end, offset at the start, offset at the end, kind, row
IN_BED, AWAKE, ASLEEP, STAGE = range(4)


@dataclass(slots=True)
class _Part:
    """What one source tells of one night."""

    source: tuple[int, str]
    pieces: list[tuple[float, ...]]

    def rank(self) -> tuple[bool, bool, int, float, str]:
        """Smaller is better: any sleep, stages, the source's own rank, the longer sleep."""
        kinds = {piece[4] for piece in self.pieces}
        asleep = union_of([(piece[0], piece[1]) for piece in self.pieces if piece[4] >= ASLEEP])
        hours = sum(end - start for start, end in asleep)
        return not kinds & {ASLEEP, STAGE}, STAGE not in kinds, self.source[0], -hours, self.source[1]


class SourceNights:
    """The pieces of sleep of every source; a source is its rank, lowest first, and its name."""

    def __init__(self) -> None:
        self.told: dict[tuple[int, str], array[float]] = {}
        self.only_in_bed = 0
        self.set_aside: set[str] = set()

    def add(
        self, source: tuple[int, str], start: datetime, end: datetime, offsets: tuple[int, int], kind: int, row: int
    ) -> None:
        """Add one piece: local times without a zone, their offsets from UTC in minutes, and what it is."""
        true_start, true_end = _seconds(start, offsets[0]), _seconds(end, offsets[1])
        self.told.setdefault(source, array("d")).extend((true_start, true_end, *offsets, kind, row))

    def sleeps(self) -> Iterator[Sleep]:
        """Yield the sleeps of the chosen source of each night."""
        for parts in self._nights():
            best, *others = sorted(parts, key=_Part.rank)
            asleep = [piece for piece in best.pieces if piece[4] >= ASLEEP]
            self.only_in_bed += not asleep
            self.set_aside |= {part.source[1] for part in others if not part.rank()[0]}
            yield from _joined(asleep)

    def _nights(self) -> Iterator[list[_Part]]:
        pieces = sorted(
            (told[at : at + FIELDS].tolist(), source)
            for source, told in self.told.items()
            for at in range(0, len(told), FIELDS)
        )
        parts: dict[tuple[int, str], _Part] = {}
        end = float("-inf")
        for piece, source in pieces:
            if piece[0] - end > APART_S and parts:
                yield list(parts.values())
                parts = {}
            parts.setdefault(source, _Part(source, [])).pieces.append(tuple(piece))
            end = max(end, piece[1])
        if parts:
            yield list(parts.values())


def _joined(pieces: list[tuple[float, ...]]) -> Iterator[Sleep]:
    """Yield the sleeps of one night, stages that follow each other as one; all belong to the last one's morning."""
    if not pieces:
        return
    last = max(pieces, key=lambda piece: piece[1])
    day = _local(last[1], last[3]).date()
    first: tuple[float, ...] | None = None
    end = end_offset = 0.0
    for piece in sorted(pieces):
        if first is not None and piece[0] <= end:
            if piece[1] > end:
                end, end_offset = piece[1], piece[3]
            continue
        if first is not None:
            yield _sleep(first, end, end_offset, day)
        first, end, end_offset = piece, piece[1], piece[3]
    if first is not None:
        yield _sleep(first, end, end_offset, day)


def _sleep(first: tuple[float, ...], end: float, end_offset: float, day: date) -> Sleep:
    start_offset = int(first[2])
    return Sleep(
        _local(first[0], start_offset),
        _local(end, end_offset),
        int(first[5]),
        exact=True,
        day=day,
        start_offset_min=start_offset,
        end_offset_min=int(end_offset),
    )


def _seconds(local: datetime, offset_min: int) -> float:
    return (local.replace(tzinfo=UTC) - timedelta(minutes=offset_min)).timestamp()


def _local(seconds: float, offset_min: float) -> datetime:
    return datetime.fromtimestamp(seconds + 60 * offset_min, UTC).replace(tzinfo=None)
