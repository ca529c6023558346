"""What was noted at single spasms is counted, and told as a description only."""

from __future__ import annotations

import pandas as pd
import pytest

from analytics.noted_before import Noted, NotedBefore, noted_before
from analytics.noted_words import NO_LINK_OF_IT, is_told, noted_caption, noted_rows
from analytics.patterns import single_spasms


def episodes(*told: tuple[str, str | None, int]) -> pd.DataFrame:
    """One spasm each: time of day, what was noted, how many spasms it stands for."""
    onset = [pd.Timestamp(f"2026-03-0{1 + place % 5} {clock}") for place, (clock, _, _) in enumerate(told)]
    return pd.DataFrame(
        {
            "onset": onset,
            "day": [moment.date() for moment in onset],
            "precision": "minute",
            "triggers": [noted for _, noted, _ in told],
            "count": [number for _, _, number in told],
            "source": "hand",
        }
    )


def test_each_note_is_counted_by_its_spasms() -> None:
    before = noted_before(
        single_spasms(episodes(("09:00", "talking_min,stress", 3), ("15:00", "stress", 1), ("16:00", None, 2)))
    )
    assert (before.n_spasms, before.n_noted) == (6, 4)
    assert [(one.key, one.n_spasms) for one in before.noted] == [("stress", 4), ("talking_min", 3)]


@pytest.mark.parametrize(
    ("hours", "part"),
    [
        (["09:00", "10:00", "11:30", "20:00", "06:00"], "morning"),
        (["02:00"] * 6, "night"),
        (["09:00", "13:00", "20:00", "02:00", "15:00"], ""),
        (["09:00"] * 4, ""),
    ],
)
def test_a_part_of_the_day_is_named_where_half_of_five_fall_in_it(hours: list[str], part: str) -> None:
    before = noted_before(single_spasms(episodes(*((hour, "reading_h", 1) for hour in hours))))
    assert before.noted[0].part == part


def test_a_diary_without_notes_has_nothing_to_tell() -> None:
    before = noted_before(single_spasms(pd.DataFrame()))
    assert before == NotedBefore(0, 0, ())
    assert not is_told(before)


def test_it_is_told_as_a_share_of_the_noted_spasms_and_as_no_link() -> None:
    before = NotedBefore(200, 80, (Noted("screen_time_h", 40, "evening"), Noted("tag:long_call", 8, "")))
    assert noted_caption(before) == "What you noted at 80 of 200 single spasms."
    assert noted_rows(before) == [("Screen time", "40 (50 %)", "mostly in the evening"), ("Long call", "8 (10 %)", "")]
    assert "shows no link" in NO_LINK_OF_IT
