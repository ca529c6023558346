"""The curve is the model's, over the observed range, and its points are the days of the finding."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import pandas as pd
import pytest

from analytics.dose_response import dose_response
from analytics.findings import find
from analytics.results import DoseResponse
from analytics.settings import Settings

Planted = Callable[..., pd.DataFrame]


def drawn(days: pd.DataFrame, factor: str, lag: int = 0) -> DoseResponse:
    finding = next(finding for finding in find(days).findings if finding.factor == factor)
    return dose_response(days, finding, lag, settings=Settings())


def test_the_points_are_the_days_up_to_the_last_milestone(planted: Planted) -> None:
    days = planted()
    dose = drawn(days, "stress")
    assert len(dose.days) == 120
    assert list(dose.x) == days["stress"].iloc[:120].tolist()
    assert list(dose.y) == days["spasm_count"].iloc[:120].tolist()


def test_the_curve_spans_what_was_observed_and_goes_through_the_two_rates(planted: Planted) -> None:
    dose = drawn(planted(), "stress")
    assert (dose.curve_x[0], dose.curve_x[-1]) == (min(dose.x), max(dose.x))
    told = np.interp([dose.low, dose.high], dose.curve_x, dose.curve)
    assert told == pytest.approx([dose.rate_low, dose.rate_high], rel=0.01)


def test_the_band_holds_the_curve(planted: Planted) -> None:
    dose = drawn(planted(), "stress")
    assert (np.array(dose.band_low) <= np.array(dose.curve)).all()
    assert (np.array(dose.curve) <= np.array(dose.band_high)).all()


def test_another_lag_has_its_own_curve(planted: Planted) -> None:
    days = planted()
    assert drawn(days, "stress", 2).rate_high < drawn(days, "stress", 0).rate_high
    assert len(drawn(days, "stress", 2).days) == 118


def test_a_factor_that_never_varied_has_points_but_no_curve(planted: Planted) -> None:
    dose = drawn(planted(), "calcium_mg")
    assert len(dose.days) == 120
    assert dose.curve == ()
    assert math.isnan(dose.rate_low)
