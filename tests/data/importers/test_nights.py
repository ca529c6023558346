"""How sleeps become nights and naps."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from data.importers.reading.collected import Collected
from data.importers.reading.nights import Sleep, add_sleeps

TODAY = date(2025, 6, 1)


def at(text: str) -> datetime:
    return datetime.fromisoformat(f"2025-{text}")


def told(*sleeps: Sleep) -> tuple[dict[tuple[str, str], float], Collected]:
    collected = Collected({}, TODAY)
    add_sleeps(sleeps, collected)
    return {
        (value.factor, value.day.isoformat()[5:]): float(value.value) for value in collected.sums.values()
    }, collected


def test_a_night_belongs_to_the_morning_it_ends_on() -> None:
    days, _ = told(Sleep(at("01-03 23:30"), at("01-04 07:00"), 2, asleep_h=7.0))
    assert days == {("sleep_h", "01-04"): 7.0, ("bedtime_h", "01-04"): 11.5, ("waketime_h", "01-04"): 19.0}


def test_overlapping_sleeps_are_counted_once() -> None:
    days, _ = told(Sleep(at("01-03 23:00"), at("01-04 05:00"), 2), Sleep(at("01-04 01:00"), at("01-04 07:00"), 3))
    assert days[("sleep_h", "01-04")] == 8.0


def test_a_second_row_of_the_same_night_adds_only_what_lies_outside_the_first() -> None:
    whole = Sleep(at("01-03 23:00"), at("01-04 07:00"), 2, asleep_h=7.2)
    part = Sleep(at("01-04 03:00"), at("01-04 07:00"), 3, asleep_h=3.9)
    days, _ = told(whole, part)
    assert days[("sleep_h", "01-04")] == 7.2


def test_a_night_in_two_parts_is_added_up_and_keeps_the_times_of_the_longer_one() -> None:
    days, _ = told(
        Sleep(at("01-03 23:00"), at("01-04 04:00"), 2, asleep_h=5.0),
        Sleep(at("01-04 06:30"), at("01-04 08:00"), 3, asleep_h=1.5),
    )
    assert days == {("sleep_h", "01-04"): 6.5, ("bedtime_h", "01-04"): 11.0, ("waketime_h", "01-04"): 16.0}


def test_a_short_sleep_of_the_daytime_is_a_nap_beside_the_night() -> None:
    days, collected = told(
        Sleep(at("01-03 23:00"), at("01-04 07:00"), 2), Sleep(at("01-04 14:00"), at("01-04 15:30"), 3)
    )
    assert (days[("sleep_h", "01-04")], days[("nap_h", "01-04")]) == (8.0, 1.5)
    assert "1 sleep of less than 3 h in the daytime was taken as a nap." in collected.messages


def test_the_flag_of_the_source_wins_over_the_clock() -> None:
    days, _ = told(
        Sleep(at("01-04 09:30"), at("01-04 11:00"), 2, nap=False),
        Sleep(at("01-04 22:00"), at("01-04 22:30"), 3, nap=True),
    )
    assert (days[("sleep_h", "01-04")], days[("nap_h", "01-04")]) == (1.5, 0.5)


def test_offsets_make_the_night_of_a_clock_change_an_hour_shorter() -> None:
    days, _ = told(Sleep(at("03-29 23:00"), at("03-30 07:00"), 2, start_offset_min=60, end_offset_min=120))
    assert (days[("sleep_h", "03-30")], days[("bedtime_h", "03-30")]) == (7.0, 11.0)


def test_impossible_sleeps_are_put_aside_with_their_line() -> None:
    days, collected = told(
        Sleep(at("01-04 07:00"), at("01-03 23:00"), 2),
        Sleep(at("01-03 23:00"), at("01-04 07:00"), 3, asleep_h=12.0),
        Sleep(at("07-03 23:00"), at("07-04 07:00"), 4),
    )
    assert days == {}
    assert [(problem.row, problem.reason) for problem in collected.problems] == [
        (2, "This sleep ends before it starts"),
        (3, "12.0 h of sleep in 8.0 h is not possible, expected 0 to 20"),
        (4, "2025-07-04 is in the future"),
    ]


def test_bedtimes_that_jump_and_stay_are_said() -> None:
    first = [Sleep(at("01-01 22:00") + timedelta(days=n), at("01-02 06:00") + timedelta(days=n), n) for n in range(20)]
    later = [
        Sleep(at("01-22 03:00") + timedelta(days=n), at("01-22 11:00") + timedelta(days=n), 20 + n) for n in range(20)
    ]
    _, collected = told(*first, *later)
    assert any("From about 22 Jan 2025 on, bedtimes are 5 h later" in message for message in collected.messages)


def test_a_flagged_nap_inside_a_night_does_not_part_it() -> None:
    days, _ = told(
        Sleep(at("01-03 23:00"), at("01-04 07:00"), 2, nap=False),
        Sleep(at("01-04 06:30"), at("01-04 06:45"), 3, nap=True),
        Sleep(at("01-04 06:50"), at("01-04 07:30"), 4, nap=False),
    )
    assert (days[("sleep_h", "01-04")], days[("nap_h", "01-04")]) == (8.5, 0.25)
