"""An opened day tells all that the diary holds for it, and never a count that nobody stated."""

from __future__ import annotations

import math
from datetime import date, time

import pandas as pd
import pytest

from analytics.one_day import OneDay, one_day
from analytics.one_day_words import day_sentence, day_title, what_words, when_words
from data.records import DayNote, Treatment

DAY = date(2026, 6, 3)
DAYS = pd.DataFrame(
    {"spasm_count": [3.0, math.nan, 0.0], "sleep_h": [6.5, 7.0, math.nan]},
    index=pd.date_range("2026-06-03", periods=3, name="day"),
)
EPISODES = pd.DataFrame(
    {
        "onset": pd.to_datetime(["2026-06-03 08:10", "2026-06-03 00:00", "2026-06-03 20:00", "2026-06-04 09:00"]),
        "day": pd.to_datetime(["2026-06-03", "2026-06-03", "2026-06-03", "2026-06-04"]),
        "precision": ["minute", "day", "part_of_day", "minute"],
        "side": ["left", None, "both", "left"],
        "sites": ["lower_lid,cheek", None, "brow", "brow"],
        "movement": ["flutter", None, None, None],
        "intensity": [4.0, math.nan, 2.5, 1.0],
        "duration_s": [90.0, math.nan, 3.0, 1.0],
        "count": [pd.NA, 2, pd.NA, pd.NA],
        "triggers": ["tag:long_drive,caffeine_mg", None, None, None],
        "note": ["after lunch", None, None, None],
        "source": ["a", "b", "hand", "a"],
    }
)


def opened(day: date = DAY) -> OneDay:
    return one_day(day, DAYS, EPISODES, [Treatment(DAY, "botulinum")], [DayNote(DAY, "tired")])


def test_it_holds_its_own_spasms_factors_treatments_and_notes_only() -> None:
    told = opened()
    assert (len(told.spasms), told.n_noted, told.n_sources, told.outcome) == (3, 4, 2, 3.0)
    assert (told.factors, told.notes, len(told.treatments)) == ((("sleep_h", 6.5),), ("tired",), 1)
    assert told.outcomes == (("spasm_count", 3.0),)


def test_each_spasm_says_when_and_what_as_far_as_it_is_known() -> None:
    first, second, third = opened().spasms
    assert (first.at, first.note) == (time(8, 10), "after lunch")
    assert [when_words(spasm) for spasm in (first, second, third)] == ["08:10", "some time", "evening"]
    assert what_words(first) == "left lower lid and cheek, flutter, 4 of 10, 90 s, suspected: long drive and caffeine"
    assert what_words(second) == "2 spasms"
    assert what_words(third) == "brow, both sides, 2.5 of 10, 3 s"


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (DAY, "3 spasms."),
        (date(2026, 6, 4), "1 spasm noted, perhaps not all."),
        (date(2026, 6, 5), "No spasms."),
        (date(2026, 6, 9), "Nothing is logged for this day."),
    ],
)
def test_the_sentence_never_calls_an_unlogged_day_calm(day: date, said: str) -> None:
    assert day_sentence(opened(day), "spasm_count") == said


def test_a_stated_total_says_how_much_of_it_is_known_in_detail() -> None:
    days = DAYS.assign(spasm_count=[12.0, 5.0, 0.0])
    assert day_sentence(one_day(DAY, days, EPISODES, [], []), "spasm_count") == "12 spasms, 4 of them in detail."
    only_total = one_day(date(2026, 6, 4), days, EPISODES.iloc[:0], [], [])
    assert day_sentence(only_total, "spasm_count") == "5 spasms, none of them in detail."


def test_a_day_with_factors_but_no_count_is_not_called_empty() -> None:
    told = one_day(date(2026, 6, 4), DAYS, EPISODES.iloc[:0], [], [])
    assert day_sentence(told, "spasm_count") == "The spasms of this day are not logged."


def test_the_title_names_the_weekday() -> None:
    assert day_title(DAY) == "Wednesday 3 June 2026"
