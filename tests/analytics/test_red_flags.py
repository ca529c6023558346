"""What a doctor should hear of: facts of the log, each with its day, and nothing more."""

from __future__ import annotations

import math
from datetime import date, timedelta

import numpy as np
import pandas as pd
import pytest

from analytics.red_flags import red_flags, untold
from analytics.treatment_results import CANNOT_TELL, WORSENING, RedFlag, Trend, TrendWindow
from data.records import Treatment

FIRST = date(2025, 3, 1)
SLOPE = TrendWindow(FIRST, date(2025, 8, 27), 180, 170, 0.4, 0.1, 0.7, 0.01)
QUIET = Trend(CANNOT_TELL, "wide", "spasm_count", 170, SLOPE.last, 180, SLOPE, ())
NO_EPISODES = pd.DataFrame({"day": [], "side": [], "sites": []})


def spasms(*rows: tuple[int, str | None, str | None]) -> pd.DataFrame:
    return pd.DataFrame(
        [(pd.Timestamp(FIRST + timedelta(days=day)), side, sites) for day, side, sites in rows],
        columns=["day", "side", "sites"],
    )


def usual(n: int = 30) -> list[tuple[int, str | None, str | None]]:
    return [(day, "left", "lower_lid") for day in range(n)]


def kinds_of(episodes: pd.DataFrame) -> list[tuple[str, str, date]]:
    flags = red_flags(days_of([]), episodes, QUIET, condition="hemifacial_spasm")
    return [(flag.kind, flag.detail, flag.day) for flag in flags]


def days_of(counts: list[float]) -> pd.DataFrame:
    return pd.DataFrame(
        {"spasm_count": np.array(counts, float)}, index=pd.date_range(FIRST, periods=len(counts), name="day")
    )


def test_a_new_place_is_a_flag_from_its_first_day_on() -> None:
    episodes = spasms(*usual(), (31, "left", "mouth_corner"), (35, "left", "lower_lid,mouth_corner"))
    assert kinds_of(episodes) == [("new_place", "mouth_corner", FIRST + timedelta(days=31))]


def test_a_new_place_names_its_side_where_it_has_one() -> None:
    places = [
        spasms(*usual(), (31, first, "cheek"), (35, second, "cheek"))
        for first, second in (("left", "left"), ("left", "right"), (None, "left"))
    ]
    flags = [red_flags(days_of([]), place, QUIET, condition="hemifacial_spasm")[-1] for place in places]
    assert [flag.side for flag in flags] == ["left", "", ""]


def test_a_new_side_is_a_flag_and_both_at_once_counts() -> None:
    episodes = spasms(*usual(), (31, "both", None), (35, "right", None))
    assert kinds_of(episodes) == [("new_side", "right", FIRST + timedelta(days=31))]


@pytest.mark.parametrize(
    "new",
    [
        [(31, "left", "mouth_corner")],
        [(31, "left", "mouth_corner"), (31, "left", "mouth_corner")],
        [(31, "left", "upper_lid"), (33, "left", "eyelid")],
        [(31, None, None), (33, None, None)],
    ],
    ids=["once", "one day only", "another word for the same place", "no place told"],
)
def test_no_flag_without_two_days_at_a_really_new_place(new: list[tuple[int, str | None, str | None]]) -> None:
    assert kinds_of(spasms(*usual(), *new)) == []


@pytest.mark.parametrize(("n", "flagged"), [(9, False), (13, False), (14, True)])
def test_a_log_has_to_be_long_enough_to_know_what_is_new(n: int, flagged: bool) -> None:
    episodes = spasms(*usual(n), (n, "left", "cheek"), (n + 2, "left", "cheek"))
    assert bool(kinds_of(episodes)) is flagged


def test_after_ninety_days_a_place_is_not_new_any_more() -> None:
    later = [(day, "left", "lower_lid") for day in range(40, 140, 5)]
    assert kinds_of(spasms(*usual(), (31, "left", "cheek"), (35, "left", "cheek"), *later)) == []


def test_many_places_in_one_spasm_do_not_make_a_log_long() -> None:
    episodes = spasms((0, "left", "brow,cheek,nose,chin"), (15, "left", "brow,cheek"), (16, "left", "neck"))
    assert kinds_of(pd.concat([episodes, spasms((20, "left", "neck"))])) == []


def test_worsening_is_a_flag_only_by_the_verdict() -> None:
    worse = Trend(WORSENING, "", "spasm_count", 170, SLOPE.last, 180, SLOPE, ())
    flags = red_flags(days_of([]), NO_EPISODES, worse, condition="hemifacial_spasm")
    assert [(flag.kind, flag.day, flag.number, flag.change) for flag in flags] == [("worsening", SLOPE.last, 180, 0.4)]
    assert red_flags(days_of([]), NO_EPISODES, QUIET, condition="hemifacial_spasm") == ()


@pytest.mark.parametrize(
    ("counts", "flagged"),
    [
        ([1.0] * 10 + [0.0] * 4, True),
        ([1.0] * 9 + [0.0] * 5, False),
        ([1.0] * 13, False),
        ([9.0] * 20 + [0.0] * 5 + [1.0] * 9, False),
        ([1.0] * 10 + [math.nan] * 10 + [1.0] * 4, True),
        ([1.0] * 10 + [math.nan] * 20 + [1.0] * 4, False),
    ],
    ids=["ten of fourteen", "nine", "thirteen days", "the last fourteen", "a short gap", "a long gap"],
)
def test_spasms_on_ten_of_the_last_fourteen_kept_days(counts: list[float], flagged: bool) -> None:
    flags = red_flags(days_of(counts), NO_EPISODES, QUIET, condition=None)
    assert [flag.kind for flag in flags] == ["most_days"] * flagged
    if flagged:
        assert (flags[0].number, flags[0].out_of) == (int(np.nansum(np.array(counts[-24:]) > 0)), 14)


@pytest.mark.parametrize(("condition", "flagged"), [(None, True), ("", True), ("none", True), ("blepharospasm", False)])
def test_daily_spasms_are_no_news_once_a_condition_is_diagnosed(condition: str | None, flagged: bool) -> None:
    flags = red_flags(days_of([2.0] * 30), NO_EPISODES, QUIET, condition=condition)
    assert bool(flags) is flagged


@pytest.mark.parametrize(("kind", "flagged"), [("botulinum", False), ("supplement", True)])
def test_whoever_gets_injections_has_been_examined(kind: str, flagged: bool) -> None:
    given = [Treatment(FIRST, kind, "X")]
    assert bool(red_flags(days_of([2.0] * 30), NO_EPISODES, QUIET, condition=None, treatments=given)) is flagged


def test_the_newest_comes_first() -> None:
    episodes = spasms(*usual(), (31, "left", "cheek"), (33, "right", "cheek"), (36, "right", "lower_lid"))
    days = [flag.day for flag in red_flags(days_of([]), episodes, QUIET, condition="hemifacial_spasm")]
    assert days == sorted(days, reverse=True)
    assert len(days) == 2


def test_what_was_told_is_quiet_for_ninety_days() -> None:
    flag = RedFlag("worsening", "worsening", FIRST)
    today = FIRST + timedelta(days=100)
    assert untold([flag], {}, today) == (flag,)
    assert untold([flag], {"worsening": today - timedelta(days=90)}, today) == ()
    assert untold([flag], {"worsening": today - timedelta(days=91)}, today) == (flag,)


@pytest.mark.parametrize("episodes", [NO_EPISODES, pd.DataFrame(), spasms()])
def test_a_log_without_spasms_has_no_new_place(episodes: pd.DataFrame) -> None:
    assert red_flags(days_of([]), episodes, QUIET, condition="x") == ()
