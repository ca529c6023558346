"""The days in which the log is complete, so that a day without a row is a calm day and not a forgotten one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import pandas as pd

from data.queries import query
from data.records import Coverage, DiaryLog
from data.store import Cursor


@dataclass(frozen=True, slots=True)
class Statement:
    """What one import says of one span; ``kind`` names files of the same source and header."""

    kind: str
    rank: int
    first: date
    last: date
    complete: bool


def statements(log: DiaryLog) -> tuple[Coverage, ...]:
    """Return the spans to store: the whole span first, as not complete, then what is declared of its parts."""
    if log.coverage is None or log.coverage.complete is None:
        return log.spans
    return (Coverage(log.coverage.first, log.coverage.last, False), *log.spans)


def complete_days(said: Iterable[Statement]) -> pd.DatetimeIndex:
    """Return the days that some kind of file declares complete.

    Within one kind the newest file speaks for its whole span: what an older one said of those days is void.
    """
    kinds: dict[str, list[Statement]] = defaultdict(list)
    for statement in said:
        kinds[statement.kind].append(statement)
    complete = pd.DatetimeIndex([], dtype="datetime64[us]")
    for one_kind in kinds.values():
        complete = complete.union(_days_of_one_kind(one_kind))
    return complete


def read_statements(cursor: Cursor, diary_id: int) -> tuple[Statement, ...]:
    """Return what the imports that are not undone say of their spans."""
    rows = cursor.execute(query("coverage"), [diary_id]).fetchall()
    return tuple(Statement(*row) for row in rows)


def _days_of_one_kind(said: list[Statement]) -> pd.DatetimeIndex:
    first, last = min(s.first for s in said), max(s.last for s in said)
    days = pd.date_range(first, last, unit="us")
    complete = pd.Series(False, index=days)
    for statement in sorted(said, key=lambda s: (s.rank, s.complete)):
        complete.loc[pd.Timestamp(statement.first) : pd.Timestamp(statement.last)] = statement.complete
    return days[complete.to_numpy()]
