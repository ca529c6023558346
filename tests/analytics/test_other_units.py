"""The words of a factor are told in the unit in which it is shown."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from analytics.phrases import level_pair, level_words, short_level
from data.vocabulary import use_units


@pytest.fixture
def american() -> Iterator[None]:
    use_units(("hydration_l", "temperature_c", "weight_kg"))
    yield
    use_units(())


def test_litres_unless_something_else_was_chosen() -> None:
    assert level_words("hydration_l", level_pair("hydration_l", 1.2, 2.0)[0]) == "1.2 l of water"


@pytest.mark.usefixtures("american")
@pytest.mark.parametrize(
    ("factor", "low", "high", "words"),
    [
        ("hydration_l", 1.2, 2.0, ("41 fl oz of water", "68 fl oz of water")),
        ("temperature_c", 1.0, 5.0, ("2 °F off your usual temperature", "9 °F off your usual temperature")),
        ("weight_kg", 70, 72, ("a weight of 154.3 lb", "a weight of 158.7 lb")),
    ],
)
def test_levels_are_told_in_the_chosen_unit(factor: str, low: float, high: float, words: tuple[str, str]) -> None:
    assert tuple(level_words(factor, level) for level in level_pair(factor, low, high)) == words


@pytest.mark.usefixtures("american")
def test_a_days_own_temperature_has_its_freezing_point() -> None:
    assert short_level("temperature_c", level_pair("temperature_c", 20, 30, distance=False)[0]) == "68 °F"
