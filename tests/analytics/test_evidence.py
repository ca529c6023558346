"""Each verdict is earned by rule, and each "cannot tell" has its reason."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from analytics.evidence import Evidence, Verdict, judge
from analytics.results import CANNOT_TELL, LINKED, NO_LINK
from analytics.settings import Settings

CLEAR = Evidence(
    q_factor=0.03,
    q_before=0.04,
    kept_days=120,
    kept_before=90,
    n_pairs=110,
    off_mode=80,
    standard_error=0.08,
    intervals=((0.1, 0.4), (-0.1, 0.2)),
    rhythm_ratio=1.0,
    weekday_share=0.1,
    adjusted_word="holds",
    adjusted_by=("stress",),
    presence=False,
    modal_value=5.0,
)
FLAT = replace(CLEAR, q_factor=0.6, q_before=0.7, intervals=((-0.1, 0.2), (-0.2, 0.1)), adjusted_word="alone")


def verdict(evidence: Evidence, placebo_share: float = 0.05, **changes: object) -> Verdict:
    return judge(replace(evidence, **changes), placebo_share, 150, Settings())


def test_two_looks_running_make_a_link() -> None:
    assert verdict(CLEAR).verdict == LINKED


@pytest.mark.parametrize("q_before", [0.06, math.nan])
def test_one_look_alone_is_new_and_waits_for_the_next(q_before: float) -> None:
    found = verdict(CLEAR, q_before=q_before)
    assert (found.verdict, found.reason, found.reason_value) == (CANNOT_TELL, "new", "150")


def test_at_the_very_first_look_a_factor_can_only_be_new() -> None:
    found = verdict(CLEAR, kept_days=30, kept_before=None, q_before=math.nan, n_pairs=30, q_factor=0.001)
    assert (found.verdict, found.reason) == (CANNOT_TELL, "new")


@pytest.mark.parametrize(
    ("changes", "strength"),
    [
        ({"kept_days": 45, "kept_before": 30, "n_pairs": 44, "q_factor": 0.001}, "early"),
        ({"kept_days": 60, "n_pairs": 58, "q_factor": 0.001}, "moderate"),
        ({"q_factor": 0.02}, "moderate"),
        ({"q_factor": 0.01}, "strong"),
    ],
)
def test_the_strength_follows_days_and_q(changes: dict[str, object], strength: str) -> None:
    assert verdict(CLEAR, **changes).strength == strength


def test_from_300_kept_days_only_strong_evidence_counts() -> None:
    late = {"kept_days": 330, "kept_before": 300}
    assert verdict(CLEAR, q_factor=0.009, q_before=0.009, **late).strength == "strong"
    assert verdict(CLEAR, q_factor=0.02, q_before=0.001, **late).reason == "hint"
    assert verdict(CLEAR, q_factor=0.001, q_before=0.02, **late).reason == "new"
    assert verdict(CLEAR, q_factor=0.001, q_before=0.001, n_pairs=50, **late).verdict == CANNOT_TELL


def test_the_look_at_270_days_still_counts_by_its_own_limit() -> None:
    assert verdict(CLEAR, q_factor=0.009, q_before=0.04, kept_days=300, kept_before=270).verdict == LINKED


@pytest.mark.parametrize(
    ("changes", "reason", "value"),
    [
        ({"rhythm_ratio": 1.31}, "rhythm", ""),
        ({"adjusted_word": "explained"}, "explained", "stress"),
        ({"n_pairs": 29}, "too_few_days", "29"),
        ({"off_mode": 7}, "never_varied", ""),
        ({"off_mode": 7, "presence": True, "modal_value": 0.0}, "too_few_days", "7"),
        ({"kept_days": 45, "weekday_share": 0.3}, "weekday", "60"),
    ],
)
def test_a_closed_gate_keeps_a_factor_out_of_the_links(changes: dict[str, object], reason: str, value: str) -> None:
    found = verdict(CLEAR, **changes)
    assert (found.verdict, found.reason, found.reason_value) == (CANNOT_TELL, reason, value)


def test_a_bad_self_check_silences_every_link() -> None:
    assert verdict(CLEAR, placebo_share=0.12).reason == "placebo"
    assert verdict(CLEAR, placebo_share=0.11).verdict == LINKED
    assert verdict(CLEAR, placebo_share=math.nan).verdict == LINKED


def test_too_little_data_to_adjust_does_not_undo_a_link() -> None:
    assert verdict(CLEAR, adjusted_word="too_little").verdict == LINKED


def test_from_90_days_a_narrow_interval_at_every_lag_is_no_sizeable_link() -> None:
    assert verdict(FLAT).verdict == NO_LINK


@pytest.mark.parametrize(
    "changes",
    [
        {"kept_days": 75},
        {"intervals": ((-0.1, 0.2), (-0.3, 0.1))},
        {"intervals": ((-0.1, 0.23),)},
        {"q_factor": 0.2},
        {"n_pairs": 29},
    ],
)
def test_anything_less_cannot_be_told_yet(changes: dict[str, object]) -> None:
    assert verdict(FLAT, **changes).verdict == CANNOT_TELL


def test_a_hint_says_how_many_more_days() -> None:
    found = verdict(CLEAR, q_factor=0.15, adjusted_word="alone", standard_error=0.1)
    assert (found.reason, found.days_needed) == ("hint", 90)


def test_a_hint_that_another_factor_explains_says_so() -> None:
    assert verdict(CLEAR, q_factor=0.15, adjusted_word="explained").reason == "explained"


@pytest.mark.parametrize(
    ("changes", "reason", "value"),
    [
        ({"off_mode": 0, "modal_value": 95.0}, "never_varied", "95.0"),
        ({"off_mode": 3}, "never_varied", ""),
        ({"off_mode": 4, "presence": True, "modal_value": 0.0}, "too_few_days", "4"),
        ({"off_mode": 0, "presence": True, "modal_value": 0.0}, "never_varied", "0.0"),
        ({"n_pairs": 0, "off_mode": 0, "modal_value": math.nan}, "too_few_days", "0"),
        ({"kept_days": 45, "weekday_share": 0.4}, "weekday", "60"),
        ({}, "more_days", ""),
    ],
)
def test_a_factor_that_could_not_be_tested_says_why(changes: dict[str, object], reason: str, value: str) -> None:
    untested = replace(CLEAR, q_factor=math.nan, intervals=(), standard_error=math.nan)
    found = verdict(untested, **changes)
    assert (found.verdict, found.reason, found.reason_value) == (CANNOT_TELL, reason, value)
