"""Read WHOOP: sleeps with a flag for naps, heart rate of each morning, workouts, and answers of the journal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from data.errors import FileRefused
from data.importers.generic_table import finished
from data.importers.reading.collected import Collected
from data.importers.reading.first_look import has_names
from data.importers.reading.iso_moments import Moment, moment_in
from data.importers.reading.journal import tag_of_question
from data.importers.reading.members import bare_names, members_of
from data.importers.reading.nights import Sleep, add_sleeps
from data.importers.reading.table import Table
from data.importers.reading.telling import number_in, own_day, tell, tell_sleep_score, tell_tag
from data.importers.reading.times import split_offset
from data.importers.reading.unread import say_unread
from data.importers.reading.vendor_table import Cells, cells_of, vendor_table
from data.importers.reading.words import is_missing, yes_or_no
from data.records import DiaryLog, SourceFile

FORMAT = "whoop"
LABEL = "WHOOP"
CYCLE = "cycle start time"
KINDS = {  # file: the names that tell it
    "physiological_cycles.csv": (CYCLE, "recovery score %", "resting heart rate (bpm)"),
    "sleeps.csv": (CYCLE, "sleep onset", "wake onset", "nap"),
    "workouts.csv": (CYCLE, "workout start time"),
    "journal_entries.csv": (CYCLE, "question text", "answered yes"),
}
HALF_A_DAY = timedelta(hours=12)
BODY = (("resting heart rate (bpm)", "resting_hr"), ("heart rate variability (ms)", "hrv_ms"))


def identify(file: SourceFile) -> bool:
    """Claim one of the four tables, or the archive that holds them."""
    return len(set(KINDS) & set(bare_names(file))) > 1 or any(has_names(file, names) for names in KINDS.values())


def read(file: SourceFile, answers: Mapping[str, str], today: date, day_start_hour: int = 0) -> DiaryLog:
    """Return nights, naps, heart rate, exercise and the journal's answers."""
    collected = Collected(answers, today, day_start_hour)
    collected.say("WHOOP export recognised.")
    tables = {kind: vendor_table(content, KINDS[kind], collected, kind) for kind, content in _parts(file)}
    if not tables:
        raise FileRefused("This archive holds none of WHOOP's tables.")
    for kind, table in tables.items():
        if kind == "physiological_cycles.csv":
            _read_cycles(table, "sleeps.csv" not in tables, collected)
        else:
            _READERS[kind](table, collected)
    say_unread(collected, bare_names(file), KINDS.__contains__)
    return finished(collected, FORMAT, LABEL, list(tables.values()))


def _parts(file: SourceFile) -> Iterator[tuple[str, bytes]]:
    if bare_names(file):
        for name, content in members_of(file, tuple(KINDS)):
            if name in KINDS and has_names(SourceFile(name, content), KINDS[name]):
                yield name, content
        return
    yield from ((kind, file.content) for kind, names in KINDS.items() if has_names(file, names))


def _moment(cells: Cells, name: str, line: int, collected: Collected) -> Moment | None:
    moment = moment_in(collected, cells.get(name, ""), line, name)
    offset = split_offset(cells.get("cycle timezone", "").strip())[1]
    return moment if moment is None or moment.offset_min is not None else Moment(moment.local, offset)


def _sleep(line: int, cells: Cells, nap: bool, collected: Collected) -> Sleep | None:
    start, end = (_moment(cells, name, line, collected) for name in ("sleep onset", "wake onset"))
    minutes = number_in(collected, cells.get("asleep duration (min)", ""), line, "Asleep duration (min)")
    if start is None or end is None or not minutes:
        return None
    offsets = start.offset_min, end.offset_min
    return Sleep(start.local, end.local, line, minutes / 60, nap, False, None, *offsets)


def _read_sleeps(table: Table, collected: Collected) -> None:
    rows = list(cells_of(table))
    sleeps = (_sleep(line, cells, yes_or_no(cells["nap"]) is True, collected) for line, cells in rows)
    add_sleeps([sleep for sleep in sleeps if sleep], collected)
    _tell_scores(((line, cells) for line, cells in rows if yes_or_no(cells["nap"]) is not True), collected)


def _tell_scores(nights: Iterable[tuple[int, Cells]], collected: Collected) -> None:
    for line, cells in nights:
        woken = _quiet(cells, "wake onset", line)
        score = number_in(collected, cells.get("sleep performance %", ""), line, "Sleep performance %")
        if woken is not None:
            tell_sleep_score(collected, woken.local.date(), score, line, "Sleep performance %")


def _read_cycles(table: Table, with_sleep: bool, collected: Collected) -> None:
    rows = list(cells_of(table))
    if with_sleep:
        sleeps = (_sleep(line, cells, False, collected) for line, cells in rows)
        add_sleeps([sleep for sleep in sleeps if sleep], collected)
        _tell_scores(rows, collected)
        collected.say("This table holds no naps; they are in sleeps.csv.")
    for line, cells in rows:
        woken = _moment(cells, "wake onset", line, collected) if with_sleep else _quiet(cells, "wake onset", line)
        start = _moment(cells, CYCLE, line, collected)
        if woken is None and start is None:
            continue
        morning = woken.local.date() if woken else (start.local + HALF_A_DAY).date() if start else None
        for name, key in BODY:
            value = number_in(collected, cells.get(name, ""), line, name)
            if value and morning:
                tell(collected, morning, key, value, line, column=name)
        strain = number_in(collected, cells.get("day strain", ""), line, "Day Strain")
        if strain is not None and morning and not is_missing(cells.get("cycle end time", "")):  # a whole day's
            tell(collected, morning, "custom:day_strain", strain, line)


def _quiet(cells: Cells, name: str, line: int) -> Moment | None:
    """Return a moment that another table of the archive tells too, and has judged."""
    return _moment(cells, name, line, Collected({}, date.max))


def _read_workouts(table: Table, collected: Collected) -> None:
    for line, cells in cells_of(table):
        start, end = (_moment(cells, name, line, collected) for name in ("workout start time", "workout end time"))
        minutes = number_in(collected, cells.get("duration (min)", ""), line, "Duration (min)")
        if start is not None and minutes is None and end is not None:
            minutes = (end.local - start.local).total_seconds() / 60
        if start is not None and minutes is not None:
            tell(collected, own_day(start.local, collected), "exercise_min", minutes, line, column="Duration (min)")


def _read_journal(table: Table, collected: Collected) -> None:
    """Tell each answer to the day that its cycle mostly covers: a cycle runs from one sleep to the next."""
    for line, cells in cells_of(table):
        start = _moment(cells, CYCLE, line, collected)
        answer, tag = cells["answered yes"], tag_of_question(cells["question text"])
        if start is None or tag is None or is_missing(answer):
            continue
        said = yes_or_no(answer)
        if said is None:
            collected.lose(line, f"'{answer[:40]}' is neither yes nor no", "Answered yes", answer)
        else:
            tell_tag(collected, (start.local + HALF_A_DAY).date(), tag, line, said)
    collected.say("Journal answers were told to the day that each cycle mostly covers.")


_READERS = {"sleeps.csv": _read_sleeps, "workouts.csv": _read_workouts, "journal_entries.csv": _read_journal}
