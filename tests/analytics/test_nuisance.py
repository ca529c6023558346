"""What is allowed for before any factor: drift, weekday, unusual days, treatments."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import pandas as pd
import pytest

from analytics import analyse
from analytics.calendar_days import CalendarDays, on_calendar
from analytics.nuisance import nuisance_design, trend_columns, trend_spline
from analytics.treatment_columns import dose_shape, treatment_columns

FIRST = date(2025, 1, 1)


@dataclass(frozen=True)
class Given:
    day: date
    kind: str = "botulinum"
    product: str = "A"
    end_day: date | None = None


def calendar(n: int) -> CalendarDays:
    index = pd.date_range(FIRST, periods=n)
    return on_calendar(pd.DataFrame({"spasm_count": np.arange(n) % 5, "stress": 1.0}, index=index), "spasm_count")


def after(days: int) -> date:
    return FIRST + timedelta(days=days)


@pytest.mark.parametrize(
    ("n", "columns"), [(14, 1), (39, 1), (40, 2), (59, 2), (60, 2), (120, 3), (365, 7), (2000, 20)]
)
def test_the_drift_may_bend_more_in_a_longer_diary(n: int, columns: int) -> None:
    assert trend_columns(n) == columns


def test_the_spline_is_straight_beyond_its_end_knots() -> None:
    basis = trend_spline(np.arange(400.0), 6)
    assert basis.shape == (400, 6)
    np.testing.assert_allclose(basis.mean(axis=0)[1:], 0, atol=1e-12)
    second = np.diff(basis, n=2, axis=0)
    assert np.abs(second[[0, -1]]).max() < 0.05 * np.abs(second).max()


@pytest.mark.parametrize(("n", "columns"), [(30, 3), (59, 4), (60, 4), (365, 9)])
def test_the_design_grows_with_the_days_kept(n: int, columns: int) -> None:
    assert nuisance_design(calendar(n)).shape == (n, columns)


def test_weekdays_that_never_occur_leave_no_column_behind() -> None:
    days = calendar(300)
    days.outcome[~np.isin(days.weekday, [0, 2, 4])] = np.nan
    design = nuisance_design(days)
    assert np.linalg.matrix_rank(design) == design.shape[1]


@pytest.mark.parametrize(("marked", "columns"), [(0, 4), (2, 4), (3, 5), (14, 5)])
def test_days_marked_as_unusual_have_a_column_from_three_on(marked: int, columns: int) -> None:
    index = pd.date_range(FIRST, periods=60)
    holiday = (np.arange(60) >= 60 - marked).astype(float)
    days = pd.DataFrame({"spasm_count": np.arange(60) % 5, "holiday": holiday}, index=index)
    assert nuisance_design(on_calendar(days, "spasm_count")).shape == (60, columns)


def test_a_marked_holiday_on_which_all_changes_makes_no_link() -> None:
    rng = np.random.default_rng(8)
    away = (np.arange(120) % 60 < 9).astype(float)
    count = rng.poisson(6 * np.exp(-1.0 * away)).astype(float)
    index = pd.date_range(FIRST, periods=120)
    days = pd.DataFrame({"spasm_count": count, "sleep_h": rng.normal(7, 0.6, 120) + 1.5 * away}, index=index)
    assert analyse(days, (0,))["p_value"].iloc[0] < 0.01
    marked = analyse(days.assign(holiday=away), (0,))
    assert marked["factor"].tolist() == ["sleep_h"]
    assert marked["p_value"].iloc[0] > 0.1


@pytest.mark.parametrize(
    ("days_since", "share"), [(-1, 0), (0, 0), (3.5, 0.5), (7, 1), (30, 1), (56, 1), (70, 0.5), (84, 0), (200, 0)]
)
def test_an_injection_rises_for_a_week_and_wanes_from_the_eighth(days_since: float, share: float) -> None:
    assert dose_shape(np.array([float(days_since)]))[0] == pytest.approx(share)


def test_injections_of_one_product_share_a_column() -> None:
    columns = treatment_columns(calendar(250), [Given(after(20)), Given(after(110))])
    since = np.arange(250.0)
    np.testing.assert_allclose(columns[:, 0], dose_shape(since - 20) + dose_shape(since - 110))
    assert columns.shape[1] == 1


def test_every_other_product_is_one_step_from_its_first_day() -> None:
    given = [Given(after(60), "medicine", "B"), Given(after(40), "medicine", "b "), Given(after(80), "medicine", "C")]
    columns = treatment_columns(calendar(120), given)
    assert sorted(columns.sum(axis=0)) == [40, 80]
    assert set(np.unique(columns)) == {0, 1}


def test_a_step_goes_down_after_the_last_day_and_up_again() -> None:
    given = [Given(after(20), "medicine", "B", after(49)), Given(after(90), "medicine", "B")]
    column = treatment_columns(calendar(120), given)[:, 0]
    assert np.flatnonzero(np.diff(column)).tolist() == [19, 49, 89]
    assert column.sum() == 60


@pytest.mark.parametrize(("start", "used"), [(6, 0), (7, 1), (53, 1), (54, 0), (-5, 0), (500, 0)])
def test_a_step_needs_seven_kept_days_on_each_side(start: int, used: int) -> None:
    assert treatment_columns(calendar(60), [Given(after(start), "medicine")]).shape == (60, used)


def test_an_injection_before_the_diary_still_counts() -> None:
    assert treatment_columns(calendar(60), [Given(after(-40))]).shape == (60, 1)


def test_an_injection_at_full_effect_all_along_cannot_be_told_from_the_level() -> None:
    assert treatment_columns(calendar(40), [Given(after(-10))]).shape == (40, 0)


def test_many_treatments_take_at_most_one_column_per_fifteen_days() -> None:
    given = [Given(after(day), "supplement", str(day)) for day in range(60)]
    assert treatment_columns(calendar(60), given).shape == (60, 4)


def test_two_products_of_one_day_are_one_column_in_the_design() -> None:
    one = nuisance_design(calendar(120), [Given(after(40), product="A")])
    both = nuisance_design(calendar(120), [Given(after(40), product="A"), Given(after(40), product="B")])
    np.testing.assert_array_equal(one, both)


def test_the_dip_after_an_injection_is_not_credited_to_a_factor_that_changed_with_it() -> None:
    flagged = {"without": 0, "with": 0}
    for seed in range(20):
        rng, since = np.random.default_rng(seed), np.arange(220.0)
        dip = dose_shape(since - 40) + dose_shape(since - 130)
        days = pd.DataFrame(
            {
                "spasm_count": rng.poisson(8 * np.exp(-0.9 * dip)).astype(float),
                "rest_h": 2 * dip + 0.5 * rng.normal(size=220),
            },
            index=pd.date_range(FIRST, periods=220),
        )
        flagged["without"] += analyse(days, (0,))["p_value"].iloc[0] < 0.05
        injections = [Given(after(40)), Given(after(130))]
        flagged["with"] += analyse(days, (0,), treatments=injections)["p_value"].iloc[0] < 0.05
    assert flagged["without"] >= 8
    assert flagged["with"] <= 2


def test_without_treatments_nothing_changes() -> None:
    days = pd.DataFrame(
        np.random.default_rng(1).poisson(5, (90, 2)), columns=["spasm_count", "stress"], index=calendar(90).days
    )
    pd.testing.assert_frame_equal(analyse(days), analyse(days, treatments=[Given(after(400))]))
