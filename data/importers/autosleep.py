"""Read AutoSleep: a row a night under the date of its morning, durations as 08:17:00, tags and notes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from data.importers.generic_table import finished
from data.importers.reading.collected import Collected
from data.importers.reading.durations import read_duration
from data.importers.reading.episode_fields import SEPARATORS
from data.importers.reading.first_look import has_names
from data.importers.reading.iso_moments import Moment, moment_in
from data.importers.reading.moment_words import short_day
from data.importers.reading.night_tags import evening_of, tell_night_note, tell_night_tags
from data.importers.reading.nights import Sleep, add_sleeps
from data.importers.reading.telling import iso_day, number_in, tell
from data.importers.reading.text import counted
from data.importers.reading.times import read_clock
from data.importers.reading.vendor_table import Cells, cells_of, vendor_table
from data.importers.reading.words import is_missing
from data.records import Choice, DiaryLog, SourceFile

FORMAT = "autosleep"
LABEL = "AutoSleep"
NAMES = ("iso8601", "fromdate", "todate", "bedtime", "waketime", "asleep")
HEART = (("hrv_ms", ("sleephrv", "hrv")), ("resting_hr", ("wakingbpm",)))


@dataclass(frozen=True, slots=True)
class Night:
    """One row: its cells, the day of its label, and its bed and wake time."""

    line: int
    cells: Cells
    label: date
    start: datetime
    end: datetime
    asleep_h: float


def identify(file: SourceFile) -> bool:
    """Claim a table of nights with AutoSleep's names."""
    return has_names(file, NAMES)


def read(file: SourceFile, answers: Mapping[str, str], today: date, day_start_hour: int = 0) -> DiaryLog:
    """Return the nights, and heart rate, tags and notes of each."""
    collected = Collected(answers, today, day_start_hour)
    collected.say("AutoSleep export recognised.")
    table = vendor_table(file.content, NAMES, collected)
    nights = [night for line, cells in cells_of(table) if (night := _night(line, cells, collected))]
    by_label = _labels_count(nights, collected)
    sleeps = [Sleep(n.start, n.end, n.line, n.asleep_h, day=n.label if by_label else None) for n in nights]
    mornings = add_sleeps(sleeps, collected)
    for night in nights:
        morning = mornings.get(night.line)
        if morning is not None:
            _read_rest(night, morning, evening_of(night.start) + (morning - night.end.date()), collected)
    return finished(collected, FORMAT, LABEL, (table,))


def _night(line: int, cells: Cells, collected: Collected) -> Night | None:
    label = iso_day(collected, cells["iso8601"], line)
    seconds = read_duration(cells["asleep"])
    if seconds is None and not is_missing(cells["asleep"]):
        collected.lose(line, f"'{cells['asleep'][:40]}' is not a duration", "asleep", cells["asleep"])
    end = _clocked(cells["waketime"], label, line, "waketime", collected)
    start = _clocked(cells["bedtime"], end.local.date() if end else label, line, "bedtime", collected)
    if label is None or start is None or end is None or not seconds:  # 00:00:00 asleep: not worn
        return None
    begun = start.local - timedelta(days=1) if start.local > end.local and len(cells["bedtime"]) < 12 else start.local
    return Night(line, cells, label, begun, end.local, seconds / 3600)


def _clocked(text: str, day: date | None, line: int, column: str, collected: Collected) -> Moment | None:
    """Return a moment; one that is only a clock time lies on the given day."""
    clock = read_clock(text)
    if clock is not None and day is not None:
        return Moment(datetime.combine(day, clock.at))
    return moment_in(collected, text, line, column)


def _labels_count(nights: Sequence[Night], collected: Collected) -> bool:
    """Ask whether the date or the wake time says the morning, where they differ on most nights."""
    apart = [night for night in nights if night.label != night.end.date()]
    if 2 * len(apart) < len(nights) or not apart:
        return False
    shown = apart[0]
    woken, label = short_day(shown.end.date()), short_day(shown.label)
    text = (
        f"On {counted(len(apart), 'night')} of {len(nights)} the date and the wake time are a day apart. "
        f"Did the night of row {shown.line} end on {woken}, as its wake time says, or on {label}?"
    )
    choices = (Choice("morning", f"On {woken}, by the wake time"), Choice("label", f"On {label}, by the date"))
    return collected.ask("night_date", text, shown.cells["waketime"], choices, "morning") == "label"


def _read_rest(night: Night, morning: date, evening: date, collected: Collected) -> None:
    for key, names in HEART:
        values = (number_in(collected, night.cells.get(name, ""), night.line, name) for name in names)
        value = next((value for value in values if value), None)  # 0: not measured
        if value is not None:
            tell(collected, morning, key, value, night.line, column=names[0])
    tags = [tag for tag in SEPARATORS.split(night.cells.get("tags", "")) if not is_missing(tag)]
    tell_night_tags(collected, tags, evening, morning, night.line)
    tell_night_note(collected, night.cells.get("notes", ""), morning, night.line)
