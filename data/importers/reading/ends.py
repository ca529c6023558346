"""Read when a spasm ended: a moment, a clock time beside the onset, or a word for *still going on*."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from data.importers.reading.clock_columns import read_clocks
from data.importers.reading.column import Column
from data.importers.reading.dates import looks_like_dates, read_dates
from data.importers.reading.moments import Moments
from data.importers.reading.row_frame import RowFrame
from data.importers.reading.table import Table
from data.importers.reading.text import plain

WORDS = "ongoing,still,still going,now,andauernd,läuft noch,en cours,en curso,in corso,em curso,gaande,仍在,持续中"
ONGOING = frozenset(plain(word) for word in WORDS.split(","))


@dataclass(frozen=True, slots=True)
class End:
    """The end of one spasm; ``ongoing`` when the row says that it had not ended."""

    at: datetime | None = None
    offset_min: int | None = None
    ongoing: bool = False


def ends_of(column: Column, table: Table, moments: Moments, frame: RowFrame) -> list[End | None]:
    """Return the end of each row; a clock time before the onset's means the next day."""
    going = [plain(text) in ONGOING if text else False for text in column.texts]
    texts = tuple("" if ongoing else text for text, ongoing in zip(column.texts, going, strict=True))
    dated = looks_like_dates(texts)
    found = (_dated if dated else _beside)(replace(column, texts=texts), table, moments, frame)
    return [End(ongoing=True) if ongoing else end for ongoing, end in zip(going, found, strict=True)]


def shift_s(onset_offset_min: int | None, end: End | None) -> float:
    """Return by how many seconds the clock was moved between onset and end."""
    if onset_offset_min is None or end is None or end.offset_min is None:
        return 0.0
    return (end.offset_min - onset_offset_min) * 60.0


def _dated(column: Column, table: Table, moments: Moments, frame: RowFrame) -> list[End | None]:
    read = read_dates(column.name, column.texts, table.lines, frame.collected)
    pairs = zip(read.days, read.clocks, strict=True)
    return [End(datetime.combine(day, clock.at), clock.offset_min) if day and clock else None for day, clock in pairs]


def _beside(column: Column, table: Table, moments: Moments, frame: RowFrame) -> list[End | None]:
    clocks = read_clocks(column, table, moments.days, frame.collected)
    ends: list[End | None] = []
    for day, onset, clock in zip(moments.days, moments.clocks, clocks, strict=True):
        if day is None or clock is None:
            ends.append(None)
            continue
        crossed = clock.next_day or (onset is not None and clock.at < onset.at)
        ends.append(End(datetime.combine(day, clock.at) + timedelta(days=crossed), clock.offset_min))
    return ends
