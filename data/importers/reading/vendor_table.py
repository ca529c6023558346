"""Split a vendor's table, whose names are known, into rows: nothing is guessed but the delimiter and the encoding."""

from __future__ import annotations

import csv
from collections.abc import Collection, Iterator, Mapping

from data.errors import FileRefused
from data.importers.reading.cleaning import clean_rows
from data.importers.reading.collected import Collected
from data.importers.reading.decode import decoded
from data.importers.reading.dialect import Dialect, dialect_of
from data.importers.reading.first_look import DELIMITERS, HEAD, lower_names
from data.importers.reading.rows import ROW_LIMIT, rows_of, too_many_rows
from data.importers.reading.table import Table

HEADER_WITHIN = 40
Cells = Mapping[str, str]


def vendor_table(content: bytes, names: Collection[str], collected: Collected, section: str = "") -> Table:
    """Return the table whose header holds all these names (in lower case); rows too long or too short are put aside."""
    text = decoded(content, collected.answers)
    collected.questions.extend(text.questions)
    raw = rows_of(text.text, _dialect(text.text, names))
    rows = clean_rows(raw.rows, text.text)
    for message in text.messages:
        collected.say(message)
    for line in text.nul_lines:
        collected.lose(line, "This row holds NUL bytes; removed")
    at = next((index for index, row in enumerate(rows[:HEADER_WITHIN]) if set(names) <= set(lower_names(row))), None)
    if at is None:
        raise FileRefused(f"The columns {', '.join(sorted(names))} are missing. Export the file again.")
    header = _without_blank_end(rows[at])
    table = _rows_below(rows[at + 1 :], raw.lines[at + 1 :], header, raw.lines[at], section, collected)
    if not table.rows and not collected.problems:
        raise FileRefused("The file has column names but no rows.")
    if len(table.rows) > ROW_LIMIT:
        raise too_many_rows(len(table.rows))
    return table


def cells_of(table: Table) -> Iterator[tuple[int, Cells]]:
    """Yield each row with its line, its cells by the column's name in lower case; of equal names the first counts."""
    names = lower_names(table.header)
    for line, row in zip(table.lines, table.rows, strict=True):
        yield line, dict(zip(reversed(names), reversed(row), strict=True))


def _dialect(text: str, names: Collection[str]) -> Dialect:
    """Return the delimiter under which the names are found."""
    lines = text[:HEAD].splitlines(keepends=True)[:HEADER_WITHIN]
    for delimiter in DELIMITERS:
        if any(set(names) <= set(lower_names(row)) for row in csv.reader(lines, delimiter=delimiter)):
            return Dialect(delimiter)
    return dialect_of(text)


def _without_blank_end(row: list[str]) -> list[str]:
    while row and not row[-1].strip():
        row = row[:-1]
    return row


def _rows_below(
    rows: list[list[str]], lines: list[int], header: list[str], header_line: int, section: str, collected: Collected
) -> Table:
    kept, kept_lines, width = [], [], len(header)
    names, first = lower_names(header), header[0].lower()
    for line, row in zip(lines, rows, strict=True):
        bare = _without_blank_end(row)
        if not bare or (bare[0].lower() == first and lower_names(bare) == names):
            continue
        if len(bare) > width:
            collected.lose(line, f"The row has {len(bare)} cells, expected {width}")
            continue
        kept.append((*row[:width], *[""] * (width - len(row))))
        kept_lines.append(line)
    return Table(section, tuple(header), tuple(kept), tuple(kept_lines), header_line)
