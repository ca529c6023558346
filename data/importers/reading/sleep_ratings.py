"""Ask whether a column called *Sleep* that never goes beyond 5 holds hours or how well one slept."""

from __future__ import annotations

from data.importers.reading.collected import Collected
from data.importers.reading.column import Column, Scale
from data.importers.reading.numbers import read_amount
from data.importers.reading.words import is_missing
from data.records import Choice

FEWEST = 3
HIGHEST = 5


def settle_sleep(columns: list[Column], collected: Collected) -> list[Column]:
    """Return the columns, a sleep column of small whole numbers as the person says it is meant."""
    roles = {column.role for column in columns}
    for column in columns:
        if column.role != "sleep_h" or column.unit or "sleep_quality" in roles or not _could_be_rating(column):
            continue
        text = f"'{column.name}' holds whole numbers up to {HIGHEST}. Are these hours, or how well you slept?"
        choices = (Choice("rating", "How well I slept, up to 5"), Choice("hours", "Hours of sleep"))
        shown = column.first_value()
        if collected.ask(collected.id_for("scale", column.name), text, shown, choices, "rating") == "rating":
            lowest = 0.0 if "0" in column.texts else 1.0
            rated = Column(column.index, column.name, "sleep_quality", column.texts, "", Scale(lowest, HIGHEST))
            columns = [rated if other is column else other for other in columns]
    return columns


def _could_be_rating(column: Column) -> bool:
    filled = [text for text in column.texts if not is_missing(text)]
    amounts = [read_amount(text) for text in dict.fromkeys(filled)]
    if len(filled) < FEWEST or any(amount is None or amount.unit or amount.value % 1 for amount in amounts):
        return False
    values = [amount.value for amount in amounts if amount]
    return len(values) > 1 and min(values) >= 0 and max(values) <= HIGHEST
