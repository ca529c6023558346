"""The places, treatments and flags of a report: the pages' own numbers, and nothing from outside of its scope."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import numpy as np
import pandas as pd
import pytest

from analytics.cycles import cycles
from analytics.patterns import single_spasms
from analytics.patterns_places import news, places
from analytics.percents import percent_words, range_words
from analytics.results import Findings
from analytics.spread import new_places
from analytics.treatment import treatment_effects
from analytics.treatment_results import RedFlag
from data.records import ShareScope, Treatment
from pages.charts.face import percent_text
from pages.document.report import share_report
from pages.document.sections import SECTIONS

FIRST, LAST = date(2026, 1, 1), date(2026, 8, 28)
INJECTIONS = (date(2026, 3, 2), date(2026, 6, 1))
WITHOUT_TREATMENTS = tuple(key for key in SECTIONS if key != "treatments")
Report = Callable[..., str]


@pytest.fixture(scope="module")
def days() -> pd.DataFrame:
    """Return 240 days whose spasms fall by two thirds for ten weeks after each of two injections."""
    index = pd.date_range(FIRST, LAST, name="day")
    acting = np.zeros(len(index), dtype=bool)
    for start in INJECTIONS:
        number = (index - pd.Timestamp(start)).days
        acting |= (number >= 5) & (number <= 68)
    mean = np.where(acting, 3.0, 9.0)
    return pd.DataFrame({"spasm_count": np.random.default_rng(5).poisson(mean).astype(float)}, index=index)


@pytest.fixture(scope="module")
def treatments() -> tuple[Treatment, ...]:
    given = [
        Treatment(day, "botulinum", "Botox", dose, "units", "left", "plantednote")
        for day, dose in zip(INJECTIONS, (15.0, 17.5), strict=True)
    ]
    own_words = ("drooping_lid", "dry_eye", "could not read to the children")
    given[0] = replace(given[0], sites=("brow", "cheek"), side_effects=own_words)
    return (*given, Treatment(date(2026, 5, 1), "supplement", "Zincplanted", end_day=date(2026, 7, 20)))


@pytest.fixture(scope="module")
def episodes() -> pd.DataFrame:
    days = [FIRST + timedelta(days=number) for number in range(240)]
    is_new = [day >= date(2026, 7, 20) and day.day % 5 == 0 for day in days]
    return pd.DataFrame(
        {
            "day": pd.DatetimeIndex(days),
            "onset": [pd.Timestamp(day) + pd.Timedelta(hours=9) for day in days],
            "precision": "minute",
            "side": ["left" if day > FIRST else "right" for day in days],
            "sites": ["mouth_corner" if new else "lower_lid" for new in is_new],
            "intensity": 3.0,
            "source": "table",
            "note": "plantednote",
        }
    )


@pytest.fixture(scope="module")
def report(days: pd.DataFrame, episodes: pd.DataFrame, treatments: tuple[Treatment, ...]) -> Report:
    findings = Findings("spasm_count", 240, LAST, None, 270, 0.04, (), ())

    def build(flags: tuple[RedFlag, ...] = (), question: str = "", **changes: Any) -> str:  # noqa: ANN401  # any field of the scope
        scope = replace(ShareScope(FIRST, LAST, SECTIONS, ()), **changes)
        return share_report(
            days,
            episodes,
            treatments,
            findings,
            scope,
            made_on=LAST,
            expires_on=None,
            for_file=False,
            flags=flags,
            question=question,
        )

    return build


def words_of(html: str) -> str:
    bare = re.sub(r"<(script|style)\b.*?</\1>", " ", html, flags=re.DOTALL)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", bare)).strip()


# ---- the pages' own numbers


def test_the_injections_table_holds_the_cycles_of_the_treatments_page(
    report: Report, days: pd.DataFrame, treatments: tuple[Treatment, ...]
) -> None:
    words = words_of(report())
    found = cycles(days, treatments)
    assert [cycle.onset.day for cycle in found] != [None, None]
    for cycle, given in zip(found, ("Botox, 15 units, left, brow and cheek", "Botox, 17.5 units, left"), strict=True):
        assert cycle.best_week.day is not None
        assert cycle.wear_off.day is not None
        row = f"day {cycle.onset.day} week {cycle.best_week.day} day {cycle.wear_off.day}"
        assert f"{cycle.start.day} {cycle.start:%B} {given} {row}" in words


def test_the_first_lines_tell_the_clearest_change_with_its_range(
    report: Report, days: pd.DataFrame, treatments: tuple[Treatment, ...]
) -> None:
    words = words_of(report())
    effect = treatment_effects(days, treatments).effects[0]
    last = cycles(days, treatments)[-1]
    numbers = f"({range_words(effect.ci_low, effect.ci_high)})"
    assert f"{numbers} at full effect, from day {last.onset.day} to about day {last.wear_off.day}." in words
    assert f"● Fewer spasms, {percent_words(effect.estimate)} {numbers}" in words
    assert "A before and after difference in one person is never proof." in words


def test_the_face_holds_the_shares_of_the_patterns_page(report: Report, episodes: pd.DataFrame) -> None:
    words = report()
    found = places(single_spasms(episodes), news(episodes))
    for place in found.places:
        assert f"{place.site.replace('_', ' ')} {percent_text(place.share)}" in words
    assert f"Where, share of {found.n_placed} spasms" in words
    assert "Mouth corner (new)" in words


def test_the_box_says_what_is_new_since_when_and_where_it_was_before(report: Report, episodes: pd.DataFrame) -> None:
    flag = new_places(episodes)[0]
    assert flag.day == date(2026, 7, 20)
    told = f"New since 20 July: left mouth corner ({flag.number} spasms). Before that only eyelid"
    assert told in words_of(report())


def test_side_effects_are_told_with_their_injection(report: Report) -> None:
    assert "Side effects: Botulinum, 2 March: drooping lid, dry eye, others noted." in words_of(report())
    assert "Side effects: Botulinum, day 61: drooping lid, dry eye, others noted." in words_of(
        report(relative_dates=True)
    )
    assert "drooping lid" not in report(first=date(2026, 4, 1))
    assert "children" not in report()


def test_another_treatment_says_from_when_to_when_it_was_taken(report: Report) -> None:
    assert "Zincplanted, 1 May to 20 July" in words_of(report())


# ---- scope


def test_an_end_after_the_period_is_not_told(report: Report) -> None:
    html = report(last=date(2026, 7, 10))
    assert "Zincplanted, since 1 May" in words_of(html)
    assert "20 July" not in html


def test_left_out_treatments_are_named_nowhere(report: Report) -> None:
    html = report(sections=WITHOUT_TREATMENTS).lower()
    assert [name for name in ("botox", "botulinum", "zincplanted", "injection", "units") if name in html] == []
    assert "botox" in report().lower()


def test_a_worsening_does_not_hint_at_left_out_injections(report: Report) -> None:
    flag = RedFlag("worsening", "worsening", LAST, number=180, change=0.4)
    assert "over the 180 days to 28 August, the injections allowed for." in words_of(report(flags=(flag,)))
    assert "injection" not in report(flags=(flag,), sections=WITHOUT_TREATMENTS).lower()


def test_a_flag_that_rests_on_days_outside_the_period_is_left_out(report: Report) -> None:
    flag = RedFlag("worsening", "worsening", LAST, number=180, change=0.4)
    assert "over the 180 days" not in words_of(report(flags=(flag,), first=date(2026, 6, 1)))


def test_notes_are_in_no_section(report: Report) -> None:
    assert "plantednote" not in report()


def test_treatments_and_places_of_other_days_are_not_in_the_page(report: Report) -> None:
    html = report(first=date(2026, 5, 10), last=date(2026, 7, 10))
    words = words_of(html)
    assert [name for name in ("Zincplanted", "2 March", "15 units", "mouth corner", "Right side") if name in html] == []
    assert "17.5 units" in words
    assert "Where, share of 62 spasms" in words
    assert "New since" not in words


def test_a_place_known_from_before_the_period_is_not_told_as_new(report: Report) -> None:
    words = words_of(report(first=date(2026, 8, 1)))
    assert "mouth corner" in report(first=date(2026, 8, 1))
    assert "New since" not in words
    assert "new" not in re.findall(r"Mouth corner[^.]{0,12}", words)


def test_an_effect_that_cannot_be_told_from_a_hidden_treatment_does_not_name_it(
    days: pd.DataFrame, episodes: pd.DataFrame
) -> None:
    given = (Treatment(date(2026, 4, 1), "habit", "Yoga"), Treatment(date(2026, 3, 31), "supplement", "Zincplanted"))
    findings = Findings("spasm_count", 240, LAST, None, 270, 0.04, (), ())
    scope = ShareScope(date(2026, 4, 1), LAST, SECTIONS, ())
    html = share_report(days, episodes, given, findings, scope, made_on=LAST, expires_on=None, for_file=False)
    assert "It began together with Another treatment" in words_of(html)
    assert "Zincplanted" not in html


def test_without_dates_the_cycles_are_named_by_day_numbers(report: Report) -> None:
    html = report(relative_dates=True)
    bare = re.sub(r"<style>.*?</style>", "", html, flags=re.DOTALL)
    assert re.findall(r"\b(?:January|March|May|June|July|August|2026)\b", bare) == []
    assert "Day 61 Botox, 15 units, left, brow and cheek" in words_of(html)
    assert "From day 152" in html
    assert "New since day 201: left mouth corner" in words_of(html)


def test_the_question_is_on_the_page_only_when_it_is_handed_over(report: Report) -> None:
    words = words_of(report(question="Is <b>twelve</b> weeks too long?"))
    assert "My question Is &lt;b&gt;twelve&lt;/b&gt; weeks too long?" in words
    assert "My question" not in words_of(report())
