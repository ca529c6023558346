"""One table of Samsung Health as rows: names without their prefix, times with the offset that stands beside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from data.errors import FileRefused
from data.importers.reading.collected import Collected
from data.importers.reading.first_look import first_rows
from data.importers.reading.iso_moments import iso_moment
from data.importers.reading.table import Table
from data.importers.reading.times import split_offset
from data.importers.reading.vendor_table import cells_of, vendor_table
from data.records import SourceFile

Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class SamsungTable:
    """The rows of one type."""

    kind: str
    table: Table

    def rows(self) -> Iterator[tuple[int, Row]]:
        """Yield each row's line and its cells by their bare names."""
        for line, cells in cells_of(self.table):
            yield line, {name.rpartition(".")[2]: text for name, text in reversed(list(cells.items()))}


def samsung_table(kind: str, content: bytes, name: str, collected: Collected) -> SamsungTable | None:
    """Return the table of a file; None when the file holds nothing but names."""
    names = first_rows(SourceFile(name, content))[1:2]
    if not names:
        return None
    wanted = [cell for cell in names[0] if cell.rpartition(".")[2] in {"start_time", "day_time", "datauuid"}]
    try:
        return SamsungTable(kind, vendor_table(content, tuple(wanted or names[0][:1]), collected, name))
    except FileRefused:
        return None


def written_time(row: Row, name: str) -> tuple[datetime, int] | None:
    """Return the time as written and the offset from UTC beside it, in minutes; None when there is no time."""
    text = row.get(name, "")
    if text.isdigit() and len(text) == 13:  # milliseconds are always UTC
        offset = offset_of(row)
        return datetime.fromtimestamp(int(text) / 1000, UTC).replace(tzinfo=None), offset
    moment = iso_moment(text)
    return None if moment is None else (moment.local, offset_of(row))


def offset_of(row: Row) -> int:
    """Return the minutes of ``UTC-0400``; 0 where there is no offset."""
    _, offset = split_offset(f"00:00 {row.get('time_offset', '').removeprefix('UTC')}")
    return offset or 0
