"""What was said yes to in the check-in is a flag from its first day on, until it is gone."""

from __future__ import annotations

from datetime import date, timedelta

from analytics.check_in_flags import answered_flags
from analytics.flag_words import EMERGENCY, flag_context, flag_fact
from data.records import CheckIn
from data.scales import SIGNS

FIRST = date(2026, 3, 2)


def week(number: int, **replies: float) -> CheckIn:
    return CheckIn(FIRST + timedelta(weeks=number), "weekly", tuple(replies.items()))


def told(*check_ins: CheckIn, weeks_later: int = 0) -> list[tuple[str, int]]:
    today = max(one.day for one in check_ins) + timedelta(weeks=weeks_later)
    flags = answered_flags(check_ins, SIGNS, today)
    return [(flag.key.partition(":")[0], (flag.day - FIRST).days // 7) for flag in flags]


def test_only_what_was_said_yes_to_is_a_flag() -> None:
    assert told(week(0, numbness=1, red_eye=0)) == [("numbness", 0)]


def test_it_dates_from_the_first_yes_in_a_row() -> None:
    weeks = [week(0, numbness=1), week(1, numbness=0), week(2, numbness=1), week(3, red_eye=0), week(4, numbness=1)]
    assert told(*weeks) == [("numbness", 2)]


def test_what_is_gone_in_the_newest_check_in_is_no_flag_any_more() -> None:
    assert told(week(0, numbness=1), week(1, numbness=0)) == []


def test_an_old_check_in_says_nothing_of_today() -> None:
    assert told(week(0, numbness=1), weeks_later=4) == [("numbness", 0)]
    assert told(week(0, numbness=1), weeks_later=5) == []


def test_ear_clicks_are_recorded_and_alarm_nobody() -> None:
    assert told(week(0, ear_click=1)) == []


def test_the_monthly_scales_are_no_flags() -> None:
    assert answered_flags([CheckIn(FIRST, "monthly", (("severity", 4),))], SIGNS, FIRST) == ()


def test_the_words_tell_the_answer_and_never_what_it_is() -> None:
    (flag,) = answered_flags([week(0, weak_or_stiff=1)], SIGNS, FIRST)
    assert flag_fact(flag, today=FIRST) == "In your check-in of 2 March: part of the face is weak or stiff."
    assert "doctor" in flag_context(flag)


def test_an_emergency_says_what_to_do_now() -> None:
    (flag,) = answered_flags([week(0, sudden_droop=1)], SIGNS, FIRST)
    assert flag.kind == "emergency"
    assert EMERGENCY in flag_context(flag)


def test_a_new_medicine_is_never_to_be_stopped_alone() -> None:
    (flag,) = answered_flags([week(0, new_drug=1)], SIGNS, FIRST)
    assert "Do not stop it on your own" in flag_context(flag)
