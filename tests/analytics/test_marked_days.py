"""Marked days are told beside the others, with what each mean rests on."""

from __future__ import annotations

import math
from datetime import date

import pandas as pd

from analytics.marked_days import MarkedDays, Means, marked_days
from analytics.marked_words import marked_words
from data.records import Period

DAYS = pd.DataFrame(
    {
        "spasm_count": [4.0, math.nan, 0.0, 2.0, 6.0],
        "sleep_h": [5.0, 6.0, math.nan, 8.0, 9.0],
        "tag:travel": [1.0, 0.0, 1.0, 0.0, 0.0],
    },
    index=pd.date_range("2026-05-01", periods=5, name="day"),
)
SHOWN = Period(date(2026, 5, 1), date(2026, 5, 4))
MARKED = Period(date(2026, 5, 1), date(2026, 5, 2))


def test_each_mean_is_over_the_days_on_which_it_is_known_and_that_are_shown() -> None:
    found = marked_days(DAYS, "sleep_h", MARKED, SHOWN, outcome="spasm_count")
    assert found == MarkedDays(Means(4.0, 1, 5.5, 2), Means(1.0, 2, 8.0, 1))


def test_days_that_are_not_kept_are_said_not_to_be() -> None:
    span = Period(date(2026, 5, 2), date(2026, 5, 2))
    found = marked_days(DAYS, "sleep_h", span, SHOWN, outcome="spasm_count")
    assert marked_words(found, "sleep_h", "spasm_count", span.first, span.last) == (
        "Marked day: spasms not logged, sleep 6 h over 1 day. "
        "All other days shown: 2 spasms a day over 3 logged days, sleep 6.5 h over 2 days."
    )


def test_a_yes_or_no_is_counted() -> None:
    found = marked_days(DAYS, "tag:travel", MARKED, SHOWN, outcome="spasm_count")
    words = marked_words(found, "tag:travel", "spasm_count", MARKED.first, MARKED.last)
    assert words.startswith("The 2 marked days: 4 spasms a day over 1 logged day, travel on 1 of 2 days.")


def test_another_outcome_is_told_by_its_name() -> None:
    days = DAYS.assign(worst_intensity=[6.0, 6.0, math.nan, 3.0, 3.0])
    found = marked_days(days, "sleep_h", MARKED, SHOWN, outcome="worst_intensity")
    words = marked_words(found, "sleep_h", "worst_intensity", MARKED.first, MARKED.last)
    assert words.startswith("The 2 marked days: worst intensity 6 over 2 logged days, sleep 5.5 h over 2 days.")
