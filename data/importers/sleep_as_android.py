"""Read Sleep as Android: every record has a header of its own, times in a named zone, tags in the comment."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from data.importers.reading.collected import Collected
from data.importers.reading.dialect import Dialect
from data.importers.reading.first_look import has_names
from data.importers.reading.members import bare_names, members_of
from data.importers.reading.night_tags import evening_of, tell_night_note, tell_night_tags
from data.importers.reading.nights import Sleep, add_sleeps
from data.importers.reading.rows import rows_of
from data.importers.reading.telling import number_in, tell
from data.importers.reading.text import counted
from data.importers.reading.unread import say_unread
from data.importers.reading.vendor_log import finished_log
from data.importers.reading.vendor_text import text_of
from data.records import DiaryLog, SourceFile

FORMAT = "sleep_as_android"
LABEL = "Sleep as Android"
NAMES = ("id", "tz", "from", "to", "sched", "hours", "rating", "comment", "lenadjust")
MEMBER = "sleep-export.csv"
MOMENT = re.compile(r"(\d{1,2})\. ?(\d{1,2})\. ?((?:19|20)\d\d) (\d{1,2}):(\d{2})$", re.ASCII)
TAG = re.compile(r"#(\w+?)(?:_\d+x)?(?=\W|$)")
SHORTEST_H = 0.25
PERIOD, PRIVATE = "menses", frozenset({"love", "home", "geo"})  # 'love' is the app's word for sex


@dataclass(frozen=True, slots=True)
class Record:
    """One recording: its line, its cells by name, and its sleep."""

    line: int
    cells: Mapping[str, str]
    sleep: Sleep


def identify(file: SourceFile) -> bool:
    """Claim the export, or the archive in which it lies."""
    return MEMBER in bare_names(file) or has_names(file, NAMES)


def read(file: SourceFile, answers: Mapping[str, str], today: date, day_start_hour: int = 0) -> DiaryLog:
    """Return the nights with their ratings, tags and comments."""
    collected = Collected(answers, today, day_start_hour)
    collected.say("Sleep as Android export recognised.")
    content = next((content for _, content in members_of(file, (MEMBER,))), b"") if bare_names(file) else file.content
    say_unread(collected, bare_names(file), MEMBER.__eq__)
    records, n_rows = _records(content, collected)
    short = [record for record in records if (record.sleep.asleep_h or 0) < SHORTEST_H]
    if short:
        collected.say(f"{counted(len(short), 'recording')} of less than 15 minutes left out.")
    kept = [record for record in records if record not in short]
    mornings = add_sleeps([record.sleep for record in kept], collected)
    aside = {problem.row for problem in collected.problems if problem.column is None}
    for record in kept:
        if record.line not in aside:
            _read_rest(record, mornings.get(record.line), collected)
    nothing = "This Sleep as Android export holds no night that can be read."
    return finished_log(collected, FORMAT, LABEL, n_rows, nothing)


def _records(content: bytes, collected: Collected) -> tuple[list[Record], int]:
    raw = rows_of(text_of(content, collected), Dialect(","))
    header: list[str] = []
    found, n_rows = [], 0
    for line, row in zip(raw.lines, raw.rows, strict=True):
        if row[:1] == ["Id"]:
            header = [name.strip().lower() for name in row]
        elif header and row and row[0].strip():  # a line without an id holds noise levels
            n_rows += 1
            if not set(NAMES) <= set(header):
                collected.lose(line, "The line above does not name what stands here")
                continue
            cells = dict(zip(reversed(header), reversed((row + [""] * len(header))[: len(header)]), strict=True))
            record = _record(line, cells, collected)
            found.extend([record] if record else [])
    return found, n_rows


def _record(line: int, cells: Mapping[str, str], collected: Collected) -> Record | None:
    start, end = (_moment(cells[name], line, name, collected) for name in ("from", "to"))
    hours = number_in(collected, cells["hours"], line, "Hours")
    if start is None or end is None:
        return None
    if hours is None:
        hours = (end - start).total_seconds() / 3600
    less_min = 0.0 if cells["lenadjust"] == "-1.0" else number_in(collected, cells["lenadjust"], line, "LenAdjust") or 0
    offsets = _offset(cells["tz"], start), _offset(cells["tz"], end)
    return Record(line, cells, Sleep(start, end, line, hours + less_min / 60, None, False, None, *offsets))


def _moment(text: str, line: int, column: str, collected: Collected) -> datetime | None:
    found = MOMENT.match(text.strip())
    try:
        day, month, year, hour, minute = map(int, found.groups() if found else ())
        return datetime(year, month, day, hour, minute)
    except ValueError:
        collected.lose(line, f"'{text[:40]}' is not a date and time", column, text)
        return None


def _offset(zone: str, local: datetime) -> int | None:
    """Return the offset of a zone at a local time; none in the hour that comes twice and where the zone is unknown."""
    try:
        info = ZoneInfo(zone)
    except (KeyError, ValueError, OSError):
        return None
    first, second = (local.replace(tzinfo=info, fold=fold).utcoffset() for fold in (0, 1))
    if first is None or first != second:
        return None
    back = (local.replace(tzinfo=UTC) - first).astimezone(info).replace(tzinfo=None)
    return first // timedelta(minutes=1) if back == local else None


def _read_rest(record: Record, morning: date | None, collected: Collected) -> None:
    rating = number_in(collected, record.cells["rating"], record.line, "Rating")
    if morning is not None and rating is not None and rating > 0:  # 0 and -1: not rated
        tell(collected, morning, "sleep_quality", rating * 2, record.line, column="Rating")
    woken = morning or record.sleep.end.date()
    evening = evening_of(record.sleep.start, nap=morning is None)
    comment = record.cells["comment"].replace("\\n", "\n")
    tags = list(dict.fromkeys(tag.lower() for tag in TAG.findall(comment)))
    if PERIOD in tags:
        tell(collected, woken, "period", 1.0, record.line)
    tell_night_tags(collected, [tag for tag in tags if tag not in PRIVATE | {PERIOD}], evening, woken, record.line)
    note = " ".join(TAG.sub(" ", comment).split())
    if note.lower() != "manually added":
        tell_night_note(collected, note, woken, record.line)
