"""Times that are all in UTC: the day of a late spasm hangs on where the person lives, so that is asked."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from data.importers.reading.utc_moments import PLACES
from data.records import DiaryLog

Read = Callable[..., DiaryLog]
LATE = ("Onset,Intensity", *(f"2026-03-0{day}T22:30:00Z,{day}" for day in range(1, 6)))


def test_it_is_asked_with_a_late_moment_of_the_file(read: Read) -> None:
    question = read(*LATE).questions[0]
    assert (question.id, question.default) == ("time_zone", "local")
    assert question.example == "01 Mar 2026 22:30 in the file"
    assert {choice.id: choice.label for choice in question.choices}["Asia/Tokyo"] == "Tokyo, Seoul: 07:30 on 02 Mar"


@pytest.mark.parametrize(
    ("answer", "onset", "offset"),
    [
        ("local", "2026-03-01T22:30:00", 0),
        ("Asia/Tokyo", "2026-03-02T07:30:00", 540),
        ("America/New_York", "2026-03-01T17:30:00", -300),
    ],
)
def test_the_answer_moves_every_time(read: Read, answer: str, onset: str, offset: int) -> None:
    log = read(*LATE, time_zone=answer)
    assert "time_zone" not in {question.id for question in log.questions}
    assert (log.episodes[0].onset.isoformat(), log.episodes[0].utc_offset_min) == (onset, offset)


def test_times_are_moved_by_the_clock_of_their_own_season(read: Read) -> None:
    rows = [f"2026-0{month}-01T22:30:00Z,3" for month in (1, 3, 6, 7, 8)]
    log = read("Onset,Intensity", *rows, time_zone="Europe/Berlin")
    assert [(episode.onset.hour, episode.utc_offset_min) for episode in log.episodes] == [
        (23, 60),
        (23, 60),
        *[(0, 120)] * 3,
    ]


@pytest.mark.parametrize(
    "rows",
    [
        [f"2026-03-0{day}T12:30:00Z,{day}" for day in range(1, 6)],
        [f"2026-03-0{day}T22:30:00Z,{day}" for day in range(1, 4)],
        [f"2026-03-0{day}T22:30:00+01:00,{day}" for day in range(1, 6)],
        [f"2026-03-0{day} 22:30,{day}" for day in range(1, 6)],
    ],
    ids=["only at noon", "few rows", "with their own offset", "without one"],
)
def test_it_is_not_asked_where_the_readings_agree(read: Read, rows: list[str]) -> None:
    assert "time_zone" not in {question.id for question in read("Onset,Intensity", *rows).questions}


def test_every_zone_is_known_here(read: Read) -> None:
    logs = [read(*LATE, time_zone=zone) for zone in PLACES]
    assert {log.episodes[0].utc_offset_min is not None for log in logs} == {True}
