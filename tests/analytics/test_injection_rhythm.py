"""The next injection by a person's own rhythm, and how it is said."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from analytics.cycles import next_injection
from analytics.injection_rhythm import rhythm
from analytics.treatment_sentences import rhythm_sentence
from data.records import Treatment

FIRST = date(2026, 1, 5)


def injections(*after: int) -> list[Treatment]:
    return [Treatment(FIRST + timedelta(days=day), "botulinum", "X") for day in after]


@pytest.mark.parametrize("after", [(), (0,), (0, 10), (0, 400)])
def test_one_visit_or_a_long_pause_is_no_rhythm(after: tuple[int, ...]) -> None:
    assert next_injection(injections(*after)) is None


def test_the_next_is_the_last_and_the_middle_of_the_last_three_intervals() -> None:
    found = rhythm(injections(0, 60, 144, 242, 333))
    assert found is not None
    assert found.intervals == (84, 98, 91)
    assert found.expected == FIRST + timedelta(days=333 + 91)


def test_a_touch_up_belongs_to_its_visit() -> None:
    assert next_injection(injections(0, 14, 90, 100)) == FIRST + timedelta(days=180)


def test_only_what_came_after_a_pause_counts() -> None:
    assert next_injection(injections(0, 60, 460, 560)) == FIRST + timedelta(days=660)


def test_anything_else_is_no_injection() -> None:
    assert next_injection([Treatment(FIRST + timedelta(days=day), "medicine") for day in (0, 90)]) is None


@pytest.mark.parametrize(
    ("after", "today", "said"),
    [
        (
            (0, 84, 182, 273),
            280,
            "four injections were 12 to 14 weeks apart; by that, the next would be around 4 January 2027",
        ),
        ((0, 84), 100, "last two injections were 12 weeks apart; by that, the next would be around 22 June"),
        ((0, 84), 190, "by that, the next would have been around 22 June"),
        ((0, 84, 182), 150, "Your next injection is noted for 6 July."),
    ],
)
def test_the_sentence_tells_the_own_rhythm_and_gives_no_advice(after: tuple[int, ...], today: int, said: str) -> None:
    found = rhythm(injections(*after))
    assert found is not None
    assert said in rhythm_sentence(found, FIRST + timedelta(days=today))
