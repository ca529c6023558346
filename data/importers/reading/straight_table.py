"""The short way from a text to its table, for a file in which nothing needs a second look: column by column."""

from __future__ import annotations

import csv
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain

from data.importers.coded import Coded, coded, left_of
from data.importers.reading.arrow_cells import coded_columns, used
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
from data.importers.reading.rows import CELL_LIMIT, ROW_LIMIT, Rows, closes
from data.importers.reading.table import RowsOfColumns, Table
from data.importers.reading.totals import is_total, names_total, problems_of_totals, sentence_of_totals
from data.records import RowProblem

FEWEST_KNOWN = 2  # names with a meaning; a calendar with months or weekdays across the top has fewer

FIRST_DIGIT, BEYOND_DIGITS = "0", ":"  # nearly every cell of a first column lies between them

Cells = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Straight:
    """A table that was found the short way, and its rows that were put aside."""

    table: Table
    problems: tuple[RowProblem, ...] = ()


def straight_table(text: str, dialect: Dialect) -> Straight | None:
    """Return the table of a text whose every line is a row, or None for one that must be split into rows.

    Notes
    -----
    The long way (rows, blocks, header, what is put aside) finds the same table in each text that is taken here: names
    in the first row, then rows that are all as long as it, none empty, none of the names once more.
    """
    delimiter = dialect.delimiter
    head, _, body = text[dialect.start :].partition("\n")
    if delimiter not in DELIMITERS or not delimiter.isascii() or not body or _may_hold_long_cells(text):
        return None
    if '"' in text and not _quotes_are_plain(head, body, delimiter):
        return None
    names = [cell.strip() for cell in next(csv.reader([head], delimiter=delimiter, skipinitialspace=True))]
    columns = coded_columns(body, delimiter, len(names)) if len(names) > 1 else []
    first = 1 + dialect.skipped_lines
    return _table(names, columns, range(first, first + 1 + len(columns[0])), text) if columns else None


def straight_rows(raw: Rows, text: str) -> Straight | None:
    """Return the table of a text that was split into rows, or None for one that must go the long way."""
    if len(set(map(len, raw.rows))) != 1 or len(raw.rows[0]) < 2:
        return None
    names = [cell.strip() for cell in raw.rows[0]]
    columns = [_cleaned(coded(column[1:]), str.strip) for column in zip(*raw.rows, strict=True)]
    return _table(names, columns, raw.lines, text)


def _quotes_are_plain(head: str, body: str, delimiter: str) -> bool:
    """True when no cell begins with blanks that may stand before a quote, and each line closes the quotes it opens."""
    blanks = (f"{sign}{behind}" for sign in (delimiter, "\n") for behind in (' "', "  "))
    if any(blank in body for blank in blanks) or body[:1] == " " or not closes(head, delimiter):
        return False
    return closes(body.removesuffix("\n").rpartition("\n")[2], delimiter)


def _may_hold_long_cells(text: str) -> bool:
    """True unless a line ends in every stretch of half the length that a cell may have."""
    half = CELL_LIMIT // 2
    return any(text.find("\n", at, at + half) < 0 for at in range(0, len(text) - half, half))


def _table(head: Sequence[str], columns: Sequence[Coded[str]], lines: Sequence[int], text: str) -> Straight | None:
    if len(columns) > COLUMN_LIMIT or not 0 < len(lines) - 1 <= ROW_LIMIT:
        return None
    for may_need, clean in ((may_be_guarded, without_guard), (has_curly_quotes, without_curly_quotes)):
        if may_need(text):
            head, columns = [clean(name) for name in head], [_cleaned(column, clean) for column in columns]
    different = chain(head, *(column.values for column in columns)) if "#" in text else ()
    if any(cell[:1] == "#" for cell in different):
        return None
    if not _has_names(head, columns):
        return None
    return _without_totals(tuple(clean_name(name) for name in head), columns, lines)


def _cleaned(column: Coded[str], clean: Callable[[str], str]) -> Coded[str]:
    cleaned = column.each(clean)
    return column if cleaned.values == column.values else cleaned.merged()


def _has_names(head: Sequence[str], columns: Sequence[Coded[str]]) -> bool:
    """True when the first row names all columns, and no other does."""
    probed = [list(row) for row in zip(*(column[: PROBED_ROWS - 1] for column in columns), strict=True)]
    header = header_of([list(head), *probed])
    if header.row != 0 or header.data_from != 1 or header.joined or dates_across([list(head), *probed]) is not None:
        return False
    if not all(map(clean_name, header.names)) or head[0] in columns[0].values:
        return False
    return sum(meaning_of(clean_name(name)).role != "" for name in header.names) >= FEWEST_KNOWN


def _without_totals(names: Cells, columns: Sequence[Coded[str]], lines: Sequence[int]) -> Straight | None:
    """Put sums and means aside; None when a row is empty."""
    odd = [(place, cell) for place, cell in enumerate(columns[0].values) if not FIRST_DIGIT <= cell < BEYOND_DIGITS]
    rows = columns[0].rows_at({place for place, cell in odd if not cell or names_total(cell)})
    whole = {row: [column[row] for column in columns] for row in rows}
    if not all(map(any, whole.values())):
        return None
    totals = [row for row, cells in whole.items() if is_total(cells)]
    if len(totals) == len(columns[0]):
        return None
    if not totals:
        return Straight(Table("", names, RowsOfColumns(tuple(columns)), lines[1:], lines[0]))
    left_out = [lines[1:][row] for row in totals]
    rest = RowsOfColumns(tuple(used(column.without(totals)) for column in columns))
    said = (sentence_of_totals(left_out),)
    table = Table("", names, rest, left_of(array("q", lines[1:]), totals), lines[0], messages=said)
    return Straight(table, problems_of_totals(left_out, None))
