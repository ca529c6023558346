"""A clock time is read as people and programs write it."""

from __future__ import annotations

from datetime import time

import pytest

from data.importers.reading.times import read_clock


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("08:10", time(8, 10)),
        ("8:10:05", time(8, 10, 5)),
        ("12:05 am", time(0, 5)),
        ("12:30 PM", time(12, 30)),
        ("7.30pm", time(19, 30)),
        ("2:30 p. m.", time(14, 30)),
        ("19:45 pm", time(19, 45)),
        ("0:30 am", time(0, 30)),
        ("8h10", time(8, 10)),
        ("8 h", time(8)),
        ("8:10 Uhr", time(8, 10)),
        ("noon", time(12)),
        ("Mitternacht", time(0)),
        ("mediodía", time(12)),
        ("上午8:10", time(8, 10)),
        ("下午3:20", time(15, 20)),
        ("8点10分", time(8, 10)),
        ("0810", time(8, 10)),
        ("081005", time(8, 10, 5)),
        ("0.8125", time(19, 30)),
    ],
)
def test_a_clock_time_is_read(text: str, at: time) -> None:
    clock = read_clock(text)
    assert clock is not None
    assert clock.at == at


@pytest.mark.parametrize("text", ["25:10", "8:60", "24:30", "13:00 am", "2.5", "7,5", "abc", "", "2025-01-03"])
def test_what_is_no_time_is_none(text: str) -> None:
    assert read_clock(text) is None


def test_twenty_four_is_the_next_midnight() -> None:
    clock = read_clock("24:00")
    assert clock is not None
    assert (clock.at, clock.next_day) == (time(0), True)


@pytest.mark.parametrize(("text", "bare"), [("7", True), ("12", True), ("19", False), ("7 pm", False), ("7:00", False)])
def test_an_hour_alone_is_bare_unless_only_one_reading_is_possible(text: str, bare: bool) -> None:
    clock = read_clock(text)
    assert clock is not None
    assert clock.bare is bare


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("22:10:00-08:00", -480),
        ("06:30:00Z", 0),
        ("06:30:00.123+02:00", 120),
        ("8:10 UTC-0400", -240),
        ("8:10 GMT+1", 60),
        ("8:10", None),
    ],
)
def test_the_local_time_is_kept_and_its_offset_beside_it(text: str, offset: int | None) -> None:
    clock = read_clock(text)
    assert clock is not None
    assert clock.offset_min == offset


def test_a_part_of_the_day_is_no_exact_time() -> None:
    clock = read_clock("afternoon")
    assert clock is not None
    assert clock.precision == "part_of_day"
