"""A rating whose low end is the good one is turned round: at once where its name says all, else after a question."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from data.records import DiaryLog

Read = Callable[..., DiaryLog]
Values = Callable[[DiaryLog, str], dict[str, object]]


def _table(name: str) -> tuple[str, ...]:
    return (f'Date,Spasms,"{name}"', "2026-03-01,3,1", "2026-03-02,1,4", "2026-03-03,2,5")


@pytest.mark.parametrize(
    ("name", "factor", "first"),
    [
        ("Schlafqualität 1 (sehr gut) - 5 (sehr schlecht)", "sleep_quality", 10),
        ("Mood 1 (very good) to 5 (very bad)", "mood", 10),
        ("Sleep quality (1-5, 1 = very good)", "sleep_quality", 10),
        ("Mood (0-10, 0 is best)", "mood", 9),
        ("Schlaf (Schulnote)", "sleep_quality", 10),
        ("Humeur (1 = très bien, 5 = très mal)", "mood", 10),
        ("Stimmung (1 schlecht - 10 super)", "mood", 1),
        ("Pain (0 = none, 10 = worst)", "worst_intensity", 1),
        ("Sleep quality: 1 terrible 5 excellent", "sleep_quality", 2),
        ("Energy (high = good)", "energy", 1),
    ],
)
def test_a_name_that_says_all_needs_no_question(
    read: Read, values: Values, name: str, factor: str, first: float
) -> None:
    log = read(*_table(name))
    assert log.questions == ()
    assert values(log, factor)["2026-03-01"] == first


@pytest.mark.parametrize(
    ("name", "answers"),
    [
        ("Sleep quality (1 = best)", ["turned_5", "turned_6", "turned_7", "as_it_stands"]),
        ("Sleep quality rank (1 best)", ["turned_5", "turned_6", "turned_7", "as_it_stands"]),
        ("Mood (1-5, low is good)", ["turned_5", "as_it_stands"]),
        ("Stress (5 = relaxed)", ["turned_5", "as_it_stands"]),
        ("Fatigue (10 = full of energy)", ["turned_10", "as_it_stands"]),
    ],
)
def test_a_name_that_hints_at_it_is_asked_about(read: Read, name: str, answers: list[str]) -> None:
    (question,) = read(*_table(name)).questions
    assert question.id == "scale_direction"
    assert [choice.id for choice in question.choices] == answers
    assert question.default == answers[0]
    assert question.example == "1"
    assert [read(*_table(name), scale_direction=answer).questions for answer in answers] == [()] * len(answers)


def test_the_answer_turns_the_numbers_or_leaves_them(read: Read, values: Values) -> None:
    lines = _table("Sleep quality (1 = best)")
    assert list(values(read(*lines, scale_direction="turned_6"), "sleep_quality").values()) == pytest.approx(
        [10, 5, 10 / 3]
    )
    assert list(values(read(*lines, scale_direction="as_it_stands"), "sleep_quality").values()) == [1, 4, 5]


def _month(sign: int) -> list[str]:
    """Return thirty days whose sleep quality goes with the hours of sleep (1) or against them (-1)."""
    rows = []
    for number in range(30):
        hours, day = 5 + number % 4, date(2026, 3, 1) + timedelta(days=number)
        quality = hours - 4 if sign > 0 else 9 - hours
        rows.append(f"{day},{number % 3},{hours}.5,{quality}")
    return ["Date,Spasms,Sleep (h),Sleep quality", *rows]


def test_a_rating_that_goes_against_its_neighbour_is_asked_about(read: Read) -> None:
    (question,) = read(*_month(-1)).questions
    assert (question.id, question.default) == ("scale_direction", "as_it_stands")
    assert "'Sleep quality' goes against 'Sleep (h)'" in question.text


def test_a_rating_that_goes_with_its_neighbour_is_not(read: Read) -> None:
    assert read(*_month(1)).questions == ()
