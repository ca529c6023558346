"""One value told to one day: bounds that hold for every source."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from data.importers.reading.collected import Collected
from data.importers.reading.telling import own_day, tell

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 3, 9, 3, 59), date(2026, 3, 8)),
        (datetime(2026, 3, 9, 4), date(2026, 3, 9)),
        (datetime(1, 1, 1), date(1, 1, 1)),
    ],
)
def test_a_night_belongs_to_the_day_before_until_the_day_starts(moment: datetime, day: date) -> None:
    assert own_day(moment, Collected({}, TODAY, 4)) == day


@pytest.mark.parametrize("value", [float("inf"), float("-inf"), float("nan"), 1e16, -1e16])
def test_a_number_that_is_none_is_put_aside_even_under_an_own_name(value: float) -> None:
    collected = Collected({}, TODAY)
    assert not tell(collected, date(2026, 3, 9), "custom:points", value, 7, column="points")
    assert [(problem.row, problem.column) for problem in collected.problems] == [(7, "points")]
    assert list(collected.sums.values()) == []
