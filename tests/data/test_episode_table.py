"""Many spasms are stored as an Arrow table: the same rows as the frame, and the same keys."""

from __future__ import annotations

from datetime import datetime
from functools import cache

import duckdb
import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.episode_frame import episode_frame
from data.episode_table import MANY, episode_table, table_of
from data.importers.episode_codec import packed_episodes, unpacked_episodes
from data.importers.episodes import Episodes, episodes_of
from data.records import ACTIVITIES, MOVEMENTS, PRECISIONS, SIDES, SITES, Episode

moments = st.datetimes(datetime(2025, 1, 1), datetime(2025, 1, 3)).map(lambda at: at.replace(minute=0, fold=0))
numbers = st.none() | st.sampled_from([0, 1, 1.0, 2.5, 10])
words = st.lists(st.sampled_from(SITES), max_size=2).map(tuple)
lists = st.lists(
    st.builds(
        Episode,
        onset=moments,
        precision=st.sampled_from(PRECISIONS),
        utc_offset_min=st.none() | st.sampled_from([0, 60]),
        end=st.none() | moments,
        duration_s=numbers,
        ongoing=st.booleans(),
        side=st.none() | st.sampled_from(SIDES),
        sites=words,
        movement=st.none() | st.sampled_from(MOVEMENTS),
        intensity=numbers,
        pain=numbers,
        count=st.none() | st.integers(0, 3),
        triggers=words,
        activity=st.none() | st.sampled_from(ACTIVITIES),
        note=st.none() | st.text(max_size=5),
        approximate=st.booleans(),
    ),
    max_size=12,
)


def rows_of(rows: pd.DataFrame | pa.Table) -> tuple[list[str], list[tuple[object, ...]]]:
    """Return names, kinds and rows as the database sees them."""
    connection = database()
    connection.register("rows_given", rows)
    kinds = [f"{name} {kind}" for name, kind, *_ in connection.execute("describe rows_given").fetchall()]
    return kinds, connection.execute("select * from rows_given").fetchall()


@cache
def database() -> duckdb.DuckDBPyConnection:
    """Give all examples one connection."""
    return duckdb.connect()


def coded_again(episodes: Episodes) -> Episodes:
    """Return the spasms as they come out of the child: columns of few values are coded."""
    return unpacked_episodes(packed_episodes(episodes))


@settings(deadline=None, max_examples=50)
@given(lists)
def test_the_table_holds_what_the_frame_does(told: list[Episode]) -> None:
    as_frame = rows_of(episode_frame(told, "generic"))
    episodes = episodes_of(told)
    assert rows_of(table_of(episodes, "generic")) == as_frame
    assert rows_of(table_of(coded_again(episodes), "generic")) == as_frame


@pytest.mark.parametrize("native_id", [None, "7"])
def test_a_long_list_is_a_table_of_the_same_rows(native_id: str | None) -> None:
    told = [Episode(datetime(2025, 1, 1, n % 24), side=SIDES[n % 2], native_id=native_id) for n in range(MANY)]
    assert rows_of(episode_table(told, "s")) == rows_of(episode_frame(told, "s"))
