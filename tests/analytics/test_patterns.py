"""When and where, as numbers: unlogged days stay unknown, both sides count twice, files are never added up."""

from __future__ import annotations

import math
from datetime import date

import numpy as np
import pandas as pd
import pytest

from analytics.patterns import Selection, selected, single_spasms
from analytics.patterns_days import every_day
from analytics.patterns_places import News, news, place_months, places
from analytics.patterns_steps import steps_of
from analytics.patterns_strength import durations, intensities
from analytics.patterns_week import week, weekday_chance

FIRST, LAST = date(2026, 6, 1), date(2026, 6, 7)
WHOLE = Selection(FIRST, LAST)
NOTHING_NEW = News((), ())


def episodes(*rows: dict[str, object]) -> pd.DataFrame:
    usual = {"precision": "minute", "side": "left", "sites": "lower_lid", "movement": None, "count": None}
    usual |= {"intensity": 4.0, "duration_s": 10.0, "source": "file", "onset": "2026-06-01 08:10"}
    table = pd.DataFrame([usual | row for row in rows])
    if not rows:
        return table
    table["onset"] = pd.to_datetime(table["onset"])
    table["day"] = table["onset"].dt.normalize()
    return table


def counts(*values: float) -> pd.DataFrame:
    return pd.DataFrame({"spasm_count": values}, index=pd.date_range(FIRST, periods=len(values), name="day"))


def test_two_files_of_one_day_are_never_added_up_but_entries_by_hand_are() -> None:
    table = episodes({"source": "a"}, {"source": "b", "count": 3}, {"source": "hand"})
    assert sorted(single_spasms(table)["number"]) == [1, 3]


def test_a_day_or_a_part_of_it_is_no_hour() -> None:
    spasms = single_spasms(episodes({"precision": "day"}, {"precision": "part_of_day"}, {}))
    found = week(spasms, pd.Series(dtype=float), pd.Series(dtype=bool))
    assert (found.n_timed, found.n_untimed, found.counts[0][8]) == (1, 2, 1)


@pytest.mark.parametrize(("side", "number"), [("left", 2), ("right", 2), ("both", 1), ("", 3)])
def test_a_spasm_on_both_sides_belongs_to_each(side: str, number: int) -> None:
    spasms = single_spasms(episodes({"side": "left"}, {"side": "right"}, {"side": "both"}))
    assert len(selected(spasms, Selection(FIRST, LAST, side=side))) == number


def test_an_unlogged_day_is_unknown_and_a_calm_one_is_zero() -> None:
    view = every_day(counts(2, 0, math.nan, 1), single_spasms(episodes()), Selection(FIRST, date(2026, 6, 4)))
    assert view.values == (2, 0, None, 1)
    assert (view.n_logged, view.n_calm, view.average, view.most_day) == (3, 1, 1.0, FIRST)


def test_spasms_of_a_day_that_nobody_called_complete_are_shown_and_in_no_mean() -> None:
    view = every_day(counts(math.nan, 2), single_spasms(episodes({}, {})), Selection(FIRST, date(2026, 6, 2)))
    assert (view.values, view.at_least, view.average) == ((2, 2), (True, False), 2.0)


def test_a_total_without_details_cannot_say_how_many_were_on_one_side() -> None:
    table = episodes({"side": "right"}, {"side": "left"})
    view = every_day(counts(2, 5, 0), single_spasms(table), Selection(FIRST, date(2026, 6, 3), side="left"))
    assert view.values == (1, None, 0)


def test_another_outcome_is_shown_until_a_side_is_asked_for() -> None:
    days = pd.DataFrame({"worst_intensity": [6.0]}, index=pd.date_range(FIRST, periods=1, name="day"))
    spasms = single_spasms(episodes({}))
    one = Selection(FIRST, FIRST)
    assert every_day(days, spasms, one, outcome="worst_intensity").values == (6,)
    assert (
        every_day(days, spasms, Selection(FIRST, FIRST, side="left"), outcome="worst_intensity").outcome
        == "spasm_count"
    )


def test_places_count_a_spasm_at_two_of_them_at_both() -> None:
    table = episodes({"sites": "lower_lid,cheek"}, {"side": "both"}, {"side": None, "sites": "cheek"}, {"sites": None})
    found = places(single_spasms(table), NOTHING_NEW)
    told = {place.site: (place.total, place.right, place.left, place.unsided) for place in found.places}
    assert told == {"lower_lid": (2, 1, 2, 0), "cheek": (2, 0, 1, 1)}
    assert (found.n_placed, found.n_without, found.n_unsided, found.side) == (3, 1, 1, "both")
    assert found.places[0].share == pytest.approx(2 / 3)


def test_what_is_new_follows_the_rule_of_the_red_flag() -> None:
    old = [{"onset": f"2026-05-{day:02d} 09:00"} for day in range(1, 21)]
    new = [{"onset": f"2026-06-{day:02d} 09:00", "sites": "mouth_corner"} for day in (1, 2)]
    found = news(episodes(*old, *new))
    assert found.places == (("mouth_corner", date(2026, 6, 1)),)
    assert (found.is_new_place("mouth_corner"), found.is_new_place("lower_lid")) == (True, False)


@pytest.mark.parametrize(
    ("first", "step", "columns"),
    [(date(2026, 6, 1), 1, 1), (date(2025, 12, 10), 1, 6), (date(2025, 6, 8), 2, 6), (date(2023, 6, 8), 6, 6)],
)
def test_places_by_month_never_need_more_than_six_columns(first: date, step: int, columns: int) -> None:
    selection = Selection(first, LAST)
    logged = pd.date_range(LAST, LAST)
    found = place_months(single_spasms(episodes({})), logged, selection, NOTHING_NEW)
    assert (found.step, len(found.starts), found.counts[0][-1]) == (step, columns, 1)
    assert found.logged == (*[False] * (columns - 1), True)


def test_the_fullest_hours_are_named_only_where_they_stand_out() -> None:
    nothing = pd.Series(dtype=float), pd.Series(dtype=bool)
    evening = [{"onset": f"2026-06-01 {hour}:10"} for hour in (22, 23) for _ in range(10)]
    assert week(single_spasms(episodes(*evening)), *nothing).window == 20
    spread = [{"onset": f"2026-06-01 {hour:02d}:10"} for hour in range(24)]
    assert week(single_spasms(episodes(*spread)), *nothing).window is None
    assert week(single_spasms(episodes({})), *nothing).window is None


def test_hours_run_on_over_midnight() -> None:
    night = [{"onset": f"2026-06-01 {hour:02d}:10"} for hour in (22, 23, 0, 1) for _ in range(6)]
    found = week(single_spasms(episodes(*night)), pd.Series(dtype=float), pd.Series(dtype=bool))
    assert (found.window, found.window_share) == (22, 1.0)


def weeks(n_weeks: int, seed: int, wednesday: float = 0.0) -> pd.Series:
    random = np.random.default_rng(seed)
    index = pd.date_range("2026-01-05", periods=7 * n_weeks)
    slow = np.repeat(np.cumsum(random.normal(0, 1, n_weeks)), 7)
    return pd.Series(10 + slow + random.normal(0, 2, len(index)) + wednesday * (index.day_of_week == 2), index=index)


def test_a_weekday_that_differs_is_no_chance_and_a_slow_change_is_no_weekday() -> None:
    assert weekday_chance(weeks(20, 1, wednesday=4)) <= 0.01
    assert weekday_chance(weeks(20, 1)) > 0.05


def test_weekdays_seem_to_differ_by_chance_as_seldom_as_said() -> None:
    found = sum(weekday_chance(weeks(12, seed), n_resamples=99) <= 0.05 for seed in range(200))
    assert found <= 20  # 5 % of 200 is 10; 20 are expected once in a thousand times


def test_unlogged_days_shuffle_nothing_into_themselves() -> None:
    values = weeks(20, 3, wednesday=4)
    values.iloc[::5] = np.nan
    assert weekday_chance(values) <= 0.01


@pytest.mark.parametrize("values", [pd.Series(dtype=float), weeks(5, 1)], ids=["none", "five weeks"])
def test_too_few_weeks_say_nothing_about_chance(values: pd.Series) -> None:
    assert math.isnan(weekday_chance(values))


def test_durations_and_their_middle_count_every_spasm_of_an_episode() -> None:
    table = episodes({"duration_s": 0.5}, {"duration_s": 5.0, "count": 3}, {"duration_s": None})
    found = durations(single_spasms(table))
    assert (found.counts, found.n_known, found.n_without, found.middle) == ((1, 0, 3, 0, 0), 4, 1, 5.0)


def test_spasms_of_hours_get_longer_classes() -> None:
    assert durations(single_spasms(episodes({"duration_s": 9000.0}))).labels[-1] == "> 2 h"


def test_the_worst_of_a_day_stands_in_where_no_spasm_is_rated() -> None:
    unrated = single_spasms(episodes({"intensity": None}))
    found = intensities(unrated, pd.Series([2.0, math.nan, 8.0]))
    assert (found.counts, found.of_days, found.n_without) == ((0, 1, 0, 0, 1), True, 1)
    assert intensities(single_spasms(episodes({})), pd.Series([8.0])).counts == (0, 0, 1, 0, 0)


@pytest.mark.parametrize(
    ("values", "labels"),
    [
        ([0, 1, 4, 12], ("0", "1–2", "3–5", "6–9", "10 or more")),
        ([0, 30, 35, 40], ("0", "1–14", "15–29", "30–49", "50 or more")),
        ([], ("0", "1–2", "3–5", "6–9", "10 or more")),
    ],
)
def test_the_steps_of_a_heat_map_grow_with_the_diary(values: list[float], labels: tuple[str, ...]) -> None:
    assert steps_of(values).labels == labels


@pytest.mark.parametrize(("value", "step"), [(0, 0), (0.3, 1), (2, 1), (3, 2), (6, 3), (9, 3), (10, 4), (900, 4)])
def test_each_value_falls_into_the_step_that_its_label_says(value: float, step: int) -> None:
    assert steps_of([1, 2, 3]).of(value) == step
