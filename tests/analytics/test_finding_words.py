"""A wrong sentence is a wrong result: findings in words."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

import pytest

from analytics import sentences
from analytics.results import CANNOT_TELL, LINKED, NO_LINK, Finding

Make = Callable[..., Finding]
STRESS = {
    "factor": "stress",
    "low": 4.0,
    "high": 6.0,
    "rate_low": 4.1,
    "rate_high": 5.4,
    "difference": 1.3,
    "difference_low": 0.5,
    "difference_high": 2.1,
}
SCREEN = STRESS | {"factor": "screen_time_h", "low": 5.1, "high": 7.3}
EVENT = STRESS | {"factor": "stressful_event", "low": 0.0, "high": 1.0}
RELIEF = {
    "factor": "mindfulness_min",
    "low": 0.0,
    "high": 20.0,
    "rate_low": 5.2,
    "rate_high": 4.0,
    "difference": -1.2,
    "difference_low": -2.0,
    "difference_high": -0.4,
}


def test_a_short_night_is_told_as_people_say_it(finding: Make) -> None:
    assert sentences.finding_title(finding()) == "After short nights you have more spasms"
    assert sentences.finding_sentence(finding()) == (
        "After a short night (6.1 h) about 5.6 spasms, after a long one (7.1 h) about 3.9."
    )
    assert sentences.finding_caption(finding()) == (
        "About 1.7 more (0.9 to 2.6), 161 days. Holds after allowing for stress and screen time."
    )
    assert sentences.bar_labels(finding()) == ("After a short night, 6.1 h", "After a long night, 7.1 h")


@pytest.mark.parametrize(
    ("changes", "title", "sentence", "labels"),
    [
        (
            STRESS,
            "On days with more stress you have more spasms",
            "On a day with stress 6 about 5.4 spasms, with stress 4 about 4.1.",
            ("With stress 6 of 10", "With stress 4 of 10"),
        ),
        (
            STRESS | {"best_lag": 1},
            "The day after more stress you have more spasms",
            "The day after stress 6 about 5.4 spasms, after stress 4 about 4.1.",
            ("The day after stress 6 of 10", "The day after stress 4 of 10"),
        ),
        (
            SCREEN | {"best_lag": 2},
            "Two days after more screen time you have more spasms",
            "Two days after 7.3 h of screen time about 5.4 spasms, after 5.1 h about 4.1.",
            ("Two days after 7.3 h of screen time", "Two days after 5.1 h of screen time"),
        ),
        (
            EVENT,
            "On days with a stressful event you have more spasms",
            "On a day with a stressful event about 5.4 spasms, without about 4.1.",
            ("With a stressful event", "Without a stressful event"),
        ),
        (
            EVENT | {"best_lag": 1},
            "The day after a stressful event you have more spasms",
            "The day after a stressful event about 5.4 spasms, after a day without about 4.1.",
            ("The day after a stressful event", "The day after a day without a stressful event"),
        ),
        (
            RELIEF,
            "On days with more mindfulness you have fewer spasms",
            "On a day with 20 min of mindfulness about 4.0 spasms, with none about 5.2.",
            ("With no mindfulness", "With 20 min of mindfulness"),
        ),
        (
            RELIEF | {"factor": "hydration_l", "low": 1.2, "high": 2.0},
            "On days with less drinking water you have more spasms",
            "On a day with 1.2 l of water about 5.2 spasms, with 2 l about 4.0.",
            ("With 1.2 l of water", "With 2 l of water"),
        ),
        (
            {"best_lag": 1},
            "On the second day after short nights you have more spasms",
            "On the second day after a short night (6.1 h) about 5.6 spasms, after a long one (7.1 h) about 3.9.",
            ("On the second day after a short night, 6.1 h", "On the second day after a long night, 7.1 h"),
        ),
        (
            {"factor": "bedtime_h", "low": 10.5, "high": 12.25},
            "After early bedtimes you have more spasms",
            "After an early bedtime (22:30) about 5.6 spasms, after a late one (00:15) about 3.9.",
            ("After an early bedtime, 22:30", "After a late bedtime, 00:15"),
        ),
        (
            STRESS | {"factor": "tag:alcohol", "low": 0.0, "high": 1.0},
            "On days with alcohol you have more spasms",
            "On a day with alcohol about 5.4 spasms, without about 4.1.",
            ("With alcohol", "Without alcohol"),
        ),
        (
            STRESS | {"factor": "steps", "low": 4210.0, "high": 9060.0},
            "On days with more steps you have more spasms",
            "On a day with 9,100 steps about 5.4 spasms, with 4,200 steps about 4.1.",
            ("With 9,100 steps", "With 4,200 steps"),
        ),
    ],
)
def test_every_kind_of_factor_reads_well(
    finding: Make, changes: dict[str, object], title: str, sentence: str, labels: tuple[str, str]
) -> None:
    found = finding(**changes)
    assert sentences.finding_title(found) == title
    assert sentences.finding_sentence(found) == sentence
    assert sentences.bar_labels(found) == labels


@pytest.mark.parametrize(
    ("outcome", "title", "sentence", "difference"),
    [
        (
            "worst_intensity",
            "After short nights your spasms are stronger",
            "After a short night (6.1 h) a worst intensity of about 5.6, after a long one (7.1 h) about 3.9.",
            "1.7 points stronger (0.9 to 2.6)",
        ),
        (
            "minutes_in_spasm",
            "After short nights you spend more time in spasm",
            "After a short night (6.1 h) about 5.6 minutes in spasm, after a long one (7.1 h) about 3.9.",
            "1.7 minutes more (0.9 to 2.6)",
        ),
        (
            "interference",
            "After short nights your spasms get in the way more",
            "After a short night (6.1 h) an interference of about 5.6, after a long one (7.1 h) about 3.9.",
            "1.7 points more (0.9 to 2.6)",
        ),
    ],
)
def test_each_outcome_has_its_own_words(
    finding: Make, outcome: str, title: str, sentence: str, difference: str
) -> None:
    found = finding(outcome=outcome)
    assert sentences.finding_title(found) == title
    assert sentences.finding_sentence(found) == sentence
    assert sentences.difference_words(found) == difference


def test_a_range_that_crosses_zero_keeps_its_minus_sign(finding: Make) -> None:
    found = finding(verdict=CANNOT_TELL, strength="", reason="hint", days_needed=60, difference_high=0.4)
    assert sentences.finding_caption(found) == (
        "About 1.7 more (−0.4 to 2.6), 161 days. This is a hint, and a hint is often chance. "
        "About 60 more days would give a clearer answer."
    )


def test_help_is_told_as_fewer(finding: Make) -> None:
    assert sentences.difference_words(finding(**RELIEF)) == "1.2 fewer (0.4 to 2.0)"


@pytest.mark.parametrize(
    ("low", "high", "told"),
    [(0.31, 0.22, "0.31 spasms"), (5.64, 3.86, "5.6 spasms"), (31.4, 22.0, "31 spasms")],
)
def test_rates_are_told_as_finely_as_their_size(finding: Make, low: float, high: float, told: str) -> None:
    assert told in sentences.finding_sentence(finding(rate_low=low, rate_high=high))


def test_the_other_lists_have_a_title_without_a_claim(finding: Make) -> None:
    assert sentences.finding_title(finding(verdict=NO_LINK)) == "Sleep: no sizeable link"
    assert sentences.finding_title(finding(verdict=CANNOT_TELL)) == "Sleep: cannot tell yet"


def test_a_factor_without_numbers_gives_its_reason(open_finding: Make) -> None:
    found = open_finding("never_varied", "1000.0", factor="calcium_mg", rate_low=math.nan, difference=math.nan)
    assert sentences.finding_sentence(found) == ("Calcium: always 1,000 mg. A log can only compare days that differ.")
    assert sentences.adjusted_words(found) == "It could not be compared yet."


@pytest.mark.parametrize(
    ("strength", "verdict", "words"),
    [("strong", LINKED, "Strong evidence"), ("early", LINKED, "Early evidence"), ("", NO_LINK, "No sizeable link")],
)
def test_a_badge_names_the_evidence(finding: Make, strength: str, verdict: str, words: str) -> None:
    assert sentences.evidence_words(finding(strength=strength, verdict=verdict)) == words


@pytest.mark.parametrize(
    ("word", "by", "words"),
    [
        ("holds", ("stress",), "Still about 1.4 more (0.6 to 2.3) at equal stress."),
        ("explained", ("stress", "mood"), "At equal stress and mood, about 1.4 more (0.6 to 2.3) is left. "
         "The link may be explained by stress."),
        ("too_little", ("stress",), "About 1.4 more (0.6 to 2.3) at equal stress: too uncertain to tell them apart."),
        ("alone", (), "No other factor in your log moves with it, so there was nothing to allow for."),
        ("holds", ("stress", "mood", "naps", "fatigue"), "Still about 1.4 more (0.6 to 2.3) at equal stress, mood, "
         "naps and others."),
    ],
)  # fmt: skip
def test_what_is_left_after_allowing_for_the_rest(finding: Make, word: str, by: tuple[str, ...], words: str) -> None:
    keys = tuple("nap_h" if name == "naps" else name for name in by)
    found = finding(adjusted=replace(finding().adjusted, word=word, by=keys))
    assert sentences.adjusted_words(found) == words


def test_factors_that_move_as_one_cannot_be_told_apart(finding: Make) -> None:
    adjusted = replace(finding().adjusted, word="too_little", by=("anxiety",), difference=math.nan)
    assert sentences.adjusted_words(finding(adjusted=adjusted)) == (
        "It moves so closely with anxiety that they cannot be told apart."
    )


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "Short nights come before the spasms. Spasms do not seem to foretell short nights."),
        (
            STRESS | {"best_lag": 1},
            "More stress comes before the spasms. Spasms do not seem to foretell more stress. "
            "Spasms can cause stress, too.",
        ),
        (
            SCREEN | {"comes_first": "unclear"},
            "Both fall on the same day, so this log cannot tell which came first.",
        ),
        ({"comes_first": "unclear"}, "The order is not clear in this log."),
        (
            SCREEN | {"comes_first": "spasms"},
            "The spasms of a day go with screen time of the next day. So spasms may change screen time, "
            "not only be changed.",
        ),
        (
            {"comes_first": "both"},
            "Both ways: sleep goes before the spasms, and the spasms of a day go with sleep of the next day. "
            "Each may feed the other.",
        ),
        ({"verdict": NO_LINK}, "There is no clear link so far, so there is no order to tell."),
    ],
)
def test_what_comes_first_is_a_note_about_order(finding: Make, changes: dict[str, object], words: str) -> None:
    assert sentences.order_words(finding(**changes)) == words


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "161 nights and the day after each. Plain mean of spasms: 5.9 after short nights, 3.6 after long nights."),
        (
            STRESS | {"raw_low": 3.6, "raw_high": 5.9},
            "161 days on which both were noted. Plain mean of spasms: 3.6 on the days with least of it, "
            "5.9 on those with most.",
        ),
        (
            EVENT | {"best_lag": 1, "raw_low": 3.6, "raw_high": 5.9},
            "161 days and the day after each. Plain mean of spasms: 5.9 with it, 3.6 without.",
        ),
        ({"raw_low": math.nan}, "161 nights and the day after each."),
    ],
)
def test_what_a_finding_rests_on(finding: Make, changes: dict[str, object], words: str) -> None:
    assert sentences.rests_on_words(finding(**changes)) == words


@pytest.mark.parametrize(
    ("factor", "lag", "words"),
    [
        ("sleep_h", 0, "night before"),
        ("sleep_h", 1, "2 nights before"),
        ("stress", 0, "same day"),
        ("stress", 1, "the day before"),
        ("stress", 2, "2 days before"),
    ],
)
def test_lags_are_nights_or_days(factor: str, lag: int, words: str) -> None:
    assert sentences.lag_words(factor, lag) == words


def test_the_question_of_the_lag_profile_fits_the_factor() -> None:
    assert sentences.lag_question("sleep_h") == "Which night matters?"
    assert sentences.lag_question("stress") == "Which day matters?"


def test_contrary_evidence_is_printed() -> None:
    assert "no difference in their blood magnesium" in sentences.study_note("magnesium_mg")
    assert sentences.study_note("sleep_h") == ""
