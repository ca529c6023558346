"""From the bytes of a file to its tables of text: gate, decode, dialect, rows, blocks; or the sheets of a workbook."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import replace

from data.errors import FileRefused
from data.importers.reading.blocks import ONLY_NAMES, Blocks, blocks_of
from data.importers.reading.cleaning import clean_rows
from data.importers.reading.decode import Decoded, decoded
from data.importers.reading.dialect import dialect_of
from data.importers.reading.gate import kind_of
from data.importers.reading.grid import Grid
from data.importers.reading.rows import Rows, check_length, rows_of
from data.importers.reading.straight_table import Straight, straight_rows, straight_table
from data.importers.reading.table import Table, TablesRead
from data.importers.reading.unwrapped import unwrapped
from data.records import RowProblem, SourceFile

LONG = 500  # rows; shorter texts go the long way, which then takes no time

__all__ = ["Table", "TablesRead", "tables_of"]


def tables_of(file: SourceFile, answers: Mapping[str, str]) -> TablesRead:
    """Return the tables of a file as text, or raise ``FileRefused`` with the reason."""
    if kind_of(file) == "xlsx":
        return _tables_of_workbook(file.content)
    text = decoded(file.content, answers)
    return _tables_of_text(replace(text, text=unwrapped(text.text)))


def _tables_of_text(text: Decoded) -> TablesRead:
    dialect = dialect_of(text.text)
    long = text.text.count("\n") > LONG and not text.nul_lines
    check_length(text.text)
    if long and (straight := straight_table(text.text, dialect)):
        return _read_straight(straight, text)
    raw = rows_of(text.text, dialect)
    if long and (straight := straight_rows(raw, text.text)):
        return _read_straight(straight, text)
    return tables_the_long_way(text, raw)


def _read_straight(straight: Straight, text: Decoded) -> TablesRead:
    return TablesRead((straight.table,), text.messages, straight.problems, text.questions)


def tables_the_long_way(text: Decoded, raw: Rows) -> TablesRead:
    """Return the tables of a text row by row, whatever stands in it."""
    rows = clean_rows(raw.rows, text.text)
    blocks = blocks_of(Grid(rows, raw.lines, may_hold_errors="#" in text.text))
    nul_rows = sorted({_start_of_record(raw.lines, line) for line in text.nul_lines})
    nul_problems = tuple(RowProblem(row, "This row holds NUL bytes; removed.") for row in nul_rows)
    nul_messages = tuple(f"Row {row} holds NUL bytes; removed." for row in nul_rows[:3])
    return _read((blocks,), text.messages + nul_messages, nul_problems, text)


def _start_of_record(starts: list[int], line: int) -> int:
    index = bisect_right(starts, line)
    return starts[index - 1] if index else line


def _read(
    parts: tuple[Blocks, ...], messages: tuple[str, ...], problems: tuple[RowProblem, ...], text: Decoded | None = None
) -> TablesRead:
    tables = tuple(table for part in parts for table in part.tables)
    refusals = [refusal for part in parts for refusal in part.refusals]
    if not tables:
        raise FileRefused(refusals[0] if refusals else ONLY_NAMES)
    shown = tuple(table for table in tables if not table.hidden)
    found = (f"{len(shown)} tables found: {_counted(shown)}.",) if len(shown) > 1 else ()
    lost = tuple(f"A part of the file was left out. {refusal}" for refusal in refusals if refusal != ONLY_NAMES)
    problems += tuple(problem for part in parts for problem in part.problems)
    return TablesRead(tables, (*found, *messages, *lost), problems, text.questions if text else ())


def _counted(tables: tuple[Table, ...]) -> str:
    names = (table.name or f"Table {number}" for number, table in enumerate(tables, start=1))
    return ", ".join(
        f"{name} ({len(table.rows)} {'row' if len(table.rows) == 1 else 'rows'})"
        for name, table in zip(names, tables, strict=True)
    )


def _tables_of_workbook(content: bytes) -> TablesRead:
    from data.importers.reading.workbook import grids_of  # only here: most files are text, and calamine takes time

    grids = grids_of(content)
    messages = tuple(dict.fromkeys(message for grid in grids for message in grid.messages))
    return _read(tuple(blocks_of(grid) for grid in grids), messages, ())
