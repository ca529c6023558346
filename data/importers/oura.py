"""Read Oura: the table of trends with its columns in any order, or the account's archive; None means nothing known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from data.errors import FileRefused
from data.importers.generic_table import finished
from data.importers.reading.collected import Collected
from data.importers.reading.first_look import first_rows, has_names
from data.importers.reading.iso_moments import Moment, moment_in
from data.importers.reading.members import bare_names, members_of
from data.importers.reading.nights import Sleep, add_sleeps
from data.importers.reading.table import Table
from data.importers.reading.telling import iso_day, number_in, tell, tell_sleep_score
from data.importers.reading.unread import say_unread
from data.importers.reading.vendor_table import Cells, cells_of, vendor_table
from data.records import DiaryLog, SourceFile

FORMAT = "oura"
LABEL = "Oura"
TRENDS = ("date", "total sleep duration")
ONLY_OURA = {"readiness score", "sleep score", "bedtime start", "lowest resting heart rate", "sleep timin score"}
MODEL = ("day", "bedtime_start", "bedtime_end", "total_sleep_duration", "type")
ACTIVITY = ("day", "steps")
SCORES = ("day", "score")
SLEEP_SCORES = "dailysleep.csv"
OURS = frozenset({"sleepmodel.csv", "dailyactivity.csv", SLEEP_SCORES})
NIGHT_TYPES, NAP_TYPES = frozenset({"long_sleep"}), frozenset({"late_nap"})
SKIPPED_TYPES = frozenset({"rest", "deleted"})
NOTHING = frozenset({"none", "null", "nan", ""})


def identify(file: SourceFile) -> bool:
    """Claim the table of trends, the table of sleeps, or the archive that holds the latter."""
    if bare_names(file):
        return "sleepmodel.csv" in {_name(name) for name in bare_names(file)}
    names = set(next(iter(first_rows(file)), ()))
    return (set(TRENDS) <= names and bool(names & ONLY_OURA)) or has_names(file, MODEL)


def read(file: SourceFile, answers: Mapping[str, str], today: date, day_start_hour: int = 0) -> DiaryLog:
    """Return nights, naps, heart rate and steps."""
    collected = Collected(answers, today, day_start_hour)
    collected.say("Oura export recognised.")
    tables = []
    for part in _parts(file):
        for names, reader in _READERS:
            if has_names(part, names) and (names != SCORES or part.name == SLEEP_SCORES):
                tables.append(vendor_table(part.content, names, collected, part.name))
                reader(tables[-1], collected)
                break
    if not tables:
        raise FileRefused("This archive holds neither sleeps nor steps.")
    say_unread(collected, bare_names(file), lambda name: _name(name) in OURS)
    return finished(collected, FORMAT, LABEL, tables)


def _parts(file: SourceFile) -> Iterator[SourceFile]:
    if not bare_names(file):
        yield file
        return
    for name, content in members_of(file, (".csv",)):
        if _name(name) in OURS:
            yield SourceFile(_name(name), content)


def _name(name: str) -> str:
    return name.replace("_", "").removeprefix("oura")


def _known(cells: Cells) -> Cells:
    return {name: "" if text.lower() in NOTHING else text for name, text in cells.items()}


def _number(cells: Cells, names: tuple[str, ...], line: int, collected: Collected) -> float | None:
    numbers = (number_in(collected, cells[name], line, name) for name in names if name in cells)
    return next((number for number in numbers if number), None)  # Oura writes no true zero here


def _body(cells: Cells, day: date, line: int, collected: Collected, names: Mapping[str, tuple[str, ...]]) -> None:
    for key, columns in names.items():
        value = _number(cells, columns, line, collected)
        if value is not None:
            tell(collected, day, key, value, line, column=columns[0])


def _read_trends(table: Table, collected: Collected) -> None:
    sleeps = []
    for line, raw in cells_of(table):
        cells = _known(raw)
        day = iso_day(collected, cells["date"], line)
        if day is None:
            continue
        seconds = _number(cells, ("total sleep duration",), line, collected)
        start, end = (
            moment_in(collected, cells.get(name, ""), line, name) for name in ("bedtime start", "bedtime end")
        )
        night = _sleep(start, end, seconds, day, line) if start and end and seconds else None
        if night:
            sleeps.append(night)
        elif seconds:
            tell(collected, day, "sleep_h", seconds / 3600, line, column="Total Sleep Duration")
        names = {"hrv_ms": ("average hrv",), "resting_hr": ("lowest resting heart rate",), "steps": ("steps",)}
        _body(cells, day, line, collected, names)
        tell_sleep_score(collected, day, _number(cells, ("sleep score",), line, collected), line, "Sleep Score")
    add_sleeps(sleeps, collected)


def _sleep(start: Moment, end: Moment, seconds: float, day: date, line: int, nap: bool | None = False) -> Sleep | None:
    """Return the night; none when more was slept than lies between its ends, as on days with a nap."""
    sleep = Sleep(start.local, end.local, line, seconds / 3600, nap, False, day, start.offset_min, end.offset_min)
    longest = (sleep.span[1] - sleep.span[0]).total_seconds()
    return None if seconds > longest + 60 else sleep


def _read_model(table: Table, collected: Collected) -> None:
    rows = [(line, cells) for line, raw in cells_of(table) if (cells := _known(raw))["type"] not in SKIPPED_TYPES]
    sleeps = {}
    for line, cells in rows:
        day = iso_day(collected, cells["day"], line)
        start, end = (moment_in(collected, cells[name], line, name) for name in ("bedtime_start", "bedtime_end"))
        seconds = _number(cells, ("total_sleep_duration",), line, collected)
        nap = True if cells["type"] in NAP_TYPES else False if cells["type"] in NIGHT_TYPES else None
        if day and start and end and seconds:
            sleep = Sleep(
                start.local, end.local, line, seconds / 3600, nap, False, day, start.offset_min, end.offset_min
            )
            sleeps[line] = sleep
    mornings = add_sleeps(sleeps.values(), collected)
    for line, cells in rows:
        if line in mornings:
            names = {"hrv_ms": ("average_hrv",), "resting_hr": ("lowest_heart_rate",)}
            _body(cells, mornings[line], line, collected, names if cells["type"] in NIGHT_TYPES else {})


def _read_scores(table: Table, collected: Collected) -> None:
    for line, raw in cells_of(table):
        day = iso_day(collected, raw["day"], line)
        if day is not None:
            tell_sleep_score(collected, day, _number(_known(raw), ("score",), line, collected), line, "score")


def _read_activity(table: Table, collected: Collected) -> None:
    for line, raw in cells_of(table):
        day = iso_day(collected, raw["day"], line)
        if day is not None:
            _body(_known(raw), day, line, collected, {"steps": ("steps",)})


_READERS = ((TRENDS, _read_trends), (MODEL, _read_model), (ACTIVITY, _read_activity), (SCORES, _read_scores))
