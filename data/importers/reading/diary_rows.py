"""Read a table whose rows are days or spasms, and tell which is which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from data.importers.reading.column import Column
from data.importers.reading.counts import Count, counts_of
from data.importers.reading.day_columns import add_day_counts, add_day_notes, read_day_columns, read_notes
from data.importers.reading.each import different
from data.importers.reading.episode_rows import EpisodeFields, add_episode, read_fields, unread_words
from data.importers.reading.factor_values import read_factor
from data.importers.reading.moments import Moments, own_days
from data.importers.reading.night_columns import read_nights
from data.importers.reading.other_rows import rows_of_others, symptom_of, title_of, with_side_of
from data.importers.reading.row_frame import RowFrame
from data.importers.reading.table import Table
from data.importers.reading.text import plain
from data.importers.reading.whole_list import is_whole_list, spasms_of
from data.importers.reading.words import yes_or_no
from data.records import ColumnReading
from data.vocabulary import BY_KEY

NEVER_ON_DAYS = frozenset({"side", "sites", "movement", "triggers"})


def read_rows(table: Table, columns: Sequence[Column], moments: Moments, episodic: bool, frame: RowFrame) -> None:
    """Read the rows of a day table or of a list of spasms."""
    counts = counts_of([c for c in columns if c.role == "spasm_count"], table.lines, frame.collected, table.sheet)
    notes = read_notes(columns, frame)
    own = replace(frame, days=own_days(moments, frame.collected.day_start_hour)) if episodic else frame
    mornings = read_nights(columns, own)
    if episodic:
        _read_episodes(table, columns, moments, counts, notes, frame, own)
    else:
        _read_days(columns, counts, notes, frame)
    read_day_columns(columns, own, once=episodic, mornings=mornings)


def _read_episodes(
    table: Table,
    columns: Sequence[Column],
    moments: Moments,
    counts: Sequence[Count | None],
    notes: Sequence[str | None],
    frame: RowFrame,
    own: RowFrame,
) -> None:
    """Read spasms at their clock time; what a row tells of a day goes to the day it belongs to, in ``own``."""
    title = title_of(columns)
    others = rows_of_others(title, frame.collected)
    columns = with_side_of(title, columns)
    fields = read_fields(columns, table, moments, frame)
    unread_words([column for column in columns if column.role in {"side", "sites", "movement"}], frame)
    bare_list = not any(column.role in BY_KEY or column.unknown for column in columns)
    collected = frame.collected
    if not others and not _any_calm(moments, fields) and is_whole_list(moments, fields, counts, bare_list):
        collected.episodes.add_columns(spasms_of(moments, fields, notes, frame.lines))
        collected.listed_days.update(day for day in different(own.days) if day is not None)
        return
    day_notes, fields, moments = list(notes), fields.in_rows(), moments.in_rows()
    for index, day in frame.dated():
        count, own_day = counts[index], own.days[index] or day
        if title is not None and index in others:
            _tell_symptom(symptom_of(title, index), fields, index, own_day, own)
            continue
        if count is None and _is_calm(index, moments, fields):
            count = Count(0)
        if count is not None and count.number == 0:
            collected.sums.add("spasm_count", own_day, 0.0, "a day", count.approximate, frame.lines[index])
            collected.zeros_told = True
        elif _is_episode(index, moments, fields, count, bare_list):
            if not add_episode(index, day, moments, fields, count, notes[index], frame):
                continue
            day_notes[index] = None
            if count is not None and count.continuous:
                collected.sums.add("tag:continuous", own_day, 1.0, "0/1", True, frame.lines[index])
        collected.listed_days.add(own_day)
    add_day_notes(day_notes, own)


def _any_calm(moments: Moments, fields: EpisodeFields) -> bool:
    rated = 0.0 in fields.intensities or 0.0 in fields.pains
    return rated and any(_is_calm(index, moments, fields) for index in range(len(moments.days)))


def _is_calm(index: int, moments: Moments, fields: EpisodeFields) -> bool:
    """True for a row without a time that rates its day with 0 and says nothing else of a spasm."""
    rated = [fields.intensities[index], fields.pains[index]]
    told = (fields.sides[index], fields.sites[index], fields.durations[index], fields.ends[index])
    timed = moments.clocks[index] is not None
    return not timed and moments.timed and 0.0 in rated and not any(rated) and not any(told)


def _tell_symptom(key: str, fields: EpisodeFields, index: int, day: date, frame: RowFrame) -> None:
    """Keep how strong a symptom was that is no spasm."""
    strength = fields.intensities[index] if fields.intensities[index] is not None else fields.pains[index]
    if key and strength is not None:
        frame.collected.sums.add(key, day, strength, "0-10", fields.rough[index], frame.lines[index])


def _is_episode(index: int, moments: Moments, fields: EpisodeFields, count: Count | None, bare_list: bool) -> bool:
    """Tell a spasm from a row that only holds the day's factors."""
    if moments.clocks[index] is not None or moments.onset or bare_list:
        return True
    return fields.any_in(index) or bool(count and count.number)


def _read_days(
    columns: Sequence[Column], counts: Sequence[Count | None], notes: Sequence[str | None], frame: RowFrame
) -> None:
    partly = _partly_logged(columns, frame)
    add_day_counts([None if index in partly else count for index, count in enumerate(counts)], frame)
    frame.collected.told_days.update(day for _, day in frame.dated())
    _read_ratings(columns, frame)
    add_day_notes(_with_triggers(columns, notes), frame)


def _read_ratings(columns: Sequence[Column], frame: RowFrame) -> None:
    """Read intensity as the day's worst; pain is the worst when nothing else is, else a symptom beside it."""
    by_role = {column.role: column for column in reversed(columns)}
    for role in ("intensity", "pain"):
        if role in by_role:
            key = "symptom:pain" if role == "pain" and "intensity" in by_role else "worst_intensity"
            for values in read_factor(by_role[role], key, frame.lines, frame.collected, frame.sheet):
                frame.add(values)


def _with_triggers(columns: Sequence[Column], notes: Sequence[str | None]) -> list[str | None]:
    """Put suspected triggers, sides and places of a day table into the day's note: they belong to no one spasm."""
    texts = list(notes)
    for column in columns:
        if column.role in NEVER_ON_DAYS:
            for index, text in enumerate(column.texts):
                if text.strip():
                    told = f"{column.name}: {text.strip()}"
                    texts[index] = told if texts[index] is None else f"{texts[index]}\n{told}"
    return texts


def _partly_logged(columns: Sequence[Column], frame: RowFrame) -> set[int]:
    column = next((column for column in columns if column.role == "logged"), None)
    if column is None:
        return set()
    frame.collected.columns.append(
        ColumnReading(column.name, column.first_value(), "whether the day was logged in full")
    )
    part_words = {"partly", "partially", "part", "teilweise", "en partie", "en parte", "deels"}
    rows = {
        index
        for index, text in enumerate(column.texts)
        if plain(text) in part_words or (text.strip() and yes_or_no(text) is False)
    }
    if rows:
        frame.collected.say(f"{len(rows)} rows are not logged in full: their number of spasms stays unknown.")
    return rows
