"""The methods page: its rules come from the settings in force, and its figures are those that were measured."""

from __future__ import annotations

import csv
import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from analytics import measured_words as words
from analytics.error_rates import ErrorRate, Measured, measured
from analytics.method_notes import NOT_CURED, NUMBERS
from analytics.methods import list_rules, milestone_words
from analytics.settings import Settings

RESULTS = Path(__file__).resolve().parents[1] / "calibration" / "results"


def results() -> dict[tuple[str, str, str], tuple[float, float, int]]:
    """Read the result tables as they stand in the repository; -1 where nothing could be counted."""
    found = {}
    for path in RESULTS.glob("*.csv"):
        for row in csv.DictReader(path.read_text("utf-8").splitlines()):
            cell, diaries = row.pop("cell"), int(row.pop("diaries"))
            for column in row:
                if not column.endswith(": error"):
                    rate = (float(row[column]), float(row[f"{column}: error"]))
                    found[path.stem, cell, column] = (*np.nan_to_num(rate, nan=-1.0).tolist(), diaries)
    return found


def test_what_the_page_quotes_is_what_the_result_tables_hold() -> None:
    quoted = {
        key: (*np.nan_to_num((rate.value, rate.error), nan=-1.0).tolist(), rate.diaries)
        for key, rate in measured().rates.items()
    }
    assert quoted == results()


def test_the_settings_are_those_of_the_summary() -> None:
    summary = (RESULTS / "summary.md").read_text("utf-8")
    assert all(f"- {name}: {value}\n" in summary for name, value in measured().settings.items())


def with_rate(group: str, cell: str, column: str, value: float, error: float = 0.01) -> Measured:
    """What was measured, with one rate changed."""
    return replace(measured(), rates={**measured().rates, (group, cell, column): ErrorRate(value, error, 100)})


def test_tables_hold_every_length_and_kind() -> None:
    lengths = ["30", "60", "90", "180", "365", "365, days very alike"]
    assert [row["Logged days"] for row in words.one_test(measured()).rows] == lengths
    assert [row["Logged days"] for row in words.any_alarm(measured()).rows] == lengths
    assert [row["The log"] for row in words.any_link(measured()).rows] == list(words.KINDS.values())
    assert [row["Logged days"] for row in words.power(measured()).rows] == ["45", "60", "90", "120", "180", "365"]
    assert [row["Logged days"] for row in words.linking(measured()).rows] == ["60", "90", "180", "365"]


def test_a_table_writes_the_measured_rate() -> None:
    found = with_rate("size", "n=30 carry-over=0.6", "size at .05", 0.0537)
    assert words.one_test(found).rows[0]["Here"] == "5.4 %"
    found = with_rate("verdicts", "plain", "any linked", math.nan)
    assert words.any_link(found).rows[0]["Called linked"] == "–"


@pytest.mark.parametrize(("value", "told"), [(0.51, "about half"), (0.42, "about 4 in 10"), (0.97, "all")])
def test_power_is_told_in_tenths(value: float, told: str) -> None:
    found = with_rate("power", "n=90 carry-over=0.6", "power", value)
    assert words.power_sentences(found)[0].startswith(
        f"At 90 days {told} of the links of 20 % a usual swing are found;"
    )


def test_the_share_of_false_verdicts_is_told_with_its_error() -> None:
    acting, column = "three of twelve act, {} days", "false among moderate"
    found = with_rate("panel", acting.format(90), column, 0.995, 0.08)
    assert "of the findings called moderate 100 in 100 (± 8) were false," in words.verdict_sentences(found)[0]
    found = with_rate("panel", acting.format(180), column, 0.994, 0.07)
    assert "moderate 99 in 100 (± 7) were false," in words.verdict_sentences(found)[0]
    none = {("panel", acting.format(days), column): ErrorRate(math.nan, math.nan, 100) for days in (90, 180)}
    found = replace(measured(), rates={**measured().rates, **none})
    assert "too few findings were called moderate to count," in words.verdict_sentences(found)[0]


def test_ranges_are_told_with_the_share_that_holds_the_truth() -> None:
    found = with_rate("rare", "skewed, 120 days", "coverage", 0.961)
    assert "for an amount with a few extreme days in 96." in words.range_sentences(found)[0]


def test_the_lead_says_when_and_on_how_many_diaries() -> None:
    told = words.measured_lead(replace(measured(), settings={"made on": "1 May 2027", "diaries": "1,234 in 9 cells"}))
    assert told.startswith("Measured on 1 May 2027 with 1,234 invented diaries")


def test_plain_correlations_are_wrong_two_to_four_times_as_often_as_they_say() -> None:
    rates = [measured().rate("size", f"n={days} carry-over=0.6", "Spearman's size") for days in words.LENGTHS]
    rates.append(measured().rate("size", "n=365 carry-over=0.8", "Spearman's size"))
    assert {round(rate.value / 0.05) for rate in rates} == {2, 4}


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


@pytest.mark.parametrize(
    "word", ["rota", "bad days", "Holidays", "about a month", "both ends", "few spasms", "not a cause"]
)
def test_what_is_not_cured_is_said(word: str) -> None:
    assert any(word in sentence for sentence in NOT_CURED)
