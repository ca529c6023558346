"""The memory between two runs: computed once, for all who ask, and the oldest leaves first."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from pages.widgets.memory import Memory


def test_a_result_is_computed_once_for_its_key() -> None:
    memory, computed = Memory(4), []
    answers = [memory.recall(("days", 1), lambda: computed.append(1) or "days") for _ in range(3)]
    assert answers == ["days"] * 3
    assert computed == [1]
    assert memory.recall(("days", 2), lambda: "other days") == "other days"


def test_nothing_is_a_result_too() -> None:
    memory, computed = Memory(4), []
    for _ in range(2):
        assert memory.recall("none", lambda: computed.append(1)) is None
    assert computed == [1]


def test_what_was_asked_for_longest_ago_leaves_first() -> None:
    memory = Memory(2)
    for key in ("first", "second", "first", "third"):
        memory.recall(key, lambda key=key: key)  # type: ignore[misc]
    assert memory.recall("first", lambda: "computed anew") == "first"
    assert memory.recall("second", lambda: "computed anew") == "computed anew"


def test_those_who_ask_at_once_wait_for_one_computation() -> None:
    memory, computed, all_ask = Memory(4), [], threading.Barrier(4)

    def compute() -> str:
        computed.append(1)
        return "slow"

    def ask() -> str:
        all_ask.wait(10)
        return memory.recall("slow", compute)

    with ThreadPoolExecutor(4) as askers:
        answers = [asked.result(20) for asked in [askers.submit(ask) for _ in range(4)]]
    assert answers == ["slow"] * 4
    assert computed == [1]


def test_one_result_may_rest_on_another() -> None:
    memory = Memory(4)
    assert memory.recall("outer", lambda: memory.recall("inner", lambda: 2) + 1) == 3


def test_what_was_raised_is_not_remembered() -> None:
    memory = Memory(4)

    def fail() -> str:
        raise ValueError("the disk is full")

    with pytest.raises(ValueError, match="the disk is full"):
        memory.recall("key", fail)
    assert memory.recall("key", lambda: "there") == "there"


def test_all_can_be_forgotten() -> None:
    memory = Memory(4)
    memory.recall("key", lambda: "before")
    memory.forget()
    assert memory.recall("key", lambda: "after") == "after"
