"""Factors that a log cannot tell apart are reported as one."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from analytics.collinear import with_sets
from analytics.findings import find
from analytics.results import CANNOT_TELL, LINKED, Finding, Findings
from analytics.sentences import finding_caption, reason_sentence, reason_words, row_name
from analytics.settings import Settings

Make = Callable[..., Finding]


def moving(finding: Finding, word: str, *by: str) -> Finding:
    return replace(finding, adjusted=replace(finding.adjusted, word=word, by=by))


@pytest.fixture
def stress(finding: Make) -> Finding:
    return moving(finding(factor="stress", difference=1.7, rate_low=3.9, rate_high=5.6), "too_little", "anxiety")


@pytest.fixture
def anxiety(finding: Make) -> Finding:
    return moving(finding(factor="anxiety", difference=1.5, rate_low=3.9, rate_high=5.4), "too_little", "stress")


def sets(*findings: Finding) -> list[tuple[str, ...]]:
    return [finding.together for finding in with_sets(findings, 150, Settings())]


def lists(*findings: Finding) -> Findings:
    return Findings("spasm_count", 150, None, 150, 180, math.nan, (), with_sets(findings, 150, Settings()))


def test_two_that_leave_nothing_of_each_other_are_a_set(stress: Finding, anxiety: Finding) -> None:
    assert sets(stress, anxiety) == [("anxiety",), ("stress",)]


def test_a_set_stands_in_its_list_once(stress: Finding, anxiety: Finding) -> None:
    (told,) = lists(stress, anxiety).told(LINKED)
    assert row_name(told) == "Stress and anxiety"
    assert reason_words(told) == "1.7 more · strong · cannot tell which"
    assert finding_caption(told).endswith(
        "Stress and anxiety move together in your log; it cannot tell which of them goes with your spasms."
    )


def test_where_each_explains_the_other_neither_is_linked_but_both_are_named(finding: Make) -> None:
    open_ones = [
        moving(
            finding(factor=one, verdict=CANNOT_TELL, strength="", reason="explained", reason_value=other),
            "explained",
            other,
        )
        for one, other in (("caffeine_mg", "screen_time_h"), ("screen_time_h", "caffeine_mg"))
    ]
    (told,) = lists(*open_ones).told(CANNOT_TELL)
    assert (row_name(told), reason_words(told)) == ("Caffeine and screen time", "move together: cannot tell which")
    assert reason_sentence(told) == (
        "Caffeine and screen time move together in your log; it cannot tell which of them goes with your spasms."
    )


def test_one_that_holds_stands_alone(stress: Finding, anxiety: Finding) -> None:
    assert sets(moving(stress, "holds", "anxiety"), anxiety) == [(), ()]


def test_one_that_does_not_stand_out_is_in_no_set(stress: Finding, anxiety: Finding) -> None:
    hint = replace(anxiety, verdict=CANNOT_TELL, reason="hint", q_factor=0.15)
    assert sets(stress, hint) == [(), ()]


def test_of_different_things_the_one_that_lost_less_stands_alone(stress: Finding, anxiety: Finding) -> None:
    explained = {"verdict": CANNOT_TELL, "strength": "", "reason": "explained", "reason_value": "stress"}
    coffee = moving(replace(anxiety, factor="caffeine_mg", **explained), "explained", "stress")
    assert sets(moving(stress, "too_little", "caffeine_mg"), coffee) == [(), ()]
    nervous = moving(replace(anxiety, **explained), "explained", "stress")
    found = lists(stress, nervous)
    assert [one.factor for one in found.told(LINKED)] == ["stress"]
    assert found.told(CANNOT_TELL) == ()
    assert [one.factor for one in found.of(CANNOT_TELL)] == ["anxiety"]


def test_what_a_linked_set_explains_is_not_named_with_it(stress: Finding, anxiety: Finding) -> None:
    explained = {"verdict": CANNOT_TELL, "strength": "", "reason": "explained", "reason_value": "stress"}
    nervous = moving(replace(anxiety, **explained), "explained", "stress", "caffeine_mg")
    coffee = moving(replace(anxiety, factor="caffeine_mg", **explained), "explained", "stress", "anxiety")
    found = lists(moving(stress, "too_little", "anxiety", "caffeine_mg"), nervous, coffee)
    assert row_name(found.told(LINKED)[0]) == "Stress and anxiety"
    (left,) = found.told(CANNOT_TELL)
    assert (left.factor, left.reason, left.together) == ("caffeine_mg", "explained", ())


def test_three_are_joined_through_the_one_in_the_middle(finding: Make) -> None:
    first = moving(finding(factor="stress"), "too_little", "anxiety")
    middle = moving(finding(factor="anxiety"), "too_little", "stress", "mood")
    last = moving(finding(factor="mood"), "too_little", "anxiety")
    assert sets(first, middle, last) == [("anxiety", "mood"), ("stress", "mood"), ("stress", "anxiety")]


def test_a_diary_of_two_ratings_of_one_thing_reports_them_as_one() -> None:
    rng = np.random.default_rng(1)
    strain = rng.normal(size=160)
    ratings = {
        name: np.clip(np.round(5 + 2 * strain + 0.5 * rng.normal(size=160)), 0, 10) for name in ("stress", "anxiety")
    }
    days = pd.DataFrame(
        {"spasm_count": rng.poisson(np.exp(1.5 + 0.3 * strain)).astype(float), **ratings},
        index=pd.date_range("2025-01-01", periods=160, name="day"),
    )
    found = find(days)
    assert {finding.factor for finding in found.findings if finding.together} == {"stress", "anxiety"}
    assert sum(len(found.told(verdict)) for verdict in (LINKED, CANNOT_TELL)) == 1
