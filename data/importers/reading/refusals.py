"""Word why a file of rows could not be read."""

from __future__ import annotations

from collections.abc import Sequence

from data.importers.reading.collected import Collected
from data.importers.reading.columns import columns_of
from data.importers.reading.table import Table
from data.importers.reading.text import listed, quoted


def no_dates(tables: Sequence[Table], collected: Collected) -> str:
    """Return why no row of the file has a day."""
    names = listed([quoted(name) for table in tables for name in table.header if name], 8)
    if collected.problems:
        first = collected.problems[0]
        return f"No row has a date that can be read. Row {first.row}: {first.reason}."
    for table in tables:
        for column in columns_of(table):
            if column.role == "date" and column.first_value():
                begins = f"it begins with '{column.first_value()}'"
                return f"The column '{column.name}' holds no date that can be read: {begins}."
    return f"No column with dates was found among {names}. Every row needs a date; name that column 'Date'."


def nothing_read(collected: Collected) -> str:
    """Return why a file with dates holds nothing that can be kept."""
    if collected.problems:
        first = collected.problems[0]
        return f"Nothing in this file could be read. Row {first.row}: {first.reason}."
    return "The file has dates but nothing else in its rows."
