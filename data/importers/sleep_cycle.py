"""Read Sleep Cycle, old and new: nights in local time, quality in percent, notes such as 'Drank coffee:Worked out'."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from data.importers.generic_table import finished
from data.importers.reading.collected import Collected
from data.importers.reading.first_look import first_rows
from data.importers.reading.iso_moments import moment_in
from data.importers.reading.night_tags import evening_of, tell_night_tags
from data.importers.reading.nights import Sleep, add_sleeps
from data.importers.reading.telling import number_in, rating_in, tell
from data.importers.reading.vendor_table import Cells, cells_of, vendor_table
from data.importers.reading.words import goodness_of, is_missing
from data.records import DiaryLog, SourceFile

FORMAT = "sleep_cycle"
LABEL = "Sleep Cycle"
Night = tuple[int, Cells, Sleep]
NAMES = ("sleep quality",)
STARTS, ENDS = ("start", "went to bed"), ("end", "woke up")
IN_BED = ("time in bed", "time in bed (seconds)")
STEPS = ("steps", "activity (steps)")


def identify(file: SourceFile) -> bool:
    """Claim a table of nights with their quality and the time in bed."""
    names = set(next(iter(first_rows(file)), ()))
    return set(NAMES) <= names and all(names & set(some) for some in (STARTS, ENDS, IN_BED))


def read(file: SourceFile, answers: Mapping[str, str], today: date, day_start_hour: int = 0) -> DiaryLog:
    """Return the nights, and what was noted to them."""
    collected = Collected(answers, today, day_start_hour)
    collected.say("Sleep Cycle export recognised.")
    table = vendor_table(file.content, NAMES, collected)
    nights = [night for line, cells in cells_of(table) if (night := _night(line, cells, collected))]
    mornings = add_sleeps([sleep for _, _, sleep in nights], collected)
    for line, cells, sleep in nights:
        morning = mornings.get(line)
        if morning is not None:
            _read_rating(cells, morning, line, collected)
        _read_steps(cells, sleep, line, collected)
        _read_weather(cells, sleep.end.date(), line, collected)
    collected.sums.once.add("steps")  # each sleep of a day repeats the day's steps
    _read_notes(nights, collected)
    return finished(collected, FORMAT, LABEL, (table,))


def _night(line: int, cells: Cells, collected: Collected) -> Night | None:
    start = moment_in(collected, _first(cells, STARTS), line, "Start")
    end = moment_in(collected, _first(cells, ENDS), line, "End")
    if start is None or end is None:
        return None
    seconds = number_in(collected, cells.get("time asleep (seconds)", ""), line, "Time asleep (seconds)")
    return line, cells, Sleep(start.local, end.local, line, seconds / 3600 if seconds else None)


def _first(cells: Cells, names: Sequence[str]) -> str:
    return next((cells[name] for name in names if name in cells), "")


def _read_rating(cells: Cells, morning: date, line: int, collected: Collected) -> None:
    quality = rating_in(collected, cells["sleep quality"].rstrip("% "), line, "Sleep quality", 100)
    if quality is not None:
        tell(collected, morning, "sleep_quality", quality, line)
    mood = goodness_of(_first(cells, ("wake up", "mood")))
    if mood is not None:
        tell(collected, morning, "mood", mood, line, approximate=True)


def _read_steps(cells: Cells, sleep: Sleep, line: int, collected: Collected) -> None:
    steps = number_in(collected, _first(cells, STEPS), line, "Steps")
    if steps:  # the app writes 0 where the phone counted none
        tell(collected, evening_of(sleep.start), "steps", steps, line)


def _read_weather(cells: Cells, morning: date, line: int, collected: Collected) -> None:
    """Read the weather that the app looked up; without a kind of weather its numbers are nobody's."""
    kind = cells.get("weather type", "")
    if is_missing(kind) or kind.lower().startswith("no "):
        return
    for name, times, less in (("weather temperature (°c)", 1.0, 0.0), ("weather temperature (°f)", 5 / 9, 32.0)):
        degrees = number_in(collected, cells.get(name, ""), line, name)
        if degrees is not None:
            tell(collected, morning, "temperature_c", (degrees - less) * times, line)
    pressure = number_in(collected, cells.get("air pressure (pa)", ""), line, "Air Pressure (Pa)")
    if pressure:
        tell(collected, morning, "pressure_hpa", pressure / 100 if pressure > 2000 else pressure, line)


def _read_notes(nights: Sequence[Night], collected: Collected) -> None:
    """Tell the notes to the evening's day; on a night with notes, those of the file's other notes are a no."""
    noted = {line: _notes(cells) for line, cells, _ in nights}
    known = dict.fromkeys(name for names in noted.values() for name in names)
    for line, _, sleep in nights:
        if not noted[line]:
            continue
        evening, morning = evening_of(sleep.start), sleep.end.date()
        tell_night_tags(collected, noted[line], evening, morning, line)
        tell_night_tags(collected, [name for name in known if name not in noted[line]], evening, morning, line, False)
    if known:
        collected.say("On a night with notes, what was not noted is a no; a night without notes says nothing.")


def _notes(cells: Cells) -> list[str]:
    text = _first(cells, ("sleep notes", "notes"))
    return [] if is_missing(text) else list(dict.fromkeys(part.strip() for part in text.split(":") if part.strip()))
