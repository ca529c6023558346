"""Read Nomie's daily table: one column for each #tracker, in which a day without an entry is written as 0."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from data.importers.generic_table import finished
from data.importers.reading.app_names import is_private, is_spasm, is_strength, tag_key
from data.importers.reading.collected import Collected
from data.importers.reading.first_look import first_rows
from data.importers.reading.long_table import read_named
from data.importers.reading.row_frame import RowFrame
from data.importers.reading.table import Table
from data.importers.reading.telling import tell_tag
from data.importers.reading.vendor_columns import days_of
from data.importers.reading.vendor_table import vendor_table
from data.records import DiaryLog, SourceFile

FORMAT = "nomie_daily"
LABEL = "Nomie (daily table)"
SIGNS = ("#", "+", "@")


def identify(file: SourceFile) -> bool:
    """Claim a table of days whose other names are all trackers, contexts or people."""
    names = next(iter(first_rows(file)), ())
    return len(names) > 1 and names[0] == "date" and all(name[:1] in SIGNS for name in names[1:] if name)


def read(file: SourceFile, answers: Mapping[str, str], today: date, day_start_hour: int = 0) -> DiaryLog:
    """Return each tracker as a factor of the days on which it is not 0."""
    collected = Collected(answers, today, day_start_hour)
    collected.say(
        "Nomie's daily table recognised. It writes 0 for a day without an entry, so 0 was read as not recorded; "
        "Nomie's detailed table says more."
    )
    table = vendor_table(file.content, ("date",), collected)
    days = days_of(table, "date", collected)
    collected.told_days.update(day for day in days if day is not None)
    for index, name in enumerate(table.header):
        if index and name[:1] in SIGNS[:2] and not is_private(name):
            reader = _read_context if name[:1] == "+" else _read_tracker
            reader(name[1:].replace("_", " "), table, index, RowFrame(table.lines, days, collected))
    return finished(collected, FORMAT, LABEL, (table,))


def _read_tracker(name: str, table: Table, index: int, frame: RowFrame) -> None:
    texts = tuple("" if _is_zero(row[index]) else row[index] for row in table.rows)
    if not any(texts):
        return
    if is_spasm(name):
        name = "intensity" if is_strength(name) else "spasms"
    read_named(name, texts, frame)


def _read_context(name: str, table: Table, index: int, frame: RowFrame) -> None:
    for at, day in frame.dated():
        if not _is_zero(table.rows[at][index]):
            tell_tag(frame.collected, day, tag_key(name), table.lines[at])


def _is_zero(text: str) -> bool:
    return text.strip().strip("0.") == ""
