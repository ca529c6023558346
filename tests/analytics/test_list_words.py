"""A wrong sentence is a wrong result: the three lists, their rows and the overview in words."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import pytest

from analytics import sentences
from analytics.results import CANNOT_TELL, LINKED, NO_LINK, Comparison, Finding, Findings, Summary
from analytics.selective_logging import MANY_GAPS, WRITES_LESS, WRITES_MORE
from data.vocabulary import FACTORS

Make = Callable[..., Finding]


@dataclass
class Given:
    day: date
    kind: str = "botulinum"
    product: str = "Botox"


def lists(*found: Finding, milestone: int | None = 150, kept_days: int = 168, share: float = 0.04) -> Findings:
    until = date(2026, 5, 3) if milestone else None
    return Findings("spasm_count", kept_days, until, milestone, 180 if milestone else 30, share, (), found)


def comparison(now: float, before: float, word: str, length: int = 30, kept_days: int = 28) -> Comparison:
    last, first = date(2026, 11, 22), date(2026, 10, 24)
    summaries = [Summary(first, last, length, kept_days, rate, 4, 3.4) for rate in (now, before)]
    return Comparison(summaries[0], summaries[1], word)


@pytest.mark.parametrize(
    ("reason", "value", "changes", "words"),
    [
        ("hint", "60", {"days_needed": 60}, "a hint · about 60 more days"),
        ("hint", "390", {"days_needed": 390}, "a hint · more than a year"),
        ("more_days", "90", {"days_needed": 90}, "about 90 more days"),
        ("more_days", "", {}, "more days needed"),
        ("new", "180", {}, "new, wait for day 180"),
        ("explained", "screen_time_h", {}, "may be explained by screen time"),
        ("weekday", "60", {}, "follows the weekday"),
        ("rhythm", "", {}, "shares a rhythm"),
        ("never_varied", "95.0", {"factor": "caffeine_mg"}, "always 95 mg"),
        ("never_varied", "5.0", {"factor": "stress"}, "always 5 of 10"),
        ("never_varied", "", {"factor": "caffeine_mg"}, "hardly varied"),
        ("never_varied", "0.0", {"factor": "tag:travel"}, "not on any day"),
        ("never_varied", "1.0", {"factor": "tag:travel"}, "yes on every day"),
        ("too_few_days", "4", {}, "4 days noted"),
        ("too_few_days", "1", {}, "1 day noted"),
        ("too_few_days", "0", {}, "not noted before the last look"),
        ("placebo", "0.2", {}, "this log is too uneven to say"),
    ],
)
def test_each_reason_has_a_few_words_and_a_sentence(
    open_finding: Make, reason: str, value: str, changes: dict[str, object], words: str
) -> None:
    found = open_finding(reason, value, **changes)
    assert sentences.reason_words(found) == words
    assert sentences.reason_sentence(found).endswith(".")


def test_the_rows_of_the_other_lists(finding: Make) -> None:
    assert sentences.reason_words(finding()) == "1.7 more · strong"
    assert sentences.reason_words(finding(verdict=NO_LINK, n_pairs=125)) == "125 days"


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({}, "Short nights"),
        ({"factor": "stress", "best_lag": 1, "difference": 1.0}, "Stress, the day before"),
        ({"factor": "hydration_l"}, "Less drinking water"),
        ({"factor": "tag:travel"}, "No travel"),
        ({"verdict": NO_LINK}, "Sleep"),
    ],
)
def test_a_row_names_the_side_with_more_spasms(finding: Make, changes: dict[str, object], name: str) -> None:
    assert sentences.row_name(finding(**changes)) == name


def test_the_lead_counts_the_lists_and_ends_kindly(finding: Make) -> None:
    found = [finding(), *[finding(verdict=NO_LINK)] * 4, *[finding(verdict=CANNOT_TELL)] * 7]
    assert sentences.list_lead(lists(*found)) == (
        "12 factors over 150 logged days. One stands out, four make no sizeable difference, seven cannot be told yet. "
        "A link is not a cause."
    )


def test_nothing_linked_is_an_answer_too(finding: Make) -> None:
    found = lists(finding(verdict=NO_LINK), finding(verdict=NO_LINK))
    assert sentences.list_lead(found) == (
        "2 factors over 150 logged days. Nothing stands out so far: two make no sizeable difference. "
        "A link is not a cause."
    )
    assert sentences.nothing_stands_out(found) == (
        "Nothing stands out so far. That is an answer too: 2 factors make no sizeable difference."
    )


def test_before_the_first_look_the_lead_says_when() -> None:
    assert sentences.list_lead(lists(milestone=None, kept_days=12)) == (
        "12 of 30 days logged. From day 30 this page compares your days. "
        "Until then every difference would be mostly chance."
    )


def test_the_looks_are_told_with_dates() -> None:
    assert sentences.look_sentence(lists()) == ("Up to 3 May, your 150th logged day; next look at 180, about 12 more.")
    assert "3 May 2026" in sentences.look_sentence(lists(), date(2027, 1, 2))
    assert sentences.look_sentence(lists(milestone=None, kept_days=12)) == (
        "First look at your 30th logged day, about 18 more."
    )


@pytest.mark.parametrize("key", [WRITES_LESS, WRITES_MORE, MANY_GAPS])
def test_each_caution_has_a_sentence(key: str) -> None:
    assert sentences.caution_words(key).endswith(".")


def test_the_self_check_is_told_with_what_is_expected() -> None:
    assert sentences.placebo_words(lists()) == (
        "Check: your own factors, shifted in time, would be flagged in 4 % of tries. About 5 % is expected."
    )
    assert "too many" in sentences.placebo_words(lists(share=0.2))
    assert sentences.placebo_words(lists(share=math.nan)) == ""


@pytest.mark.parametrize(
    ("verdict", "words"),
    [(LINKED, "Linked"), (NO_LINK, "Not seen so far"), (CANNOT_TELL, "Cannot tell yet"), (None, "Cannot tell yet")],
)
def test_a_suspicion_is_answered_kindly(verdict: str | None, words: str) -> None:
    assert sentences.suspected_words(verdict) == words


@pytest.mark.parametrize(
    ("word", "length", "outcome", "words"),
    [
        ("more", 30, "spasm_count", "More spasms than last month"),
        ("fewer", 7, "spasm_count", "Fewer spasms than last week"),
        ("same", 90, "spasm_count", "About the same as in the three months before"),
        ("more", 14, "worst_intensity", "Stronger spasms than in the 14 days before"),
        ("fewer", 30, "minutes_in_spasm", "Less time in spasm than last month"),
        ("unknown", 30, "spasm_count", "Too few logged days to compare yet"),
    ],
)
def test_the_headline_is_the_verdict(word: str, length: int, outcome: str, words: str) -> None:
    assert sentences.headline(comparison(3.8, 2.4, word, length), outcome) == words


def test_an_empty_span_has_its_own_headline() -> None:
    assert sentences.headline(comparison(math.nan, 2.4, "unknown", kept_days=0)) == "No logged days in this period"


def test_the_lead_tells_numbers_and_the_day_after_the_injection() -> None:
    given = [Given(date(2026, 9, 10)), Given(date(2026, 5, 1)), Given(date(2026, 11, 1), "supplement")]
    assert sentences.lead(comparison(3.8, 2.4, "more"), given) == (
        "3.8 a day in the last 30 days, against 2.4 in the 30 days before. It is day 73 after your injection."
    )


def test_an_injection_long_ago_or_still_ahead_is_not_told() -> None:
    for day in (date(2026, 5, 1), date(2026, 12, 1)):
        assert "injection" not in sentences.lead(comparison(3.8, 2.4, "more"), [Given(day)])


@pytest.mark.parametrize(
    ("now", "before", "outcome", "words"),
    [
        (3.8, math.nan, "spasm_count", "3.8 a day in the last 30 days; no day of the 30 before is logged."),
        (math.nan, 2.4, "spasm_count", "No day of the last 30 is logged."),
        (3.8, 2.4, "worst_intensity", "Worst intensity 3.8 on average in the last 30 days, against 2.4 in the 30 days "
         "before."),
    ],
)  # fmt: skip
def test_the_lead_never_invents_a_number(now: float, before: float, outcome: str, words: str) -> None:
    assert sentences.lead(comparison(now, before, "unknown"), (), outcome) == words


@pytest.mark.parametrize("factor", [factor.key for factor in FACTORS if factor.role == "exposure"])
@pytest.mark.parametrize("lag", [0, 1, 2, 3])
@pytest.mark.parametrize("difference", [-1.2, 1.2])
def test_every_factor_can_be_told_without_jargon(finding: Make, factor: str, lag: int, difference: float) -> None:
    found = finding(factor=factor, best_lag=lag, difference=difference, low=0.0, high=1.0)
    told = " ".join(
        [
            sentences.finding_title(found),
            sentences.finding_sentence(found),
            sentences.finding_caption(found),
            *sentences.bar_labels(found),
            sentences.order_words(found),
            sentences.rests_on_words(found),
            sentences.row_name(found),
            sentences.adjusted_words(found),
        ]
    )
    for jargon in (" lag", "_", "p =", "q =", "nan", "  ", "cause you", "-1", "0/1", "significant"):
        assert jargon not in told
