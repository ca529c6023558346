"""Read the episodes of Tonnta: one row an episode, intensity in words, a blank end while it lasts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from data.importers.generic_table import finished
from data.importers.reading.collected import Collected
from data.importers.reading.first_look import has_names
from data.importers.reading.gathered import Gathered
from data.importers.reading.table import Table
from data.importers.reading.vendor_columns import columns_named, labelled, read_known
from data.importers.reading.vendor_table import cells_of, vendor_table
from data.importers.reading.words import is_missing, strength_of
from data.records import DiaryLog, SourceFile

FORMAT = "tonnta"
LABEL = "Tonnta"
NAMES = ("date", "start time", "end time", "duration (minutes)", "intensity", "triggers", "medications", "resolutions")
ROLES = {
    "date": "date",
    "start time": "time",
    "end time": "end",
    "duration (minutes)": "duration",
    "intensity": "intensity",
    "triggers": "triggers",
    "medications": "medicines",
    "notes": "note",
}


def identify(file: SourceFile) -> bool:
    """Claim a table of episodes with its durations, medicines and resolutions."""
    return has_names(file, NAMES)


def read(file: SourceFile, answers: Mapping[str, str], today: date, day_start_hour: int = 0) -> DiaryLog:
    """Return the episodes."""
    collected = Collected(answers, today, day_start_hour)
    collected.say("Tonnta export recognised: every row is an episode.")
    table = vendor_table(file.content, NAMES, collected)
    running = _running(table)
    columns = columns_named(_rated(table, collected), ROLES, {"duration (minutes)": "min"})
    helped = [labelled(column) for column in columns_named(table, {"resolutions": "note"})]
    read_known(table, [*columns, *helped], True, collected)
    collected.episodes = Gathered(
        replace(episode, ongoing=episode.row in running and episode.end is None) for episode in collected.episodes
    )
    return finished(collected, FORMAT, LABEL, (table,))


def _running(table: Table) -> set[int]:
    """Return the lines of episodes that had not ended when the file was written."""
    return {line for line, row in cells_of(table) if not row["end time"] and not row["duration (minutes)"]}


def _rated(table: Table, collected: Collected) -> Table:
    """Return the table with the words for intensity as numbers."""
    at = [name.lower() for name in table.header].index("intensity")
    levels = {row[at]: strength_of(row[at]) for row in table.rows if not is_missing(row[at])}
    words = {word: f"~{level:g}" for word, level in levels.items() if level is not None}
    if words:
        shown = ", ".join(f"{word} = {level[1:]}" for word, level in words.items())
        collected.say(f"Words for intensity were read as numbers: {shown}; marked approximate.")
    rows = tuple((*row[:at], words.get(row[at], row[at]), *row[at + 1 :]) for row in table.rows)
    return replace(table, rows=rows)
