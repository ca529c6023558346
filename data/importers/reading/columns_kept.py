"""Which columns of a section are a table's: named or filled ones; a header that is too short refuses the table."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from data.errors import FileRefused
from data.importers.reading.cleaning import clean_name

COLUMN_LIMIT = 500


@dataclass(frozen=True, slots=True)
class Kept:
    """Positions and names of the columns that stay; ``too_wide`` are rows with filled cells beyond the header."""

    positions: tuple[int, ...]
    names: tuple[str, ...]
    empty: int = 0
    too_wide: frozenset[int] = frozenset()
    messages: tuple[str, ...] = ()


def without_blank_ends(rows: list[list[str]]) -> list[list[str]]:
    """Cut the blank cells at the end of rows beyond the limit; refuse rows that are filled beyond it."""
    if max(map(len, rows), default=0) <= COLUMN_LIMIT:
        return rows
    cut = [row[: _extent(row)] if len(row) > COLUMN_LIMIT else row for row in rows]
    widest = max(map(len, cut))
    if widest > COLUMN_LIMIT:
        raise FileRefused(f"This table has {widest} columns; the limit is {COLUMN_LIMIT}.")
    return cut


def columns_kept(header: tuple[str, ...], rows: list[list[str]]) -> Kept:
    """Choose the columns of a table with a header."""
    names = [clean_name(cell) for cell in header]
    too_wide = _rows_beyond(len(names), rows)
    if 2 * len(too_wide) > len(rows):
        raise FileRefused(_too_short(names, [rows[index] for index in too_wide]))
    unnamed = [position for position, name in enumerate(names) if not name]
    filled = _filled_among(unnamed, rows)
    counted = _counts_rows(names, filled, rows)
    left_out = set(unnamed) - filled | counted
    last_name = max(_named(names), default=-1)
    trailing = {position for position in left_out if position > last_name}
    for position in sorted(filled - counted):
        names[position] = f"Column {position + 1}"
    messages = [f"Column {position + 1} has no name." for position in sorted(filled - counted)]
    if counted:
        messages.append("The first column has no name and only counts the rows; left out.")
    kept = tuple(position for position in range(len(names)) if position not in left_out)
    empty = len(left_out - counted - trailing)
    return Kept(kept, tuple(names[position] for position in kept), empty, frozenset(too_wide), tuple(messages))


def columns_without_names(rows: list[list[str]]) -> Kept:
    """Keep every filled column of a table that nothing names."""
    widest = max(map(len, rows), default=0)
    kept = tuple(sorted(_filled_among(list(range(widest)), rows)))
    return Kept(kept, tuple(f"Column {number}" for number in range(1, len(kept) + 1)))


def _named(names: list[str]) -> list[int]:
    return [position for position, name in enumerate(names) if name]


def _rows_beyond(width: int, rows: list[list[str]]) -> list[int]:
    return [index for index, row in enumerate(rows) if len(row) > width and any(row[width:])]


def _filled_among(positions: list[int], rows: list[list[str]]) -> set[int]:
    open_positions, filled = set(positions), set()
    for row in rows:
        if not open_positions:
            break
        seen = {position for position in open_positions if position < len(row) and row[position]}
        filled |= seen
        open_positions -= seen
    return filled


def _counts_rows(names: list[str], filled: set[int], rows: list[list[str]]) -> set[int]:
    """The first column of a data frame that was written with its index: 0, 1, 2, ... under no name."""
    if 0 not in filled or not any(names) or len(rows) < 2:
        return set()
    cells = [row[0] if row else "" for row in rows]
    first = cells[0]
    if first not in ("0", "1"):
        return set()
    return {0} if all(cell == str(number) for number, cell in enumerate(cells, start=int(first))) else set()


def _too_short(names: list[str], wide: list[list[str]]) -> str:
    cells, _ = Counter(_extent(row) for row in wide).most_common(1)[0]
    named = len(_named(names))
    noun = "column" if named == 1 else "columns"
    missing = "name" if cells - named == 1 else "names"
    return f"The header names {named} {noun} but the rows have {cells}. Add the missing {missing}."


def _extent(row: list[str]) -> int:
    return next((position for position in range(len(row), 0, -1) if row[position - 1]), 0)
