"""The short way from a text to its table, for a file in which nothing needs a second look: column by column."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

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
from data.importers.reading.totals import names_total

FEWEST_KNOWN = 2  # names with a meaning; a calendar with months or weekdays across the top has fewer

_END = "\x1e"  # stands at the end of each row; no text that was cleaned holds it

Cells = tuple[str, ...]


def straight_table(text: str, dialect: Dialect) -> Table | None:
    """Return the table of a text without quotes, or None for one that must be split into rows.

    Notes
    -----
    The long way (rows, blocks, header, what is put aside) finds the same table in each text that is taken here: names
    in the first row, then rows that are all as long as it, none empty, none a total, none of the names once more.
    """
    if '"' in text or dialect.delimiter not in DELIMITERS:
        return None
    columns = _columns_of(text[dialect.start :].removesuffix("\n"), dialect.delimiter)
    first = 1 + dialect.skipped_lines
    return _table(columns, range(first, first + len(columns[0])), text) if columns else None


def straight_rows(raw: Rows, text: str) -> Table | None:
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


def _table(columns: Sequence[Cells], lines: Sequence[int], text: str) -> Table | None:
    if len(columns) > COLUMN_LIMIT or not 1 < len(columns[0]) <= ROW_LIMIT + 1:
        return None
    for may_need, clean in ((may_be_guarded, without_guard), (has_curly_quotes, without_curly_quotes)):
        columns = [_cleaned(column, clean) for column in columns] if may_need(text) else columns
    if "#" in text and any(cell[:1] == "#" for column in columns for cell in set(column)):
        return None
    if not _is_plain(columns):
        return None
    names = tuple(clean_name(column[0]) for column in columns)
    return Table("", names, RowsOfColumns(tuple(column[1:] for column in columns)), lines[1:], lines[0])


def _cleaned(column: Iterable[str], clean: Callable[[str], str]) -> Cells:
    known = {cell: clean(cell) for cell in dict.fromkeys(column)}
    return tuple(map(known.__getitem__, column))


def _is_plain(columns: Sequence[Cells]) -> bool:
    """True when the first row names all columns, and each later one is a row of data."""
    head = [list(row) for row in zip(*(column[:PROBED_ROWS] for column in columns), strict=True)]
    header, leading = header_of(head), columns[0]
    if header.row != 0 or header.data_from != 1 or header.joined or dates_across(head) is not None:
        return False
    if not all(map(clean_name, header.names)) or "" in leading or leading.count(leading[0]) > 1:
        return False
    if sum(meaning_of(clean_name(name)).role != "" for name in header.names) < FEWEST_KNOWN:
        return False
    if all(map(str.isdigit, {cell[0] for cell in leading[1:]})):
        return True
    return not any(map(names_total, dict.fromkeys(leading[1:])))
