"""Rhythms that factor and outcome share make no finding: a rota is allowed for, any other rhythm held back."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pandas as pd
import pytest

from analytics import analyse
from analytics.calendar_days import on_calendar
from analytics.null_fit import fit_null
from analytics.rota import rota_columns

RHYTHM = 1.3


def best_rows(make: Callable[[np.random.Generator], pd.DataFrame], seeds: int = 20) -> pd.DataFrame:
    tables = [analyse(make(np.random.default_rng(seed))) for seed in range(seeds)]
    return pd.DataFrame([table.loc[table["p_value"].idxmin()] for table in tables])


def diary(count: np.ndarray, factor: np.ndarray) -> pd.DataFrame:
    index = pd.date_range("2025-01-01", periods=len(count))
    return pd.DataFrame({"spasm_count": count.astype(float), "stress": factor}, index=index)


def beside(rng: np.random.Generator, working: np.ndarray) -> pd.DataFrame:
    """Spasms that follow a rota, and a factor that follows it in another phase."""
    shift = np.roll(working, rng.integers(8))
    return diary(rng.poisson(8 * np.exp(0.5 * working)), shift + 0.3 * rng.normal(size=len(working)))


def rota(rng: np.random.Generator) -> pd.DataFrame:
    return beside(rng, np.arange(180) % 8 < 4)


def crooked(rng: np.random.Generator) -> pd.DataFrame:
    """A rhythm of six and a half days: no rota and no week."""
    return beside(rng, np.arange(180) % 6.5 < 3.25)


def columns_of(days: pd.DataFrame) -> np.ndarray | None:
    calendar = on_calendar(days, "spasm_count")
    null = fit_null(calendar)
    assert null is not None
    return rota_columns(calendar, null.whitened)


def test_a_rota_behind_both_makes_no_finding() -> None:
    rows = best_rows(rota, seeds=40)
    assert (rows["q_factor"] <= 0.05).mean() <= 0.1
    assert (rows["rhythm_ratio"] > RHYTHM).mean() <= 0.1


def test_a_rhythm_that_is_no_rota_makes_no_finding() -> None:
    rows = best_rows(crooked)
    assert (rows["rhythm_ratio"] > RHYTHM).mean() > 0.9
    assert rows["q_factor"].isna().mean() > 0.9


def test_without_a_rota_nothing_is_held_back() -> None:
    rows = best_rows(lambda rng: diary(rng.poisson(8, 180), rng.normal(size=180)))
    assert (rows["rhythm_ratio"] > RHYTHM).mean() <= 0.1


@pytest.mark.parametrize("length", [3, 4, 6, 10, 14, 21])
def test_days_and_weeks_that_take_turns_join_the_null_model(length: int) -> None:
    day, week = np.arange(180), (np.arange(180) + 2) // 7  # the diary begins on a Wednesday
    working = day % length == 0 if length <= 10 else week % (length // 7) == 0
    days = beside(np.random.default_rng(length), 1.5 * working)
    null = fit_null(on_calendar(days, "spasm_count"))
    assert null is not None
    left = working - null.design @ np.linalg.lstsq(null.design, working, rcond=None)[0]
    assert (left**2).sum() < 0.1 * ((working - working.mean()) ** 2).sum()


def test_hardly_any_diary_without_a_rota_has_one() -> None:
    seen = [
        columns_of(diary(rng.poisson(8, 120), rng.normal(size=120))) is not None
        for rng in map(np.random.default_rng, range(60))
    ]
    assert np.mean(seen) <= 0.1


def test_days_that_are_never_logged_leave_no_hole() -> None:
    days = rota(np.random.default_rng(1))
    days.loc[days.index[np.arange(180) % 2 == 1], "spasm_count"] = np.nan
    null = fit_null(on_calendar(days, "spasm_count"))
    assert null is not None
    assert np.linalg.matrix_rank(null.design) == null.design.shape[1]
