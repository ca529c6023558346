"""Read Garmin: the account's archive of nights and days, or the table of sleep from the web."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from data.importers.generic_table import finished
from data.importers.reading.collected import Collected
from data.importers.reading.first_look import first_rows, json_start
from data.importers.reading.garmin_json import GarminJson
from data.importers.reading.garmin_sleep_table import date_name, read_sleep_table
from data.importers.reading.members import bare_names, members_of
from data.importers.reading.unread import say_unread
from data.importers.reading.vendor_log import finished_log
from data.importers.reading.vendor_table import vendor_table
from data.records import DiaryLog, SourceFile

FORMAT = "garmin"
LABEL = "Garmin"
NIGHTS = re.compile(r"\d{4}-\d\d-\d\d_\d{4}-\d\d-\d\d_\d+_sleepdata\.json$")
OURS = re.compile(r".*_sleepdata\.json$|udsfile_.*\.json$|hydrationlogfile_.*\.json$")


def identify(file: SourceFile) -> bool:
    """Claim the archive or a file of nights by their names and fields, and the table of sleep by its columns."""
    if bare_names(file):
        return any(NIGHTS.match(name) or name.startswith("udsfile_") for name in bare_names(file))
    start = json_start(file)
    if start:
        return '"sleepStartTimestampGMT":' in start and '"calendarDate":' in start
    return date_name(first_rows(file)) is not None


def read(file: SourceFile, answers: Mapping[str, str], today: date, day_start_hour: int = 0) -> DiaryLog:
    """Return nights, steps, exercise, stress, heart rate and water."""
    collected = Collected(answers, today, day_start_hour)
    collected.say("Garmin export recognised.")
    name = date_name(first_rows(file))
    if name is not None:
        table = vendor_table(file.content, (name,), collected)
        read_sleep_table(table, name, collected)
        return finished(collected, FORMAT, LABEL, (table,))
    garmin = GarminJson(collected)
    for member, content in _parts(file):
        garmin.take(member, content)
    garmin.finish()
    say_unread(collected, bare_names(file), lambda name: OURS.match(name) is not None)
    return finished_log(collected, FORMAT, LABEL, garmin.rows, "This Garmin archive holds no nights and no days.")


def _parts(file: SourceFile) -> Iterator[tuple[str, bytes]]:
    if bare_names(file):
        yield from ((name, content) for name, content in members_of(file, (".json",)) if OURS.match(name))
    else:
        yield "file_sleepdata.json", file.content
