"""Spasms as a table: one DataFrame with their keys, typed as the database takes them, made column by column."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import numpy as np
import pandas as pd

from data.episode_keys import episode_keys
from data.importers.coded import Coded, constant
from data.importers.episodes import Cells, Episodes, episodes_of
from data.records import Episode

Typed = TypeVar("Typed", pd.api.extensions.ExtensionArray, pd.DatetimeIndex, np.ndarray)


def episode_frame(
    records: Sequence[Episode], source: str | Sequence[str], keys: Sequence[str] | None = None
) -> pd.DataFrame:
    """Return one row an episode; ``source`` is one for all, or with ``keys`` one for each."""
    episodes = episodes_of(records)
    known = keys is not None or "native_id" in episodes.columns
    frame = pd.DataFrame(
        {
            "key": _text(list(episode_keys(str(source), episodes) if keys is None else keys)),
            "source": _text(constant(source, len(episodes)) if isinstance(source, str) else list(source)),
            "onset": onsets_of(episodes),
            "precision": _text(episodes.column("precision")),
            "utc_offset_min": _integers(episodes.column("utc_offset_min")),
            "end_at": _moments(episodes.column("end")),
            "duration_s": _numbers(episodes.column("duration_s")),
            "ongoing": _flags(episodes.column("ongoing")),
            "side": _text(episodes.column("side")),
            "sites": _text(_joined(episodes.column("sites"))),
            "movement": _text(episodes.column("movement")),
            "intensity": _numbers(episodes.column("intensity")),
            "pain": _numbers(episodes.column("pain")),
            "count": _integers(episodes.column("count")),
            "triggers": _text(_joined(episodes.column("triggers"))),
            "activity": _text(episodes.column("activity")),
            "note": _text(episodes.column("note")),
            "approximate": _flags(episodes.column("approximate")),
            "entered": _integers(constant(None, len(episodes))),
            "on_top": pd.array([None], dtype="boolean").take(np.zeros(len(episodes), dtype=np.int64)),
        }
    )
    # one import gives one row a key; where a file repeats a native id, its last word counts
    return frame.drop_duplicates("key", keep="last", ignore_index=True) if known else frame


def entered_by(rows: pd.DataFrame, import_id: int | None, *, on_top: bool | None) -> pd.DataFrame:
    """Return rows that remember the import which brought them first, and whether they came on top of a stated total."""
    size = len(rows)
    return rows.assign(
        entered=pd.array([import_id] * size, dtype="Int64"), on_top=pd.array([on_top] * size, dtype="boolean")
    )


def onsets_of(episodes: Episodes) -> np.ndarray:
    """Return the moments at which the spasms began."""
    midnights: np.ndarray = np.array(episodes.days.values, dtype="datetime64[us]")[_places(episodes.days)]
    since = [
        ((at.hour * 60 + at.minute) * 60 + at.second) * 1_000_000 + at.microsecond for at in episodes.clocks.values
    ]
    clocks: np.ndarray = np.array(since, dtype="timedelta64[us]")[_places(episodes.clocks)]
    return np.asarray(midnights + clocks)


def _text(column: Cells) -> pd.api.extensions.ExtensionArray:
    return _spread(column, lambda values: pd.array(values, dtype="str"))


def _integers(column: Cells) -> pd.api.extensions.ExtensionArray:
    return _spread(column, lambda values: pd.array(values, dtype="Int64"))


def _moments(column: Cells) -> pd.DatetimeIndex:
    return _spread(column, lambda values: pd.DatetimeIndex(values).as_unit("us"))


def _numbers(column: Cells) -> np.ndarray:
    """NaN becomes NULL on its way into the database."""
    return _spread(column, lambda values: np.array([np.nan if v is None else v for v in values], dtype=float))


def _flags(column: Cells) -> np.ndarray:
    return _spread(column, lambda values: np.array(values, dtype=bool))


def _joined(column: Cells) -> Cells:
    if isinstance(column, Coded):
        return column.each(lambda words: ",".join(words) or None)
    return [",".join(words) or None for words in column]


def _spread(column: Cells, typed: Callable[[list[Any]], Typed]) -> Typed:
    if isinstance(column, Coded):
        return typed(column.values).take(_places(column))
    return typed(list(column))


def _places(column: Coded[Any]) -> np.ndarray:
    return np.frombuffer(column.places, dtype=column.places.typecode).astype(np.int64)
