"""Read the check marks of Loop Habit Tracker: a comma at the end of every line, amounts times 1000, -1 for nothing."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from data.importers.generic_table import finished, read_tables
from data.importers.reading.app_names import is_private
from data.importers.reading.archive import checked_archive, read_entry
from data.importers.reading.collected import Collected
from data.importers.reading.signature import zip_names
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
CHECKMARKS, HABITS = "Checkmarks.csv", "Habits.csv"


def identify(file: SourceFile) -> bool:
    """Claim a table of dates and whole numbers in which every line ends in a comma, or an archive that holds one."""
    return FIRST_LINES.match(file.content[:100_000]) is not None or {CHECKMARKS, HABITS} <= set(zip_names(file))


def read(file: SourceFile, answers: Mapping[str, str], today: date, day_start_hour: int = 0) -> DiaryLog:
    """Return what the habits say, each as a factor."""
    kinds: Mapping[str, str] = {}
    if zip_names(file):
        archive = checked_archive(file.content)
        kinds = _kinds(read_entry(archive, HABITS).decode("utf-8-sig", "replace"))
        file = SourceFile(CHECKMARKS, read_entry(archive, CHECKMARKS))
    found = tables_of(file, answers)
    tables = tuple(_in_plain_numbers(table, kinds) for table in found.tables)
    collected = Collected(answers, today, day_start_hour)
    collected.problems.extend(found.problems)
    collected.say("Loop Habit Tracker export recognised.")
    read_tables(tables, collected)
    return finished(collected, FORMAT, LABEL, tables)


def _kinds(text: str) -> dict[str, str]:
    """Return YES_NO or NUMERICAL for each habit, where the export says it."""
    rows = list(csv.DictReader(io.StringIO(text, newline=None)))
    return {row["Name"]: row.get("Type") or "" for row in rows if row.get("Name")}


def _in_plain_numbers(table: Table, kinds: Mapping[str, str]) -> Table:
    columns = list(zip(*table.rows, strict=True))
    kept = [index for index, name in enumerate(table.header) if index and not is_private(name)]
    plain = [columns[0], *(tuple(_habit(columns[index], kinds.get(table.header[index], ""))) for index in kept)]
    header = (table.header[0], *(table.header[index] for index in kept))
    return replace(table, header=header, rows=tuple(zip(*plain, strict=True)))


def _habit(texts: tuple[str, ...], kind: str) -> list[str]:
    """Return amounts divided by 1000, or yes and no; ``""`` where nothing was recorded."""
    marks = kind.upper() == "YES_NO" if kind else set(texts) <= {"-1", "0", "1", "2", "3"}
    if marks or any(text.startswith(("YES", "NO")) for text in texts):
        return [MARKS.get(text, "") for text in texts]
    return [_amount(text) for text in texts]


def _amount(text: str) -> str:
    if text in {"-1", "3", "UNKNOWN", "SKIP", ""}:  # 3 is skipped: three thousandths are nobody's amount
        return ""
    return f"{int(text) / TIMES:g}" if re.fullmatch(r"-?\d{1,15}", text) else text
