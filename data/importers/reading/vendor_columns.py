"""Read a vendor's table whose columns are known by name, with the readers that read any person's own table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from data.errors import FileRefused
from data.importers.reading.collected import Collected
from data.importers.reading.column import Column
from data.importers.reading.date_columns import find_date_column, look_at_orders
from data.importers.reading.dates import read_dates
from data.importers.reading.diary_rows import read_rows
from data.importers.reading.first_look import lower_names
from data.importers.reading.moments import moments_of
from data.importers.reading.refusals import no_dates
from data.importers.reading.row_frame import RowFrame
from data.importers.reading.table import Table
from data.importers.reading.text import plain
from data.importers.reading.words import ZERO, is_missing


def columns_named(table: Table, roles: Mapping[str, str], units: Mapping[str, str] | None = None) -> list[Column]:
    """Return the columns that ``roles`` names (in lower case), each in its role; all others stay out."""
    texts = list(zip(*table.rows, strict=True)) or [()] * len(table.header)
    named = lower_names(table.header)
    return [
        Column(index, table.header[index], roles[name], texts[index], (units or {}).get(name, ""))
        for index, name in enumerate(named)
        if name in roles and name not in named[:index]
    ]


def labelled(column: Column) -> Column:
    """Return the column with its name before each text, so that a note says what it tells."""
    return replace(
        column,
        texts=tuple(
            "" if is_missing(text) or plain(text) in ZERO else f"{column.name}: {text}" for text in column.texts
        ),
    )


def read_known(table: Table, columns: Sequence[Column], episodic: bool, collected: Collected) -> None:
    """Read rows that are spasms, or days; refuse the file when no row has a date."""
    look_at_orders([columns], collected)
    when = find_date_column(columns)
    if when is None:
        raise FileRefused(no_dates([table], collected))
    rest = [column for column in columns if column.index != when.index]
    moments = moments_of(table, rest, when, collected)
    read_rows(table, rest, moments, episodic, RowFrame(table.lines, moments.days, collected, table.sheet))


def days_of(table: Table, name: str, collected: Collected) -> Sequence[date | None]:
    """Return the day of each row by its date column; rows without one are put aside."""
    column = next(iter(columns_named(table, {name: "date"})), None)
    if column is None:
        raise FileRefused(no_dates([table], collected))
    read = read_dates(column.name, column.texts, table.lines, collected)
    for line, text, day, reason in zip(table.lines, column.texts, read.days, read.reasons, strict=True):
        if day is None:
            said = reason or ("the row has no date" if not text else f"'{text[:40]}' is not a date")
            collected.lose(line, said[:1].upper() + said[1:], None, text or None)
    return read.days
