"""Only exposures are tested as factors."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pandas as pd
import pytest

from analytics.exposures import exposures, outcome_of


def test_other_outcomes_and_warning_signs_are_left_out(planted: Callable[..., pd.DataFrame]) -> None:
    assert list(exposures(planted()).columns) == ["spasm_count", "stress", "sleep_h", "hydration_l", "calcium_mg"]


def test_the_worst_intensity_can_be_the_outcome(planted: Callable[..., pd.DataFrame]) -> None:
    chosen = exposures(planted(), "worst_intensity").columns
    assert chosen[0] == "worst_intensity"
    assert "spasm_count" not in chosen


def test_temperature_becomes_its_distance_from_the_median() -> None:
    days = pd.DataFrame({"spasm_count": [1.0, 2, 3], "temperature_c": [10.0, 15, 22]})
    assert exposures(days)["temperature_c"].tolist() == [5, 0, 7]


def test_keys_of_the_person_are_factors_and_unknown_columns_are_not() -> None:
    days = pd.DataFrame({"spasm_count": [1.0], "tag:alcohol": [1.0], "med:ibuprofen": [400.0], "row_number": [1.0]})
    assert list(exposures(days).columns) == ["spasm_count", "tag:alcohol", "med:ibuprofen"]


def test_the_marks_of_unusual_days_come_along_to_be_allowed_for() -> None:
    days = pd.DataFrame({"spasm_count": [1.0], "stress": [4.0], "holiday": [1.0], "numbness": [1.0]})
    assert list(exposures(days).columns) == ["spasm_count", "stress", "holiday"]


@pytest.mark.parametrize(
    ("columns", "outcome"),
    [
        ({"spasm_count": [np.nan, 0.0], "worst_intensity": [3.0, 4.0]}, "spasm_count"),
        ({"spasm_count": [np.nan, np.nan], "worst_intensity": [3.0, np.nan]}, "worst_intensity"),
        ({"minutes_in_spasm": [3.0, np.nan], "interference": [1.0, 2.0]}, "minutes_in_spasm"),
        ({"stress": [1.0, 2.0]}, "spasm_count"),
    ],
)
def test_a_diary_is_kept_for_the_first_outcome_that_it_states(columns: dict[str, list[float]], outcome: str) -> None:
    assert outcome_of(pd.DataFrame(columns)) == outcome
