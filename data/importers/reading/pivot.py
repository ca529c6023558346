"""A table whose dates run across the top, turned on its side."""

from __future__ import annotations

from dataclasses import dataclass

from data.importers.reading.shapes import is_date
from data.importers.reading.totals import is_total

PROBED_ROWS = 12
MESSAGE = "Dates run across the top; turned on its side."


@dataclass(frozen=True, slots=True)
class Across:
    """The row that holds the dates, and the columns in which they stand."""

    row: int
    columns: tuple[int, ...]


def dates_across(rows: list[list[str]]) -> Across | None:
    """Return where the dates run across the top, or None for a table that runs down."""
    for index, row in enumerate(rows[:PROBED_ROWS]):
        columns = tuple(position for position, cell in enumerate(row) if cell and is_date(cell))
        filled = sum(1 for cell in row if cell)
        if len(columns) >= 2 and 5 * len(columns) >= 3 * filled and 0 not in columns:
            below = rows[index + 1 : index + PROBED_ROWS]
            labels = [line for line in below if any(line[: columns[0]])]
            plain = not any(is_date(cell) for line in below for cell in line)
            return Across(index, columns) if labels and plain else None
    return None


def turned(rows: list[list[str]], across: Across) -> tuple[tuple[str, ...], list[list[str]]]:
    """Return the names (the first is the date's) and one row a date; rows of totals and without a label are dropped."""
    below = [row for row in rows[across.row + 1 :] if any(row[: across.columns[0]]) and not is_total(row)]
    labels = [" ".join(cell for cell in row[: across.columns[0]] if cell) for row in below]
    days = [
        [rows[across.row][column], *(row[column] if column < len(row) else "" for row in below)]
        for column in across.columns
    ]
    return ("Date", *labels), days
