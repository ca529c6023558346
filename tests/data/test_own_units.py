"""A factor with two units is shown in the one that the person chose; what is stored stays as it is."""

from __future__ import annotations

import pytest

from data.own_units import PREFIX, chosen_units
from data.reads import read_diary
from data.settings import set_setting
from data.vocabulary import OTHER_UNITS, as_shown, as_stored, unit_of


def choose(diary: int, key: str) -> None:
    set_setting(diary, PREFIX + key, OTHER_UNITS[key].unit)
    read_diary(diary)


@pytest.fixture(autouse=True)
def own_units_again(diary: int) -> object:
    """Leave no unit to the next test: the process shows what it read last."""
    yield
    for key in OTHER_UNITS:
        set_setting(diary, PREFIX + key, None)
    read_diary(diary)


@pytest.mark.parametrize(
    ("key", "stored", "shown"), [("hydration_l", 1.0, 33.814), ("temperature_c", -40, -40), ("weight_kg", 70, 154.324)]
)
def test_the_chosen_unit_is_shown(diary: int, key: str, stored: float, shown: float) -> None:
    assert as_shown(key, stored) == stored
    choose(diary, key)
    assert unit_of(key) == OTHER_UNITS[key].unit
    assert as_shown(key, stored) == pytest.approx(shown, abs=0.001)
    assert as_stored(key, as_shown(key, stored)) == pytest.approx(stored)


def test_a_distance_between_two_temperatures_has_no_freezing_point(diary: int) -> None:
    choose(diary, "temperature_c")
    assert (as_shown("temperature_c", 20), as_shown("temperature_c", 5, distance=True)) == (68, 9)
    assert as_stored("temperature_c", 9, distance=True) == 5


@pytest.mark.parametrize("stored", ["pints", "", "l"])
def test_a_unit_that_nobody_offered_is_ignored(stored: str) -> None:
    assert chosen_units({"unit_hydration_l": stored}) == ()
