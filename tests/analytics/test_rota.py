"""Rhythms that factor and outcome share make no finding."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pandas as pd

from analytics import analyse

RHYTHM = 1.3


def best_rows(make: Callable[[np.random.Generator], pd.DataFrame], seeds: int = 20) -> pd.DataFrame:
    tables = [analyse(make(np.random.default_rng(seed))) for seed in range(seeds)]
    return pd.DataFrame([table.loc[table["p_value"].idxmin()] for table in tables])


def diary(count: np.ndarray, factor: np.ndarray) -> pd.DataFrame:
    index = pd.date_range("2025-01-01", periods=len(count))
    return pd.DataFrame({"spasm_count": count.astype(float), "stress": factor}, index=index)


def rota(rng: np.random.Generator) -> pd.DataFrame:
    shift = (np.arange(180) + rng.integers(8)) % 8 < 4
    return diary(rng.poisson(8 * np.exp(0.5 * (np.arange(180) % 8 < 4))), shift + 0.3 * rng.normal(size=180))


def test_a_rota_behind_both_makes_no_finding() -> None:
    rows = best_rows(rota)
    assert (rows["rhythm_ratio"] > RHYTHM).mean() > 0.9
    assert rows["q_factor"].isna().mean() > 0.9


def test_without_a_rota_nothing_is_held_back() -> None:
    rows = best_rows(lambda rng: diary(rng.poisson(8, 180), rng.normal(size=180)))
    assert (rows["rhythm_ratio"] > RHYTHM).mean() <= 0.1
