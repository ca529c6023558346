"""Leave out a row of a day table that repeats another one word for word: a day told twice is one day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from data.importers.reading.collected import Collected
from data.importers.reading.column import Column
from data.importers.reading.moments import Moments
from data.importers.reading.table import Table
from data.importers.reading.text import first_capital, rows_named

TOLD_ONCE = frozenset({"spasm_count", "sleep_h", "sleep_quality", "intensity", "minutes_in_spasm", "interference"})


def without_repeats(table: Table, columns: Sequence[Column], moments: Moments, collected: Collected) -> Moments:
    """Return the moments without the days of rows that say the same of the same day once more."""
    if not any(column.role in TOLD_ONCE for column in columns):
        return moments
    seen: set[tuple[str, ...]] = set()
    days, repeats = list(moments.days), []
    for index, row in enumerate(table.rows):
        if days[index] is not None and row in seen:
            days[index] = None
            repeats.append(table.lines[index])
        seen.add(row)
    if not repeats:
        return moments
    collected.say(
        f"{first_capital(rows_named(repeats))} {'repeats' if len(repeats) == 1 else 'repeat'} another row; left out."
    )
    return replace(moments, days=days)
