"""One factor: looked at with another delay or outcome it keeps its verdict; under the spasms its days can be marked."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import numpy as np
import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from analytics import rates
from data.hidden_factors import hide_factors
from data.records import DayValue, DiaryLog, Period
from data.storing import import_file, preview_log
from pages.widgets.differences import clicked_factor
from pages.widgets.factor_days_card import boxed_days

PageVisit = Callable[..., AppTest]
PageWords = Callable[[AppTest], str]
LAST = date(2026, 11, 22)
SPAN = Period(LAST - timedelta(days=179), LAST)


@pytest.fixture
def two_outcomes(page_half_year: int) -> int:
    """Give the half year with a worst intensity stated on each day, too."""
    random = np.random.default_rng(5)
    days = tuple(
        DayValue(LAST - timedelta(days=back), "worst_intensity", float(random.integers(1, 9))) for back in range(180)
    )
    log = DiaryLog("visible", "Another app", "worst", days=days)
    import_file(page_half_year, preview_log(page_half_year, log, file_name="worst.csv", digest="2"))
    return page_half_year


def verdict(app: AppTest) -> list[str]:
    return [table.value.to_csv() for table in app.table[:3]]


@pytest.mark.usefixtures("page_half_year")
def test_another_delay_is_named_and_changes_no_verdict(page_visit: PageVisit, page_words: PageWords) -> None:
    app = page_visit("triggers.py", delay="2 days later")
    assert "Shown: 3 nights before, 178 days. The answer above rests on: night before." in page_words(app)
    assert verdict(app) == verdict(page_visit("triggers.py"))


@pytest.mark.usefixtures("two_outcomes")
def test_another_outcome_is_a_look_without_the_word_linked(page_visit: PageVisit, page_words: PageWords) -> None:
    app = page_visit("triggers.py", shown="Worst intensity of the day")
    words = page_words(app)
    assert "Looking at worst intensity of the day: estimates with their ranges, and no verdict." in words
    assert "Above: worst intensity of the day. Below, on the same days: Sleep." in words
    assert verdict(app) == verdict(page_visit("triggers.py"))


@pytest.mark.usefixtures("two_outcomes")
def test_one_click_shows_it_as_it_was_tested(page_visit: PageVisit, page_words: PageWords) -> None:
    app = page_visit("triggers.py", shown="Worst intensity of the day", delay="1 day later")
    app.button(key="reset_look").click().run()
    words = page_words(app)
    assert "no verdict" not in words
    assert "Shown:" not in words


@pytest.mark.usefixtures("page_half_year")
def test_with_one_outcome_none_is_asked_for(page_visit: PageVisit) -> None:
    assert "shown" not in {box.key for box in page_visit("triggers.py").selectbox}


@pytest.mark.usefixtures("page_half_year")
@pytest.mark.parametrize("query", [{"delay": "9 days later"}, {"shown": "<b>"}, {"zoom": "a century"}])
def test_what_is_unknown_in_the_address_is_ignored(page_visit: PageVisit, query: dict[str, str]) -> None:
    assert verdict(page_visit("triggers.py", **query)) == verdict(page_visit("triggers.py"))


@pytest.mark.usefixtures("page_half_year")
def test_marked_days_are_told_beside_the_others(page_visit: PageVisit, page_words: PageWords) -> None:
    app = page_visit("triggers.py", zoom="30 days")
    app.session_state["mark"] = (date(2026, 11, 1), date(2026, 11, 10))
    app.run()
    words = page_words(app)
    assert "1 to 10 November 2026" in words
    assert "The 10 marked days:" in words
    assert "over 20 logged days" in words
    assert "prove nothing" in words
    app.button(key="unmark").click().run()
    assert "The 10 marked days" not in page_words(app)


@pytest.mark.usefixtures("page_half_year")
def test_a_chosen_day_is_opened(page_visit: PageVisit, page_words: PageWords) -> None:
    app = page_visit("triggers.py")
    app.session_state["factor_days_day"] = LAST
    app.run()
    assert "Sunday 22 November 2026" in page_words(app)


@pytest.mark.usefixtures("page_young")
def test_a_young_diary_sees_its_factors_day_by_day(page_visit: PageVisit, page_words: PageWords) -> None:
    words = page_words(page_visit("triggers.py"))
    assert "20 of 30 days logged" in words
    assert "One factor beside your spasms" in words
    assert "Day by day" in words


@pytest.mark.usefixtures("page_half_year")
def test_the_page_says_which_factors_move_together(page_visit: PageVisit, page_words: PageWords) -> None:
    words = page_words(page_visit("triggers.py"))
    assert "No two of your 2 factors move so closely together" in words
    assert "Moving together is not cause." in words


@pytest.mark.parametrize(
    ("points", "factor"),
    [
        ([{"customdata": "stress"}], "stress"),
        ([{"customdata": ["tag:a &amp; b"]}], "tag:a & b"),
        ([{"customdata": "gone"}, {"customdata": "stress"}], "stress"),
        ([{"x": 1}], None),
        ([], None),
    ],
)
def test_a_click_on_a_row_is_read_as_its_factor(points: list[dict[str, object]], factor: str | None) -> None:
    assert clicked_factor(points, ["stress", "tag:a & b"]) == factor


@pytest.mark.parametrize(
    ("box", "days"),
    [
        ({"x": ["2026-11-01 06:00", "2026-11-04 18:00"]}, Period(date(2026, 11, 2), date(2026, 11, 4))),
        ({"x": ["2026-11-04 18:00", "2026-11-01"]}, Period(date(2026, 11, 1), date(2026, 11, 4))),
        ({"x": ["2026-11-20", "2026-12-30 10:00:00.5"]}, Period(date(2026, 11, 20), LAST)),
        ({"x": ["2026-11-01 06:00", "2026-11-01 18:00"]}, None),
        ({"x": ["2031-01-01", "2031-02-01"]}, None),
        ({"x": ["yesterday", "today"]}, None),
        ({}, None),
    ],
)
def test_a_box_is_read_as_the_days_whose_middle_it_covers(box: dict[str, Any], days: Period | None) -> None:
    assert boxed_days([box], SPAN) == days


@pytest.mark.usefixtures("two_outcomes")
def test_the_timeline_shows_another_outcome_and_nothing_else_changes(
    page_visit: PageVisit, page_words: PageWords
) -> None:
    usual, other = page_visit(), page_visit(timeline_shows="Worst intensity of the day")
    assert "stated on 180 of 180 days · the cards above tell of spasms" in page_words(other)
    assert [metric.value for metric in other.metric] == [metric.value for metric in usual.metric]


def test_a_calm_day_is_no_gap_of_another_outcome() -> None:
    days = pd.DataFrame(
        {"spasm_count": [2.0, 0.0, math.nan], "worst_intensity": [5.0, math.nan, math.nan]},
        index=pd.date_range("2026-05-01", periods=3, name="day"),
    )
    assert rates.gaps(days, outcome="worst_intensity", beside="spasm_count") == ((date(2026, 5, 3), date(2026, 5, 3)),)
    assert rates.gaps(days, outcome="worst_intensity") == ((date(2026, 5, 2), date(2026, 5, 3)),)


@pytest.mark.usefixtures("page_half_year")
def test_a_hidden_factor_is_in_no_list_and_no_chart(
    page_diary: int, page_visit: PageVisit, page_words: PageWords
) -> None:
    hide_factors(page_diary, ["screen_time_h"])
    assert "From 30 days on which two factors are both noted" in page_words(page_visit("triggers.py"))
    assert not [table for table in page_visit("compare.py").table if "Screen time" in table.value.to_csv()]
    assert "screen" not in page_words(page_visit("entries.py", kind="Sleep")).lower()
