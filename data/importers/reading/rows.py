"""From text to rows of cells, each with the line of the file on which it starts."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, pairwise

from data.errors import FileRefused
from data.importers.reading.dialect import Dialect

CELL_LIMIT = 65_536
ROW_LIMIT = 300_000

_END = "\x1e"  # a row of our own after the last one: a quote that never closes swallows it


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of cells, ragged as they stand in the file; ``lines`` counts from 1."""

    rows: list[list[str]]
    lines: list[int]


def check_length(text: str) -> None:
    """Refuse a text that surely has more rows than twice the limit, before any of them is read.

    Notes
    -----
    Line feeds inside quotes end no row, and lines without a sign are none: neither are counted, so that long notes and
    blank lines refuse no file. Whatever passes here is counted row by row.
    """
    if text.count("\n") <= 2 * ROW_LIMIT:
        return
    between = text.split('"')[::2] if '"' in text else [text]
    ends = sum(part.count("\n") for part in between) - sum(part.count("\n\n") for part in between)
    if ends > 2 * ROW_LIMIT and text.count("\n\n") < ROW_LIMIT // 10:
        raise too_many_rows(ends // 1000 * 1000, more=True)


def rows_of(text: str, dialect: Dialect) -> Rows:
    """Split a text into rows; refuse one whose quotes do not close.

    Notes
    -----
    Cells longer than ``CELL_LIMIT`` are cut. Reading stops as soon as the row limit is surely passed.
    """
    check_length(text)
    before = csv.field_size_limit(CELL_LIMIT)
    try:
        return _split(text, dialect)
    except csv.Error:
        csv.field_size_limit(len(text) + 1)
        whole = _split(text, dialect)
        return Rows([[cell[:CELL_LIMIT] for cell in row] for row in whole.rows], whole.lines)
    finally:
        csv.field_size_limit(before)


def _split(text: str, dialect: Dialect) -> Rows:
    source = io.StringIO(text, newline="\n")
    source.seek(dialect.start)
    reader = csv.reader(chain(source, (_END,)), delimiter=dialect.delimiter, skipinitialspace=True)
    rows: list[list[str]] = []
    lines: list[int] = []
    line = 1 + dialect.skipped_lines
    for row in reader:
        if row or (rows and rows[-1]):  # of many empty lines in a row, one is enough to part two tables
            rows.append(row)
            lines.append(line)
        line = reader.line_num + 1 + dialect.skipped_lines
        if len(rows) > 2 * ROW_LIMIT:
            raise too_many_rows(2 * ROW_LIMIT, more=True)
    _check_quotes(text, dialect, rows, lines)
    return Rows(rows[:-1], lines[:-1])


def too_many_rows(count: int, *, more: bool = False) -> FileRefused:
    """Return the refusal of a table that is too long; ``more`` where it was not counted to its end."""
    rows = f"{'more than ' if more else ''}{count:,}"
    advice = "Export a shorter date range, or split the file, for example by year."
    return FileRefused(f"This table has {rows} rows; the limit is {ROW_LIMIT:,}. {advice}")


def _check_quotes(text: str, dialect: Dialect, rows: list[list[str]], lines: list[int]) -> None:
    if rows[-1] != [_END]:
        raise FileRefused(f"Row {lines[-1]} opens a quote that never closes.")
    records = list(_records_of_several_lines(text, lines))
    if closes("\n".join(record for _, record in records), dialect.delimiter):
        return
    for line, record in records:
        if not closes(record, dialect.delimiter):
            raise FileRefused(f"Row {line} opens a quote that never closes.")


def closes(record: str, delimiter: str) -> bool:
    """True when a strict reading agrees: a stray quote inside a cell of several lines has moved the row's end."""
    try:
        list(csv.reader(io.StringIO(record, newline="\n"), delimiter=delimiter, skipinitialspace=True, strict=True))
    except csv.Error as error:
        if "field limit" in str(error):
            raise
        return False
    return True


def _records_of_several_lines(text: str, starts: list[int]) -> Iterator[tuple[int, str]]:
    if starts[-1] - starts[0] == len(starts) - 1:
        return
    lines = text.split("\n")
    for start, following in pairwise(starts):
        if following - start > 1:
            yield start, "\n".join(lines[start - 1 : following - 1])
