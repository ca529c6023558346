"""The diary as one row a calendar day: the counts of kept days, and every factor from the source that is believed."""

from __future__ import annotations

import numpy as np
import pandas as pd

from data.belief import BY_FILES, BY_HAND, believed_values
from data.coverage import complete_days, read_statements
from data.queries import query
from data.records import Period
from data.store import Cursor
from data.vocabulary import FACTORS, OUTCOMES

WITH_EPISODES = """
select distinct e.import_id
from episode e
join import i on i.diary_id = e.diary_id and i.import_id = e.import_id
where e.diary_id = $1 and i.undone_at is null
"""
OF_ONE = "select * from episode where diary_id = $1 and import_id = $2 and not deleted"
FIRST_COLUMNS = (*OUTCOMES, *(factor.key for factor in FACTORS if factor.key not in OUTCOMES))


def day_table(cursor: Cursor, diary_id: int, period: Period | None = None) -> pd.DataFrame:
    """Return one row for every calendar day from the first to the last that is kept or has a value.

    ``spasm_count`` is NaN where the day is not kept, and 0 where it is kept and calm; the two are never exchanged.
    """
    episodes = episode_counts(cursor, diary_id).set_index("day")
    values = believed_values(cursor, diary_id)
    complete = complete_days(read_statements(cursor, diary_id))
    span = _daily(values.index.union(episodes.index).union(complete))
    values, episodes = values.reindex(span), episodes.reindex(span)
    values["spasm_count"] = _spasm_count(values, episodes, span.isin(complete))
    values["worst_intensity"] = _larger(_column(values, "worst_intensity"), episodes["worst"])
    return _trimmed(values.drop(columns=[BY_FILES, BY_HAND], errors="ignore"), period)


def episode_counts(cursor: Cursor, diary_id: int) -> pd.DataFrame:
    """Return one row a day with an episode: as its files and the entries by hand count them, and the worst.

    Notes
    -----
    An import has each key once: where only one has episodes, no row hides another, and none need be compared.
    """
    imports = cursor.execute(WITH_EPISODES, [diary_id]).fetchall()
    if len(imports) == 1:
        text, values = query("episode_counts").format(spasms=f"({OF_ONE})"), [diary_id, imports[0][0]]
    else:
        text, values = query("episode_counts").format(spasms="visible_episode"), [diary_id]
    return cursor.execute(text, values).df()


def _spasm_count(values: pd.DataFrame, episodes: pd.DataFrame, complete: np.ndarray) -> pd.Series:
    """Count the spasms of the kept days: those with a stated total, and those in a complete log; the others are NaN.

    No total is the sum over two sources: the largest file's is taken, what was entered by hand one by one is added to
    it, and a total stated by hand is final.
    """
    of_files, by_hand = _column(values, BY_FILES), _column(values, BY_HAND)
    told = _larger(of_files, episodes["file_episodes"]).fillna(0) + episodes["hand_episodes"].fillna(0)
    kept = complete | of_files.notna() | by_hand.notna()
    return by_hand.fillna(told).where(kept)


def _larger(one: pd.Series, other: pd.Series) -> pd.Series:
    """Return the larger of two, day by day, or the one that is there."""
    return one.where(one.ge(other) | other.isna(), other)


def _column(values: pd.DataFrame, key: str) -> pd.Series:
    return values[key] if key in values else pd.Series(np.nan, index=values.index)


def _daily(days: pd.Index) -> pd.DatetimeIndex:
    if len(days) == 0:
        return pd.DatetimeIndex([], dtype="datetime64[us]", name="day", freq="D")
    return pd.date_range(days.min(), days.max(), unit="us", name="day")


def _trimmed(days: pd.DataFrame, period: Period | None) -> pd.DataFrame:
    """Cut to the period, then to what is present: no empty column but the count's, no empty day at either end."""
    if period is not None:
        days = days.loc[pd.Timestamp(period.first) : pd.Timestamp(period.last)]
    days = days[[key for key in _order(days) if key == "spasm_count" or days[key].notna().any()]]
    told = days.index[days.notna().any(axis=1)]
    return days.reindex(_daily(told))


def _order(days: pd.DataFrame) -> list[str]:
    known = [key for key in FIRST_COLUMNS if key in days]
    return known + sorted(str(key) for key in days.columns if key not in known)
