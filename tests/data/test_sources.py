"""Which source gives which factor, where two disagree, and how the person's choice is followed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pandas as pd
import pytest

from data.errors import EntryRefused
from data.reads import read_days
from data.records import DayValue, DiaryLog, Episode, Receipt
from data.sources import FactorSources, SourceDays, prefer_source, read_sources
from data.writes import add_day

Keep = Callable[..., Receipt]


def march(day: int) -> date:
    return date(2025, 3, day)


def log_of(source: str, label: str, **stress: float) -> DiaryLog:
    values = tuple(DayValue(march(int(day.removeprefix("d"))), "stress", value) for day, value in stress.items())
    return DiaryLog(source, label, "h", days=values)


def stress(diary: int) -> dict[int, float]:
    return {day.day: value for day, value in read_days(diary)["stress"].items()}


@pytest.fixture
def two(diary: int, keep: Keep) -> int:
    keep(log_of("bearable", "Bearable", d1=4.0, d2=5.0, d3=6.0))
    keep(log_of("generic", "A spreadsheet", d2=8.0, d3=6.5))
    return diary


def test_a_factor_names_its_sources_and_where_they_disagree(two: int) -> None:
    assert read_sources(two) == (
        FactorSources(
            "stress",
            (SourceDays("bearable", "Bearable", 3), SourceDays("generic", "A spreadsheet", 2)),
            chosen=None,
            n_shared=2,
            n_apart=1,
            widest=(march(2), 5.0, 8.0),
        ),
    )
    assert stress(two) == {1: 4.0, 2: 5.0, 3: 6.0}


def test_the_chosen_source_is_believed_where_it_has_a_value(two: int) -> None:
    prefer_source(two, "stress", "generic")
    assert stress(two) == {1: 4.0, 2: 8.0, 3: 6.5}
    (found,) = read_sources(two)
    assert (found.chosen, found.sources[0].source) == ("generic", "generic")
    prefer_source(two, "stress", None)
    assert stress(two) == {1: 4.0, 2: 5.0, 3: 6.0}


def test_what_was_entered_by_hand_stands_above_the_choice(two: int) -> None:
    prefer_source(two, "stress", "generic")
    add_day(two, march(2), {"stress": 1.0})
    assert stress(two)[2] == 1.0
    assert read_sources(two)[0].sources[0] == SourceDays("hand", "By hand", 1)


def test_a_choice_for_one_factor_leaves_the_others(two: int, keep: Keep) -> None:
    for source, value in (("bearable", 3.0), ("generic", 9.0)):
        values = (DayValue(march(5), "mood", value), DayValue(march(6), "mood", value))
        keep(DiaryLog(source, "A log", f"mood of {source}", days=values[: 2 if source == "bearable" else 1]))
    prefer_source(two, "stress", "generic")
    assert read_days(two).loc[pd.Timestamp(march(5)), "mood"] == 3.0


@pytest.mark.parametrize(("factor", "source"), [("stress", "fitbit"), ("mood", "bearable")])
def test_a_source_that_does_not_give_the_factor_cannot_be_chosen(two: int, factor: str, source: str) -> None:
    with pytest.raises(EntryRefused, match="does not give"):
        prefer_source(two, factor, source)


def test_lists_of_spasms_are_compared_with_totals(diary: int, keep: Keep) -> None:
    spasms = tuple(Episode(datetime(2025, 3, 1, hour)) for hour in (8, 9, 10))
    keep(DiaryLog("tonnta", "Tonnta", "t", episodes=spasms))
    keep(DiaryLog("generic", "A spreadsheet", "g", days=(DayValue(march(1), "spasm_count", 5.0),)))
    (found,) = read_sources(diary)
    assert (found.factor, found.n_shared, found.n_apart) == ("spasm_count", 1, 1)


def test_a_diary_without_entries_has_no_sources(diary: int) -> None:
    assert read_sources(diary) == ()
