"""Read a column that lists what the day had: 'coffee; walk | late dinner'."""

from __future__ import annotations

from data.importers.reading.column import Column
from data.importers.reading.episode_fields import SEPARATORS
from data.importers.reading.row_frame import RowFrame
from data.importers.reading.text import slug
from data.importers.reading.words import is_missing
from data.records import ColumnReading


def read_tags(column: Column, frame: RowFrame) -> None:
    """Tell each listed word to the day as a tag; what is not listed is not recorded, it is not no."""
    for index, day in frame.dated():
        for part in SEPARATORS.split(column.texts[index]):
            if not is_missing(part):
                frame.collected.sums.add(f"tag:{slug(part)}", day, 1.0, "0/1", False, frame.lines[index])
    frame.collected.columns.append(ColumnReading(column.name, column.first_value(), "a list of tags"))
