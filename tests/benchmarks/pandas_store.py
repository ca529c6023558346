"""The yardstick's own diary: spasms compared with what is stored, stored as one import, and counted by day."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pandas as pd
from duckdb import DuckDBPyConnection

SCHEMA = """
create table episode (
    import_id bigint, key text, source text, onset timestamp, precision text, duration_s double, side text, sites text,
    intensity double, note text, approximate boolean
);
create table quarantine (import_id bigint, file_row integer, column_name text, value text, reason text);
create table coverage (import_id bigint, first_day date, last_day date)
"""
COMPARE = """
select case when k.key is null then 'new'
    when (k.onset, k.duration_s, k.sites, k.intensity, k.note, k.approximate)
        is distinct from (s.onset, s.duration_s, s.sites, s.intensity, s.note, s.approximate) then 'changed'
    else 'same' end as status, count(*) as n
from staged s left join episode k on k.key = s.key group by status
"""
COUNTS = "select cast(onset as date) as day, count(*) as n, max(intensity) as worst from episode group by day"
LONG_GAP = 4


def new_diary(path: Path) -> DuckDBPyConnection:
    """Open an empty diary as careful as ours: its file is its own, and nothing is loaded from elsewhere."""
    diary = duckdb.connect(str(path), config={"threads": "2", "memory_limit": "1GB", "checkpoint_threshold": "64MB"})
    diary.execute(SCHEMA)
    return diary


def preview(diary: DuckDBPyConnection, found: pd.DataFrame) -> dict[str, int]:
    """Say how many rows are new, changed and already there."""
    diary.register("staged", found)
    return dict(diary.execute(COMPARE).fetchall())


def store(diary: DuckDBPyConnection, found: pd.DataFrame, aside: pd.DataFrame) -> None:
    """Compare again, then store the rows, what was put aside, and the spans that count as logged."""
    diary.execute("begin")
    preview(diary, found)
    diary.register("aside", aside)
    diary.execute("insert into episode select 1, * from staged")
    diary.execute("insert into quarantine select 1, * from aside")
    days = found["onset"].dt.normalize().drop_duplicates().sort_values()
    starts = days[days.diff().dt.days.gt(LONG_GAP) | days.eq(days.min())]
    ends = days[days.diff(-1).dt.days.lt(-LONG_GAP) | days.eq(days.max())]
    spans = pd.DataFrame({"first": starts.to_numpy(), "last": ends.to_numpy()})
    diary.register("spans", spans)
    diary.execute("insert into coverage select 1, * from spans")
    diary.execute("commit")


def day_table(diary: DuckDBPyConnection) -> pd.DataFrame:
    """Return one row a calendar day: the count (NaN where nothing was logged, 0 on calm days) and the worst spasm."""
    counts = diary.execute(COUNTS).df().set_index("day")
    span = pd.date_range(counts.index.min(), counts.index.max(), unit="us", name="day")
    days = counts.reindex(span)
    logged = pd.Series(False, index=span)
    for first, last in diary.execute("select first_day, last_day from coverage").fetchall():
        logged.loc[pd.Timestamp(first) : pd.Timestamp(last)] = True
    return pd.DataFrame(
        {"spasm_count": days["n"].astype(float).fillna(0).where(logged), "worst_intensity": days["worst"]}
    )
