"""A table of text cells as it stands in a file, with the line on which each row starts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import overload

from data.records import Question, RowProblem


@dataclass(frozen=True, slots=True)
class RowsOfColumns(Sequence[tuple[str, ...]]):
    """The rows of a table that was read column by column; each is put together when it is asked for."""

    columns: tuple[Sequence[str], ...]

    @overload
    def __getitem__(self, row: int) -> tuple[str, ...]: ...

    @overload
    def __getitem__(self, row: slice) -> tuple[tuple[str, ...], ...]: ...

    def __getitem__(self, row: int | slice) -> tuple[str, ...] | tuple[tuple[str, ...], ...]:
        """Return one row, or some."""
        if isinstance(row, slice):
            return tuple(zip(*(column[row] for column in self.columns), strict=True))
        return tuple(column[row] for column in self.columns)

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self.columns[0])

    def __iter__(self) -> Iterator[tuple[str, ...]]:
        """Go through the rows."""
        return zip(*self.columns, strict=True)


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a file; every row has as many cells as the header, and a blank cell is ``""``.

    ``name`` is the sheet or the section title. ``lines`` and ``header_line`` are the file's own lines (or sheet rows),
    counted from 1. Cells of a workbook are text too: dates ``2025-01-03`` or ``2025-01-03T08:10:00``, times of day and
    durations ``HH:MM:SS`` (hours without bound), numbers without a trailing ``.0``, ``TRUE`` and ``FALSE``.
    A cell of more than 64 kB is cut at 65,536 characters; the caller judges what may be that long.

    ``has_names`` is False when no row names the columns; the header is then ``Column 1``, ``Column 2``, ... and
    ``header_line`` is 0. ``hidden`` marks a hidden sheet. ``turned`` marks a table whose dates ran across the top:
    its first column is then the date, and ``lines`` is the line of the dates.
    """

    name: str
    header: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]
    lines: Sequence[int]
    header_line: int
    sheet: str | None = None
    messages: tuple[str, ...] = ()
    hidden: bool = False
    has_names: bool = True
    turned: bool = False

    def columns(self) -> list[Sequence[str]]:
        """Return the cells of each column."""
        if isinstance(self.rows, RowsOfColumns):
            return list(self.rows.columns)
        return list(zip(*self.rows, strict=True)) if self.rows else [()] * len(self.header)


@dataclass(frozen=True, slots=True)
class TablesRead:
    """All tables of one file, what was done to get them, what was lost on the way, and what is still open."""

    tables: tuple[Table, ...]
    messages: tuple[str, ...] = ()
    problems: tuple[RowProblem, ...] = ()
    questions: tuple[Question, ...] = ()
