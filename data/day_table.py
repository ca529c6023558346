"""The diary as one row a calendar day: the counts of kept days, and every factor from the source that is believed."""

from __future__ import annotations

import numpy as np
import pandas as pd

from data.coverage import complete_days, read_statements
from data.queries import query
from data.records import Period
from data.store import Cursor
from data.vocabulary import FACTORS, OUTCOMES

FIRST_COLUMNS = (*OUTCOMES, *(factor.key for factor in FACTORS if factor.key not in OUTCOMES))


def day_table(cursor: Cursor, diary_id: int, period: Period | None = None) -> pd.DataFrame:
    """Return one row for every calendar day from the first to the last that is kept or has a value.

    ``spasm_count`` is NaN where the day is not kept, and 0 where it is kept and calm; the two are never exchanged.
    """
    counts = _day_indexed(cursor.execute(query("counts"), [diary_id]).df())
    complete = complete_days(read_statements(cursor, diary_id))
    values = cursor.execute(query("day_values"), [diary_id]).df()
    columns = _wide(values)
    columns["spasm_count"] = _spasm_count(counts, complete)
    columns["worst_intensity"] = _worst(columns.get("worst_intensity"), counts["worst"].dropna())
    return _on_calendar(columns, period)


def _spasm_count(counts: pd.DataFrame, complete: pd.DatetimeIndex) -> pd.Series:
    """Return the counts of the kept days only (house rule: forgotten and calm are different things)."""
    stated = pd.DatetimeIndex(counts.index[counts["stated"].to_numpy(dtype=bool)])
    kept = counts.reindex(complete.union(stated))
    from_entries = kept["file_count"].fillna(0) + kept["hand_episodes"].fillna(0)
    return kept["hand_total"].fillna(from_entries)


def _worst(stated: pd.Series | None, of_episodes: pd.Series) -> pd.Series:
    if stated is None:
        return of_episodes
    either = stated.index.union(of_episodes.index)
    return pd.Series(np.fmax(stated.reindex(either), of_episodes.reindex(either)), index=either)


def _wide(values: pd.DataFrame) -> dict[str, pd.Series]:
    """Return one series a factor, indexed by its days."""
    return {str(factor): _day_indexed(rows)["value"] for factor, rows in values.groupby("factor", sort=False)}


def _day_indexed(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.set_index(pd.DatetimeIndex(rows["day"], dtype="datetime64[us]", name="day")).sort_index()


def _on_calendar(columns: dict[str, pd.Series], period: Period | None) -> pd.DataFrame:
    if period is not None:
        span = slice(pd.Timestamp(period.first), pd.Timestamp(period.last))
        columns = {key: series.loc[span] for key, series in columns.items()}
    present = [key for key in _order(columns) if key == "spasm_count" or len(columns[key])]
    ends = [day for key in present if len(columns[key]) for day in (columns[key].index[0], columns[key].index[-1])]
    calendar = pd.date_range(min(ends), max(ends), unit="us", name="day") if ends else _no_days()
    return pd.DataFrame({key: columns[key].reindex(calendar).astype(float) for key in present}, index=calendar)


def _order(columns: dict[str, pd.Series]) -> list[str]:
    known = [key for key in FIRST_COLUMNS if key in columns]
    return known + sorted(set(columns) - set(known))


def _no_days() -> pd.DatetimeIndex:
    return pd.DatetimeIndex([], dtype="datetime64[us]", name="day", freq="D")
