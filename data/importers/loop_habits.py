"""Read the check marks of Loop Habit Tracker: a comma at the end of every line, amounts times 1000, -1 for nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from data.importers.generic_table import finished, read_tables
from data.importers.reading.collected import Collected
from data.importers.reading.table import Table
from data.importers.reading.tables import tables_of
from data.records import DiaryLog, SourceFile

FORMAT = "loop_habits"
LABEL = "Loop Habit Tracker"
FIRST_LINES = re.compile(
    rb"(?:\xef\xbb\xbf)?Date,[^\r\n]+,\r?\n(?:\d{4}-\d\d-\d\d(?:,(?:-?\d+|[A-Z_]+))+,\r?(?:\n|$)){1,3}"
)
TIMES = 1000
MARKS = {"2": "yes", "YES_MANUAL": "yes", "0": "no", "NO": "no"}  # 1 and 3, implied and skipped, say nothing


def identify(file: SourceFile) -> bool:
    """Claim a table of dates and whole numbers in which every line ends in a comma."""
    return FIRST_LINES.match(file.content[:100_000]) is not None


def read(file: SourceFile, answers: Mapping[str, str], today: date, day_start_hour: int = 0) -> DiaryLog:
    """Return what the habits say, each as a factor."""
    found = tables_of(file, answers)
    tables = tuple(_in_plain_numbers(table) for table in found.tables)
    collected = Collected(answers, today, day_start_hour)
    collected.problems.extend(found.problems)
    collected.say("Loop Habit Tracker export recognised.")
    read_tables(tables, collected)
    return finished(collected, FORMAT, LABEL, tables)


def _in_plain_numbers(table: Table) -> Table:
    columns = list(zip(*table.rows, strict=True))
    plain = [columns[0], *(tuple(_habit(column)) for column in columns[1:])]
    return replace(table, rows=tuple(zip(*plain, strict=True)))


def _habit(texts: tuple[str, ...]) -> list[str]:
    """Return amounts divided by 1000, or yes and no; ``""`` where nothing was recorded."""
    if set(texts) <= {"-1", "0", "1", "2", "3"} or any(text.isalpha() for text in texts):
        return [MARKS.get(text, "") for text in texts]
    return ["" if text in {"-1", "UNKNOWN"} else f"{int(text) / TIMES:g}" for text in texts]
