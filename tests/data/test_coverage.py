"""Which days are complete, from what the files say of their spans."""

from __future__ import annotations

from datetime import date

from data.coverage import Statement, complete_days, statements
from data.records import Coverage, DiaryLog


def said(rank: int, first: int, last: int, complete: bool, kind: str = "a") -> Statement:
    return Statement(kind, rank, date(2025, 3, first), date(2025, 3, last), complete)


def days(*statements: Statement) -> list[int]:
    return [day.day for day in complete_days(statements)]


def test_nothing_said_is_nothing_complete() -> None:
    assert days() == []


def test_a_span_declared_complete_is() -> None:
    assert days(said(1, 3, 5, True)) == [3, 4, 5]


def test_the_parts_of_one_import_come_after_its_span() -> None:
    assert days(said(1, 2, 3, True), said(1, 1, 9, False), said(1, 8, 8, True)) == [2, 3, 8]


def test_the_newest_of_a_kind_decides() -> None:
    assert days(said(2, 3, 4, False), said(1, 1, 5, True)) == [1, 2, 5]


def test_kinds_do_not_contradict_each_other() -> None:
    assert days(said(2, 1, 5, False), said(1, 4, 5, True, kind="b")) == [4, 5]


def test_a_log_states_its_whole_span_first() -> None:
    whole, part = Coverage(date(2025, 3, 1), date(2025, 3, 9), True), Coverage(date(2025, 3, 2), date(2025, 3, 4), True)
    log = DiaryLog("generic", "", "h", coverage=whole, spans=(part,))
    assert statements(log) == (Coverage(whole.first, whole.last, False), part)


def test_a_log_about_which_nobody_said_anything_states_nothing() -> None:
    open_span = Coverage(date(2025, 3, 1), date(2025, 3, 9), None)
    assert statements(DiaryLog("generic", "", "h", coverage=open_span)) == ()
    assert statements(DiaryLog("generic", "", "h")) == ()
