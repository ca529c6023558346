"""Read Nomie's entries, each a note with #trackers(values), +contexts and @people: its table, its taps, its backup."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from data.importers.generic_table import finished
from data.importers.reading.collected import Collected
from data.importers.reading.first_look import first_rows, has_names, json_start
from data.importers.reading.nomie_entries import Entry, detailed_entries, json_entries, tell_entries, zenobase_entries
from data.importers.reading.vendor_table import vendor_table
from data.records import DiaryLog, SourceFile

FORMAT = "nomie"
LABEL = "Nomie"
DETAILED = ("epoch", "start", "end", "offset", "note", "score")
ZENOBASE = ("tag", "timestamp")


def identify(file: SourceFile) -> bool:
    """Claim the detailed table, the list of taps for Zenobase, and the backup."""
    taps = any(row == ZENOBASE for row in first_rows(file)[:1])
    start = json_start(file)
    backup = start.startswith("{") and '"nomie":' in start
    return has_names(file, DETAILED) or taps or backup


def read(file: SourceFile, answers: Mapping[str, str], today: date, day_start_hour: int = 0) -> DiaryLog:
    """Return trackers as factors, and trackers of spasms as episodes; places and people stay out."""
    collected = Collected(answers, today, day_start_hour)
    collected.say("Nomie export recognised. Places and people named in it were left out.")
    entries: list[Entry]
    if json_start(file):
        table, entries = json_entries(file.content, collected)
    elif has_names(file, DETAILED):
        table = vendor_table(file.content, DETAILED, collected)
        entries = detailed_entries(table, collected)
    else:
        table = vendor_table(file.content, ZENOBASE, collected)
        entries = zenobase_entries(table, collected)
    tell_entries(entries, collected)
    return finished(collected, FORMAT, LABEL, (table,))
