"""Read Fitbit in its three shapes: the archive of JSON files, the dashboard's sections, and Google Health's tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from data.importers.reading.collected import Collected
from data.importers.reading.day_totals import DayTotals
from data.importers.reading.first_look import first_rows, has_names, json_start
from data.importers.reading.fit_metrics import MEMBER, add_metrics
from data.importers.reading.fitbit_dashboard import ACTIVITIES, SECTIONS, SLEEP, read_dashboard
from data.importers.reading.fitbit_json import FitbitJson
from data.importers.reading.fitbit_tables import SCORES, STEPS, USER_SLEEPS, FitbitTables
from data.importers.reading.members import bare_names, members_of
from data.importers.reading.nights import add_sleeps
from data.importers.reading.unread import say_unread
from data.importers.reading.vendor_log import finished_log
from data.records import DiaryLog, SourceFile

FORMAT = "fitbit"
LABEL = "Fitbit"
TELLING = re.compile(
    r"(?:sleep|steps)-\d{4}-\d\d-\d\d\.json$|usersleeps_.*\.csv$|sleep_score\.csv$|steps_\d{4}-\d\d-\d\d.*\.csv$"
)
NOTHING = "This Fitbit export holds nothing that the diary can keep."


def identify(file: SourceFile) -> bool:
    """Claim the archive by the names in it, one of its files by its fields, the dashboard by its first section."""
    if bare_names(file):
        return any(TELLING.match(name) for name in bare_names(file))
    start = json_start(file)
    if start:
        return '"dateOfSleep":' in start and '"minutesAsleep":' in start
    return any(has_names(file, names) for names in (USER_SLEEPS, STEPS, SCORES)) or _is_dashboard(file)


def read(file: SourceFile, answers: Mapping[str, str], today: date, day_start_hour: int = 0) -> DiaryLog:
    """Return nights, steps, exercise, heart rate and water."""
    collected = Collected(answers, today, day_start_hour)
    collected.say("Fitbit export recognised.")
    totals = DayTotals()
    rows = read_dashboard(file, collected, totals) if _is_dashboard(file) else _read_files(file, collected, totals)
    totals.tell(collected)
    _add_fit(file, collected)
    return finished_log(collected, FORMAT, LABEL, rows, NOTHING)


def _read_files(file: SourceFile, collected: Collected, totals: DayTotals) -> int:
    as_json, as_tables = FitbitJson(collected), FitbitTables(collected)
    taken = set()
    for name, content in _parts(file):
        taker = as_json if name.endswith(".json") else as_tables
        if taker.take(name, content):
            taken.add(name)
    say_unread(collected, bare_names(file), {*taken, MEMBER}.__contains__)
    nights = [*as_json.nights(), *as_tables.nights]
    add_sleeps(nights, collected)
    as_json.finish(totals)
    as_tables.finish(totals, as_json.days_of_logs)
    return as_json.rows + as_tables.rows


def _add_fit(file: SourceFile, collected: Collected) -> None:
    """Read the Google Fit of the same archive where Fitbit tells nothing."""
    for name, content in members_of(file, (MEMBER,)) if MEMBER in bare_names(file) else ():
        if name == MEMBER:
            add_metrics(content, collected)


def _parts(file: SourceFile) -> Iterator[tuple[str, bytes]]:
    if bare_names(file):
        yield from members_of(file, (".json", ".csv"))
    elif json_start(file):
        yield "sleep.json", file.content
    else:
        yield "table.csv", file.content


def _is_dashboard(file: SourceFile) -> bool:
    rows = first_rows(file)
    if not rows or len([cell for cell in rows[0] if cell]) != 1:
        return False
    title = next(cell for cell in rows[0] if cell)
    known = title in SECTIONS or title.startswith("food log")
    return known and any(names <= set(row) for names in (ACTIVITIES, SLEEP) for row in rows)
