"""False discovery rate over what was tested."""

from __future__ import annotations

import numpy as np
from scipy import stats

from analytics.multiplicity import false_discovery_rate


def test_equals_benjamini_and_hochberg_of_scipy() -> None:
    p_values = np.random.default_rng(0).random(40) ** 2
    np.testing.assert_array_equal(false_discovery_rate(p_values), stats.false_discovery_control(p_values, method="bh"))


def test_what_was_not_tested_is_no_test() -> None:
    q_values = false_discovery_rate(np.array([0.01, np.nan, 0.04, np.nan]))
    np.testing.assert_allclose(q_values, [0.02, np.nan, 0.04, np.nan])


def test_nothing_tested_gives_nothing() -> None:
    assert np.isnan(false_discovery_rate(np.full(3, np.nan))).all()
    assert len(false_discovery_rate(np.zeros(0))) == 0
