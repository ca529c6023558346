"""Quick entry: a form sent twice is one entry, a stated total grows with a new spasm, and only calm days are calm."""

from __future__ import annotations

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from threading import Barrier

import pytest

from data.day_so_far import read_day_so_far
from data.errors import EntryRefused
from data.quick_entry import add_spasm, state_calm_day, state_day
from data.reads import read_days, read_diary, read_episodes, read_imports
from data.records import DayValue, DiaryLog, Episode, Receipt
from data.stopwatch import discard_bout, running_bout, start_bout, stop_bout
from data.writes import add_day, add_episode, set_setting, undo_import

Keep = Callable[..., Receipt]
DAY = date(2025, 3, 1)
SPASM = Episode(datetime(2025, 3, 1, 8), side="left", intensity=4.0)
START = datetime(2025, 3, 1, 14, 30, 5, tzinfo=timezone(timedelta(hours=1)))


def counts(diary: int) -> list[float]:
    return [float(count) for count in read_days(diary)["spasm_count"]]


def test_a_form_that_two_threads_send_at_once_is_one_spasm(diary: int) -> None:
    together = Barrier(2)

    def send(_: int) -> int:
        together.wait()
        return add_spasm(diary, SPASM, form="one tap")

    with ThreadPoolExecutor(2) as threads:
        numbers = list(threads.map(send, range(2)))
    assert numbers[0] == numbers[1]
    assert (len(read_episodes(diary)), len(read_imports(diary))) == (1, 1)


def test_two_forms_are_two_spasms_even_where_they_say_the_same(diary: int) -> None:
    add_spasm(diary, SPASM, form="phone")
    add_spasm(diary, SPASM, form="tablet")
    assert len(read_episodes(diary)) == 2


def test_a_late_second_tap_does_not_bring_back_what_was_undone(diary: int) -> None:
    undo_import(diary, add_spasm(diary, SPASM, form="one tap"))
    add_spasm(diary, SPASM, form="one tap")
    assert read_episodes(diary).empty


@pytest.mark.parametrize(
    "send",
    [
        lambda: state_calm_day(1, DAY, form="one tap"),
        lambda: state_day(1, DAY, {"stress": 4.0}, form="one tap"),
    ],
)
def test_a_day_sent_twice_is_one_import(diary: int, send: Callable[[], int]) -> None:
    assert send() == send()
    assert len(read_imports(diary)) == 1


def test_a_spasm_alone_does_not_keep_its_day(diary: int) -> None:
    add_spasm(diary, SPASM, form="a")
    add_day(diary, DAY + timedelta(days=1), {"spasm_count": 0})
    assert str(counts(diary)) == "[nan, 0.0]"
    assert read_day_so_far(diary, DAY).count == 1


def test_a_spasm_after_a_calm_day_makes_it_a_day_with_one(diary: int) -> None:
    state_calm_day(diary, DAY, form="calm")
    spasm = add_spasm(diary, SPASM, form="a")
    assert counts(diary) == [1]
    undo_import(diary, spasm)
    assert counts(diary) == [0]


@pytest.mark.parametrize(("happening_now", "total"), [(True, 6), (False, 5)])
def test_a_stated_total_grows_by_a_spasm_that_happens_now(diary: int, happening_now: bool, total: int) -> None:
    add_day(diary, DAY, {"spasm_count": 5})
    add_spasm(diary, SPASM, form="a", happening_now=happening_now)
    assert counts(diary) == [total]


def test_a_forgotten_spasm_never_leaves_fewer_stated_than_there_are(diary: int) -> None:
    add_episode(diary, SPASM)
    add_day(diary, DAY, {"spasm_count": 1})
    add_spasm(diary, SPASM, form="b", happening_now=False)
    assert counts(diary) == [2]


def test_a_spasm_of_the_small_hours_counts_for_the_day_before(diary: int) -> None:
    set_setting(diary, "day_start_hour", 4)
    state_calm_day(diary, DAY, form="calm")
    add_spasm(diary, replace(SPASM, onset=datetime(2025, 3, 2, 2)), form="night")
    assert counts(diary) == [1]


def test_a_spasm_without_a_time_counts_for_its_day(diary: int) -> None:
    set_setting(diary, "day_start_hour", 4)
    state_calm_day(diary, DAY, form="calm")
    add_spasm(diary, replace(SPASM, onset=datetime(2025, 3, 1), precision="day"), form="some time")
    assert counts(diary) == [1]


def test_a_day_with_a_spasm_is_not_calm(diary: int) -> None:
    add_spasm(diary, SPASM, form="a")
    with pytest.raises(EntryRefused, match="1 spasm is stored for this day, so it is not a calm one"):
        state_calm_day(diary, DAY, form="calm")
    assert len(read_imports(diary)) == 1


def test_a_day_for_which_a_file_states_spasms_is_not_calm(diary: int, keep: Keep) -> None:
    keep(DiaryLog("table", "", "h", days=(DayValue(DAY, "spasm_count", 3.0),)))
    with pytest.raises(EntryRefused, match="3 spasms are stored"):
        state_calm_day(diary, DAY, form="calm")


def test_what_was_not_touched_stays_and_what_was_cleared_goes(diary: int) -> None:
    state_day(diary, DAY, {"stress": 4.0, "sleep_h": 7.0, "mood": 5.0}, form="a")
    change = state_day(diary, DAY, {"stress": 6.0}, cleared=("mood",), form="b")
    shown = read_days(diary)
    assert (shown["stress"].tolist(), shown["sleep_h"].tolist(), "mood" in shown) == ([6], [7], False)
    undo_import(diary, change)
    assert read_days(diary)["mood"].tolist() == [5]


def test_an_untouched_form_stores_nothing(diary: int) -> None:
    with pytest.raises(EntryRefused, match="Nothing is filled in yet"):
        state_day(diary, DAY, {}, form="a")
    assert read_imports(diary) == ()


def test_what_counts_so_far_is_what_the_day_table_counts(diary: int, keep: Keep) -> None:
    keep(DiaryLog("table", "", "h", days=(DayValue(DAY, "spasm_count", 3.0),), episodes=(SPASM, SPASM)))
    add_episode(diary, SPASM)
    assert read_day_so_far(diary, DAY).count == counts(diary)[0] == 4
    assert read_day_so_far(diary, DAY).single == 3


def test_a_stopwatch_goes_on_wherever_the_diary_is_opened(diary: int) -> None:
    assert running_bout(read_diary(diary).settings) is None
    first = start_bout(diary, "phone", START)
    assert start_bout(diary, "tablet", START + timedelta(minutes=1)) == first
    assert running_bout(read_diary(diary).settings) == first


def test_a_stopped_bout_is_one_spasm_with_its_length(diary: int) -> None:
    start_bout(diary, "phone", START)
    for _ in range(2):
        stop_bout(diary, "phone", START + timedelta(seconds=200), replace(SPASM, onset=datetime(2025, 3, 2)))
    (row,) = read_episodes(diary).to_dict("records")
    assert (row["onset"], row["duration_s"], row["side"]) == (datetime(2025, 3, 1, 14, 30, 5), 200, "left")
    assert row["utc_offset_min"] == 60
    assert running_bout(read_diary(diary).settings) is None


def test_a_bout_over_the_change_of_clocks_has_its_true_length(diary: int) -> None:
    start_bout(diary, "phone", datetime(2025, 3, 30, 1, 55, tzinfo=timezone(timedelta(hours=1))))
    stop_bout(diary, "phone", datetime(2025, 3, 30, 3, 5, tzinfo=timezone(timedelta(hours=2))), SPASM)
    assert read_episodes(diary)["duration_s"].tolist() == [600]


def test_a_discarded_bout_can_not_be_stored_by_another_device(diary: int) -> None:
    start_bout(diary, "phone", START)
    discard_bout(diary, "phone")
    with pytest.raises(EntryRefused, match="not running any more"):
        stop_bout(diary, "phone", START, SPASM)
    assert read_imports(diary) == ()


def test_a_forgotten_stopwatch_is_not_taken_for_a_bout(diary: int) -> None:
    start_bout(diary, "phone", START)
    with pytest.raises(EntryRefused, match="more than a day"):
        stop_bout(diary, "phone", START + timedelta(days=2), SPASM)
    assert running_bout(read_diary(diary).settings) is not None


@pytest.mark.parametrize("told", ["", "[]", "{", json.dumps({"form": "a", "started": "2025-03-01T08:00"})])
def test_a_damaged_stopwatch_stands_still(told: str) -> None:
    assert running_bout({"bout": told}) is None
