"""A stated total follows from the spasms that are there: taken back in any order, it is as if they had never come."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import count, permutations
from pathlib import Path
from random import Random

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from data.day_edits import DayEdit, save_day_edits
from data.day_so_far import read_day_so_far
from data.entries import read_entries
from data.errors import EntryChanged
from data.export import export_diary
from data.intake import import_file, preview_file
from data.quick_entry import add_spasm, state_all, state_calm_day
from data.reads import read_days, read_episodes
from data.records import DayValue, DiaryLog, Episode, Period, Receipt, SourceFile
from data.shown_values import read_shown_values
from data.store import close_store, writing
from data.writes import add_day, delete_episode, edit_day_value, edit_episode, undo_import

Keep = Callable[..., Receipt]
DAY = date(2025, 3, 1)
SPASM = Episode(datetime(2025, 3, 1, 8), side="left", intensity=4.0)
LONG = os.environ.get("HYPOTHESIS_PROFILE") == "long"
DIARIES = count(2)
ACTIONS = st.tuples(st.sampled_from(("total", "now", "now", "forgotten")), st.integers(0, 3))


def total(diary: int) -> float:
    shown = float(read_days(diary).loc[str(DAY), "spasm_count"])
    assert read_day_so_far(diary, DAY).count == shown
    return shown


def do(diary: int, number: int, action: str, n: int) -> int:
    if action == "total":
        return add_day(diary, DAY, {"spasm_count": float(n)})
    spasm = replace(SPASM, count=None if n == 0 else n)
    return add_spasm(diary, spasm, form=f"{diary} {number}", happening_now=action == "now")


def told(actions: list[tuple[str, int]]) -> float | None:
    """Tell step by step what a person who counts along would say."""
    stated, single = None, 0
    for action, n in actions:
        if action == "total":
            stated = n
            continue
        single += n or 1
        if stated is not None:
            stated = max(stated + (n or 1) if action == "now" else stated, single)
    return stated


@pytest.mark.usefixtures("one_store")
@settings(max_examples=500 if LONG else 25, deadline=None)
@given(actions=st.lists(ACTIONS, min_size=1, max_size=7), chance=st.randoms(use_true_random=False))
def test_whatever_is_taken_back_in_any_order_never_happened(actions: list[tuple[str, int]], chance: Random) -> None:
    diary = next(DIARIES)
    with writing() as cursor:
        cursor.execute("insert into diary (diary_id) values ($1)", [diary])
    numbers = [do(diary, number, *action) for number, action in enumerate(actions)]
    assert read_day_so_far(diary, DAY).total_hand == told(actions)
    gone = chance.sample(range(len(actions)), chance.randrange(len(actions) + 1))
    for number in gone:
        undo_import(diary, numbers[number])
    left = [action for number, action in enumerate(actions) if number not in gone]
    assert read_day_so_far(diary, DAY).total_hand == told(left)


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_spasms_after_that_is_all_leave_no_trace_in_it(diary: int, order: tuple[int, ...]) -> None:
    for form in "ab":
        add_spasm(diary, SPASM, form=form)
    state_all(diary, DAY, 5, shown=2, form="all")
    added = [add_spasm(diary, SPASM, form=form) for form in "cde"]
    assert total(diary) == 8
    for left, number in zip((7, 6, 5), order, strict=True):
        undo_import(diary, added[number])
        assert total(diary) == left


def test_a_total_stated_anew_holds_the_spasms_before_it_until_it_is_taken_back(diary: int) -> None:
    add_day(diary, DAY, {"spasm_count": 5})
    first = add_spasm(diary, SPASM, form="a")
    anew = add_day(diary, DAY, {"spasm_count": 6})
    add_spasm(diary, SPASM, form="b")
    assert total(diary) == 7
    undo_import(diary, anew)
    assert total(diary) == 7
    undo_import(diary, first)
    assert total(diary) == 6


def test_a_corrected_spasm_counts_as_it_did(diary: int) -> None:
    add_spasm(diary, SPASM, form="before")
    add_day(diary, DAY, {"spasm_count": 5})
    add_spasm(diary, SPASM, form="after")
    for key in read_episodes(diary)["key"]:
        edit_episode(diary, key, replace(SPASM, side="right"))
    assert total(diary) == 6


def test_a_spasm_that_is_deleted_or_moved_away_goes_from_the_total(diary: int) -> None:
    state_calm_day(diary, DAY, form="calm")
    for form in "ab":
        add_spasm(diary, SPASM, form=form)
    first, second = read_episodes(diary)["key"]
    deleted = delete_episode(diary, first)
    assert total(diary) == 1
    edit_episode(diary, second, replace(SPASM, onset=SPASM.onset + timedelta(days=1)))
    assert total(diary) == 0
    undo_import(diary, deleted)
    assert total(diary) == 1


def test_a_bout_of_three_counts_three(diary: int) -> None:
    add_day(diary, DAY, {"spasm_count": 5})
    bout = add_spasm(diary, replace(SPASM, count=3), form="a")
    assert total(diary) == 8
    edit_episode(diary, read_episodes(diary)["key"][0], replace(SPASM, count=2))
    assert total(diary) == 7
    assert bout in read_entries(diary).query("kind == 'value'")["import_id"].to_list()


def test_the_total_that_the_person_corrected_last_counts(diary: int, keep: Keep) -> None:
    keep(DiaryLog("table", "", "h", days=(DayValue(DAY, "spasm_count", 9.0),)))
    edit_day_value(diary, DAY, "spasm_count", "table", 8)
    add_day(diary, DAY, {"spasm_count": 3})
    spasm = add_spasm(diary, SPASM, form="a")
    assert total(diary) == 4
    undo_import(diary, spasm)
    assert total(diary) == 3


def test_a_total_typed_in_another_tab_is_not_stored_over_a_spasm_that_came_meanwhile(diary: int) -> None:
    add_day(diary, DAY, {"spasm_count": 5})
    seen = read_shown_values(diary, Period(DAY, DAY))[DAY, "spasm_count"]
    add_spasm(diary, SPASM, form="a")
    saved = save_day_edits(diary, [DayEdit(DAY, "spasm_count", 9.0, seen.import_id)])
    assert (saved.import_id, len(saved.moved)) == (None, 1)
    now = read_shown_values(diary, Period(DAY, DAY))[DAY, "spasm_count"]
    assert now.value == 6
    save_day_edits(diary, [DayEdit(DAY, "spasm_count", 9.0, now.import_id)])
    assert total(diary) == 9


@pytest.fixture
def elsewhere(diary: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], int]]:
    """Give a function that brings the diary, as its export tells it, to another place."""

    def moved() -> int:
        content = export_diary(diary)
        close_store()
        monkeypatch.setenv("SPASM_DIARY", f"{tmp_path}/other/diary.duckdb")
        import_file(diary, preview_file(diary, SourceFile("export.zip", content)))
        return diary

    yield moved
    close_store()


def test_a_restored_diary_counts_as_before_also_for_what_comes_and_goes_later(
    diary: int, elsewhere: Callable[[], int]
) -> None:
    gone = add_spasm(diary, SPASM, form="gone")
    add_spasm(diary, SPASM, form="before")
    undo_import(diary, gone)
    add_day(diary, DAY, {"spasm_count": 5})
    add_spasm(diary, SPASM, form="after")
    for key in read_episodes(diary)["key"]:
        edit_episode(diary, key, replace(SPASM, side="right"))
    assert total(diary) == 6
    assert total(elsewhere()) == 6
    add_spasm(diary, SPASM, form="later")
    assert total(diary) == 7
    delete_episode(diary, "hand|id|after")
    assert total(diary) == 6
    delete_episode(diary, "hand|id|before")
    assert total(diary) == 6
    with pytest.raises(EntryChanged):
        edit_episode(diary, "hand|id|later", SPASM, seen=-1)
