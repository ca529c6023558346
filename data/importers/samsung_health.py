"""Read Samsung Health: a table a type, each with a line above its names; times are local or UTC, which no cell says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from data.errors import FileRefused
from data.importers.generic_table import finished
from data.importers.reading.collected import Collected
from data.importers.reading.first_look import first_rows
from data.importers.reading.members import bare_names, members_of
from data.importers.reading.samsung_days import SamsungDays
from data.importers.reading.samsung_rows import samsung_table
from data.importers.reading.samsung_zone import zone_of
from data.importers.reading.unread import say_unread
from data.records import DiaryLog, SourceFile

FORMAT = "samsung_health"
LABEL = "Samsung Health"
PREFIX = "com.samsung."
TYPES = frozenset(
    {"sleep", "sleep_stage", "water_intake", "caffeine_intake", "stress", "exercise", "step_daily_trend", "weight"}
)


def identify(file: SourceFile) -> bool:
    """Claim an archive with Samsung's names, and one of its tables by the line above the names."""
    if bare_names(file):
        return any(name.startswith(PREFIX) and name.endswith(".csv") for name in bare_names(file))
    rows = first_rows(file)
    return len(rows) > 1 and rows[0][0].startswith(PREFIX) and len(rows[0]) < len(rows[1])


def read(file: SourceFile, answers: Mapping[str, str], today: date, day_start_hour: int = 0) -> DiaryLog:
    """Return nights, naps, steps, exercise, stress, weight, water and caffeine."""
    collected = Collected(answers, today, day_start_hour)
    collected.say("Samsung Health export recognised.")
    tables = [
        table
        for name, content in _parts(file)
        if (kind := _type_in(SourceFile(name, content))) is not None
        and (table := samsung_table(kind, content, name, collected)) is not None
    ]
    if not tables:
        raise FileRefused("This Samsung Health export holds no table that the diary can keep.")
    say_unread(collected, bare_names(file), _is_ours)
    days = SamsungDays(collected, shifted=zone_of(tables, collected))
    days.take(tables)
    return finished(collected, FORMAT, LABEL, [table.table for table in tables])


def _parts(file: SourceFile) -> Iterator[tuple[str, bytes]]:
    if not bare_names(file):
        yield file.name, file.content
        return
    for name, content in members_of(file, (".csv",)):
        if _is_ours(name):
            yield name, content


def _is_ours(name: str) -> bool:
    return name.startswith(PREFIX) and name.endswith(".csv") and any(f".{kind}." in name for kind in TYPES)


def _type_in(part: SourceFile) -> str | None:
    """Return the type that the line above the names tells, without its prefix; older tables of sleep keep theirs."""
    rows = first_rows(part)
    if not rows or not rows[0][0].startswith(PREFIX):
        return None
    whole = rows[0][0]
    kind = whole.rpartition(".")[2]
    return f"older {kind}" if whole == "com.samsung.health.sleep" else kind if kind in TYPES else None
