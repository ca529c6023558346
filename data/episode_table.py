"""Spasms of a file as an Arrow table, each different value of a column once: how many are stored at a stroke."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data.episode_frame import episode_frame, onsets_of
from data.episode_keys import key_parts
from data.importers.coded import Coded, constant
from data.importers.episodes import Cells, Episodes, episodes_of
from data.records import Episode

MANY = 1000  # fewer are quicker as a frame

TYPES: dict[str, pa.DataType] = {
    "precision": pa.string(),
    "utc_offset_min": pa.int64(),
    "end_at": pa.timestamp("us"),
    "duration_s": pa.float64(),
    "ongoing": pa.bool_(),
    "side": pa.string(),
    "sites": pa.string(),
    "movement": pa.string(),
    "intensity": pa.float64(),
    "pain": pa.float64(),
    "count": pa.int64(),
    "triggers": pa.string(),
    "activity": pa.string(),
    "note": pa.string(),
    "approximate": pa.bool_(),
}
FIELDS = {"end_at": "end"}
JOINED = frozenset({"sites", "triggers"})


def episode_table(records: Sequence[Episode], source: str) -> pa.Table:
    """Return one row an episode, the same as `episode_frame` does."""
    episodes = episodes_of(records)
    if len(episodes) < MANY or "native_id" in episodes.columns:
        return pa.Table.from_pandas(episode_frame(records, source), preserve_index=False)
    return table_of(episodes, source)


def table_of(episodes: Episodes, source: str) -> pa.Table:
    """Return one row an episode, for those without a number of their own."""
    size = len(episodes)
    columns: dict[str, pa.Array] = {
        "key": key_column(source, episodes),
        "source": _spread(constant(source, size), pa.string()),
        "onset": pa.array(onsets_of(episodes)),
    }
    for name, kind in TYPES.items():
        column = episodes.column(FIELDS.get(name, name))
        columns[name] = _spread(_joined(column) if name in JOINED else column, kind)
    columns["entered"] = _spread(constant(None, size), pa.int64())
    columns["on_top"] = _spread(constant(None, size), pa.bool_())
    return pa.table(columns)


def key_column(source: str, episodes: Episodes) -> pa.Array:
    """Return one key an episode of those without a number of their own."""
    parts = [pa.array(words, pa.string()).take(pa.array(places)) for words, places in key_parts(source, episodes)]
    return pc.binary_join_element_wise(*parts, "")


def _joined(column: Cells) -> Cells:
    return column.each(_told) if isinstance(column, Coded) else [_told(words) for words in column]


def _told(words: Sequence[str]) -> str | None:
    return ",".join(words) or None


def _spread(column: Cells, kind: pa.DataType) -> pa.Array:
    """Return a column; texts stay as their different values and places, which the database takes as they are."""
    if not isinstance(column, Coded):
        return pa.array(list(column), kind)
    places, values = pa.array(_places(column)), pa.array(column.values, kind)
    return pa.DictionaryArray.from_arrays(places, values) if pa.types.is_string(kind) else values.take(places)


def _places(column: Coded[Any]) -> np.ndarray:
    return np.frombuffer(column.places, dtype=column.places.typecode)
