"""What a file would change: its rows compared with the diary before any of them is stored."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from data.episode_table import episode_table
from data.former_rows import former_frames
from data.frames import check_in_frame, day_note_frame, day_value_frame, treatment_frame
from data.importers.episodes import days_of
from data.queries import query
from data.records import Changes, DiaryLog, Period
from data.store import Cursor
from data.tables import CHECK_IN, DAY_NOTE, DAY_VALUE, EPISODE, TABLES, TREATMENT, Rows, Table, stage, text_for

Missing = dict[str, pd.DataFrame]
OWN = "own"
DayStatuses = dict[date, set[str]]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many rows have which status: spasms, treatments and check-ins one by one, day rows by their day.

    ``own`` of the rows, counted as the same, say something else than the person wrote by hand.
    """

    episodes: dict[str, int]
    treatments: dict[str, int]
    check_ins: dict[str, int]
    days: DayStatuses
    own: int = 0


@dataclass(frozen=True, slots=True)
class Prepared:
    """A log and its rows as tables."""

    log: DiaryLog
    frames: dict[Table, Rows]


def span_of(log: DiaryLog) -> Period | None:
    """Return the days for which a log speaks, first to last row; treatments count only where there is nothing else."""
    days = days_of(log.episodes) | {v.day for v in log.days} | {n.day for n in log.notes}
    days = days or {t.day for t in log.treatments}
    return Period(min(days), max(days)) if days else None


def prepare(log: DiaryLog) -> Prepared:
    """Return the log with its rows as tables: what the preview made is stored later as it is."""
    if log.origins:
        return Prepared(log, former_frames(log))
    return Prepared(
        log,
        {
            EPISODE: episode_table(log.episodes, log.format),
            DAY_VALUE: day_value_frame(log.days, log.format),
            DAY_NOTE: day_note_frame(log.notes, log.format),
            TREATMENT: treatment_frame(log.treatments, log.format),
            CHECK_IN: check_in_frame(log.check_ins, log.format),
        },
    )


def stage_log(cursor: Cursor, prepared: Prepared) -> tuple[Table, ...]:
    """Make a log's rows visible to this cursor and return the tables that have any."""
    for table, rows in prepared.frames.items():
        stage(cursor, table, rows)
    return tuple(table for table, rows in prepared.frames.items() if len(rows))


def compare(cursor: Cursor, diary_id: int, staged: tuple[Table, ...]) -> Tally:
    """Compare the staged rows with the diary as it stands."""
    days: DayStatuses = defaultdict(set)
    by_table: dict[Table, dict[str, int]] = {table: defaultdict(int) for table in TABLES}
    own = 0
    for table in staged:
        by_day = table in (DAY_VALUE, DAY_NOTE)
        text = text_for("compare", table if by_day else replace(table, day="cast(null as date)"))
        for day, status, n in cursor.execute(text, [diary_id]).fetchall():
            own += n if status == OWN else 0
            counted_as = "same" if status == OWN else status
            by_table[table][counted_as] += n
            if by_day:
                days[day].add(counted_as)
    return Tally(by_table[EPISODE], by_table[TREATMENT], by_table[CHECK_IN], days, own)


def missing_rows(cursor: Cursor, diary_id: int, log: DiaryLog) -> Missing:
    """Return key and day of what earlier files of this kind gave for the log's span and the log does not give.

    ``kept_by_hand`` marks what is seen as a person wrote it: that stays whatever the file says.
    """
    span = span_of(log)
    earlier = cursor.execute(query("files_of_kind"), [diary_id, log.format, log.header_key]).fetchall()
    if span is None or not earlier:
        return {}
    values = [diary_id, log.format, log.header_key, span.first, span.last]
    return {table.name: _keys(cursor, text_for("missing", table), values) for table in TABLES}


def seen(keys: Missing) -> Missing:
    """Return those of the missing entries that are seen as a file gave them, and will be seen no more."""
    return {name: rows[~rows["kept_by_hand"].astype(bool)] for name, rows in keys.items()}


def given_only_by(cursor: Cursor, diary_id: int, import_id: int) -> Missing:
    """Return key and day of the entries that this import shows now and the staged rows do not repeat."""
    return {table.name: _keys(cursor, text_for("given_by_import", table), [diary_id, import_id]) for table in TABLES}


def still_missing(cursor: Cursor, diary_id: int, keys: Missing) -> Missing:
    """Return those of the keys that the diary does not show any more."""
    found = {}
    for table in TABLES:
        shown = _keys(cursor, text_for("visible_keys", table), [diary_id])
        found[table.name] = keys[table.name][~keys[table.name]["key"].isin(shown["key"])]
    return found


def counted(tally: Tally, gone: tuple[Missing, ...]) -> Changes:
    """Count a comparison and the entries that go away with it."""
    days = {day: set(statuses) for day, statuses in tally.days.items()}
    lost = 0
    for missing in gone:
        lost += sum(len(missing[table.name]) for table in (EPISODE, TREATMENT, CHECK_IN) if table.name in missing)
        for table in (DAY_VALUE, DAY_NOTE):
            for day in _day_column(missing, table):
                days.setdefault(day, set()).add("gone")
    by_status = [_status_of_day(statuses) for statuses in days.values()]
    rows = (tally.episodes, tally.treatments, tally.check_ins)
    return Changes(
        new=sum(counts.get("new", 0) for counts in rows) + by_status.count("new"),
        changed=sum(counts.get("changed", 0) for counts in rows) + by_status.count("changed"),
        already_there=sum(counts.get("same", 0) for counts in rows) + by_status.count("same"),
        gone=lost + by_status.count("gone"),
        new_episodes=tally.episodes.get("new", 0),
        new_days=by_status.count("new"),
        kept_by_hand=tally.own,
    )


def _status_of_day(statuses: set[str]) -> str:
    return next(iter(statuses)) if len(statuses) == 1 else "changed"


def _day_column(missing: Missing, table: Table) -> set[date]:
    return {day.date() for day in missing[table.name]["day"]} if table.name in missing else set()


def _keys(cursor: Cursor, text: str, values: list[object]) -> pd.DataFrame:
    return cursor.execute(text, values).df()
