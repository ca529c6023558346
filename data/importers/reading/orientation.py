"""Ask whether rows or columns are the days of a table that has dates both down its side and across its top."""

from __future__ import annotations

from dataclasses import replace

from data.importers.reading.collected import Collected
from data.importers.reading.shapes import is_date
from data.importers.reading.table import Table
from data.records import Choice

FEWEST = 2


def settle_orientation(table: Table, collected: Collected) -> Table:
    """Return the table, turned on its side where the person says that its columns are the days."""
    across = [position for position, name in enumerate(table.header) if position and is_date(name)]
    if table.turned or len(across) < FEWEST:
        return table
    if sum(is_date(row[0]) for row in table.rows) < FEWEST:
        return table
    shown = f"{table.rows[0][0]} down, {table.header[across[0]]} across"
    text = "Dates stand down the side and across the top. Which of them are the days that you logged?"
    choices = (
        Choice("down", "Those down the side", "Each row is a day"),
        Choice("across", "Those across the top", "Each column is a day"),
    )
    if collected.ask("orientation", text, shown, choices, "down") == "down":
        return table
    return replace(
        table,
        header=("Date", *(row[0] for row in table.rows)),
        rows=tuple((table.header[position], *(row[position] for row in table.rows)) for position in across),
        lines=(table.header_line,) * len(across),
        turned=True,
    )
