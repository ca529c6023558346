"""The public face: same columns whatever comes in, same answer for the same diary."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pandas as pd
import pytest

from analytics import Settings, analyse
from analytics.association_table import COLUMNS


def diary(n: int = 80, seed: int = 1) -> pd.DataFrame:
    rng = np.random.default_rng(seed)
    return pd.DataFrame(
        {
            "spasm_count": rng.poisson(6, n).astype(float),
            "stress": rng.integers(0, 11, n).astype(float),
            "sleep_h": rng.normal(7, 1, n),
            "skipped_meal": (rng.random(n) < 0.3).astype(float),
        },
        index=pd.date_range("2025-01-01", periods=n),
    )


def with_column(name: str, values: object, n: int = 80) -> pd.DataFrame:
    return diary(n).assign(**{name: values})


def status_of(table: pd.DataFrame, factor: str) -> list[str]:
    return table.loc[table["factor"] == factor, "status"].tolist()


def test_one_row_per_factor_and_lag_with_all_columns() -> None:
    table = analyse(diary())
    assert tuple(table.columns) == COLUMNS
    assert table["factor"].tolist() == [name for name in ("stress", "sleep_h", "skipped_meal") for _ in range(4)]
    assert table["lag"].tolist() == [0, 1, 2, 3] * 3
    assert table.attrs["n_days"] == 80
    assert table.attrs["mean_outcome"] == pytest.approx(diary()["spasm_count"].mean(), rel=0.05)


def test_the_same_diary_gives_the_same_answer() -> None:
    pd.testing.assert_frame_equal(analyse(diary()), analyse(diary()))


def test_another_seed_moves_only_what_was_shuffled() -> None:
    one, other = analyse(diary()), analyse(diary(), settings=Settings(seed=5))
    np.testing.assert_array_equal(one["p_value"], other["p_value"])
    assert (one["p_factor"] != other["p_factor"]).any()


@pytest.mark.parametrize("unit", [60.0, 1e-6, -1.0])
def test_the_unit_of_a_factor_does_not_matter(unit: float) -> None:
    days = diary()
    before, after = analyse(days), analyse(days.assign(sleep_h=days["sleep_h"] * unit))
    np.testing.assert_allclose(before["p_value"], after["p_value"], rtol=0, atol=1e-9)
    sleep = before["factor"] == "sleep_h"
    np.testing.assert_allclose(after.loc[sleep, "per_sd"], before.loc[sleep, "per_sd"] * abs(unit))
    np.testing.assert_allclose(after.loc[sleep, "estimate"], before.loc[sleep, "estimate"] * np.sign(unit), atol=1e-9)


@pytest.mark.parametrize(
    ("name", "changed"),
    [
        ("days in any order", lambda days: days.sample(frac=1, random_state=3)),
        ("days that nobody logged as empty rows", lambda days: days.asfreq("D")),
        ("clock times in the index", lambda days: days.set_axis(days.index + pd.Timedelta(hours=8))),
        ("a time zone in the index", lambda days: days.set_axis(days.index.tz_localize("Europe/Berlin"))),
        ("a row without a day", lambda days: pd.concat([days, days.iloc[:1].set_axis(pd.DatetimeIndex([pd.NaT]))])),
        ("an earlier version of a day", lambda days: pd.concat([days.iloc[[4]] + 3, days])),
        ("infinite for not logged", lambda days: days.fillna(np.inf)),
        ("yes and no for 1 and 0", lambda days: days.assign(skipped_meal=days["skipped_meal"] == 1)),
        ("numbers as text", lambda days: days.astype(object).assign(stress=days["stress"].astype(str))),
        ("nullable columns", lambda days: days.convert_dtypes()),
    ],
)
def test_how_a_diary_is_written_down_does_not_matter(
    name: str, changed: Callable[[pd.DataFrame], pd.DataFrame]
) -> None:
    days = diary().drop(diary().index[[7, 30, 31]])
    days.iloc[12, 2] = np.nan
    pd.testing.assert_frame_equal(analyse(changed(days)), analyse(days), obj=name)


@pytest.mark.parametrize("n", [0, 1, 8, 13])
def test_below_fourteen_days_nothing_is_tested(n: int) -> None:
    table = analyse(diary(n))
    assert set(table["status"]) == {"too_few_days"}
    assert table[["estimate", "p_value", "q_value", "p_factor", "q_factor", "p_adj"]].isna().all(axis=None)


@pytest.mark.parametrize("value", [0.0, 4.0])
def test_a_constant_outcome_is_not_tested(value: float) -> None:
    table = analyse(with_column("spasm_count", value))
    assert set(table["status"]) == {"outcome_never_varied"}
    assert table["p_value"].isna().all()


@pytest.mark.parametrize(
    ("values", "status"),
    [
        (5.0, "never_varied"),
        (np.r_[np.ones(4), np.zeros(76)], "never_varied"),
        (np.nan, "too_few_days"),
        (np.inf, "too_few_days"),
        ("many", "too_few_days"),
        (np.r_[np.arange(13.0), np.full(67, np.nan)], "too_few_days"),
    ],
)
def test_a_factor_that_cannot_be_tested_says_why_and_harms_no_other(values: object, status: str) -> None:
    table = analyse(with_column("stress", values))
    assert set(status_of(table, "stress")) == {status}
    others = table[table["factor"] != "stress"]
    assert table.loc[table["factor"] == "stress", "p_value"].isna().all()
    assert others["p_value"].between(0, 1).all()
    pd.testing.assert_series_equal(
        others["p_value"].reset_index(drop=True), analyse(diary().drop(columns="stress"))["p_value"], atol=1e-12
    )


def test_a_factor_of_the_weekday_waits_for_sixty_days() -> None:
    short, long = with_column("office", 0.0, 58), with_column("office", 0.0, 75)
    for days in (short, long):
        days["office"] = (days.index.day_of_week < 4) * 8 + np.random.default_rng(0).normal(0, 1, len(days))
    assert set(status_of(analyse(short), "office")) == {"weekday"}
    assert set(status_of(analyse(long), "office")) == {"tested"}
    assert analyse(long).set_index("factor").loc["office", "weekday_share"].min() > 0.8


def test_without_factors_the_table_is_empty_but_has_its_columns() -> None:
    table = analyse(diary()[["spasm_count"]])
    assert tuple(table.columns) == COLUMNS
    assert table.empty


@pytest.mark.parametrize(
    "days",
    [
        with_column("stress", np.arange(80.0)),
        with_column("stress", pd.date_range("2025-01-01", periods=80).day_of_week),
        with_column("stress", diary()["sleep_h"] * 2 + 1),
        with_column("stress", diary()["spasm_count"]),
        with_column("stress", 1e300 * diary()["sleep_h"]),
        with_column("stress", np.where(np.arange(80) % 2, np.nan, np.arange(80))),
        with_column("spasm_count", np.r_[500.0, np.zeros(79)]),
        with_column("spasm_count", np.arange(80.0) * 1e9),
        with_column("spasm_count", np.r_[-3.0, np.inf, diary()["spasm_count"][2:]]),
        diary(300)[lambda days: days.index.day_of_week.isin([0, 2, 4])],
        diary(300)[lambda days: days.index.day_of_week >= 5],
        diary().set_axis(pd.DatetimeIndex(["1850-01-01", *diary().index[1:]])),
    ],
)
@pytest.mark.parametrize("lags", [(0, 1, 2, 3), (-1,), (500,), ()])
def test_odd_diaries_give_numbers_in_range_and_no_warning(days: pd.DataFrame, lags: tuple[int, ...]) -> None:
    table = analyse(days, lags)
    assert len(table) == 3 * len(lags)
    tested = table["status"] == "tested"
    assert table.loc[tested, "p_value"].between(0, 1).all()
    assert (table.loc[tested, "ci_low"] <= table.loc[tested, "estimate"]).all()
    assert (table.loc[tested, "estimate"] <= table.loc[tested, "ci_high"]).all()
    assert table.loc[~tested, ["estimate", "p_value", "ci_low"]].isna().all(axis=None)


def test_two_columns_of_one_name_are_two_factors() -> None:
    days = diary().set_axis(["spasm_count", "stress", "stress", "skipped_meal"], axis=1)
    assert len(analyse(days)) == 12


def test_another_outcome_is_read_from_the_settings() -> None:
    days = diary().rename(columns={"spasm_count": "worst_intensity"})
    table = analyse(days, settings=Settings(outcome="worst_intensity"))
    np.testing.assert_array_equal(table["p_value"], analyse(diary())["p_value"])


def test_a_missing_outcome_is_named() -> None:
    with pytest.raises(ValueError, match="expected exactly one named 'spasm_count'"):
        analyse(diary().drop(columns="spasm_count"))


def test_rows_without_dates_are_refused() -> None:
    with pytest.raises(TypeError, match="RangeIndex, expected a DatetimeIndex"):
        analyse(diary().reset_index(drop=True))


def test_a_factor_that_acts_is_found_at_its_lag() -> None:
    days = diary(180, seed=2)
    effect = np.roll((days["stress"].to_numpy() - 5) / 3.16, 2) * 0.3
    days["spasm_count"] = np.random.default_rng(0).poisson(6 * np.exp(effect)).astype(float)
    table = analyse(days)
    best = table.loc[table["p_value"].idxmin()]
    assert (best["factor"], best["lag"]) == ("stress", 2)
    assert best["p_factor"] < 0.001
    assert best["ci_low"] < 0.3 < best["ci_high"]
    assert table.loc[table["factor"] != "stress", "q_factor"].min() > 0.05


def test_a_negative_lag_looks_at_the_day_after() -> None:
    days = diary(120)
    days["stress"] = days["spasm_count"].shift(1)
    table = analyse(days, (0, -1)).set_index(["factor", "lag"])
    assert table.loc[("stress", -1), "p_value"] < 1e-10
    assert table.loc[("stress", 0), "p_value"] > 0.01


def test_unrelated_factors_that_carry_over_come_up_as_often_as_chance_allows() -> None:
    rng = np.random.default_rng(11)
    shares = []
    for _ in range(60):
        days = diary(90)
        noise = rng.normal(size=(90, 4))
        for day in range(1, 90):
            noise[day] = 0.6 * noise[day - 1] + 0.8 * noise[day]
        days["spasm_count"] = rng.poisson(8 * np.exp(0.5 * noise[:, 0])).astype(float)
        days[["stress", "sleep_h", "skipped_meal"]] = noise[:, 1:]
        shares.append((analyse(days, (0, 1))["p_value"] < 0.05).mean())
    assert 0.02 < np.mean(shares) < 0.09
