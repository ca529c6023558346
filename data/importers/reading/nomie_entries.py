"""The entries of Nomie: a note such as '#coffee(2) +work slept badly', at a local time; and what each tells."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from data.errors import FileRefused
from data.importers.reading.app_entries import add_notes, say_spasms
from data.importers.reading.app_names import is_private, is_spasm, is_strength, tag_key
from data.importers.reading.collected import Collected
from data.importers.reading.iso_moments import iso_moment
from data.importers.reading.json_text import entries_of, json_of
from data.importers.reading.table import Table
from data.importers.reading.telling import own_day, possible_day, tell_tag
from data.importers.reading.tracked import Noted, add_spasms, tell_noted
from data.importers.reading.vendor_table import cells_of
from data.records import Choice

TRACKER = re.compile(r"#([^\s#@+(]+)(?:\(([^)]*)\))?")
CONTEXT = re.compile(r"(?<!\S)\+([^\s#@+(]+)(?:\([^)]*\))?")
PERSON = re.compile(r"(?<!\S)@\S+")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: its line, local clock time, offset from UTC in minutes, and note."""

    line: int
    at: datetime
    offset_min: int | None
    note: str


def detailed_entries(table: Table, collected: Collected) -> list[Entry]:
    """Return the entries of the detailed table; its offset counts minutes west of Greenwich."""
    entries = []
    for line, cells in cells_of(table):
        moment = iso_moment(cells["start"])
        offset = -int(cells["offset"]) if re.fullmatch(r"-?\d{1,3}", cells["offset"]) else None
        if moment is None:
            collected.lose(line, f"'{cells['start'][:40]}' is not a date and time", None, cells["start"] or None)
        elif possible_day(collected, moment.local.date(), cells["start"], line):
            entries.append(Entry(line, moment.local, offset, cells["note"]))
    return entries


def zenobase_entries(table: Table, collected: Collected) -> list[Entry]:
    """Return a tap for each row of tag and timestamp."""
    entries = []
    for line, cells in cells_of(table):
        text = cells["timestamp"]
        moment = iso_moment(text)
        if moment is None:
            collected.lose(line, f"'{text[:40]}' is not a date and time", None, text or None)
        elif possible_day(collected, moment.local.date(), text, line):
            note = f"#{'_'.join(cells['tag'].removeprefix('#').split())}"
            entries.append(Entry(line, moment.local, moment.offset_min, note))
    return entries


def json_entries(content: bytes, collected: Collected) -> tuple[Table, list[Entry]]:
    """Return the entries of a backup, numbered as they stand there."""
    found = json_of(content)
    logs = found.get("events") or found.get("logs") if isinstance(found, dict) else None
    entries = []
    for line, log in enumerate(entries_of(logs), start=1):
        end, west = log.get("end"), log.get("offset")
        offset = -int(west) if isinstance(west, int | float) and abs(west) <= 900 else None
        at = _local(end, offset)
        if at is None:
            collected.lose(line, f"'{str(end)[:40]}' is not a time", "end", str(end))
        elif possible_day(collected, at.date(), str(end), line):
            entries.append(Entry(line, at, offset, str(log.get("note") or "")))
    if not entries and not collected.problems:
        raise FileRefused("This Nomie backup holds no entries.")
    if any(entry.offset_min is None for entry in entries):
        collected.say("Some entries do not say their time zone and were read in UTC: your clock may differ.")
    return Table("", ("backup",), (("",),) * len(entries), tuple(entry.line for entry in entries), 0), entries


def _local(end: object, offset_min: int | None) -> datetime | None:
    if not isinstance(end, int | float) or not 0 < end < 4e12:
        return None
    return (datetime.fromtimestamp(end / 1000, UTC) + timedelta(minutes=offset_min or 0)).replace(tzinfo=None)


def tell_entries(entries: Iterable[Entry], collected: Collected) -> None:
    """Tell trackers, contexts and words of all entries to their days."""
    trackers: dict[str, list[Noted]] = {}
    notes: list[tuple[date, str, int]] = []
    for entry in entries:
        day = own_day(entry.at, collected)
        for name, value in TRACKER.findall(entry.note):
            noted = Noted(entry.line, entry.at, entry.offset_min, value.strip())
            trackers.setdefault(name.replace("_", " "), []).append(noted)
        for name in CONTEXT.findall(entry.note):
            if not is_private(name):
                tell_tag(collected, day, tag_key(name.replace("_", " ")), entry.line)
        words = " ".join(PERSON.sub(" ", CONTEXT.sub(" ", TRACKER.sub(" ", entry.note))).split())
        if any(letter.isalpha() for letter in words):
            notes.append((day, words, entry.line))
    kept = {name: noted for name, noted in trackers.items() if not is_private(name)}
    spasms = [name for name in kept if is_spasm(name)]
    for name, together in kept.items():
        if name in spasms:
            add_spasms(name, together, _is_strength(name, together, collected), collected)
        else:
            tell_noted(name, together, collected)
    say_spasms(spasms, collected)
    add_notes(notes, collected, "note")


def _is_strength(name: str, noted: list[Noted], collected: Collected) -> bool:
    """Tell whether the number behind a spasm says how strong it was; asked where neither name nor numbers tell."""
    shown = next((entry.text for entry in noted if entry.text not in {"", "1"}), None)
    if shown is None or is_strength(name):
        return shown is not None
    text = f"In #{name.replace(' ', '_')}({shown}), is {shown} how strong the spasm was, or how many there were?"
    choices = (
        Choice("strength", "How strong", f"{shown} is the intensity, on 0-10"),
        Choice("count", "How many", f"{shown} spasms at that time"),
    )
    return collected.ask("spasm_column", text, f"#{name}({shown})", choices, "strength") == "strength"
