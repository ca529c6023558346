"""The Learn page says first when a doctor is needed, grades every claim, and tells how the verdicts are reached."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from analytics.results import CANNOT_TELL, LINKED
from data.knowledge.chapters import DOCTOR, all_claims
from data.knowledge.claims import REPORTED, Claim, Source
from pages.widgets.claim_view import sources_words, verdict_sentence

PageVisit = Callable[..., AppTest]
PageWords = Callable[[AppTest], str]


@pytest.fixture
def empty(page_visit: PageVisit) -> AppTest:
    return page_visit("learn.py")


def test_the_emergency_stands_first(empty: AppTest, page_words: PageWords) -> None:
    assert empty.title[0].value == "What is this, and when must I see a doctor?"
    headers = [header.value for header in empty.header]
    assert headers[0].endswith("Call an ambulance now")
    assert headers[1:3] == ["Make an appointment soon", "Tell the neurologist"]
    assert "About 5 minutes." in page_words(empty)


def test_every_claim_is_on_the_page_with_its_sources(empty: AppTest, page_words: PageWords) -> None:
    words = page_words(empty)
    for claim in all_claims():
        assert claim.heading in words
        assert claim.text in words
        assert all(source.name in words for source in claim.sources)


def test_every_claim_outside_the_red_flags_carries_its_grade(empty: AppTest) -> None:
    shown = "\n".join(text.value for text in empty.markdown)
    graded = [claim for claim in all_claims() if not any(claim in chapter.claims for chapter in DOCTOR)]
    for claim in graded:
        line = next(line for line in shown.splitlines() if claim.heading in line.replace("\\", ""))
        assert f"{claim.grade.glyph} {claim.grade.label}" in line.replace("\\", "")


@pytest.mark.usefixtures("page_half_year")
def test_a_diary_answers_beside_the_claim(page_visit: PageVisit, page_words: PageWords) -> None:
    words = page_words(page_visit("learn.py"))
    assert "In your log: ● Sleep, linked" in words
    assert "◇ Magnesium, cannot tell yet" in words


@pytest.mark.usefixtures("page_young")
def test_a_young_diary_answers_nothing(page_visit: PageVisit, page_words: PageWords) -> None:
    assert "In your log" not in page_words(page_visit("learn.py"))


def test_only_factors_that_were_looked_at_are_answered() -> None:
    claim = Claim("Sleep", "Some.", REPORTED, (), ("sleep_h", "sleep_quality", "fatigue"))
    told = {"sleep_h": LINKED, "fatigue": CANNOT_TELL}
    assert verdict_sentence(claim, told) == "In your log: ● Sleep, linked; ◇ Fatigue, cannot tell yet"
    assert verdict_sentence(claim, {"stress": LINKED}) == ""


def test_a_source_with_a_lasting_address_is_a_link() -> None:
    words = sources_words((Source("A 2020", "J 1:2", "https://doi.org/1"), Source("NHS", "Twitching")))
    assert words == "[A 2020, J 1:2](https://doi.org/1) · NHS, Twitching"


@pytest.mark.usefixtures("page_half_year")
def test_the_methods_are_one_click_away(page_visit: PageVisit, page_words: PageWords) -> None:
    app = page_visit("learn.py", part="How it decides")
    words = page_words(app)
    assert app.title[0].value == "How does it decide?"
    assert [header.value for header in app.header] == [
        "The three lists",
        "What each number means, and when it lies",
        "How often it is wrong",
        "How often a link is none",
        "How much it finds",
        "How good the ranges are",
        "What no arithmetic can mend",
    ]
    assert "Whoever looks every day will sooner or later look on a lucky day" in words
    assert "A link is not a cause, however strong." in words
    assert "the best possible test, which is told what no log can tell, finds" in words
    assert "“Cannot tell yet” is not “no”." in words
    assert len(app.table) == 5


def test_an_unknown_part_in_the_address_is_the_first_one(page_visit: PageVisit) -> None:
    assert page_visit("learn.py", part="<b>").title[0].value.startswith("What is this")
