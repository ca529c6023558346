"""The whole method against an independent implementation of it, on diaries that need every correction."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from analytics import analyse

FOLDER = Path(__file__).resolve().parent.parent / "golden" / "association"
NAMES = sorted(path.name.removesuffix("_diary.csv") for path in FOLDER.glob("*_diary.csv"))
TESTED = ["estimate", "p_value", "q_value", "ci_low", "ci_high", "p_factor", "q_factor", "rhythm_ratio", "days_behind"]
ADJUSTED = ["est_adj", "p_adj", "ci_low_adj", "ci_high_adj", "n_controls"]
DESCRIBED = ["rho", "n_pairs"]


@pytest.fixture(params=NAMES, scope="module")
def both(request: pytest.FixtureRequest) -> tuple[pd.DataFrame, pd.DataFrame]:
    days = pd.read_csv(FOLDER / f"{request.param}_diary.csv", index_col="day", parse_dates=True)
    return analyse(days), pd.read_csv(FOLDER / f"{request.param}_expected.csv")


def test_there_are_diaries_to_compare() -> None:
    assert len(NAMES) >= 6


def test_rows_come_factor_by_factor(both: tuple[pd.DataFrame, pd.DataFrame]) -> None:
    ours, golden = both
    assert list(zip(ours["factor"], ours["lag"], strict=True)) == list(
        zip(golden["factor"], golden["lag"], strict=True)
    )


@pytest.mark.parametrize("column", TESTED + ADJUSTED + DESCRIBED)
def test_column_agrees_with_the_independent_implementation(
    both: tuple[pd.DataFrame, pd.DataFrame], column: str
) -> None:
    ours, golden = both
    np.testing.assert_allclose(ours[column], golden[column], rtol=0, atol=1e-6, equal_nan=True)
