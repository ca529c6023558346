"""What makes two rows the same entry."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from data.episode_keys import episode_keys
from data.keys import day_value_key, treatment_keys
from data.records import Episode, Treatment

SPASM = Episode(datetime(2025, 3, 1, 8), "minute", side="left", movement="jerk", intensity=3.0)
INJECTION = Treatment(date(2025, 3, 1), "botulinum", "Botox", 25.0, "units", "left")


@pytest.mark.parametrize(
    "other",
    [
        replace(SPASM, onset=datetime(2025, 3, 1, 9)),
        replace(SPASM, precision="day"),
        replace(SPASM, side="right"),
        replace(SPASM, movement=None),
        replace(SPASM, native_id="1"),
    ],
)
def test_another_onset_precision_side_movement_or_id_is_another_episode(other: Episode) -> None:
    first, second = episode_keys("generic", [SPASM, other])
    assert first != second


def test_intensity_and_note_are_not_part_of_an_episodes_identity() -> None:
    assert episode_keys("generic", [SPASM]) == episode_keys("generic", [replace(SPASM, intensity=9.0, note="x")])


def test_equal_episodes_are_numbered() -> None:
    assert len(set(episode_keys("generic", [SPASM, SPASM, SPASM]))) == 3


def test_a_native_id_is_the_identity() -> None:
    first, second = replace(SPASM, native_id="7"), replace(SPASM, native_id="7", onset=datetime(2025, 4, 1))
    assert episode_keys("bearable", [first]) == episode_keys("bearable", [second])


def test_long_native_ids_stay_apart() -> None:
    first, second = replace(SPASM, native_id="x" * 5000), replace(SPASM, native_id="x" * 5001)
    keys = episode_keys("bearable", [first, second])
    assert len(set(keys)) == 2
    assert max(map(len, keys)) < 100


def test_sources_stay_apart() -> None:
    assert episode_keys("generic", [SPASM]) != episode_keys("bearable", [SPASM])
    assert day_value_key("generic", date(2025, 3, 1), "x") != day_value_key("bearable", date(2025, 3, 1), "x")


def test_one_injection_told_by_two_files_is_one() -> None:
    assert treatment_keys([INJECTION]) == treatment_keys([replace(INJECTION, dose=30.0)])


def test_two_injections_of_one_file_are_two() -> None:
    assert len(set(treatment_keys([INJECTION, replace(INJECTION, dose=5.0)]))) == 2
