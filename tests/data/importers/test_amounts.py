"""Numbers, units, durations and words become amounts, or a reason why not."""

from __future__ import annotations

import pytest

from data.importers.reading.durations import read_duration
from data.importers.reading.numbers import decimal_evidence, read_amount
from data.importers.reading.units import converted, unit_named


@pytest.mark.parametrize(
    ("text", "value", "unit", "approximate"),
    [
        ("7,5", 7.5, "", False),
        ("1,234.5", 1234.5, "", False),
        ("1.234,5", 1234.5, "", False),
        ("12 345", 12345, "", False),
        ("1'234", 1234, "", False),
        ("1.234.567", 1234567, "", False),
        ("0,125", 0.125, "", False),
        ("~5", 5, "", True),
        (">8", 8, "", True),
        ("6+", 6, "", True),
        ("3-4", 3.5, "", True),
        ("5 to 6", 5.5, "", True),
        ("-50", -50, "", False),
        ("'-9", -9, "", False),
        ("½", 0.5, "", False),
        ("7½", 7.5, "", False),
        ("1 1/2 cups", 1.5, "cups", False),
        ("1,5 L", 1.5, "L", False),
        ("200mg", 200, "mg", False),
        ("2杯", 2, "杯", False),
        ("1e3", 1000, "", False),
    ],
)
def test_a_number_is_read_with_its_surroundings(text: str, value: float, unit: str, approximate: bool) -> None:
    amount = read_amount(text)
    assert amount is not None
    assert (amount.value, amount.unit, amount.approximate) == (value, unit, approximate)


@pytest.mark.parametrize(
    "text", ["inf", "nan", "1e999", "abc", "4-Mar", "2025-03-04", "03.04.2025", "7:45", "=1+1", "8-3"]
)
def test_what_is_no_finite_number_is_none(text: str) -> None:
    assert read_amount(text) is None


@pytest.mark.parametrize(
    ("text", "decimal", "value"), [("1,500", ".", 1500), ("1,500", ",", 1.5), ("1.500", ",", 1500), ("1.500", ".", 1.5)]
)
def test_the_column_decides_the_sign_of_an_open_number(text: str, decimal: str, value: float) -> None:
    amount = read_amount(text, decimal)
    assert amount is not None
    assert amount.value == value


def test_a_rating_out_of_ten_keeps_its_end() -> None:
    amount = read_amount("7/10")
    assert amount is not None
    assert (amount.value, amount.out_of) == (7, 10)


def test_cells_prove_the_decimal_sign() -> None:
    assert decimal_evidence(["1,500", "12"]) == set()
    assert decimal_evidence(["7,5"]) == {","}
    assert decimal_evidence(["1,234.5"]) == {"."}


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("7h 30m", 27000),
        ("7h30", 27000),
        ("7:45", 27900),
        ("07:30:00", 27000),
        ("7,5 Std", 27000),
        ("5h 8min", 18480),
        ("PT7H30M", 27000),
        ("90 min", 5400),
        ("14 s", 14),
        ("1 hour and 20 minutes", 4800),
        ("7.5小时", 27000),
    ],
)
def test_a_duration_is_read(text: str, seconds: float) -> None:
    assert read_duration(text) == seconds


@pytest.mark.parametrize("text", ["465", "7.75", "7:61", "abc", "5 cups", ""])
def test_what_names_no_unit_of_time_is_no_duration(text: str) -> None:
    assert read_duration(text) is None


@pytest.mark.parametrize(
    ("text", "unit"),
    [("Std.", "h"), ("fl. oz", "oz"), ("°F", "f"), ("µg", "ug"), ("毫升", "ml"), ("Tassen", "cup"), ("parsec", "")],
)
def test_a_unit_is_known_by_many_names(text: str, unit: str) -> None:
    assert unit_named(text) == unit


def test_units_are_converted_and_drinks_are_estimates() -> None:
    assert converted(48, "oz", "l") == (pytest.approx(1.41936), False)
    assert converted(6, "glass", "l") == (1.5, True)
    assert converted(2, "cup", "mg") == (190, True)
    assert converted(68, "f", "°C") == (pytest.approx(20), False)
    assert converted(3, "kg", "h") is None
