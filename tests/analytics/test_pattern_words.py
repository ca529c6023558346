"""Each sentence about when and where says what the numbers say, and what it rests on."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date

import pytest

from analytics import pattern_words as words
from analytics.patterns import Selection
from analytics.patterns_days import EveryDay
from analytics.patterns_places import News, Place, PlaceMonths, Places
from analytics.patterns_strength import Shares
from analytics.patterns_week import Week

TODAY = date(2026, 6, 30)
VIEW = EveryDay(
    "spasm_count", date(2026, 6, 1), date(2026, 6, 4), (2, 0, None, 7), (False,) * 4, 3, 0, 1, 3.0, 7.0, TODAY
)
ZEROS = tuple((0,) * 24 for _ in range(7))
WEEK = Week(ZEROS, 40, 3, 16, 0.41, (3.0, 3.0, 3.0, 6.1, 3.0, 3.0, 2.0))
LID = Place("lower_lid", 60, 0, 58, 2, 0.6, is_new=False)
PLACES = Places((LID, Place("mouth_corner", 5, 0, 5, 0, 0.05, is_new=True)), 100, 7, 2, "left", ())
MONTHS = PlaceMonths(1, (date(2026, 6, 1),), (True,), ("lower_lid",), ((60,),), (False,))
NOTHING_NEW = News((), ())


def test_the_lead_names_hours_weekday_and_place() -> None:
    said = words.lead(VIEW, WEEK, PLACES, 0.01)
    assert said == "Most spasms come between 16 and 20 h, on Thursdays, at the left lower lid."


def test_a_weekday_that_chance_explains_is_not_in_the_lead() -> None:
    assert "Thursday" not in words.lead(VIEW, WEEK, PLACES, 0.3)
    assert "Thursday" not in words.lead(VIEW, WEEK, PLACES, math.nan)


def test_the_lead_says_that_no_weekday_stands_out_once_that_was_asked() -> None:
    assert words.lead(VIEW, WEEK, PLACES, 0.3).endswith("at the left lower lid. No weekday stands out.")
    assert "weekday" not in words.lead(VIEW, WEEK, PLACES, math.nan)


def test_an_even_diary_says_that_nothing_stands_out_and_an_empty_one_says_nothing() -> None:
    even = replace(PLACES, places=(replace(LID, share=0.2),))
    assert words.lead(VIEW, replace(WEEK, window=None), even, 0.5) == (
        "No hour and no place stands out. No weekday stands out."
    )
    nothing = Places((), 0, 0, 0, "", ())
    assert words.lead(VIEW, replace(WEEK, window=None, n_timed=0), nothing, math.nan) == ""


def test_the_page_says_which_days_and_spasms_it_rests_on() -> None:
    selection = Selection(date(2026, 6, 1), date(2026, 6, 4), side="left", site="lower_lid", movement="forced_closure")
    assert words.rests_on(selection, VIEW, 1234, TODAY) == (
        "1 June to 4 June: 3 of 4 days logged, "
        "1,234 single spasms on the left side, at the lower lid and felt as forced closure."
    )


def test_a_day_without_another_outcome_may_well_be_logged() -> None:
    look = replace(VIEW, outcome="worst_intensity", is_look=True)
    said = words.every_day_words(look, TODAY)
    assert said.startswith("Worst intensity 3 on average.")
    assert said.endswith("1 day not noted.")
    assert words.every_day_words(VIEW, TODAY).endswith("1 day not logged.")


def test_every_day_tells_mean_fullest_day_and_what_is_not_logged() -> None:
    said = words.every_day_words(VIEW, TODAY)
    assert said == "3 a day on average, none on 1 day. Most on 30 June: 7. 1 day not logged."
    assert words.every_day_words(replace(VIEW, n_noted=2), TODAY).endswith(
        "On 2 days some spasms are noted, perhaps not all."
    )


def test_where_says_what_has_no_place_and_no_side() -> None:
    assert words.where_words(PLACES) == (
        "Share of 100 spasms with a place. None on the right. 2 without a side. 7 spasms have no place. "
        "Drawn as others see you."
    )
    assert "each place is shown on both" in words.where_words(replace(PLACES, side=""))
    assert words.where_words(replace(PLACES, side="both")).startswith("Both sides. Share")


@pytest.mark.parametrize(
    ("found", "first", "said"),
    [
        (News((("mouth_corner", date(2026, 5, 9)),), ()), date(2026, 1, 1), "The mouth corner is new since 9 May."),
        (News((), (("right", date(2025, 5, 9)),)), date(2026, 1, 1), "The right side is new since 9 May 2025."),
        (NOTHING_NEW, date(2026, 1, 1), "No place and no side is new."),
        (NOTHING_NEW, date(2026, 6, 20), "Too early to call a place new: that takes 10 spasms over 14 days."),
        (NOTHING_NEW, None, "Too early to call a place new: that takes 10 spasms over 14 days."),
    ],
)
def test_spread_says_what_is_new_or_why_it_cannot(found: News, first: date | None, said: str) -> None:
    told = words.spread_words(MONTHS, found, PLACES, first, date(2026, 6, 25), TODAY)
    assert told == f"Spasms a month by place. {said}"


def test_the_week_tells_what_is_left_out_and_how_far_chance_reaches() -> None:
    assert words.week_words(WEEK, 0.2) == (
        "40 spasms with a time of day. 41 % of them between 16 and 20 h. 3 spasms without one left out. "
        "Most on Thursdays, 6.1 a day; fewest on Sundays, 2.0; "
        "over the whole diary the weekdays differ by no more than chance."
    )
    assert words.weekday_words(WEEK, 0.01).endswith("differ by more than chance")
    assert words.weekday_words(WEEK, math.nan).endswith("too few weeks to tell that from chance")
    assert words.weekday_words(replace(WEEK, rates=(math.nan,) * 7), 0.01) == ""


def test_length_and_strength_are_told_by_their_middle() -> None:
    lasting = Shares(("a",) * 5, (1, 2, 3, 4, 0), 10, 0, 14.0)
    strong = replace(lasting, middle=4.0)
    assert words.strength_words(lasting, strong) == (
        "Half of 10 spasms are over within 14 s. On half of 10 spasms the intensity is 4 of 10 or less."
    )
    assert "On half of 10 days the worst intensity" in words.strength_words(lasting, replace(strong, of_days=True))
    assert words.strength_words(replace(lasting, n_known=0), replace(strong, n_known=0)) == ""


@pytest.mark.parametrize(
    ("duration", "said"), [(0.5, "0.5 s"), (14, "14 s"), (60, "1 min"), (150, "2.5 min"), (10800, "3 h")]
)
def test_a_duration_is_told_in_the_unit_that_fits(duration: float, said: str) -> None:
    assert words.seconds(duration) == said


def test_a_side_is_named_only_where_nearly_all_are_on_it() -> None:
    assert words.top_place_words(PLACES) == "left lower lid"
    assert words.top_place_words(replace(PLACES, places=(replace(LID, right=40),))) == "lower lid"
    assert words.hours_words(20) == "20 and 24 h"
    assert words.hours_words(22) == "22 and 2 h"
