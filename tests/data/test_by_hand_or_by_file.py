"""Thirty days entered by hand, tap by tap, give the same days and the same answers as the same days in files."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import numpy as np
import pandas as pd
import pytest

from analytics import analyse
from analytics.exposures import exposures
from analytics.findings import find
from analytics.settings import Settings
from data.intake import import_file, preview_file
from data.quick_entry import add_spasm, state_all, state_calm_day, state_day
from data.reads import read_days, read_episodes
from data.records import Episode, SourceFile
from data.stopwatch import start_bout, stop_bout
from data.store import close_store

FIRST, N_DAYS = date(2026, 3, 2), 32
NOT_KEPT = {FIRST + timedelta(days=11), FIRST + timedelta(days=20)}  # thirty kept days are left: the first look
SLEEP_KEPT_EVERY = 7  # every seventh night was not noted
Day = tuple[date, tuple[Episode, ...], dict[str, float]]
Tables = tuple[tuple[pd.DataFrame, pd.DataFrame], ...]


def thirty_days() -> list[Day]:
    """Invent a month: short nights bring spasms, some days are calm, two are not kept, some nights not noted."""
    random = np.random.default_rng(30)
    month: list[Day] = []
    for number in range(N_DAYS):
        day = FIRST + timedelta(days=number)
        sleep = float(random.choice([5, 6, 6.5, 7, 7.5, 8]))
        hours = np.sort(random.choice(range(8, 22), random.poisson(np.exp(2.5 - 0.35 * sleep)), replace=False))
        spasms = tuple(
            Episode(
                datetime.combine(day, time(int(hour), int(random.integers(60)))),
                side=str(random.choice(["left", "both"])),
                sites=("lower_lid",),
                intensity=float(random.choice([2, 4, 6])),
                duration_s=float(random.choice([5, 30, 300])),
            )
            for hour in hours
        )
        factors = {"stress": float(random.integers(0, 11)), "caffeine_mg": float(random.choice([0, 100, 200]))}
        if number % SLEEP_KEPT_EVERY:
            factors["sleep_h"] = sleep
        month.append((day, spasms, factors))
    return month


def by_hand(diary: int, month: list[Day], not_kept: set[date]) -> None:
    """Enter the month as a person would: spasms when they come, the night in the morning, the rest in the evening."""
    for day, spasms, factors in month:
        if "sleep_h" in factors:
            state_day(diary, day, {"sleep_h": factors["sleep_h"]}, form=f"night {day}")
        for spasm in spasms:
            add_spasm(diary, spasm, form=f"spasm {spasm.onset}")
        rest = {key: value for key, value in factors.items() if key != "sleep_h"}
        state_day(diary, day, rest, form=f"evening {day}")
        if day in not_kept:
            continue
        if spasms:
            state_all(diary, day, len(spasms), shown=len(spasms), form=f"all {day}")
        else:
            state_calm_day(diary, day, form=f"calm {day}")


def by_file(diary: int, month: list[Day], not_kept: set[date]) -> None:
    """Bring the same month as two tables."""
    days = pd.DataFrame(
        {
            "Date": day.isoformat(),
            "Spasms": "" if day in not_kept else len(spasms),
            "Sleep (h)": factors.get("sleep_h", ""),
            "Stress (0-10)": factors["stress"],
            "Caffeine (mg)": factors["caffeine_mg"],
        }
        for day, spasms, factors in month
    )
    single = pd.DataFrame(
        {
            "When": f"{spasm.onset:%Y-%m-%d %H:%M}",
            "Side": spasm.side,
            "Site": "lower lid",
            "Strength (0-10)": spasm.intensity,
            "Duration (s)": spasm.duration_s,
        }
        for _, spasms, _ in month
        for spasm in spasms
    )
    for name, table, answers in (("days.csv", days, {}), ("spasms.csv", single, {"coverage": "incomplete"})):
        preview = preview_file(diary, SourceFile(name, table.to_csv(index=False).encode()), answers)
        assert preview.questions == ()
        assert preview.log.quarantined == ()
        import_file(diary, preview)


@pytest.fixture(scope="module")
def two_diaries(tmp_path_factory: pytest.TempPathFactory) -> Tables:
    """Give the days and the spasms of the month by hand, and of the month by file."""
    month = thirty_days()
    tables = []
    with pytest.MonkeyPatch.context() as patch:
        for enter in (by_hand, by_file):
            close_store()
            patch.setenv("SPASM_DIARY", str(tmp_path_factory.mktemp("diary") / "diary.duckdb"))
            enter(1, month, NOT_KEPT)
            tables.append((read_days(1), read_episodes(1)))
        close_store()
    return tuple(tables)


def test_the_days_are_the_same(two_diaries: Tables) -> None:
    (by_hand_days, _), (by_file_days, _) = two_diaries
    assert by_hand_days["spasm_count"].isna().sum() == 2
    assert (by_hand_days["spasm_count"] == 0).any()
    assert by_hand_days["sleep_h"].isna().any()
    pd.testing.assert_frame_equal(by_hand_days, by_file_days)


def test_the_spasms_are_the_same(two_diaries: Tables) -> None:
    (_, hand), (_, file) = two_diaries
    told = ["onset", "day", "precision", "side", "sites", "intensity", "duration_s"]
    pd.testing.assert_frame_equal(hand[told], file[told], check_dtype=False)


def test_the_analysis_is_the_same(two_diaries: Tables) -> None:
    (hand, _), (file, _) = two_diaries
    pd.testing.assert_frame_equal(analyse(exposures(hand)), analyse(exposures(file)))
    settings = Settings(n_resamples=99)
    assert find(hand, settings=settings).milestone == 30
    assert repr(find(hand, settings=settings)) == repr(find(file, settings=settings))


def test_a_bout_by_the_stopwatch_is_the_same_as_one_in_a_file(diary: int) -> None:
    spasm = next(spasms[0] for _, spasms, _ in thirty_days() if spasms)
    started = spasm.onset.astimezone()
    start_bout(diary, "bout", started)
    stop_bout(diary, "bout", started + timedelta(seconds=30), replace(spasm, duration_s=None))
    (row,) = read_episodes(diary).to_dict("records")
    assert (row["onset"], row["duration_s"], row["side"]) == (spasm.onset, 30, spasm.side)
