"""Part tables that stand beside each other on one sheet, each with a date of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from data.importers.reading.columns import meaning_of
from data.importers.reading.dates import looks_like_dates
from data.importers.reading.table import Table
from data.importers.reading.text import plain


def parted(table: Table) -> list[Table]:
    """Return the tables that stand side by side; the table itself where a name of dates does not come again."""
    first = next((name for name in table.header if meaning_of(name).role == "date"), "")
    starts = [at for at, name in enumerate(table.header) if first and plain(name) == plain(first)]
    if len(starts) < 2:
        return [table]
    columns = table.columns()
    if not all(looks_like_dates(columns[at]) for at in starts) or _agree([columns[at] for at in starts]):
        return [table]
    ends = [*starts[1:], len(table.header)]
    return [_part(table, start, end) for start, end in zip([0, *starts[1:]], ends, strict=True)]


def _agree(dates: Sequence[Sequence[str]]) -> bool:
    """True when the dates of each row are the same, so that the row may stay whole."""
    return all(len(set(row)) == 1 for row in zip(*dates, strict=True))


def _part(table: Table, start: int, end: int) -> Table:
    rows = [(row[start:end], line) for row, line in zip(table.rows, table.lines, strict=True)]
    kept = [(row, line) for row, line in rows if any(cell.strip() for cell in row)]
    cells, lines = tuple(row for row, _ in kept), tuple(line for _, line in kept)
    return replace(table, header=table.header[start:end], rows=cells, lines=lines)
