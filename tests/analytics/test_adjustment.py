"""The same effect with the factors that move with it held fixed."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from analytics import Settings, analyse
from analytics.adjustment import adjusted, choose_controls
from analytics.panel import fit_panel


def two_that_move_together(seed: int, n: int = 180) -> pd.DataFrame:
    rng = np.random.default_rng(seed)
    stress, shared = rng.normal(size=n), rng.normal(size=n)
    return pd.DataFrame(
        {
            "spasm_count": rng.poisson(8 * np.exp(0.3 * stress + 0.3 * rng.normal(size=n))).astype(float),
            "stress": stress,
            "caffeine_mg": 180 + 80 * (0.6 * stress + 0.8 * shared),
            "steps": rng.normal(6000, 2000, n),
        },
        index=pd.date_range("2025-01-01", periods=n),
    )


def test_of_two_that_move_together_only_the_one_that_acts_remains() -> None:
    plain, left, acting = [], [], []
    for seed in range(25):
        table = analyse(two_that_move_together(seed), (0,)).set_index("factor")
        plain.append(table.loc["caffeine_mg", "p_value"] < 0.05)
        left.append(table.loc["caffeine_mg", "p_adj"] < 0.05)
        acting.append(table.loc["stress", "p_adj"] < 0.05)
    assert np.mean(plain) > 0.8
    assert np.mean(left) < 0.2
    assert np.mean(acting) > 0.9


def test_controls_are_named_strongest_first() -> None:
    rng = np.random.default_rng(0)
    days = two_that_move_together(3)
    days["mood"] = -days["stress"] + 0.5 * rng.normal(size=180)
    table = analyse(days, (0, 1)).set_index(["factor", "lag"])
    assert table.loc[("stress", 0), "controls"] == ("mood", "caffeine_mg")
    assert table.loc[("stress", 0), "n_controls"] == 2
    assert table.loc[("steps", 0), "controls"] == ()


def test_without_controls_the_adjusted_effect_is_the_plain_one() -> None:
    table = analyse(two_that_move_together(3), (0,)).set_index("factor").loc["steps"]
    assert table["n_controls"] == 0
    assert table["est_adj"] == pytest.approx(table["estimate"], abs=1e-12)


def test_equals_least_squares_on_the_whitened_columns() -> None:
    panel = fit_panel(two_that_move_together(5), (0,), settings=Settings())
    null, found = panel.null.whitened, panel.blocks[0].slopes
    likeliest = replace(
        found, weight=np.zeros_like(found.weight) + (np.arange(len(found.weight)) == 0)[:, None], gram=found.gram
    )
    ours = adjusted(null, likeliest, 0.95)
    both = found.best[:, :2]
    slopes, rest = np.linalg.lstsq(both, null.residual[0])[:2]
    error = np.sqrt(rest[0] / (null.degrees - 1) * np.linalg.inv(both.T @ both)[0, 0])
    assert ours.estimate[0] == pytest.approx(slopes[0], abs=1e-6)
    assert ours.p_value[0] == pytest.approx(2 * stats.t.sf(abs(slopes[0]) / error, null.degrees - 1), abs=1e-6)


def test_a_copy_leaves_nothing_to_tell() -> None:
    days = two_that_move_together(3).drop(columns="caffeine_mg")
    days["again"] = 2 * days["stress"] + 1
    table = analyse(days, (0,)).set_index("factor")
    assert np.isnan(table.loc["stress", "p_adj"])
    assert table.loc["stress", "p_value"] < 0.001


def test_few_days_allow_few_controls() -> None:
    rng = np.random.default_rng(1)
    shared = rng.normal(size=(40, 1))
    columns = shared + 0.3 * rng.normal(size=(40, 9))
    chosen = choose_controls(columns.T @ columns, np.ones(9, dtype=bool), 28)
    assert {len(controls) for controls in chosen} == {4}
    assert all(place not in controls for place, controls in enumerate(chosen))
