"""The names of treatments never cover each other, at any width from a phone upwards."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import numpy as np
import pytest

from data.records import Treatment
from pages.charts.treatment_marks import (
    BOLD_LETTER,
    LETTER,
    MOST_ROWS,
    Mark,
    label_text,
    lay_out,
    name_of,
    rows_of,
)

FIRST, LAST = date(2026, 1, 1), date(2026, 6, 29)
NAMES = ("Botulinum", "Yoga", "Tinted glasses", "Clonazepam", "Eye drops", "Acupuncture against all of it")


def spans(marks: tuple[Mark, ...], width: float) -> dict[int, list[tuple[float, float]]]:
    rows: dict[int, list[tuple[float, float]]] = {}
    for mark in marks:
        if mark.row is not None:
            at = (mark.day - FIRST).days / (LAST - FIRST).days * width
            length = len(label_text(mark)) * (BOLD_LETTER if mark.injection else LETTER)
            rows.setdefault(mark.row, []).append((at - length, at) if mark.to_left else (at, at + length))
    return rows


@pytest.mark.parametrize("width", [262.0, 700.0, 1100.0])
@pytest.mark.parametrize("seed", range(5))
def test_names_in_one_row_do_not_touch(seed: int, width: float) -> None:
    random = np.random.default_rng(seed)
    items = [
        (FIRST + timedelta(days=int(random.integers(0, 180))), str(random.choice(NAMES)), bool(random.integers(0, 2)))
        for _ in range(12)
    ]
    for row in spans(lay_out(items, FIRST, LAST), width).values():
        ordered = sorted(row)
        assert all(end <= start for (_, end), (start, _) in pairwise(ordered))


def test_injections_stand_lowest() -> None:
    day = FIRST + timedelta(days=40)
    marks = lay_out([(day, "Yoga", False), (day, "Botulinum", True)], FIRST, LAST)
    assert {mark.name: mark.row for mark in marks} == {"Botulinum": 0, "Yoga": 1}


def test_a_name_that_would_leave_the_plot_stands_left_of_its_line() -> None:
    (mark,) = lay_out([(LAST, "Mindfulness", False)], FIRST, LAST)
    assert mark.to_left


def test_where_no_row_is_free_the_line_stands_alone() -> None:
    marks = lay_out([(FIRST, "Tinted glasses", False)] * 9, FIRST, LAST)
    assert rows_of(marks) == MOST_ROWS
    assert [mark.row for mark in marks].count(None) == 9 - MOST_ROWS


@pytest.mark.parametrize(
    ("treatment", "name"),
    [
        (Treatment(FIRST, "botulinum", "Botox"), "Botulinum"),
        (Treatment(FIRST, "supplement", "magnesium"), "Magnesium"),
        (Treatment(FIRST, "eye_drops", " "), "Eye drops"),
        (Treatment(FIRST, ""), "Treatment"),
    ],
)
def test_a_treatment_is_named_by_its_product_and_an_injection_by_its_kind(treatment: Treatment, name: str) -> None:
    assert name_of(treatment) == name
