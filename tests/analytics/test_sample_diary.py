"""The sample diary gives back what was planted in it, and nothing else."""

from __future__ import annotations

import csv
import importlib.util
from datetime import date
from pathlib import Path
from types import ModuleType

import numpy as np
import pandas as pd
import pytest

from analytics.findings import find
from analytics.results import CANNOT_TELL, LINKED, NO_LINK, Finding, Findings
from analytics.sentences import finding_title, list_lead, reason_words
from analytics.treatment import treatment_effects
from analytics.treatment_results import FEWER
from data.records import Treatment

TESTS = Path(__file__).resolve().parent.parent
SAMPLES = TESTS.parent / "data" / "samples"
GAP_DAYS = 4
KEYS = {
    "Sleep (h)": "sleep_h",
    "Caffeine (mg)": "caffeine_mg",
    "Water (l)": "hydration_l",
    "Stress (0-10)": "stress",
    "Screen time (h)": "screen_time_h",
    "Exercise (min)": "exercise_min",
    "Magnesium (mg)": "magnesium_mg",
    "Mood (0-10)": "mood",
    "Alcohol (units)": "alcohol_units",
    "Talking (min)": "talking_min",
    "Calcium (mg)": "calcium_mg",
    "Loud noise (h)": "loud_noise_h",
}


@pytest.fixture(scope="module")
def recipe() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_samples", TESTS / "make_samples.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def counts() -> pd.Series:
    """Spasms a day from the first to the last row; stretches of 4 and more days without a row are unknown."""
    onsets = pd.to_datetime(pd.read_csv(SAMPLES / "sample_episodes.csv")["Onset"]).dt.normalize()
    every_day = pd.date_range(onsets.min(), onsets.max())
    noted = onsets.value_counts().reindex(every_day)
    empty = noted.isna()
    stretch = empty.ne(empty.shift()).cumsum()
    return noted.fillna(0.0).mask(empty & (empty.groupby(stretch).transform("size") >= GAP_DAYS))


@pytest.fixture(scope="module")
def days(counts: pd.Series) -> pd.DataFrame:
    table = pd.read_csv(SAMPLES / "sample_days.csv", parse_dates=["Date"], index_col="Date").rename(columns=KEYS)
    return table.reindex(counts.index).assign(spasm_count=counts)


@pytest.fixture(scope="module")
def treatments() -> list[Treatment]:
    with (SAMPLES / "sample_treatments.csv").open(encoding="utf-8", newline="") as file:
        return [
            Treatment(date.fromisoformat(row["Date"]), row["Treatment"].lower(), row["Product"])
            for row in csv.DictReader(file)
        ]


@pytest.fixture(scope="module")
def findings(days: pd.DataFrame, treatments: list[Treatment]) -> Findings:
    return find(days, treatments=treatments)


@pytest.fixture
def of(findings: Findings) -> dict[str, Finding]:
    return {finding.factor: finding for finding in findings.findings}


def test_the_files_are_what_the_recipe_makes(recipe: ModuleType) -> None:
    for name, rows in recipe.sample_files().items():
        with (SAMPLES / name).open(encoding="utf-8", newline="") as file:
            assert [list(row) for row in rows] == list(csv.reader(file)), name


def test_the_three_planted_effects_are_linked_with_their_delay_and_direction(
    findings: Findings, of: dict[str, Finding]
) -> None:
    assert {finding.factor for finding in findings.of(LINKED)} == {"sleep_h", "stress", "screen_time_h"}
    assert [of[factor].best_lag for factor in ("sleep_h", "stress", "screen_time_h")] == [0, 0, 1]
    assert of["sleep_h"].difference < 0 < min(of["stress"].difference, of["screen_time_h"].difference)


def test_caffeine_and_mood_only_move_with_stress(of: dict[str, Finding]) -> None:
    assert reason_words(of["caffeine_mg"]) == "may be explained by stress"
    assert reason_words(of["mood"]) == "may be explained by stress"


def test_drinking_water_makes_no_sizeable_difference(of: dict[str, Finding]) -> None:
    assert of["hydration_l"].verdict == NO_LINK


def test_what_never_varied_and_what_was_hardly_noted_cannot_be_told(of: dict[str, Finding]) -> None:
    assert (of["calcium_mg"].verdict, reason_words(of["calcium_mg"])) == (CANNOT_TELL, "always 1,000 mg")
    assert (of["loud_noise_h"].verdict, of["loud_noise_h"].reason) == (CANNOT_TELL, "too_few_days")


@pytest.mark.parametrize(("factor", "planted"), [("sleep_h", -0.36), ("stress", 0.36), ("screen_time_h", 0.34)])
def test_the_intervals_hold_what_was_planted(of: dict[str, Finding], factor: str, planted: float) -> None:
    effect = next(effect for effect in of[factor].lags if effect.lag == of[factor].best_lag)
    assert effect.shown_low <= planted <= effect.shown_high


def test_the_injection_is_seen_to_have_helped(days: pd.DataFrame, treatments: list[Treatment]) -> None:
    (effect,) = treatment_effects(days, treatments).effects
    assert effect.verdict == FEWER
    assert effect.ci_low <= -0.90 <= effect.ci_high


def test_the_sample_reads_well(findings: Findings, of: dict[str, Finding]) -> None:
    assert finding_title(of["sleep_h"]) == "After short nights you have more spasms"
    assert finding_title(of["screen_time_h"]) == "The day after more screen time you have more spasms"
    assert list_lead(findings) == (
        "12 factors over 150 logged days. Three stand out, two make no sizeable difference, seven cannot be told yet. "
        "A link is not a cause."
    )


def test_calm_days_are_zeros_and_the_three_gaps_are_unknown(counts: pd.Series, recipe: ModuleType) -> None:
    gaps = pd.DatetimeIndex([day for first, length in recipe.GAPS for day in pd.date_range(first, periods=length)])
    assert counts.index[counts.isna()].equals(gaps)
    assert len(counts) == 180
    assert 10 < (counts == 0).sum() < 60
    assert np.nanmax(counts) <= 15


@pytest.mark.parametrize("name", ["template_days.csv", "template_episodes.csv"])
def test_templates_hold_a_header_only(name: str) -> None:
    assert len((SAMPLES / name).read_text("utf-8").splitlines()) == 1
