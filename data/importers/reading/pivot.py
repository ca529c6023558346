"""A table whose dates run across the top, turned on its side."""

from __future__ import annotations

from dataclasses import dataclass

from data.importers.reading.shapes import is_date, is_value
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
        if len(columns) >= 2:
            side_by_side = columns[-1] - columns[0] + 1 == len(columns)
            below = rows[index + 1 : index + PROBED_ROWS]
            return Across(index, columns) if columns[0] and side_by_side and _holds_labels(below, columns[0]) else None
    return None


def _holds_labels(below: list[list[str]], first: int) -> bool:
    """True when the rows begin with words and hold no dates."""
    if any(is_date(cell) for row in below for cell in row):
        return False
    labels = [next((cell for cell in row[:first] if cell), "") for row in below]
    named = [label for label in labels if label]
    return bool(named) and 2 * sum(is_value(label) for label in named) < len(named)


def turned(rows: list[list[str]], across: Across) -> tuple[tuple[str, ...], list[list[str]]]:
    """Return the names (the first is the date's) and one row a date; rows of totals and without a label are dropped."""
    below = [row for row in rows[across.row + 1 :] if any(row[: across.columns[0]]) and not is_total(row)]
    labels = [" ".join(cell for cell in row[: across.columns[0]] if cell) for row in below]
    days = [
        [rows[across.row][column], *(row[column] if column < len(row) else "" for row in below)]
        for column in across.columns
    ]
    return ("Date", *labels), days
