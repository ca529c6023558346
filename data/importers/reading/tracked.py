"""Tell what a tracking app noted under one name: spasms as episodes, amounts and ratings as such, taps as tags."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from data.importers.reading.app_entries import add_spasm
from data.importers.reading.app_names import tag_key
from data.importers.reading.collected import Collected
from data.importers.reading.columns import meaning_of
from data.importers.reading.durations import read_duration
from data.importers.reading.long_table import read_named
from data.importers.reading.numbers import read_amount
from data.importers.reading.row_frame import RowFrame
from data.importers.reading.telling import own_day, tell_tag
from data.importers.reading.times import Clock
from data.vocabulary import BY_KEY

MOST_SPASMS = 1000


@dataclass(frozen=True, slots=True)
class Noted:
    """One entry: its line, local clock time, offset from UTC in minutes, the value as written (``""``: only a tap)."""

    line: int
    at: datetime
    offset_min: int | None
    text: str
    note: str | None = None


def tell_noted(name: str, entries: Sequence[Noted], collected: Collected) -> None:
    """Tell the entries of one name, oldest first, to their days."""
    ordered = sorted(entries, key=lambda entry: entry.at)
    meaning = meaning_of(name)
    sums = meaning.role in BY_KEY and BY_KEY[meaning.role].aggregation == "sum"
    if all(not entry.text for entry in ordered) and not meaning.drink:
        for entry in ordered:
            tell_tag(collected, own_day(entry.at, collected), tag_key(name), entry.line)
        return
    bare = "1" if sums or meaning.drink else ""
    days = [own_day(entry.at, collected) for entry in ordered]
    frame = RowFrame(tuple(entry.line for entry in ordered), days, collected)
    read_named(name, tuple(entry.text or bare for entry in ordered), frame)


def add_spasms(name: str, entries: Sequence[Noted], strength: bool, collected: Collected) -> None:
    """Add each entry as a spasm at its time; its number is how strong it was, or how many there were."""
    for entry in sorted(entries, key=lambda entry: entry.at):
        amount = read_amount(entry.text) if entry.text else None
        seconds = read_duration(entry.text) if ":" in entry.text else None
        number = None if amount is None or amount.unit else amount.value
        reason = _why_not(entry.text, number, seconds, strength)
        if reason:
            collected.lose(entry.line, reason, name, entry.text)
            number = None
        clock = Clock(entry.at.time().replace(microsecond=0), entry.offset_min)
        add_spasm(
            collected,
            name,
            entry.at.date(),
            clock,
            entry.line,
            intensity=number if strength else None,
            count=int(number) if number is not None and not strength and not seconds else None,
            note=entry.note,
            duration_s=seconds,
        )


def _why_not(text: str, number: float | None, seconds: float | None, strength: bool) -> str | None:
    if not text or seconds is not None:
        return None
    if number is None:
        return f"'{text[:40]}' is not a number"
    if strength and not 0 <= number <= 10:
        return f"{number:g} is not possible, expected 0 to 10"
    if not strength and (number % 1 or not 0 <= number <= MOST_SPASMS):
        return f"{number:g} is not a number of spasms"
    return None
