"""Cycles, the trend and red flags, word by word."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date

import pytest

from analytics.treatment_results import (
    CANNOT_TELL,
    IMPROVING,
    NO_CLEAR_CHANGE,
    WORSENING,
    Cycle,
    Moment,
    RedFlag,
    Trend,
    TrendWindow,
)
from analytics.treatment_sentences import (
    cycle_name,
    cycle_sentence,
    flag_context,
    flag_fact,
    moment_card,
    moment_label,
    today_card,
    trend_sentence,
    trend_verdict,
    window_row,
)

NOT_YET = Moment(None, "not_yet")
LAST = Cycle(
    start=date(2026, 9, 10),
    products=("Botox",),
    day_numbers=(-1, 0, 1),
    smoothed=(8.0, 9.0, math.nan),
    before=9.0,
    full=3.0,
    onset=Moment(5),
    best_week=Moment(6),
    best_week_mean=1.0,
    wear_off=Moment(64),
    running=True,
)
BEFORE = replace(LAST, start=date(2026, 6, 16), onset=Moment(6), best_week=Moment(5), wear_off=Moment(None, "missing"))
WINDOW = TrendWindow(
    date(2026, 5, 26), date(2026, 11, 21), 180, 164, math.log(1.45), math.log(1.12), math.log(1.9), 0.003
)
TREND = Trend(WORSENING, "", "spasm_count", 164, date(2026, 11, 21), 180, WINDOW, ())
DAY = date(2026, 10, 9)


@pytest.mark.parametrize(
    ("name", "card"),
    [
        ("onset", ("day 5", "day 6 last time")),
        ("best_week", ("week 6", "week 5 last time")),
        ("wear_off", ("day 64", "not seen before")),
    ],
)
def test_a_card_tells_this_cycle_and_the_last(name: str, card: tuple[str, str]) -> None:
    assert moment_card((BEFORE, LAST), name) == card


@pytest.mark.parametrize(
    ("moment", "card"),
    [
        (Moment(None, "missing"), ("–", "days missing")),
        (Moment(None, "no_drop"), ("–", "no clear drop")),
        (Moment(None, "earlier"), ("–", "fell before it")),
        (Moment(None, "stayed"), ("–", "not in the cycle")),
        (NOT_YET, ("–", "day 6 last time")),
        (Moment(5, "so_far"), ("day 5", "so far")),
    ],
)
def test_what_was_not_seen_is_a_dash_with_its_reason(moment: Moment, card: tuple[str, str]) -> None:
    assert moment_card((BEFORE, replace(LAST, onset=moment)), "onset") == card


def test_a_first_cycle_has_no_last_time() -> None:
    assert moment_card((LAST,), "onset") == ("day 5", "first cycle")
    assert moment_card((replace(LAST, onset=NOT_YET),), "onset") == ("–", "not yet")


@pytest.mark.parametrize(
    ("today", "card"),
    [
        (date(2026, 11, 22), ("day 73", "day 84: 3 Dec")),
        (date(2026, 9, 10), ("day 0", "day 84: 3 Dec")),
        (date(2026, 12, 10), ("day 91", "since 10 Sep")),
        (date(2028, 1, 1), ("–", "last in 2026")),
        (date(2026, 9, 1), ("–", "planned 10 Sep")),
    ],
)
def test_today_is_counted_from_the_last_injection(today: date, card: tuple[str, str]) -> None:
    assert today_card(LAST.start, today) == card


def test_small_print_of_a_card_holds_on_a_phone() -> None:
    cards = [moment_card((BEFORE, LAST), name) for name in ("onset", "best_week", "wear_off")]
    assert max(len(words) for card in cards for words in card) <= 16


def test_a_cycle_is_told_in_one_sentence() -> None:
    assert cycle_sentence(LAST) == "From 10 September: sets in on day 5, best in week 6, wearing off from day 64."
    nothing = replace(LAST, onset=NOT_YET, best_week=NOT_YET, wear_off=NOT_YET)
    assert cycle_sentence(nothing) == "From 10 September: not yet."
    assert cycle_name(LAST, date(2027, 1, 1)) == "From 10 September 2026"
    assert moment_label("best_week", LAST.best_week) == ("Best", "week 6")


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({}, "It looks so: about 45 % more spasms from 26 May to 21 November, +45 % (+12 % to +90 %)."),
        (
            {"verdict": NO_CLEAR_CHANGE},
            "No. Any slope from 26 May to 21 November is too small to matter: +45 % (+12 % to +90 %).",
        ),
        (
            {"verdict": CANNOT_TELL, "reason": "wide"},
            "From week to week your spasms change too much to see a slope. "
            "+45 % (+12 % to +90 %) from 26 May to 21 November.",
        ),
        (
            {"verdict": CANNOT_TELL, "reason": "new"},
            "A slope shows at the last look only; the next, at your 180th day, decides. "
            "+45 % (+12 % to +90 %) from 26 May to 21 November.",
        ),
        (
            {"verdict": CANNOT_TELL, "reason": "small"},
            "There is a slope, but it is small. +45 % (+12 % to +90 %) from 26 May to 21 November.",
        ),
        (
            {"verdict": CANNOT_TELL, "reason": "days", "kept_days": 41},
            "A slope takes 60 logged days; there are 41 so far.",
        ),
    ],
)
def test_the_trend_is_told_with_its_range(changes: dict[str, object], sentence: str) -> None:
    assert trend_sentence(replace(TREND, **changes)) == sentence  # type: ignore[arg-type]


def test_getting_better_is_told_too() -> None:
    better = replace(WINDOW, change=math.log(0.7), ci_low=math.log(0.5), ci_high=math.log(0.95))
    assert trend_sentence(replace(TREND, verdict=IMPROVING, window=better)) == (
        "No, it gets better: about 30 % fewer spasms from 26 May to 21 November, −30 % (−50 % to −5 %)."
    )


def test_each_trend_has_its_badge() -> None:
    badges = [trend_verdict(verdict) for verdict in (WORSENING, IMPROVING, NO_CLEAR_CHANGE, CANNOT_TELL)]
    assert badges == ["Getting worse", "Getting better", "No clear change", "Cannot tell yet"]


def test_a_span_has_its_change_or_how_many_days_it_lacks() -> None:
    assert window_row(WINDOW) == ("Last 180 days", "+45 %", "+12 % to +90 %")
    assert window_row(replace(WINDOW, p_value=math.nan, kept_days=50)) == ("Last 180 days", "–", "50 of 60 logged days")


@pytest.mark.parametrize(
    ("flag", "fact"),
    [
        (
            RedFlag("new_place", "k", DAY, "mouth_corner", 4, side="left"),
            "Your spasms have reached a new place: the left mouth corner, since 9 October.",
        ),
        (RedFlag("new_side", "k", DAY, "right", 4), "Your spasms are on the right side too, since 9 October."),
        (
            RedFlag("worsening", "k", DAY, number=180, change=math.log(1.45)),
            "About 45 % more spasms over the 180 days to 9 October, the injections allowed for.",
        ),
        (
            RedFlag("most_days", "k", DAY, number=12, out_of=14),
            "Spasms on 12 of your last 14 logged days, up to 9 October.",
        ),
    ],
)
def test_a_flag_is_a_fact_with_its_day_and_a_sentence_of_context(flag: RedFlag, fact: str) -> None:
    assert flag_fact(flag) == fact
    context = flag_context(flag)
    assert context.endswith(".")
    for word in ("tumour", "sclerosis", "stroke", "you have", "dangerous", "must"):
        assert word not in context.lower()


def test_a_place_noted_once_more_is_counted_in_words() -> None:
    assert flag_context(RedFlag("new_place", "k", DAY, "cheek", 4)).startswith("Noted 4 times, and never before")
