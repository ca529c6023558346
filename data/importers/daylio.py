"""Read Daylio's CSV: several entries a day, each with one of five moods and a list of activities."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from datetime import date, datetime

from data.errors import FileRefused
from data.importers.generic_table import finished
from data.importers.reading.app_entries import add_notes, add_spasm, say_spasms
from data.importers.reading.app_names import is_private, is_spasm, tag_key
from data.importers.reading.collected import Collected
from data.importers.reading.first_look import has_names
from data.importers.reading.mood_words import levels_of_moods
from data.importers.reading.signature import zip_names
from data.importers.reading.telling import iso_day, own_day, tell, tell_tag
from data.importers.reading.times import Clock, read_clock
from data.importers.reading.vendor_table import Cells, cells_of, vendor_table
from data.importers.reading.words import is_missing
from data.records import DiaryLog, SourceFile

FORMAT = "daylio"
LABEL = "Daylio"
NAMES = ("full_date", "weekday", "time", "mood", "activities")
BACKUP_MEMBER = "backup.daylio"
BACKUP_KEYS = (b'"dayEntries"', b'"customMoods"', b'"daysInRowLongestChain"', b'"tag_groups"')
BACKUP = "This is a Daylio backup, which only Daylio can read. In Daylio choose More, Export entries, CSV."


def identify(file: SourceFile) -> bool:
    """Claim Daylio's table, and its backup, which is then refused."""
    return has_names(file, NAMES) or _is_backup(file)


def read(file: SourceFile, answers: Mapping[str, str], today: date, day_start_hour: int = 0) -> DiaryLog:
    """Return mood, activities and notes of the days, and activities that are spasms as episodes."""
    if _is_backup(file):
        raise FileRefused(BACKUP)
    collected = Collected(answers, today, day_start_hour)
    collected.say("Daylio export recognised.")
    table = vendor_table(file.content, NAMES, collected)
    rows = list(cells_of(table))
    levels = levels_of_moods([cells["mood"] for _, cells in rows], collected)
    notes: list[tuple[date, str, int]] = []
    spasms: list[str] = []
    for line, cells in rows:
        day = iso_day(collected, cells["full_date"], line)
        if day is not None:
            _read_entry(collected, day, line, cells, levels, notes, spasms)
    add_notes(notes, collected, "note")
    say_spasms(spasms, collected)
    if any(cells.get("scales") for _, cells in rows):
        collected.say("The scales of this export were left out: nothing in it says how far they go.")
    return finished(collected, FORMAT, LABEL, (table,))


def _read_entry(
    collected: Collected,
    day: date,
    line: int,
    cells: Cells,
    levels: Mapping[str, float],
    notes: list[tuple[date, str, int]],
    spasms: list[str],
) -> None:
    clock = _clock(collected, cells["time"], line)
    own = own_day(datetime.combine(day, clock.at), collected) if clock else day
    if cells["mood"] in levels:
        tell(collected, own, "mood", levels[cells["mood"]], line)
    for name in filter(None, (part.strip() for part in cells["activities"].split("|"))):
        if is_spasm(name):
            spasms.append(name)
            add_spasm(collected, name, day, clock, line)
        elif not is_private(name):
            tell_tag(collected, own, tag_key(name), line)
    texts = (cells.get("note_title", ""), cells.get("note", ""))
    notes.append((own, "\n".join(filter(None, texts)), line))


def _clock(collected: Collected, text: str, line: int) -> Clock | None:
    clock = read_clock(text)
    if clock is None and not is_missing(text):
        collected.lose(line, f"'{text[:40]}' is not a time", "time", text)
    return clock


def _is_backup(file: SourceFile) -> bool:
    if BACKUP_MEMBER in zip_names(file):
        return True
    if not file.content.startswith(b"eyJ"):  # how a JSON object begins in base64
        return False
    head = file.content[:64_000]
    try:
        text = base64.b64decode(head[: len(head) // 4 * 4])
    except binascii.Error:
        return False
    return any(key in text for key in BACKUP_KEYS)
