"""The methods page: its rules come from the settings in force, and its figures agree with what was measured."""

from __future__ import annotations

import csv
import math
from dataclasses import replace
from pathlib import Path

import pytest

from analytics.error_rates import NOTHING_ACTS, ErrorRate
from analytics.method_notes import NOT_CURED, NUMBERS
from analytics.methods import any_alarm_rows, list_rules, measured_lead, milestone_words, one_test_rows
from analytics.settings import Settings

RESULTS = Path(__file__).resolve().parents[1] / "calibration" / "results"
QUOTED = [rate for row in NOTHING_ACTS for rate in row.rates]


@pytest.mark.parametrize("quoted", QUOTED, ids=lambda rate: f"{rate.cell}, {rate.column}")
def test_a_quoted_rate_agrees_with_the_results(quoted: ErrorRate) -> None:
    path = RESULTS / f"{quoted.group}.csv"
    if not path.exists():
        pytest.skip("make calibrate has not been run")
    rows = {row["cell"]: row for row in csv.DictReader(path.read_text("utf-8").splitlines())}
    measured = rows[quoted.cell]
    value, error = float(measured[quoted.column]), float(measured[f"{quoted.column}: error"])
    assert abs(value - quoted.value) <= 3 * math.hypot(error, quoted.error) + 0.0005


def test_plain_correlations_are_wrong_two_to_four_times_as_often_as_they_say() -> None:
    assert all(0.085 <= row.plain_test.value <= 0.22 for row in NOTHING_ACTS)


def test_every_number_is_told_with_when_it_lies() -> None:
    assert len({number.name for number in NUMBERS}) == len(NUMBERS)
    assert all(number.means.endswith(".") and number.lies.endswith(".") for number in NUMBERS)


def test_the_rules_follow_the_settings() -> None:
    words = dict(list_rules(replace(Settings(), q_linked=0.03, min_pairs=41)))
    assert "at most 3 %" in words["● Linked"]
    assert "at least 41 days" in words["● Linked"]
    assert "0.80 to 1.25 times" in words["○ No sizeable link"]


def test_the_milestones_are_those_of_the_settings() -> None:
    words = milestone_words(replace(Settings(), milestones=(10, 20), milestone_step=7))
    assert "10, 20 logged days, then every 7" in words


def test_the_tables_hold_every_measured_length_and_the_lead_says_on_what_they_rest() -> None:
    lengths = ["30", "60", "90", "180", "365", "365, days very alike"]
    assert [row["Logged days"] for row in one_test_rows()] == lengths
    assert [row["Logged days"] for row in any_alarm_rows()] == lengths
    assert one_test_rows()[0]["Here"] == "5.4 %"
    assert any_alarm_rows()[-1] == {
        "Logged days": lengths[-1],
        "Here": "11 %",
        "Plain correlations": "60 %",
    }
    assert f"{sum(row.diaries for row in NOTHING_ACTS):,} invented diaries" in measured_lead()


@pytest.mark.parametrize("word", ["rota", "bad days", "Holidays", "both ends", "few spasms", "not a cause"])
def test_what_is_not_cured_is_said(word: str) -> None:
    assert any(word in sentence for sentence in NOT_CURED)
