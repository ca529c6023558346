"""Days as pages see them: which are kept, how spasms are counted, and which source is believed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

import numpy as np
import pandas as pd
import pytest

from data.reads import diary_outcome, read_days, read_episodes, read_span
from data.records import Coverage, DayNote, DayValue, DiaryLog, Episode, Period, Receipt
from data.settings import set_setting
from data.writes import add_day, add_episode, delete_day_value, edit_day_value, edit_episode

Keep = Callable[..., Receipt]
NAN = float("nan")


def march(day: int) -> date:
    return date(2025, 3, day)


def spasm(day: int, hour: int = 12, **more: object) -> Episode:
    return Episode(datetime(2025, 3, day, hour), **more)


def log_of(
    *entries: Episode | DayValue, complete: tuple[int, int] | None = None, source: str = "generic", kind: str = "h"
) -> DiaryLog:
    spans = () if complete is None else (Coverage(march(complete[0]), march(complete[1]), True),)
    return DiaryLog(
        source,
        "A log",
        kind,
        episodes=tuple(entry for entry in entries if isinstance(entry, Episode)),
        days=tuple(entry for entry in entries if isinstance(entry, DayValue)),
        coverage=spans[0] if spans else None,
        spans=spans,
    )


def total(day: int, value: float) -> DayValue:
    return DayValue(march(day), "spasm_count", value)


def counts(diary: int) -> dict[int, float]:
    days = read_days(diary)["spasm_count"]
    return {day.day: count for day, count in days.items()}


def test_an_empty_diary_is_an_empty_table(diary: int) -> None:
    days = read_days(diary)
    assert (days.columns.tolist(), len(days), days.index.name) == (["spasm_count"], 0, "day")
    assert isinstance(days.index, pd.DatetimeIndex)
    assert (read_span(diary), diary_outcome(diary)) == (None, "spasm_count")


def test_every_calendar_day_between_has_a_row(diary: int, keep: Keep) -> None:
    keep(log_of(total(1, 2), total(5, 0)))
    days = read_days(diary)
    assert days.index.equals(pd.date_range("2025-03-01", "2025-03-05", name="day"))
    assert days.index.freqstr == "D"
    np.testing.assert_array_equal(days["spasm_count"], [2, NAN, NAN, NAN, 0])


def test_calm_is_zero_and_forgotten_is_nothing(diary: int, keep: Keep) -> None:
    keep(log_of(total(1, 0), DayValue(march(2), "sleep_h", 7)))
    np.testing.assert_array_equal(read_days(diary)["spasm_count"], [0, NAN])


def test_a_complete_log_makes_days_without_a_row_calm(diary: int, keep: Keep) -> None:
    keep(log_of(spasm(2), spasm(2, 15), spasm(4), complete=(1, 5)))
    assert counts(diary) == {1: 0, 2: 2, 3: 0, 4: 1, 5: 0}


def test_spasms_outside_a_complete_log_are_not_counted(diary: int, keep: Keep) -> None:
    keep(log_of(spasm(1), spasm(3), complete=(2, 3)))
    assert counts(diary) == {2: 0, 3: 1}
    assert len(read_episodes(diary)) == 2


def test_an_attack_list_that_is_not_complete_keeps_no_day(diary: int, keep: Keep) -> None:
    log = log_of(spasm(1, intensity=4.0), spasm(3, intensity=6.0))
    keep(DiaryLog(log.format, "A log", "h", episodes=log.episodes, coverage=Coverage(march(1), march(3), False)))
    days = read_days(diary)
    assert days["spasm_count"].isna().all()
    np.testing.assert_array_equal(days["worst_intensity"], [4, NAN, 6])


def test_longer_gaps_stay_unknown(diary: int, keep: Keep) -> None:
    spans = (Coverage(march(1), march(2), True), Coverage(march(9), march(9), True))
    keep(DiaryLog("generic", "", "h", episodes=(spasm(1),), coverage=Coverage(march(1), march(9), True), spans=spans))
    assert {day for day, count in counts(diary).items() if count == count} == {1, 2, 9}


def test_a_newer_file_of_its_kind_speaks_for_its_span(diary: int, keep: Keep) -> None:
    keep(log_of(spasm(1), spasm(9), complete=(1, 9)))
    spans = (Coverage(march(1), march(3), True), Coverage(march(7), march(12), True))
    newer = DiaryLog(
        "generic", "", "h", episodes=(spasm(1), spasm(9), spasm(12)), coverage=Coverage(march(1), march(12), True)
    )
    keep(DiaryLog("generic", "", "h", episodes=newer.episodes, coverage=newer.coverage, spans=spans))
    assert {day for day, count in counts(diary).items() if count == count} == {1, 2, 3, 7, 8, 9, 10, 11, 12}


def test_a_file_of_another_kind_does_not_take_a_complete_span_back(diary: int, keep: Keep) -> None:
    keep(log_of(spasm(1), spasm(3), complete=(1, 3)))
    other = DiaryLog("generic", "", "other", episodes=(spasm(2),), coverage=Coverage(march(1), march(3), False))
    keep(other)
    assert counts(diary) == {1: 1, 2: 1, 3: 1}


def test_a_bout_counts_its_spasms_and_an_empty_count_is_one(diary: int, keep: Keep) -> None:
    keep(log_of(spasm(1, count=5), spasm(1, 15), complete=(1, 1)))
    assert counts(diary) == {1: 6}


@pytest.mark.parametrize(("stated", "expected"), [(7, 7), (1, 2)])
def test_a_source_gives_the_larger_of_its_total_and_its_spasms(
    diary: int, keep: Keep, stated: float, expected: float
) -> None:
    keep(log_of(spasm(1), spasm(1, 15), total(1, stated)))
    assert counts(diary) == {1: expected}


def test_counts_of_two_sources_are_never_added(diary: int, keep: Keep) -> None:
    keep(log_of(spasm(1), spasm(1, 15), complete=(1, 1)))
    keep(log_of(spasm(1, count=3), source="bearable"))
    assert counts(diary) == {1: 3}


def test_a_total_by_hand_is_final(diary: int, keep: Keep) -> None:
    keep(log_of(total(1, 7)))
    add_day(diary, march(1), {"spasm_count": 2})
    add_episode(diary, spasm(1))
    assert counts(diary) == {1: 2}


def test_a_total_corrected_by_hand_is_final(diary: int, keep: Keep) -> None:
    keep(log_of(spasm(1), spasm(1, 15), total(1, 7)))
    edit_day_value(diary, march(1), "spasm_count", "generic", 0)
    assert counts(diary) == {1: 0}


def test_a_deleted_total_is_no_total(diary: int, keep: Keep) -> None:
    keep(log_of(total(1, 7), DayValue(march(1), "stress", 3)))
    delete_day_value(diary, march(1), "spasm_count", "generic")
    assert read_days(diary)["spasm_count"].isna().all()


def test_spasms_by_hand_are_added_to_the_largest_file(diary: int, keep: Keep) -> None:
    keep(log_of(total(1, 4)))
    keep(log_of(total(1, 6), source="bearable"))
    add_episode(diary, spasm(1, count=2))
    add_episode(diary, spasm(1, 15))
    assert counts(diary) == {1: 9}


def test_a_spasm_by_hand_alone_keeps_no_day(diary: int) -> None:
    add_episode(diary, spasm(1))
    assert read_days(diary).empty
    assert read_span(diary) == Period(march(1), march(1))


def test_a_spasm_after_midnight_belongs_to_the_evening_when_the_day_starts_later(diary: int, keep: Keep) -> None:
    keep(log_of(spasm(2, 1), spasm(2, 9), complete=(1, 2)))
    assert counts(diary) == {1: 0, 2: 2}
    set_setting(diary, "day_start_hour", 4)
    assert counts(diary) == {1: 1, 2: 1}


def test_a_spasm_without_a_time_stays_on_its_date(diary: int, keep: Keep) -> None:
    keep(log_of(spasm(2, 0, precision="day"), complete=(1, 2)))
    set_setting(diary, "day_start_hour", 4)
    assert counts(diary) == {1: 0, 2: 1}
    assert read_episodes(diary)["day"].tolist() == [pd.Timestamp(2025, 3, 2)]


def test_the_worst_intensity_is_the_larger_of_stated_and_felt(diary: int, keep: Keep) -> None:
    stated = DayValue(march(1), "worst_intensity", 5), DayValue(march(2), "worst_intensity", 5)
    keep(log_of(*stated, spasm(1, intensity=7.0), spasm(2, intensity=3.0), spasm(3, intensity=1.0)))
    assert read_days(diary)["worst_intensity"].tolist() == [7, 5, 1]


def test_columns_come_outcomes_first_then_as_the_vocabulary_lists_them(diary: int, keep: Keep) -> None:
    keys = ["tag:rain", "stress", "custom:b", "sleep_h", "interference", "custom:a", "worst_intensity"]
    keep(log_of(*(DayValue(march(1), key, 1) for key in keys)))
    days = read_days(diary)
    assert days.columns.tolist() == [
        *("spasm_count", "worst_intensity", "interference", "sleep_h", "stress"),
        *("custom:a", "custom:b", "tag:rain"),
    ]
    assert set(days.dtypes) == {np.dtype(float)}


def test_text_values_are_left_out(diary: int, keep: Keep) -> None:
    keep(log_of(DayValue(march(1), "custom:weather", "rain"), DayValue(march(2), "custom:weather", 3)))
    assert read_days(diary)["custom:weather"].to_dict() == {pd.Timestamp(2025, 3, 2): 3}


def test_a_period_cuts_the_table(diary: int, keep: Keep) -> None:
    keep(log_of(*(total(day, day) for day in range(1, 11)), DayValue(march(1), "stress", 3)))
    days = read_days(diary, Period(march(4), march(6)))
    assert (days.columns.tolist(), days["spasm_count"].tolist()) == (["spasm_count"], [4, 5, 6])
    assert read_days(diary, Period(march(20), march(22))).empty


def test_a_period_cuts_the_episodes_by_the_day_they_belong_to(diary: int, keep: Keep) -> None:
    keep(log_of(spasm(1), spasm(2, 1), spasm(3)))
    set_setting(diary, "day_start_hour", 4)
    assert read_episodes(diary, Period(march(2), march(3)))["onset"].dt.day.tolist() == [3]


def stress(day: int, value: float) -> DayValue:
    return DayValue(march(day), "stress", value)


def test_the_source_with_most_days_is_believed(diary: int, keep: Keep) -> None:
    keep(log_of(*(stress(day, 3) for day in range(1, 6)), source="bearable"))
    keep(log_of(stress(2, 9), stress(7, 9)))
    np.testing.assert_array_equal(read_days(diary)["stress"], [3, 3, 3, 3, 3, NAN, 9])


def test_of_two_equal_sources_the_newest_is_believed(diary: int, keep: Keep) -> None:
    keep(log_of(stress(1, 3), source="bearable"))
    keep(log_of(stress(1, 9)))
    assert read_days(diary)["stress"].tolist() == [9]


def test_by_hand_is_believed_before_any_source(diary: int, keep: Keep) -> None:
    add_day(diary, march(2), {"stress": 1})
    keep(log_of(*(stress(day, 3) for day in range(1, 6))))
    keep(log_of(*(stress(day, 9) for day in range(1, 4)), source="bearable"))
    edit_day_value(diary, march(3), "stress", "bearable", 0)
    assert read_days(diary)["stress"].tolist() == [3, 1, 0, 3, 3]


def test_each_factor_has_its_own_believed_source(diary: int, keep: Keep) -> None:
    sleep = [DayValue(march(day), "sleep_h", 7) for day in (1, 2, 3)]
    keep(log_of(*sleep, stress(1, 3), source="bearable"))
    keep(log_of(stress(1, 9), stress(2, 9), DayValue(march(1), "sleep_h", 5)))
    first = read_days(diary).iloc[0]
    assert (first["sleep_h"], first["stress"]) == (7, 9)


@pytest.mark.parametrize(
    ("entries", "complete", "outcome"),
    [
        ((stress(1, 3),), None, "spasm_count"),
        ((total(1, 0), DayValue(march(1), "worst_intensity", 3)), None, "spasm_count"),
        ((spasm(1),), (1, 2), "spasm_count"),
        ((DayValue(march(1), "interference", 3), DayValue(march(2), "worst_intensity", 3)), None, "worst_intensity"),
        ((DayValue(march(1), "minutes_in_spasm", 3), spasm(1, intensity=3.0)), None, "minutes_in_spasm"),
    ],
)
def test_the_outcome_is_the_first_for_which_days_are_kept(
    diary: int, keep: Keep, entries: tuple[Episode | DayValue, ...], complete: tuple[int, int] | None, outcome: str
) -> None:
    keep(log_of(*entries, complete=complete))
    assert diary_outcome(diary) == outcome


def test_the_span_reaches_over_episodes_values_notes_and_calm_days(diary: int, keep: Keep) -> None:
    keep(log_of(spasm(5), total(6, 0), complete=(3, 5)))
    assert read_span(diary) == Period(march(3), march(6))
    keep(DiaryLog("generic", "", "other", notes=(DayNote(march(20), "hm"),)))
    assert read_span(diary) == Period(march(3), march(20))


def test_a_corrected_spasm_still_belongs_to_its_file(diary: int, keep: Keep) -> None:
    keep(log_of(spasm(1), spasm(1, 15), complete=(1, 1)))
    edit_episode(diary, read_episodes(diary)["key"][0], spasm(1, count=4))
    assert counts(diary) == {1: 5}


def test_ten_years_of_twenty_factors_are_one_table(diary: int, keep: Keep) -> None:
    first = date(2015, 1, 1)
    values = tuple(
        DayValue(first + timedelta(days=n), f"custom:f{k}", float(n * k)) for n in range(3650) for k in range(20)
    )
    keep(DiaryLog("generic", "", "h", days=values))
    days = read_days(diary)
    assert days.shape == (3650, 21)
    assert days["custom:f7"].tolist() == [float(n * 7) for n in range(3650)]
