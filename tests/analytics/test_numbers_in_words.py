"""Numbers and days as they are written in sentences."""

from __future__ import annotations

from datetime import date

import pytest

from analytics.numbers_in_words import count, day_words, joined, number, ordinal, plural, signed, trimmed


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [(1.74, 1, "1.7"), (-0.24, 1, "−0.2"), (-0.04, 1, "0.0"), (1234.5, 0, "1,234"), (0.314, 2, "0.31")],
)
def test_numbers_have_a_true_minus_and_no_negative_zero(value: float, decimals: int, text: str) -> None:
    assert number(value, decimals) == text


@pytest.mark.parametrize(("value", "text"), [(1.7, "+1.7"), (-0.2, "−0.2"), (0.01, "0.0"), (-0.01, "0.0")])
def test_differences_have_their_sign(value: float, text: str) -> None:
    assert signed(value) == text


@pytest.mark.parametrize(
    ("value", "decimals", "text"), [(6.0, 1, "6"), (7.1, 1, "7.1"), (100.0, 0, "100"), (8369.0, -2, "8,400")]
)
def test_trimmed_numbers_keep_the_zeros_that_count(value: float, decimals: int, text: str) -> None:
    assert trimmed(value, decimals) == text


@pytest.mark.parametrize(
    ("value", "text"), [(1, "1st"), (2, "2nd"), (3, "3rd"), (11, "11th"), (22, "22nd"), (113, "113th"), (150, "150th")]
)
def test_ordinals(value: int, text: str) -> None:
    assert ordinal(value) == text


def test_days_names_and_counts() -> None:
    assert day_words(date(2026, 5, 3)) == "3 May"
    assert day_words(date(2026, 5, 3), date(2027, 1, 1)) == "3 May 2026"
    assert joined(["sleep", "stress", "mood"]) == "sleep, stress and mood"
    assert (joined(["sleep"]), joined([])) == ("sleep", "")
    assert (count(3), count(13)) == ("three", "13")
    assert (plural(1, "day", "days"), plural(4, "day", "days")) == ("1 day", "4 days")
