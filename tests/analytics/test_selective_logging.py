"""The log itself is questioned: days left out because they were bad, and too many days left out."""

from __future__ import annotations

import numpy as np
import pandas as pd

from analytics.selective_logging import MANY_GAPS, WRITES_LESS, WRITES_MORE, cautions
from analytics.settings import Settings


def diary(rng: np.random.Generator, n: int = 240) -> pd.DataFrame:
    level = rng.normal(size=n)
    for day in range(1, n):
        level[day] = 0.85 * level[day - 1] + np.sqrt(1 - 0.85**2) * level[day]
    days = pd.DataFrame({"spasm_count": rng.poisson(np.exp(1.6 + 0.6 * level)).astype(float), "level": level})
    return days.set_index(pd.date_range("2025-01-01", periods=n))


def found(days: pd.DataFrame) -> tuple[str, ...]:
    return cautions(days[["spasm_count"]], settings=Settings())


def test_days_left_out_because_they_were_bad_are_noticed() -> None:
    rng = np.random.default_rng(2)
    days = diary(rng)
    days.loc[(days["level"] > 0.8) & (rng.random(240) < 0.8), "spasm_count"] = np.nan
    assert WRITES_LESS in found(days)


def test_writing_mostly_on_bad_days_is_noticed() -> None:
    rng = np.random.default_rng(2)
    days = diary(rng)
    days.loc[(days["level"] < -0.5) & (rng.random(240) < 0.85), "spasm_count"] = np.nan
    assert WRITES_MORE in found(days)


def test_a_complete_diary_needs_no_caution() -> None:
    assert found(diary(np.random.default_rng(2))) == ()


def test_days_forgotten_by_chance_seldom_raise_a_caution() -> None:
    warned = 0
    for seed in range(20):
        rng = np.random.default_rng(seed)
        days = diary(rng)
        days.loc[rng.random(240) < 0.15, "spasm_count"] = np.nan
        warned += bool(found(days))
    assert warned <= 4


def test_below_seven_in_ten_logged_days_the_caution_is_always_there() -> None:
    days = diary(np.random.default_rng(4))
    days.iloc[::3, 0] = np.nan
    assert MANY_GAPS not in found(days.iloc[1:3])
    days.iloc[1::6, 0] = np.nan
    assert found(days)[0] == MANY_GAPS
