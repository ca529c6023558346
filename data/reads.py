"""Every question that pages ask the diary, each a named function over a text of `data/sql`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC
from typing import Any

import pandas as pd

from data.coverage import complete_days, read_statements
from data.day_table import day_table
from data.errors import DiaryError, UnknownImport
from data.own_factors import own_factors
from data.own_units import chosen_units
from data.queries import query
from data.records import DayNote, Diary, ImportEntry, Period, Treatment
from data.store import reading
from data.vocabulary import OUTCOMES, use_own, use_units

DIARY = "select revision, condition, time_zone, day_start_hour, settings from diary where diary_id = $1"
IMPORT_EXISTS = "select import_id from import where diary_id = $1 and import_id = $2"


def read_diary(diary_id: int) -> Diary:
    """Return the diary's settings and its revision; from now on factors are called as the person calls them."""
    with reading() as cursor:
        rows = cursor.execute(DIARY, [diary_id]).fetchall()
    if not rows:
        raise DiaryError("There is no such diary.")
    revision, condition, time_zone, day_start_hour, text = rows[0]
    settings = json.loads(text)
    use_own(own_factors(settings))
    use_units(chosen_units(settings))
    return Diary(diary_id, revision, condition, time_zone, day_start_hour, settings)


def read_days(diary_id: int, period: Period | None = None) -> pd.DataFrame:
    """Return one row a calendar day, from the first to the last that is kept or has a value.

    Float columns: ``spasm_count`` always (NaN = not kept, 0 = kept and calm), then the other outcomes that are present,
    then every factor that is present; text values are left out. The index is a daily DatetimeIndex named ``day``.
    """
    with reading() as cursor:
        return day_table(cursor, diary_id, period)


def read_episodes(diary_id: int, period: Period | None = None) -> pd.DataFrame:
    """Return one row an episode, by onset.

    Columns: onset, day (the one it belongs to), precision, side, sites, movement, intensity, pain, count, duration_s,
    triggers, activity, note, source, import_id, key, end_at, utc_offset_min, ongoing, approximate. ``sites`` and
    ``triggers`` are texts, joined by commas. ``key`` names the episode when it is edited or deleted.
    """
    with reading() as cursor:
        episodes = cursor.execute(query("episodes"), [diary_id]).df()
    if period is None:
        return episodes
    inside = episodes["day"].between(pd.Timestamp(period.first), pd.Timestamp(period.last))
    return episodes[inside].reset_index(drop=True)


def read_treatments(diary_id: int) -> tuple[Treatment, ...]:
    """Return the treatments, by day."""
    with reading() as cursor:
        rows = cursor.execute(query("treatments"), [diary_id]).fetchall()
    return tuple(_treatment(row) for row in rows)


def read_notes(diary_id: int) -> tuple[DayNote, ...]:
    """Return the notes of days (an episode's own note is in `read_episodes`)."""
    with reading() as cursor:
        rows = cursor.execute(query("day_notes"), [diary_id]).fetchall()
    return tuple(DayNote(*row) for row in rows)


def read_imports(diary_id: int) -> tuple[ImportEntry, ...]:
    """Return the list of imports, the newest first; times are in UTC."""
    with reading() as cursor:
        rows = cursor.execute(query("imports"), [diary_id]).fetchall()
    return tuple(_in_utc(ImportEntry(*row)) for row in rows)


def read_quarantine(diary_id: int, import_id: int) -> pd.DataFrame:
    """Return what one import put aside: row, sheet, column, value, reason."""
    with reading() as cursor:
        if not cursor.execute(IMPORT_EXISTS, [diary_id, import_id]).fetchall():
            raise UnknownImport
        return cursor.execute(query("quarantine"), [diary_id, import_id]).df()


def read_span(diary_id: int) -> Period | None:
    """Return the first and the last day with an episode, a value, a note or a complete log; None for an empty diary."""
    with reading() as cursor:
        ends = [day for day in cursor.execute(query("span"), [diary_id]).fetchall()[0] if day is not None]
        complete = complete_days(read_statements(cursor, diary_id))
    if len(complete):
        ends += [complete[0].date(), complete[-1].date()]
    return Period(min(ends), max(ends)) if ends else None


def diary_outcome(diary_id: int) -> str:
    """Return the outcome for which this diary keeps days: the one chosen in the settings, where some day states it.

    Without a choice it is the spasm count if any day is kept for it, else the first other outcome that a day states.
    """
    stated = stated_outcomes(diary_id)
    chosen = read_diary(diary_id).settings.get("outcome")
    return chosen if chosen in stated else next(iter(stated), "spasm_count")


def stated_outcomes(diary_id: int) -> tuple[str, ...]:
    """Return the outcomes for which some day is kept, in the order in which they are preferred."""
    with reading() as cursor:
        stated = {row[0] for row in cursor.execute(query("stated_outcomes"), [diary_id]).fetchall()}
        if len(complete_days(read_statements(cursor, diary_id))):
            stated.add("spasm_count")
    return tuple(outcome for outcome in OUTCOMES if outcome in stated)


def remembered_answers(diary_id: int, header_key: str) -> dict[str, str]:
    """Return the answers given to the newest file with this header that is still in the diary."""
    return _answers("remembered_answers", diary_id, header_key)


def answers_of_same_file(diary_id: int, sha256: str) -> dict[str, str]:
    """Return the answers under which these very bytes are in the diary, but for the one about missing rows."""
    answers = _answers("same_file_answers", diary_id, sha256)
    answers.pop("missing_rows", None)
    return answers


def _answers(text: str, diary_id: int, named: str) -> dict[str, str]:
    with reading() as cursor:
        rows = cursor.execute(query(text), [diary_id, named]).fetchall()
    answers: dict[str, str] = json.loads(rows[0][0]) if rows else {}
    return answers


def _treatment(row: Sequence[Any]) -> Treatment:
    told = (*row[:-2], _words(row[-2]), _words(row[-1]))
    return Treatment(*told)


def _words(text: str | None) -> tuple[str, ...]:
    return tuple(text.split(",")) if text else ()


def _in_utc(entry: ImportEntry) -> ImportEntry:
    undone_at = None if entry.undone_at is None else entry.undone_at.replace(tzinfo=UTC)
    return replace(entry, created_at=entry.created_at.replace(tzinfo=UTC), undone_at=undone_at)
