"""Numbers and days as charts write them."""

from __future__ import annotations

import math
from datetime import date

import pytest

from pages.charts.ticks import round_step, signed_ticks
from pages.charts.words import day_words, drawn, number, rate, short_span, shortened, signed, span_words, with_unit


@pytest.mark.parametrize(
    ("value", "text"),
    [(3.0, "3"), (2.44, "2.4"), (-0.04, "0.0"), (-2.5, "−2.5"), (1234.6, "1,235"), (math.nan, "–"), (100.4, "100")],
)
def test_a_number_has_no_decimals_that_nobody_can_use(value: float, text: str) -> None:
    assert number(value) == text


@pytest.mark.parametrize(("value", "text"), [(3.0, "3.0"), (250.4, "250"), (math.nan, "–")])
def test_a_rate_keeps_its_decimal(value: float, text: str) -> None:
    assert rate(value) == text


@pytest.mark.parametrize(
    ("value", "text"), [(1.66, "+1.7"), (-0.2, "−0.2"), (0.04, "0.0"), (-0.04, "0.0"), (math.nan, "–")]
)
def test_a_difference_has_a_sign_unless_it_is_none(value: float, text: str) -> None:
    assert signed(value) == text


@pytest.mark.parametrize(
    ("first", "last", "words", "short"),
    [
        (date(2026, 8, 8), date(2026, 8, 16), "8 to 16 August 2026", "8–16 Aug"),
        (date(2026, 5, 26), date(2026, 11, 22), "26 May to 22 November 2026", "26 May–22 Nov"),
        (date(2025, 12, 30), date(2026, 1, 2), "30 December 2025 to 2 January 2026", "30 Dec–2 Jan"),
        (date(2026, 5, 1), date(2026, 5, 1), "1 May 2026", "1 May"),
    ],
)
def test_a_span_is_written_without_saying_anything_twice(first: date, last: date, words: str, short: str) -> None:
    assert (span_words(first, last), short_span(first, last)) == (words, short)


def test_a_day_can_go_without_its_year() -> None:
    assert (day_words(date(2026, 5, 3)), day_words(date(2026, 5, 3), year=False)) == ("3 May 2026", "3 May")


@pytest.mark.parametrize(
    ("value", "factor", "text"),
    [
        (6.1, "sleep_h", "6.1 h"),
        (6.0, "stress", "6 of 10"),
        (1.0, "period", "yes"),
        (0.0, "tag:x", "no"),
        (3.0, "what", "3"),
    ],
)
def test_a_value_is_told_with_its_unit(value: float, factor: str, text: str) -> None:
    assert with_unit(value, factor) == text


def test_text_for_a_figure_is_shown_and_never_interpreted() -> None:
    assert drawn("<a href='//x'>\n tea</a> & milk") == "&lt;a href=&#x27;//x&#x27;&gt; tea&lt;/a&gt; &amp; milk"


def test_a_long_text_is_cut_with_an_ellipsis() -> None:
    assert (shortened("Mindfulness", 6), shortened("Yoga", 6)) == ("Mindf…", "Yoga")


@pytest.mark.parametrize(
    ("low", "high", "texts"),
    [
        (-2.2, 4.2, ["−2", "−1", "0", "+1", "+2", "+3", "+4"]),
        (-0.1, 0.4, ["−0.1", "0", "+0.1", "+0.2", "+0.3", "+0.4"]),
        (-30.0, 90.0, ["−20", "0", "+20", "+40", "+60", "+80"]),
    ],
)
def test_a_scale_of_differences_has_round_signed_ticks(low: float, high: float, texts: list[str]) -> None:
    assert signed_ticks(low, high)["ticktext"] == texts


@pytest.mark.parametrize(("least", "step"), [(0.9, 1.0), (1.0, 1.0), (1.01, 2.0), (2.4, 5.0), (0.06, 0.1), (6.0, 10.0)])
def test_a_step_is_one_two_or_five(least: float, step: float) -> None:
    assert round_step(least) == pytest.approx(step)
