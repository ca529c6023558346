"""Another outcome is a look: the same days, factors and delays as the lists, plain ranges, no verdict."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pandas as pd
import pytest

from analytics import analyse
from analytics.exploratory import exploratory
from analytics.exploratory_words import exploratory_caption, exploratory_row
from analytics.exposures import exposures
from analytics.findings import find
from analytics.results import CANNOT_TELL, LINKED
from analytics.settings import Settings

Planted = Callable[..., pd.DataFrame]


@pytest.fixture
def stronger(planted: Planted) -> pd.DataFrame:
    """A diary in which stress raises the worst intensity too."""
    days = planted()
    noise = np.random.default_rng(5).normal(0, 1, len(days))
    return days.assign(worst_intensity=np.clip(4 + 0.6 * (days["stress"] - 5) + noise, 0, 10))


def test_estimate_and_range_are_those_of_the_model_up_to_the_last_look(stronger: pd.DataFrame) -> None:
    findings = find(stronger)
    told = next(one for one in exploratory(stronger, findings, "worst_intensity") if one.factor == "stress")
    seen = exposures(stronger.iloc[:120], "worst_intensity")
    table = analyse(seen, settings=Settings(outcome="worst_intensity"))
    row = table.set_index(["factor", "lag"]).loc["stress", 0]
    middle = table.attrs["mean_outcome"]
    low, high = np.percentile(seen["stress"], (25, 75))

    def difference(slope: float) -> float:
        ends = [middle * np.exp(slope * (level - row["mean_x"]) / row["per_sd"]) for level in (low, high)]
        return ends[1] - ends[0]

    assert told.difference == pytest.approx(difference(row["estimate"]))
    assert (told.difference_low, told.difference_high) == pytest.approx(
        (difference(row["ci_low"]), difference(row["ci_high"]))
    )
    assert told.n_pairs == 120


def test_a_strong_one_is_no_link_either(stronger: pd.DataFrame) -> None:
    found = exploratory(stronger, find(stronger), "worst_intensity")
    assert {one.verdict for one in found} == {CANNOT_TELL}
    rows = [" ".join(exploratory_row(one)) for one in found]
    assert rows[0].startswith("On days with more stress about ")
    assert "points stronger (" in rows[0]
    assert not any("linked" in words.lower() for words in (*rows, exploratory_caption("spasm_count")))


def test_the_delay_is_that_of_the_lists(stronger: pd.DataFrame) -> None:
    findings = find(stronger)
    lags = {finding.factor: finding.best_lag for finding in findings.findings}
    found = exploratory(stronger, findings, "worst_intensity")
    assert {one.factor: one.best_lag for one in found} == {one.factor: lags[one.factor] for one in found}
    assert [one.factor for one in found] == [f.factor for f in findings.findings if f.factor != "calcium_mg"]


def test_days_after_the_last_look_change_nothing(stronger: pd.DataFrame) -> None:
    findings, later = find(stronger), stronger.copy()
    later.iloc[121:, later.columns.get_loc("worst_intensity")] = 9.0
    assert repr(exploratory(later, findings, "worst_intensity")) == repr(
        exploratory(stronger, findings, "worst_intensity")
    )


def test_an_outcome_of_few_days_is_not_estimated(stronger: pd.DataFrame) -> None:
    few = stronger.assign(worst_intensity=stronger["worst_intensity"].where(np.arange(130) % 5 == 0))
    assert exploratory(few, find(stronger), "worst_intensity") == ()
    assert find(stronger).of(LINKED)
