"""Read Withings: nights with an offset and stages in seconds; a night of zeros was not worn, it was not sleepless."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from data.errors import FileRefused
from data.importers.generic_table import finished
from data.importers.reading.collected import Collected
from data.importers.reading.first_look import has_names
from data.importers.reading.iso_moments import moment_in
from data.importers.reading.members import bare_names, members_of
from data.importers.reading.nights import Sleep, add_sleeps
from data.importers.reading.table import Table
from data.importers.reading.telling import number_in, tell
from data.importers.reading.text import counted
from data.importers.reading.unread import say_unread
from data.importers.reading.vendor_columns import days_of
from data.importers.reading.vendor_table import cells_of, vendor_table
from data.records import DiaryLog, SourceFile

FORMAT = "withings"
LABEL = "Withings"
NIGHTS = ("from", "to", "light (s)", "deep (s)")
STAGES = ("light (s)", "deep (s)", "rem (s)")
WEIGHT = ("date", "weight (kg)")
STEPS = ("date", "value")
ARCHIVE = {"sleep.csv": NIGHTS, "weight.csv": WEIGHT, "aggregates_steps.csv": STEPS}


def identify(file: SourceFile) -> bool:
    """Claim a table of nights with stages in seconds, or the account's archive."""
    names = set(bare_names(file))
    return has_names(file, NIGHTS) or ("aggregates_steps.csv" in names or {"sleep.csv", "weight.csv"} <= names)


def read(file: SourceFile, answers: Mapping[str, str], today: date, day_start_hour: int = 0) -> DiaryLog:
    """Return nights, steps and weight."""
    collected = Collected(answers, today, day_start_hour)
    collected.say("Withings export recognised.")
    tables = []
    for name, content in _parts(file):
        if has_names(SourceFile(name, content), ARCHIVE[name]):
            tables.append(vendor_table(content, ARCHIVE[name], collected, name))
            _READERS[name](tables[-1], collected)
    if not tables:
        raise FileRefused("This archive holds neither nights nor steps nor weight.")
    say_unread(collected, bare_names(file), ARCHIVE.__contains__)
    return finished(collected, FORMAT, LABEL, tables)


def _parts(file: SourceFile) -> Iterator[tuple[str, bytes]]:
    if not bare_names(file):
        yield "sleep.csv", file.content
        return
    yield from ((name, content) for name, content in members_of(file, tuple(ARCHIVE)) if name in ARCHIVE)


def _read_nights(table: Table, collected: Collected) -> None:
    sleeps, unworn = [], 0
    for line, cells in cells_of(table):
        start = moment_in(collected, cells["from"], line, "from")
        end = moment_in(collected, cells["to"], line, "to")
        stages = [number_in(collected, cells.get(name, ""), line, name) for name in STAGES]
        if start is None or end is None or stages[0] is None or stages[1] is None:
            continue
        asleep_h = sum(stage or 0 for stage in stages) / 3600
        unworn += asleep_h == 0
        if asleep_h:
            offsets = start.offset_min, end.offset_min
            sleeps.append(Sleep(start.local, end.local, line, asleep_h, None, False, None, *offsets))
    if unworn:
        collected.say(f"{counted(unworn, 'night')} of zeros left out: not worn, so not measured.")
    add_sleeps(sleeps, collected)


def _read_weight(table: Table, collected: Collected) -> None:
    rows = sorted(zip(days_of(table, "date", collected), cells_of(table), strict=True), key=_moment)
    for day, (line, cells) in rows:
        weight = number_in(collected, cells["weight (kg)"], line, "Weight (kg)")
        if day is not None and weight:
            tell(collected, day, "weight_kg", weight, line, column="Weight (kg)")


def _read_steps(table: Table, collected: Collected) -> None:
    for (line, cells), day in zip(cells_of(table), days_of(table, "date", collected), strict=True):
        steps = number_in(collected, cells["value"], line, "value")
        if day is not None and steps:
            tell(collected, day, "steps", steps, line, column="value")


def _moment(row: tuple[date | None, tuple[int, Mapping[str, str]]]) -> str:
    return row[1][1]["date"]


_READERS = {"sleep.csv": _read_nights, "weight.csv": _read_weight, "aggregates_steps.csv": _read_steps}
