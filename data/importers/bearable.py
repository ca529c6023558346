"""Read Bearable: a long table in which each row is one entry of a category, at a clock time or a part of the day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from data.importers.generic_table import finished
from data.importers.reading.app_entries import add_notes, add_spasm, fill_absent, say_spasms
from data.importers.reading.app_names import is_private, is_spasm, symptom_key, tag_key
from data.importers.reading.bearable_entries import add_medicine, details_of, sleep_of, without_strength
from data.importers.reading.collected import Collected
from data.importers.reading.first_look import has_names, lower_names
from data.importers.reading.nights import Sleep, add_sleeps
from data.importers.reading.telling import own_day, rating_in, tell, tell_tag
from data.importers.reading.text import listed, plain, quoted
from data.importers.reading.times import Clock, read_clock
from data.importers.reading.vendor_columns import days_of
from data.importers.reading.vendor_table import Cells, cells_of, vendor_table
from data.importers.reading.words import is_missing
from data.records import DiaryLog, SourceFile

FORMAT = "bearable"
LABEL = "Bearable"
NAMES = ("weekday", "time of day", "category", "rating/amount", "detail", "notes")
AMOUNT = "rating/amount"
RATED = {"mood": ("mood", 10), "energy": ("energy", 5), "sleep quality": ("sleep_quality", 5)}
TICKED = frozenset({"factor", "factors", "sleep factors", "food diary factors"})
MOST = 4  # the strongest rating of a symptom


@dataclass(slots=True)
class Entries:
    """What gathers over the rows: notes, ticks by category, days on which a category was used, names met."""

    collected: Collected
    notes: list[tuple[date, str, int]] = field(default_factory=list)
    ticks: dict[str, set[str]] = field(default_factory=dict)
    used: dict[str, dict[date, int]] = field(default_factory=dict)
    spasms: list[str] = field(default_factory=list)
    sleeps: list[Sleep] = field(default_factory=list)
    left_out: set[str] = field(default_factory=set)


def identify(file: SourceFile) -> bool:
    """Claim a long table with categories and times of day."""
    return has_names(file, (*NAMES, "date")) or has_names(file, (*NAMES, "date formatted"))


def read(file: SourceFile, answers: Mapping[str, str], today: date, day_start_hour: int = 0) -> DiaryLog:
    """Return ratings, ticks, nights, medicines, and symptoms that are spasms as episodes."""
    collected = Collected(answers, today, day_start_hour)
    collected.say("Bearable export recognised.")
    table = vendor_table(file.content, NAMES, collected)
    date_name = "date formatted" if "date formatted" in lower_names(table.header) else "date"
    entries = Entries(collected)
    for day, (line, cells) in zip(days_of(table, date_name, collected), cells_of(table), strict=True):
        if day is not None:
            _read_entry(entries, day, line, cells)
    add_sleeps(entries.sleeps, collected)
    fill_absent(collected, entries.ticks, entries.used)
    add_notes(entries.notes, collected, "notes")
    say_spasms(entries.spasms, collected)
    if any(entries.ticks.values()):
        collected.say("A factor that was not ticked counts as no on days with another factor of its category.")
    if entries.left_out:
        collected.say(f"Not read: {listed([quoted(name) for name in sorted(entries.left_out)])}.")
    return finished(collected, FORMAT, LABEL, (table,))


def _read_entry(entries: Entries, day: date, line: int, cells: Cells) -> None:
    collected, category = entries.collected, plain(cells["category"])
    clock = _clock(collected, cells["time of day"], line)
    own = own_day(datetime.combine(day, clock.at), collected) if clock and not clock.part else day
    if category == "symptom":
        _read_symptom(entries, day, own, clock, line, cells)
        return
    if cells["notes"]:
        entries.notes.append((own, cells["notes"], line))
    if category in RATED:
        key, highest = RATED[category]
        rating = rating_in(collected, cells[AMOUNT], line, AMOUNT, highest, lowest=1)
        if rating is not None:
            tell(collected, day if key == "sleep_quality" else own, key, rating, line)
    elif category in TICKED:
        _read_ticks(entries, own, category, line, cells)
    elif category == "sleep":
        sleep = sleep_of(collected, day, cells[AMOUNT], cells["detail"], line)
        entries.sleeps.extend([sleep] if sleep else [])
    elif category == "meds supplements":
        for detail in filter(lambda name: not is_private(name), details_of(cells["detail"])):
            add_medicine(collected, own, cells[AMOUNT], detail, line)
    else:
        entries.left_out.add(cells["category"])


def _clock(collected: Collected, text: str, line: int) -> Clock | None:
    if is_missing(text) or plain(text) == "all day":
        return None
    clock = read_clock(text)
    if clock is None:
        collected.lose(line, f"'{text[:40]}' is not a time of day", "time of day", text)
    return clock


def _read_symptom(entries: Entries, day: date, own: date, clock: Clock | None, line: int, cells: Cells) -> None:
    collected, note = entries.collected, cells["notes"] or None
    for detail in details_of(cells["detail"]):
        name, said = without_strength(detail)
        rating = rating_in(collected, cells[AMOUNT] or said, line, AMOUNT, MOST)
        if is_private(name):
            continue
        if is_spasm(name):
            entries.spasms.append(name)
            add_spasm(collected, name, day, clock, line, intensity=rating, note=note)
            note = None
        elif rating is not None:
            key = symptom_key(name)
            collected.sums.ways[key] = "max"
            tell(collected, own, key, rating, line)
    if note:
        entries.notes.append((own, note, line))


def _read_ticks(entries: Entries, day: date, category: str, line: int, cells: Cells) -> None:
    entries.used.setdefault(category, {}).setdefault(day, line)
    keys = {tag_key(detail) for detail in details_of(cells["detail"]) if not is_private(detail)}
    entries.ticks.setdefault(category, set()).update(keys)
    for key in sorted(keys):
        tell_tag(entries.collected, day, key, line)
