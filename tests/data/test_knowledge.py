"""What is said of facial spasms has a grade and a source, covers the whole list, and never tells anyone what to do."""

from __future__ import annotations

import re

import pytest

from data.knowledge import sources
from data.knowledge.chapters import CHAPTERS, DOCTOR, all_claims, reading_minutes
from data.knowledge.claims import CONTRADICTED, GRADES, MIXED, UNSTUDIED, Chapter, Claim, Source
from data.vocabulary import is_known

CLAIMS = [pytest.param(claim, id=claim.heading) for claim in all_claims()]
FACTORS = (
    *("stress", "anxiety", "stressful_event", "talking_min", "shouting_singing_min", "chewing_gum_hard_food_min"),
    *("teeth_grinding", "bright_light_h", "loud_noise_h", "temperature_c", "sleep_h", "sleep_quality"),
    *("exercise_min", "caffeine_mg", "magnesium_mg", "calcium_mg", "hydration_l"),
    *("mindfulness_min", "yoga_min", "deep_breathing_min", "diet_plan_followed", "therapy_session"),
)
SUBJECTS = (
    *("contraction", "twitch", "Cramps", "jerk", "pain", "does not go away, or gets worse", "headache", "seizure"),
    *("multiple sclerosis", "emifacial spasm", "Stress and anxiety", "tense muscles", "facial muscles", "Shouting"),
    *("Grinding teeth", "Bright light", "Loud noise", "Heat, cold", "Too little sleep", "Too little exercise"),
    *("Too much caffeine", "magnesium or calcium", "Too little water", "Mindfulness, yoga, deep breathing"),
    *("Leafy greens, nuts, water", "balanced diet", "Professional help", "medicines", "therapies"),
)
TELLING = re.compile(
    r"\b(you have|you suffer|diagnos|stop taking|start taking|take magnesium|take a supplement|avoid)\w*", re.IGNORECASE
)


def words_of(chapters: tuple[Chapter, ...]) -> str:
    told = [(chapter.title, chapter.lead, *_words(chapter)) for chapter in chapters]
    return "\n".join(text for parts in told for text in parts)


def _words(chapter: Chapter) -> list[str]:
    return [text for claim in chapter.claims for text in (claim.heading, claim.text)]


@pytest.mark.parametrize("claim", CLAIMS)
def test_a_claim_has_a_grade_and_a_source(claim: Claim) -> None:
    assert claim.grade in GRADES
    assert claim.sources or (claim.grade is UNSTUDIED and "o study" in claim.text)
    assert claim.heading
    assert claim.text.endswith(".")


@pytest.mark.parametrize("claim", CLAIMS)
def test_a_claim_neither_diagnoses_nor_prescribes(claim: Claim) -> None:
    assert TELLING.search(f"{claim.heading} {claim.text}") is None


@pytest.mark.parametrize("claim", CLAIMS)
def test_a_claim_names_factors_of_the_vocabulary(claim: Claim) -> None:
    assert [key for key in claim.factors if not is_known(key)] == []


@pytest.mark.parametrize("factor", FACTORS)
def test_every_factor_of_the_list_is_spoken_of(factor: str) -> None:
    assert any(factor in claim.factors for claim in all_claims())


@pytest.mark.parametrize("subject", SUBJECTS)
def test_every_subject_has_its_place(subject: str) -> None:
    assert subject in words_of(CHAPTERS)


def test_the_contrary_evidence_is_said() -> None:
    grades = {factor: claim.grade for claim in all_claims() for factor in claim.factors}
    assert grades["magnesium_mg"] is grades["calcium_mg"] is CONTRADICTED
    assert grades["caffeine_mg"] is MIXED
    assert "Two studies of lid twitching" in words_of(CHAPTERS)
    assert "16 % held up" in words_of(CHAPTERS)


def test_medicines_are_left_to_who_prescribed_them() -> None:
    assert "Never stop a prescribed one on your own" in words_of(CHAPTERS)
    assert "do not stop it on your own" in words_of(DOCTOR)


def test_it_reads_in_about_five_minutes() -> None:
    assert 4 <= reading_minutes() <= 6


def test_no_source_is_declared_in_vain_and_lasting_addresses_are_https() -> None:
    declared = {value for value in vars(sources).values() if isinstance(value, Source)}
    used = {source for claim in all_claims() for source in claim.sources}
    assert declared - used == set()
    assert all(source.address.startswith("https://") for source in used if source.address)
