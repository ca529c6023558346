"""What was noted when is counted by stretches that stay few, and told with its longest gap."""

from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd
import pytest

from analytics.logged_when import noted
from analytics.logged_when_words import NOTHING, noted_words

TODAY = date(2026, 12, 1)


def diary(n_days: int, first: str = "2026-01-01") -> pd.DataFrame:
    days = pd.DataFrame(
        {"spasm_count": 2.0, "worst_intensity": 5.0, "stress": 4.0, "sleep_h": 7.0},
        index=pd.date_range(first, periods=n_days, name="day"),
    )
    days.iloc[3:7, 0] = np.nan
    days.iloc[::2, 2] = np.nan
    return days


@pytest.mark.parametrize(
    ("n_days", "n_stretches", "lengths"),
    [(20, 20, (1, 1)), (180, 27, (4, 7)), (1095, 36, (31, 28)), (3650, 40, (90, 91))],
)
def test_the_stretches_stay_few(n_days: int, n_stretches: int, lengths: tuple[int, int]) -> None:
    found = noted(diary(n_days))
    assert len(found.starts) == n_stretches
    assert found.lengths[:2] == lengths
    assert sum(found.lengths) == n_days


def test_the_outcome_comes_first_then_what_is_noted_most() -> None:
    assert [(row.key, row.n_days) for row in noted(diary(20)).rows] == [
        ("spasm_count", 16),
        ("sleep_h", 20),
        ("stress", 10),
    ]


def test_each_stretch_counts_its_own_days() -> None:
    spasms = noted(diary(180)).rows[0]
    assert spasms.by_stretch[:3] == (3, 4, 7)
    assert sum(spasms.by_stretch) == spasms.n_days


def test_the_words_name_the_longest_gap_and_the_ends_of_the_list() -> None:
    assert noted_words(noted(diary(20)), TODAY) == (
        "16 of 20 days logged. The longest gap is 4 days, 4 to 7 January. "
        "Noted most often: sleep (20 days); least often: stress (10)."
    )


def test_a_gap_of_another_year_says_so() -> None:
    assert "28 December 2024 to 7 January 2025" not in noted_words(noted(diary(20)), TODAY)
    assert "29 December 2024 to 1 January 2025" in noted_words(noted(diary(20, "2024-12-26")), TODAY)


def test_nothing_noted_says_what_will_be_seen() -> None:
    empty = noted(pd.DataFrame({"spasm_count": []}, index=pd.DatetimeIndex([], name="day")))
    assert empty.rows == ()
    assert noted_words(empty, TODAY) == NOTHING
