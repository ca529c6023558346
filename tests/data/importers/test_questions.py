"""What a file leaves open is asked with an example; an answer makes the question go."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from data.records import DiaryLog

Read = Callable[..., DiaryLog]
Values = Callable[[DiaryLog, str], dict[str, object]]
BEEPS = [
    f"{day:02d}/08/12,{hour}:00,{mood},{pain},{rest}"
    for day in range(13, 19)
    for hour, mood, pain, rest in ((9, -1, 1, 3), (14, 2, day % 4, 4), (19, 0, 1, 5))
]


@pytest.mark.parametrize(
    ("lines", "id", "answers"),
    [
        (("Date,Caffeine", "2025-01-03,2", "2025-01-04,1"), "drink_unit", ["cups", "mg"]),
        (("Date,Water", "2025-01-03,8", "2025-01-04,6"), "drink_unit", ["glasses", "litres"]),
        (("Date,Pain", "2025-01-03,70", "2025-01-04,35"), "scale", ["100", "10"]),
        (("Date,Severity", "2025-01-03,mild", "2025-01-04,severe"), "scale_words", ["2_5_8", "3_6_9", "leave_out"]),
        (("Date,Stress,Stress", "2025-01-03,4,5"), "columns", ["Stress (2)", "Stress (3)"]),
        (("Date,Spasms,Twitches", "2025-01-03,4,5"), "spasm_column", ["Spasms", "Twitches", "sum"]),
        (
            ("Date,Bedtime,Wake", "2025-01-03,23:30,07:10", "2025-01-04,00:45,08:00"),
            "night_date",
            ["morning", "evening"],
        ),
        (("2025-01-03,08:10,left,4", "2025-01-03,13:45,right,2"), "header", ["intensity", "count", "no"]),
        (
            ("Timestamp,Stress", "2025-01-13 07:10:00,4", "2025-01-14 22:00:00,3"),
            "same_day",
            ["same_day", "day_before"],
        ),
        (("Date,Sleep", "2025-01-13,4", "2025-01-14,5", "2025-01-15,2"), "scale", ["rating", "hours"]),
    ],
)
def test_it_is_asked_and_every_answer_settles_it(
    read: Read, lines: tuple[str, ...], id: str, answers: list[str]
) -> None:
    log = read(*lines)
    (question,) = log.questions
    assert (question.id, [choice.id for choice in question.choices]) == (id, answers)
    assert question.example
    assert question.default in answers
    for answer in answers:
        if answer not in {"no", "leave_out", "10"}:
            assert read(*lines, **{id: answer}).questions == ()


def test_the_rows_shown_are_those_of_the_default(read: Read) -> None:
    lines = ("Date,Caffeine", "2025-01-03,2", "2025-01-04,1")
    asked = read(*lines)
    assert asked.days == read(*lines, drink_unit=asked.questions[0].default).days


@pytest.mark.parametrize(("answer", "first"), [("cups", 190.0), ("mg", 2.0)])
def test_cups_or_mg(read: Read, values: Values, answer: str, first: float) -> None:
    log = read("Date,Caffeine", "2025-01-03,2", "2025-01-04,1", drink_unit=answer)
    assert values(log, "caffeine_mg")["2025-01-03"] == first


def test_a_scale_up_to_100_is_brought_to_10(read: Read, values: Values) -> None:
    log = read("Date,Pain", "2025-01-03,70", "2025-01-04,35", scale="100")
    assert values(log, "worst_intensity") == {"2025-01-03": 7.0, "2025-01-04": 3.5}


def test_one_slip_among_many_ratings_is_put_aside_and_not_asked(read: Read) -> None:
    log = read("Date,Stress", *(f"2025-01-{day:02d},{55 if day == 7 else day % 8}" for day in range(1, 29)))
    assert log.questions == ()
    assert [(problem.row, problem.reason) for problem in log.quarantined] == [
        (8, "55 is not possible, expected 0 to 10")
    ]


def test_a_stated_scale_is_used_without_a_question(read: Read, values: Values) -> None:
    log = read("Date,Stress (1-5)", "2025-01-03,3", "2025-01-04,6")
    assert values(log, "stress") == {"2025-01-03": 6.0}
    assert "'Stress (1-5)' was brought from a scale up to 5 to 0-10." in log.messages
    assert [(problem.row, problem.reason) for problem in log.quarantined] == [(3, "6 is not possible, expected 0 to 5")]


def test_a_rating_around_zero_is_shifted_and_said(read: Read, values: Values) -> None:
    log = read("Date,Mood", *(f"2025-01-{day:02d},{day % 7 - 3}" for day in range(1, 15)))
    assert values(log, "mood")["2025-01-07"] == 0.0
    assert values(log, "mood")["2025-01-06"] == 10.0
    assert (log.quarantined, log.messages) == ((), ("'Mood' runs from -3 to 3; -3 to 3 was brought to 0-10.",))


def test_minus_one_in_a_rating_is_nothing_noted(read: Read, values: Values) -> None:
    log = read("Date,Stress", "2025-01-03,-1", "2025-01-04,7", "2025-01-05,2")
    assert values(log, "stress") == {"2025-01-04": 7.0, "2025-01-05": 2.0}


@pytest.mark.parametrize(
    ("answer", "bedtimes"), [("morning", {"2025-01-03", "2025-01-04"}), ("evening", {"2025-01-04", "2025-01-05"})]
)
def test_a_night_belongs_to_the_morning_it_ends(read: Read, values: Values, answer: str, bedtimes: set[str]) -> None:
    log = read("Date,Bedtime,Wake,Stress", "2025-01-03,23:30,07:10,4", "2025-01-04,00:45,08:00,5", night_date=answer)
    assert set(values(log, "bedtime_h")) == bedtimes
    assert list(values(log, "bedtime_h").values()) == [11.5, 12.75]
    assert list(values(log, "sleep_h").values()) == [pytest.approx(7.666667), 7.25]
    assert set(values(log, "stress")) == {"2025-01-03", "2025-01-04"}


@pytest.mark.parametrize(("answer", "hours"), [("clock", [7.5, 8.25]), ("decimal", [7.3, 8.15])])
def test_hours_with_a_dot_may_be_a_clock(read: Read, values: Values, answer: str, hours: list[float]) -> None:
    lines = ("Date,Sleep", "2025-01-03,7.30", "2025-01-04,8.15")
    assert read(*lines).questions[0].text == "'Sleep' holds values such as 7.30. Is that 7 h 30 min, or 7.30 hours?"
    assert list(values(read(*lines, scale=answer), "sleep_h").values()) == hours


@pytest.mark.parametrize("cells", [("7.5", "8.15"), ("7.75", "8.15"), ("7.50", "8.25"), ("7", "8")])
def test_plain_decimal_hours_are_not_asked(read: Read, cells: tuple[str, str]) -> None:
    assert read("Date,Sleep", f"2025-01-03,{cells[0]}", f"2025-01-04,{cells[1]}").questions == ()


def test_mood_in_words_needs_no_question(read: Read) -> None:
    log = read("Datum,Stimmung", "2025-01-03,gut", "2025-01-04,🙁")
    assert [(value.value, value.approximate) for value in log.days] == [(7.5, True), (2.5, True)]
    assert log.questions == ()


@pytest.mark.parametrize(("answer", "severe"), [("2_5_8", 8.0), ("3_6_9", 9.0)])
def test_words_of_strength_are_read_as_answered(read: Read, values: Values, answer: str, severe: float) -> None:
    log = read("Date,Severity", "2025-01-03,mild", "2025-01-04,Severe", scale_words=answer)
    assert values(log, "worst_intensity")["2025-01-04"] == severe


def test_empty_counts_are_asked_and_filled_only_when_there_were_none(read: Read, values: Values) -> None:
    lines = ("Date,Spasms,Stress", *(f"2025-01-{day:02d},{day if day % 2 else ''},4" for day in range(1, 29)))
    asked = read(*lines)
    assert asked.questions[0].text == "On 14 of 28 days the spasm count is empty. Were there none?"
    assert len(values(asked, "spasm_count")) == 14
    assert values(read(*lines, coverage="complete"), "spasm_count")["2025-01-02"] == 0.0
    assert len(values(read(*lines, coverage="incomplete"), "spasm_count")) == 14


def test_a_few_empty_counts_are_not_asked(read: Read) -> None:
    lines = ("Date,Spasms,Stress", *(f"2025-01-{day:02d},{'' if day == 9 else 1},4" for day in range(1, 29)))
    assert read(*lines).questions == ()


def test_the_column_that_rates_the_symptom_is_asked(read: Read, values: Values) -> None:
    header = "date,beep time,mood_relaxed,phy_headache,pat_restless"
    asked = read(header, *BEEPS)
    (question,) = asked.questions
    assert (question.id, question.default) == ("spasm_column", "phy_headache")
    assert {"phy_headache", "pat_restless", "none"} <= {choice.id for choice in question.choices}
    log = read(header, *BEEPS, spasm_column="phy_headache")
    assert (log.questions, log.episodes, log.quarantined) == ((), (), ())
    assert values(log, "worst_intensity")["2012-08-15"] == 3.0
    assert values(log, "custom:mood_relaxed")["2012-08-13"] == pytest.approx(1 / 3, abs=1e-6)


def test_the_chosen_column_may_count_in_a_table_of_days(read: Read, values: Values) -> None:
    lines = ("Date,Zaps,Flickers", "2025-01-03,1,2", "2025-01-04,0,5", "2025-01-05,3,1")
    assert values(read(*lines, spasm_column="count:Zaps"), "spasm_count")["2025-01-05"] == 3.0
    assert values(read(*lines, spasm_column="Zaps"), "worst_intensity")["2025-01-05"] == 3.0
    assert values(read(*lines, spasm_column="none"), "custom:zaps")["2025-01-05"] == 3.0


def test_factors_alone_need_no_spasms(read: Read) -> None:
    assert read("Date,Sleep (h),Stress,Screen time (h)", "2025-01-03,7,3,5").questions == ()


def test_at_most_five_questions_are_asked_at_once(read: Read) -> None:
    log = read(
        "Date,Caffeine,Pain,Severity,Stress,Stress,Mood,Energy,Anxiety",
        "01/02/2025,2,70,mild,4,5,70,60,50",
        "03/04/2025,1,35,severe,4,5,30,60,50",
    )
    assert len(log.questions) == 5
    assert len({question.id for question in log.questions}) == 5
