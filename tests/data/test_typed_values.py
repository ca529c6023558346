"""What is typed becomes a value, nothing, or a clear refusal."""

from __future__ import annotations

import pytest

from data.errors import EntryRefused
from data.typed_values import typed_value, value_text


@pytest.mark.parametrize(
    ("factor", "text", "value"),
    [
        ("stress", "", None),
        ("stress", "  ", None),
        ("stress", "0", 0.0),
        ("sleep_h", "6,5", 6.5),
        ("sleep_h", " 6.5 ", 6.5),
        ("tag:alcohol", "Yes", 1.0),
        ("tag:alcohol", "no", 0.0),
        ("tag:alcohol", "a lot", "a lot"),
        ("custom:weather", "mild", "mild"),
        ("custom:weather", "3", 3.0),
        ("illness_fever", "yes", 1.0),
    ],
)
def test_a_field_says_a_value_or_nothing(factor: str, text: str, value: float | str | None) -> None:
    assert typed_value(factor, text) == value


@pytest.mark.parametrize(
    ("factor", "text", "said"),
    [
        ("stress", "often", "Stress is “often”, expected a number, or nothing"),
        ("stress", "11", "Stress is 11, expected 0 to 10"),
        ("sleep_h", "1.000,5", "expected a number"),
        ("sleep_h", "nan", "expected a number"),
        ("illness_fever", "maybe", "expected yes or no"),
    ],
)
def test_anything_else_is_refused_with_what_was_expected(factor: str, text: str, said: str) -> None:
    with pytest.raises(EntryRefused, match=said):
        typed_value(factor, text)


@pytest.mark.parametrize(
    ("factor", "value"),
    [("stress", 6.5), ("sleep_h", 7.0), ("tag:alcohol", 0.0), ("tag:alcohol", 1.0), ("custom:weather", "mild")],
)
def test_a_value_survives_its_field(factor: str, value: float | str) -> None:
    assert typed_value(factor, value_text(factor, value)) == value
    assert value_text(factor, None) == ""
