"""A table of text cells as it stands in a file, with the line on which each row starts."""

from __future__ import annotations

from dataclasses import dataclass

from data.records import Question, RowProblem


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
    rows: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...]
    header_line: int
    sheet: str | None = None
    messages: tuple[str, ...] = ()
    hidden: bool = False
    has_names: bool = True
    turned: bool = False


@dataclass(frozen=True, slots=True)
class TablesRead:
    """All tables of one file, what was done to get them, what was lost on the way, and what is still open."""

    tables: tuple[Table, ...]
    messages: tuple[str, ...] = ()
    problems: tuple[RowProblem, ...] = ()
    questions: tuple[Question, ...] = ()
