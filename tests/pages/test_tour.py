"""The tour stands on the first page of a filled diary, and is gone for ever once it was read."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from data.reads import read_diary

PageVisit = Callable[..., AppTest]
PageWords = Callable[[AppTest], str]
FIRST_WORDS = "This page tells how you are doing"


def words(app: AppTest, page_words: PageWords) -> str:
    return page_words(app).replace("*", "")


def test_an_empty_diary_has_no_tour(page_visit: PageVisit, page_words: PageWords) -> None:
    assert FIRST_WORDS not in words(page_visit(), page_words)


@pytest.mark.usefixtures("page_young")
def test_it_is_gone_in_every_tab_once_it_was_read(page_visit: PageVisit, page_words: PageWords) -> None:
    app = page_visit()
    assert FIRST_WORDS in words(app, page_words)
    app.button(key="tour_read").click().run()
    assert FIRST_WORDS not in words(app, page_words)
    assert FIRST_WORDS not in words(page_visit(), page_words)


@pytest.mark.usefixtures("page_young")
def test_reading_it_makes_nothing_be_computed_again(page_visit: PageVisit) -> None:
    app = page_visit()
    before = read_diary(1).revision
    app.button(key="tour_read").click().run()
    assert read_diary(1).revision == before
