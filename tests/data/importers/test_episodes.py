"""Spasms kept column by column are the same as their records, also after the way from the child to its parent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.episode_keys import episode_keys
from data.importers.coded import coded, coded_objects
from data.importers.episode_codec import packed_episodes, unpacked_episodes
from data.importers.episodes import Episodes, days_of, earliest, episodes_of
from data.records import ACTIVITIES, MOVEMENTS, PRECISIONS, SIDES, SITES, Episode

dawns = st.datetimes(datetime(2025, 1, 1), datetime(2025, 1, 3))
moments = dawns.map(lambda at: at.replace(minute=0, second=0, fold=0))
numbers = st.none() | st.sampled_from([0, 1, 1.0, 2.5, 10])
words = st.lists(st.sampled_from(SITES), max_size=2).map(tuple)
records = st.builds(
    Episode,
    onset=moments,
    precision=st.sampled_from(PRECISIONS),
    native_id=st.none() | st.sampled_from(["7", "x" * 80]),
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
    row=st.none() | st.integers(1, 9),
)
lists = st.lists(records, max_size=12).map(tuple)


def shape(episodes: Sequence[Episode]) -> list[str]:
    """Tell 1 from 1.0 and from True as well."""
    return [repr(episode) for episode in episodes]


@given(lists)
def test_columns_give_the_records_they_were_made_of(told: tuple[Episode, ...]) -> None:
    kept = episodes_of(told)
    assert shape(kept) == shape(told)
    assert (kept == told, len(kept), shape(kept[1:3])) == (True, len(told), shape(told[1:3]))
    assert [repr(kept[row]) for row in range(len(told))] == shape(told)
    assert days_of(kept) == days_of(told)


@given(lists, st.integers(0, 4))
def test_the_earliest_are_found_without_making_all(told: tuple[Episode, ...], most: int) -> None:
    assert earliest(episodes_of(told), most) == earliest(told, most) == sorted(told, key=lambda e: e.onset)[:most]


@given(lists)
def test_they_come_out_of_the_child_as_they_went_in(told: tuple[Episode, ...]) -> None:
    assert shape(unpacked_episodes(packed_episodes(told))) == shape(told)


def test_lines_that_follow_each_other_come_out_as_they_went_in() -> None:
    plain = episodes_of((Episode(datetime(2025, 1, 1)),) * 3)
    told = Episodes(plain.days, plain.clocks, {**plain.columns, "row": range(2, 5)})
    assert shape(unpacked_episodes(packed_episodes(told))) == shape(told)
    assert [episode.row for episode in told] == [2, 3, 4]


def test_episodes_differ_from_other_records_and_from_other_things() -> None:
    one = episodes_of((Episode(datetime(2025, 1, 1)),))
    assert one != (Episode(datetime(2025, 1, 2)),)
    assert one != ()
    assert one != "one"


def test_keys_count_equal_spasms_and_leave_out_those_with_a_number_of_their_own() -> None:
    plain, named = Episode(datetime(2025, 1, 1, 8)), Episode(datetime(2025, 1, 1, 8), native_id="7")
    assert episode_keys("s", (plain, named, plain)) == [
        "s|2025-01-01T08:00:00|minute|||0",
        "s|id|7",
        "s|2025-01-01T08:00:00|minute|||1",
    ]


def test_a_column_keeps_values_of_different_kinds_apart() -> None:
    column = [1, 1.0, True, "1", None, 1]
    assert [repr(value) for value in coded(column)] == [repr(value) for value in column]
    assert list(coded_objects(column)) == column
    assert (list(coded(column)[2:4]), list(coded(column).without([0, 3, 4]))) == ([True, "1"], [1.0, True, 1])


@given(st.lists(st.sampled_from("abc")), st.data())
def test_rows_of_a_column_leave_and_change(column: list[str], data: st.DataObject) -> None:
    lost = sorted(data.draw(st.sets(st.integers(0, len(column) - 1)) if column else st.just(set())))
    left = [value for row, value in enumerate(column) if row not in lost]
    kept = coded(column).without(lost).used()
    assert (list(kept), kept.values) == (left, list(dict.fromkeys(left)))
    changed = coded(column).changed(dict.fromkeys(lost, "b"))
    told = ["b" if row in lost else value for row, value in enumerate(column)]
    assert list(changed) == told
    assert changed.rows_where(lambda value: value == "b") == [row for row, value in enumerate(told) if value == "b"]
    assert ("b" in changed, "b" in kept) == ("b" in told, "b" in left)


def packed() -> dict[str, object]:
    first, second = Episode(datetime(2025, 1, 1), sites=("eyelid",), note="x"), Episode(datetime(2025, 1, 1))
    return packed_episodes((first, second))


DAMAGED = {
    "place beyond the values": ("days", {"values": [], "places": "AAA=", "kind": "B"}),
    "no date": ("days", {"values": ["yesterday"], "places": "AAA=", "kind": "B"}),
    "another length": ("clocks", {"values": ["08:00:00"], "places": "AA==", "kind": "B"}),
    "no bytes": ("days", {"values": ["2025-01-01"], "places": "!", "kind": "B"}),
    "kind of floats": ("days", {"values": ["2025-01-01"], "places": "AAAAAAAAAAA=", "kind": "d"}),
    "lines of another number": ("columns", {"row": {"first": 2, "end": 5}}),
    "lines that are no numbers": ("columns", {"row": {"first": "2", "end": 4}}),
    "lines beyond any file": ("columns", {"row": {"first": 2, "end": 1 << 70}}),
    "unknown field": ("columns", {"address": ["x", "y"]}),
    "number for a word": ("columns", {"side": [1, 2]}),
    "number among words": ("columns", {"sites": [["eyelid"], [3]]}),
    "word for a number": ("columns", {"intensity": ["3", None]}),
}


@pytest.mark.parametrize(("name", "value"), DAMAGED.values(), ids=list(DAMAGED))
def test_a_damaged_answer_of_the_child_is_not_believed(name: str, value: object) -> None:
    assert unpacked_episodes(packed())[0].onset.date() == date(2025, 1, 1)
    with pytest.raises((ValueError, KeyError, TypeError)):
        unpacked_episodes(packed() | {name: value})


def test_no_spasms_are_equal_to_nothing() -> None:
    assert episodes_of(()) == ()
    assert isinstance(unpacked_episodes(packed_episodes(())), Episodes)
