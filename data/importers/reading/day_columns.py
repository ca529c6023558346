"""Tell the factors of each row to the row's day: known factors, columns under their own names, medicines, notes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from data.importers.coded import Coded
from data.importers.progress import tell_part
from data.importers.reading.botulinum_column import read_botulinum
from data.importers.reading.column import Column
from data.importers.reading.counts import Count
from data.importers.reading.each import each, rows_where
from data.importers.reading.episode_fields import LONGEST_NOTE, cut_note
from data.importers.reading.factor_values import FactorValues, read_factor
from data.importers.reading.free_columns import read_free
from data.importers.reading.medicine_columns import read_medicines
from data.importers.reading.night_columns import NIGHT_KEYS
from data.importers.reading.row_frame import RowFrame
from data.importers.reading.tag_column import read_tags
from data.importers.reading.words import is_missing
from data.records import ColumnReading, DayNote
from data.vocabulary import BY_KEY

BEFORE_COLUMNS = 0.4  # of the work on a table is done when its columns are reached
NOT_DAILY = frozenset({"spasm_count", "worst_intensity", "bedtime_h", "waketime_h"})


def read_day_columns(
    columns: Sequence[Column], frame: RowFrame, once: bool = False, mornings: Sequence[date | None] | None = None
) -> None:
    """Read every column that tells something of the day.

    ``once`` says that the rows of a day repeat the same statement, ``mornings`` to which day each row's night belongs.
    """
    found: dict[str, list[FactorValues]] = {}
    for number, column in enumerate(columns):
        tell_part(BEFORE_COLUMNS + (1 - BEFORE_COLUMNS) * number / len(columns))
        if column.role in BY_KEY and column.role not in NOT_DAILY:
            for values in read_factor(column, column.role, frame.lines, frame.collected, frame.sheet):
                found.setdefault(values.key, []).append(values)
        elif column.role.startswith(("custom:", "symptom:", "tag:")):
            _read_own(column, frame, found)
        elif column.role == "botulinum":
            read_botulinum(column, frame)
        elif column.role == "medicines" or column.role.startswith("med:"):
            read_medicines(column, frame)
        elif column.role == "tags":
            read_tags(column, frame)
    for same in found.values():
        values = _added(same)
        frame.add(values, mornings if values.key in NIGHT_KEYS else None, once=once)


def _read_own(column: Column, frame: RowFrame, found: dict[str, list[FactorValues]]) -> None:
    if not column.unknown:
        for values in read_factor(column, column.role, frame.lines, frame.collected, frame.sheet):
            found.setdefault(values.key, []).append(values)
        return
    numbers, words = read_free(column, frame.lines, frame.collected, frame.sheet)
    for values in numbers:
        found.setdefault(values.key, []).append(values)
    for (index, day), word in zip(frame.dated(), _of_dated(words, frame), strict=False):
        if word is not None:
            frame.collected.sums.add(column.role, day, word, "", False, frame.lines[index])


def _of_dated(words: Sequence[str | None], frame: RowFrame) -> list[str | None]:
    return [words[index] for index, _ in frame.dated()] if words else []


def _added(same: Sequence[FactorValues]) -> FactorValues:
    """Add several columns that feed one amount, row by row; ratings at several times of a day are averaged."""
    if len(same) == 1:
        return same[0]
    rows = list(zip(*(values.values for values in same), strict=True))
    known = [[value for value in row if value is not None] for row in rows]
    parts = [len(row) if same[0].unit == "0-10" else 1 for row in known]
    values = [sum(row) / part if row else None for row, part in zip(known, parts, strict=True)]
    rough = [any(flags) for flags in zip(*(values.approximate for values in same), strict=True)]
    return FactorValues(same[0].key, same[0].unit, values, rough)


def read_notes(columns: Sequence[Column], frame: RowFrame) -> Sequence[str | None]:
    """Return the note of each row, the texts of several note columns one under the other."""
    told: list[Coded[str | None]] = []
    for column in (column for column in columns if column.role == "note"):
        for row in rows_where(column.texts, lambda text: len(text) > LONGEST_NOTE and _is_note(text)):
            cut_note(column.texts[row], frame.lines[row], column, frame.collected, frame.sheet)
        told.append(each(column.texts, lambda text: text[:LONGEST_NOTE] if _is_note(text) else None).merged())
        frame.collected.columns.append(ColumnReading(column.name, column.first_value()[:60], "note"))
    if len(told) == 1:
        return told[0]
    return ["\n".join(filter(None, notes)) or None for notes in zip(*told, strict=True)] or [None] * len(frame.lines)


def _is_note(text: str) -> bool:
    return bool(text.strip()) and not is_missing(text)


def add_day_notes(notes: Sequence[str | None], frame: RowFrame) -> None:
    """Keep the notes of rows that are days; those of one day stand under each other."""
    texts: dict[date, list[str]] = {}
    for index, day in frame.dated():
        note = notes[index]
        if note is not None:
            texts.setdefault(day, []).append(note)
    frame.collected.notes.extend(DayNote(day, "\n".join(told)) for day, told in texts.items())


def add_day_counts(counts: Sequence[Count | None], frame: RowFrame) -> None:
    """Tell the number of spasms that each row states for its day."""
    sums = frame.collected.sums
    for index, day in frame.dated():
        count = counts[index]
        if count is not None:
            sums.add("spasm_count", day, float(count.number), "a day", count.approximate, frame.lines[index])
            if count.continuous:
                sums.add("tag:continuous", day, 1.0, "0/1", True, frame.lines[index])
