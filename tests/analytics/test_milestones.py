"""Findings are looked at on fixed days, and only kept days count towards them."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from analytics.milestones import cut, daily, kept, looked_at, next_milestone, reached
from analytics.settings import Settings


def diary(values: list[float]) -> pd.DataFrame:
    return pd.DataFrame({"spasm_count": values}, index=pd.date_range("2025-01-01", periods=len(values)))


@pytest.mark.parametrize(
    ("kept_days", "looks", "ahead"),
    [
        (0, (), 30),
        (29, (), 30),
        (30, (30,), 45),
        (59, (30, 45), 60),
        (90, (30, 45, 60, 75, 90), 120),
        (119, (30, 45, 60, 75, 90), 120),
        (162, (30, 45, 60, 75, 90, 120, 150), 180),
    ],
)
def test_milestones_are_thirty_to_ninety_and_then_every_thirty(
    kept_days: int, looks: tuple[int, ...], ahead: int
) -> None:
    assert reached(kept_days, Settings()) == looks
    assert next_milestone(kept_days, Settings()) == ahead


def test_a_calm_day_is_kept_and_an_empty_one_is_not() -> None:
    assert kept(diary([0.0, np.nan, 3.0, np.inf]), "spasm_count").tolist() == [True, False, True, False]


def test_a_diary_without_the_outcome_has_no_kept_day() -> None:
    assert kept(diary([1.0, 2.0]), "interference").tolist() == [False, False]


def test_the_cut_ends_on_the_day_of_the_nth_kept_day() -> None:
    days = diary([1.0, np.nan, 0.0, np.nan, 2.0, 4.0])
    assert cut(days, 2, "spasm_count").index[-1] == pd.Timestamp("2025-01-03")
    assert cut(days, 3, "spasm_count").index[-1] == pd.Timestamp("2025-01-05")


def test_a_cut_beyond_the_diary_says_how_many_days_there_are() -> None:
    with pytest.raises(ValueError, match="2 kept days, expected 3"):
        cut(diary([1.0, np.nan, 0.0]), 3, "spasm_count")


def test_days_after_the_last_milestone_are_not_looked_at() -> None:
    assert len(looked_at(diary([1.0] * 44), Settings())) == 30
    assert looked_at(diary([1.0] * 29), Settings()).empty


def test_a_diary_is_laid_out_day_by_day_and_the_later_of_two_rows_counts() -> None:
    days = diary([1.0, 2.0, 3.0])
    days.index = pd.DatetimeIndex(["2025-01-04", "2025-01-01", "2025-01-04"])
    assert daily(days)["spasm_count"].tolist()[0] == 2.0
    assert daily(days)["spasm_count"].isna().tolist() == [False, True, True, False]
    assert daily(days)["spasm_count"].iloc[-1] == 3.0
