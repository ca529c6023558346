"""Several files in one drop: one question step for equal columns, one preview, one receipt, an import each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from data.reads import read_days, read_imports
from data.records import Choice, Coverage, Question
from pages.widgets.coverage_words import coverage_sentence
from pages.widgets.file_group import shared_question

PageVisit = Callable[..., AppTest]
PageWords = Callable[[AppTest], str]
HEAD = "When,Side,Strength (0-10)\n"
APRIL = f"{HEAD}2026-04-01 08:10,left,4\n2026-04-03 21:40,left,6\n2026-04-30 07:05,right,3\n"
MAY = f"{HEAD}2026-05-01 08:10,left,4\n2026-05-03 21:40,left,6\n2026-05-04 07:05,right,dull\n"
DAYS = "Date,Spasms\n2026-06-01,4\n2026-06-02,0\n"


@pytest.fixture
def dropped(page_visit: PageVisit) -> AppTest:
    app = page_visit("import_log.py")
    for name, text in (("april.csv", APRIL), ("days.csv", DAYS), ("may.csv", MAY)):
        app.file_uploader[0].upload(name, text.encode())
    app.run()
    assert not app.exception
    return app


def click(app: AppTest, key: str) -> AppTest:
    app.button(key=key).click().run()
    assert not app.exception
    return app


def test_files_with_the_same_columns_have_one_question_step(dropped: AppTest, page_words: PageWords) -> None:
    words = page_words(dropped)
    assert "2. One question" in words
    assert "2 files: april.csv, may.csv" in words
    assert "Did you log every spasm in the span of each of these 2 files" in words
    assert "april.csv 1 to 30 April 2026; may.csv 1 to 4 May 2026" in words
    assert list(dropped.radio[0].options) == ["Yes, all of it", "Yes, except the longer gaps of each file", "No"]


def test_one_preview_tells_of_each_file(dropped: AppTest, page_words: PageWords) -> None:
    dropped.radio[0].set_value("with_gaps")
    click(dropped, "use_answers")
    assert "**april.csv**: 3 rows read. The file covers 1 to 30 April 2026, 30 days." in page_words(dropped)
    assert "Longer gap, which stays unknown: 4 to 29 April 2026 (26 days). This adds 3 new spasms." in page_words(
        dropped
    )
    assert "**may.csv**: 3 rows read, 1 with something refused." in page_words(dropped)
    assert "This adds 6 new spasms." in page_words(dropped)
    refused = dropped.table[-1].value
    assert [cell.replace("\\", "") for cell in refused["Row"]] == ["may.csv, 4"]


def test_each_is_an_import_of_its_own_with_one_receipt(dropped: AppTest, page_words: PageWords) -> None:
    dropped.radio[0].set_value("complete")
    click(click(dropped, "use_answers"), "keep")
    assert [entry.file_name for entry in read_imports(1)] == ["may.csv", "april.csv"]
    assert "Stored 2 files: 6 new spasms." in page_words(dropped)
    assert "3. Check and keep" in page_words(dropped)  # the table of days comes next
    click(dropped, "keep")
    assert "Stored 3 files: 6 new spasms and 2 new days." in page_words(dropped)
    click(dropped, f"undo_{read_imports(1)[-1].import_id}")
    assert read_days(1)["spasm_count"].dropna().index[0].date() == date(2026, 5, 1)


def test_cancelling_puts_the_whole_group_away(dropped: AppTest, page_words: PageWords) -> None:
    click(dropped, "cancel_questions")
    assert "april.csv" not in page_words(dropped)
    assert "days.csv" in page_words(dropped)
    assert read_imports(1) == ()


def test_the_best_guess_is_taken_and_marked(dropped: AppTest, page_words: PageWords) -> None:
    click(dropped, "best_guess")
    assert "Yes, except the longer gaps" in page_words(dropped)
    assert ", by best guess" in page_words(dropped)
    click(dropped, "change_coverage")
    assert "2. One question" in page_words(dropped)


def test_a_question_of_one_file_is_asked_as_it_is() -> None:
    question = Question("year", "Which year?", "30 Dec", (Choice("2026", "2026"),), "2026")
    assert shared_question([("a.csv", question)]) == question
    assert shared_question([("a.csv", question), ("b.csv", question)]).text.endswith("counts for all 2 files.)")


@pytest.mark.parametrize(
    ("coverage", "words"),
    [
        (None, ""),
        (
            Coverage(date(2026, 4, 1), date(2026, 4, 30), True),
            "The file covers 1 to 30 April 2026, 30 days. It counts as complete: a day without a row had no spasm.",
        ),
        (
            Coverage(date(2026, 4, 1), date(2026, 4, 30), False, ((date(2026, 4, 4), date(2026, 4, 9)),)),
            "The file covers 1 to 30 April 2026, 30 days. Longer gap, which stays unknown: 4 to 9 April 2026 (6 days).",
        ),
    ],
)
def test_coverage_in_words(coverage: Coverage | None, words: str) -> None:
    assert coverage_sentence(coverage) == words
