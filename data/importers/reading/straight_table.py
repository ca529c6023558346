"""The short way from a text to its table, for a file in which nothing needs a second look: column by column."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import compress

from data.importers.reading.cleaning import (
    clean_name,
    has_curly_quotes,
    may_be_guarded,
    without_curly_quotes,
    without_guard,
)
from data.importers.reading.columns import meaning_of
from data.importers.reading.columns_kept import COLUMN_LIMIT
from data.importers.reading.dialect import DELIMITERS, Dialect
from data.importers.reading.header import PROBED_ROWS, header_of
from data.importers.reading.pivot import dates_across
from data.importers.reading.rows import CELL_LIMIT, ROW_LIMIT, Rows
from data.importers.reading.table import RowsOfColumns, Table
from data.importers.reading.totals import is_total, names_total, problems_of_totals, sentence_of_totals
from data.records import RowProblem

FEWEST_KNOWN = 2  # names with a meaning; a calendar with months or weekdays across the top has fewer

_END = "\x1e"  # stands at the end of each row; no text that was cleaned holds it

Cells = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Straight:
    """A table that was found the short way, and its rows that were put aside."""

    table: Table
    problems: tuple[RowProblem, ...] = ()


def straight_table(text: str, dialect: Dialect) -> Straight | None:
    """Return the table of a text without quotes, or None for one that must be split into rows.

    Notes
    -----
    The long way (rows, blocks, header, what is put aside) finds the same table in each text that is taken here: names
    in the first row, then rows that are all as long as it, none empty, none of the names once more.
    """
    if '"' in text or dialect.delimiter not in DELIMITERS:
        return None
    columns = _columns_of(text[dialect.start :].removesuffix("\n"), dialect.delimiter)
    first = 1 + dialect.skipped_lines
    return _table(columns, range(first, first + len(columns[0])), text) if columns else None


def straight_rows(raw: Rows, text: str) -> Straight | None:
    """Return the table of a text that was split into rows, or None for one that must go the long way."""
    if len(set(map(len, raw.rows))) != 1 or len(raw.rows[0]) < 2:
        return None
    columns = [tuple(map(str.strip, column)) for column in zip(*raw.rows, strict=True)]
    return _table(columns, raw.lines, text)


def _columns_of(text: str, delimiter: str) -> list[Cells]:
    """Return the columns of a text whose rows are all of one length, names included; none of any other."""
    width = text.partition("\n")[0].count(delimiter) + 1
    if width < 2 or _may_hold_long_cells(text):
        return []
    cells = (text.replace("\n", f"{delimiter}{_END}{delimiter}") + f"{delimiter}{_END}").split(delimiter)
    n_rows = cells.count(_END)
    if len(cells) != n_rows * (width + 1) or cells[width :: width + 1].count(_END) != n_rows:
        return []
    columns = [tuple(cells[position :: width + 1]) for position in range(width)]
    return [tuple(map(str.strip, column)) for column in columns] if _has_loose_blanks(text, delimiter) else columns


def _may_hold_long_cells(text: str) -> bool:
    """True unless a line ends in every stretch of half the length that a cell may have."""
    half = CELL_LIMIT // 2
    return any(text.find("\n", at, at + half) < 0 for at in range(0, len(text) - half, half))


def _has_loose_blanks(text: str, delimiter: str) -> bool:
    """True when a cell may begin or end with a blank; of all blanks, only these two are left in plain letters."""
    if not text.isascii() or text[:1] in " \t" or text[-1:] in " \t":
        return True
    beside = (delimiter, "\n")
    return any(f"{blank}{sign}" in text or f"{sign}{blank}" in text for sign in beside for blank in " \t")


def _table(columns: Sequence[Cells], lines: Sequence[int], text: str) -> Straight | None:
    if len(columns) > COLUMN_LIMIT or not 1 < len(columns[0]) <= ROW_LIMIT + 1:
        return None
    for may_need, clean in ((may_be_guarded, without_guard), (has_curly_quotes, without_curly_quotes)):
        columns = [_cleaned(column, clean) for column in columns] if may_need(text) else columns
    if "#" in text and any(cell[:1] == "#" for column in columns for cell in set(column)):
        return None
    if not _has_names(columns):
        return None
    names = tuple(clean_name(column[0]) for column in columns)
    return _without_totals(names, [column[1:] for column in columns], lines)


def _cleaned(column: Iterable[str], clean: Callable[[str], str]) -> Cells:
    known = {cell: clean(cell) for cell in dict.fromkeys(column)}
    return tuple(map(known.__getitem__, column))


def _has_names(columns: Sequence[Cells]) -> bool:
    """True when the first row names all columns, and no other does."""
    head = [list(row) for row in zip(*(column[:PROBED_ROWS] for column in columns), strict=True)]
    header, leading = header_of(head), columns[0]
    if header.row != 0 or header.data_from != 1 or header.joined or dates_across(head) is not None:
        return False
    if not all(map(clean_name, header.names)) or leading.count(leading[0]) > 1:
        return False
    return sum(meaning_of(clean_name(name)).role != "" for name in header.names) >= FEWEST_KNOWN


def _without_totals(names: Cells, columns: Sequence[Cells], lines: Sequence[int]) -> Straight | None:
    """Put sums and means aside; None when a row is empty."""
    odd = {cell for cell in set(columns[0]) if not cell or (not cell[0].isdigit() and names_total(cell))}
    rows = [row for row, cell in enumerate(columns[0]) if cell in odd] if odd else []
    whole = {row: [column[row] for column in columns] for row in rows}
    if not all(map(any, whole.values())):
        return None
    totals = {row for row, cells in whole.items() if is_total(cells)}
    if len(totals) == len(columns[0]):
        return None
    if not totals:
        return Straight(Table("", names, RowsOfColumns(tuple(columns)), lines[1:], lines[0]))
    kept = [row not in totals for row in range(len(columns[0]))]
    left_out = [lines[1:][row] for row in sorted(totals)]
    rest = RowsOfColumns(tuple(tuple(compress(column, kept)) for column in columns))
    said = (sentence_of_totals(left_out),)
    table = Table("", names, rest, tuple(compress(lines[1:], kept)), lines[0], messages=said)
    return Straight(table, problems_of_totals(left_out, None))
