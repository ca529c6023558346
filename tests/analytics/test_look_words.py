"""A look at another delay or outcome says that it is a look, and on how many days it rests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from analytics.look_words import exploratory_words, lag_shown_words, look_only_words, too_few_words
from analytics.results import Finding


def test_another_outcome_carries_no_verdict() -> None:
    words = exploratory_words("minutes_in_spasm", "spasm_count")
    assert words.startswith("Looking at minutes in spasm a day: estimates with their ranges, and no verdict.")
    assert "about spasms" in words
    assert "linked" not in words


def test_a_picture_of_another_outcome_says_what_the_findings_rest_on() -> None:
    assert look_only_words("spasm_count") == "For looking only: the findings rest on spasms."
    assert look_only_words("worst_intensity").endswith("rest on worst intensity.")


@pytest.mark.parametrize(
    ("kept", "words"),
    [
        (12, "Interference of the day: 12 days so far; an estimate takes 30."),
        (40, "Interference of the day: 40 days, but this factor was not noted on enough of them."),
    ],
)
def test_too_few_days_are_counted(kept: int, words: str) -> None:
    assert too_few_words("interference", kept, 30) == words


def test_a_delay_is_named_beside_the_tested_one(finding: Callable[..., Finding]) -> None:
    usual = finding()
    two = (*usual.lags, replace(usual.lags[0], lag=1, n_pairs=80))
    words = lag_shown_words(finding(lags=two), 1)
    assert words == "Shown: 2 nights before, 80 days. The answer above rests on: night before."
