"""A file's way through the Import page: question, preview, receipt, undo; and what is written by hand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from data.reads import read_days, read_imports, read_treatments

PageVisit = Callable[..., AppTest]
PageWords = Callable[[AppTest], str]

DAYS = b"Date,Spasms,Sleep (h)\n2026-05-01,4,6.5\n2026-05-02,0,7.5\n2026-05-32,3,6\n2026-05-04,2,lots\n"
SPASMS = b"When,Side,Strength (0-10)\n2026-05-01 08:10,left,4\n2026-05-03 21:40,left,6\n2026-05-09 07:05,right,3\n"


@pytest.fixture
def page_import(page_visit: PageVisit) -> AppTest:
    return page_visit("import_log.py")


def upload(app: AppTest, name: str, content: bytes) -> AppTest:
    """Drop a file into the zone that is open now."""
    app.file_uploader[0].upload(name, content).run()
    assert not app.exception
    return app


def click(app: AppTest, key: str) -> AppTest:
    app.button(key=key).click().run()
    assert not app.exception
    return app


def test_a_file_is_shown_as_it_will_be_stored_before_anything_is(page_import: AppTest, page_words: PageWords) -> None:
    upload(page_import, "days.csv", DAYS)
    assert "3. Check and keep" in page_words(page_import)
    assert "This adds 3 new days." in page_words(page_import)
    columns = page_import.table[0].value
    assert list(columns["Read as"])[:2] == ["Dates", "Number of spasms"]
    assert columns["Read as"][2].startswith("Sleep, ")
    assert read_days(1).empty


def test_refused_rows_are_listed_with_their_line_and_their_reason(page_import: AppTest) -> None:
    upload(page_import, "days.csv", DAYS)
    refused = page_import.table[2].value
    assert list(refused["Row"]) == ["4", "5"]
    assert "lots" in refused["It says"][1]


def test_keeping_a_file_stores_it_and_gives_a_receipt(page_import: AppTest, page_words: PageWords) -> None:
    click(upload(page_import, "days.csv", DAYS), "keep")
    assert "Stored: 3 new days." in page_words(page_import)
    assert "days.csv" in page_words(page_import)
    assert read_days(1)["spasm_count"].dropna().tolist() == [4, 0, 2]


def test_cancelling_stores_nothing(page_import: AppTest, page_words: PageWords) -> None:
    click(upload(page_import, "days.csv", DAYS), "cancel_check")
    assert "3. Check and keep" not in page_words(page_import)
    assert read_imports(1) == ()


def test_a_list_of_spasms_is_asked_whether_it_is_complete(page_import: AppTest, page_words: PageWords) -> None:
    upload(page_import, "spasms.csv", SPASMS)
    assert "2. One question" in page_words(page_import)
    assert "Did you log every spasm from 1 to 9 May 2026" in page_words(page_import)
    assert page_import.get("plotly_chart")
    assert "3. Check and keep" not in page_words(page_import)


def test_an_answer_leads_to_the_preview_and_can_be_changed(page_import: AppTest, page_words: PageWords) -> None:
    upload(page_import, "spasms.csv", SPASMS)
    page_import.radio[0].set_value("complete")
    click(page_import, "use_answers")
    assert "Yes, all of it" in page_words(page_import)
    click(page_import, "change_coverage")
    assert "2. One question" in page_words(page_import)


def test_days_without_a_row_count_as_calm_only_when_the_person_said_so(page_import: AppTest) -> None:
    upload(page_import, "spasms.csv", SPASMS)
    page_import.radio[0].set_value("complete")
    click(click(page_import, "use_answers"), "keep")
    assert read_days(1)["spasm_count"].tolist() == [1, 0, 1, 0, 0, 0, 0, 0, 1]


def test_undo_takes_an_import_out_again(page_import: AppTest, page_words: PageWords) -> None:
    click(upload(page_import, "days.csv", DAYS), "keep")
    click(page_import, f"undo_{read_imports(1)[0].import_id}")
    assert read_days(1).empty
    assert "Your imports" not in page_words(page_import)
    assert "Stored:" not in page_words(page_import)


def test_a_file_that_is_no_table_is_refused_in_a_sentence(page_import: AppTest) -> None:
    upload(page_import, "diary_march.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    assert page_import.error[0].value.replace("\\", "").endswith("Nothing was stored.")
    click(page_import, next(button.key for button in page_import.button if button.label == "Close"))
    assert not page_import.error


def test_several_files_are_taken_one_after_the_other(page_import: AppTest, page_words: PageWords) -> None:
    page_import.file_uploader[0].upload("days.csv", DAYS)
    page_import.file_uploader[0].upload("spasms.csv", SPASMS)
    page_import.run()
    assert "File 1 of 2" in page_words(page_import)
    click(page_import, "keep")
    assert "File 2 of 2" in page_words(page_import)


def test_the_same_file_again_brings_nothing_new(page_import: AppTest, page_words: PageWords) -> None:
    click(upload(page_import, "days.csv", DAYS), "keep")
    upload(page_import, "days.csv", DAYS)
    assert "Everything in this file is in your diary already." in page_words(page_import)
    assert page_import.button(key="keep").disabled


def test_markdown_in_a_file_is_shown_and_not_obeyed(page_import: AppTest) -> None:
    kept = b"".join(b"2026-05-0%d,0,7\n" % day for day in range(2, 8))
    upload(page_import, "days.csv", b"Date,Spasms,Sleep (h)\n2026-05-01,4,[x](http://a.example)\n" + kept)
    assert page_import.table[2].value["It says"][0] == "Sleep (h): \\[x\\](http\\:\u2060//a.example)"


def test_a_spasm_or_a_day_is_written_on_the_page_made_for_it(page_import: AppTest, page_words: PageWords) -> None:
    click(page_import, "entry_add")
    assert "A spasm now" in page_words(page_import)


def test_a_treatment_can_be_written_by_hand(page_import: AppTest) -> None:
    click(page_import, "entry_treatment")
    page_import.text_input(key="treatment_product_botulinum").set_value("Botox")
    page_import.date_input(key="treatment_day_botulinum").set_value(date(2026, 5, 1))
    page_import.button(key="save_treatment").click().run()
    assert not page_import.exception
    assert [(treatment.day, treatment.product) for treatment in read_treatments(1)] == [(date(2026, 5, 1), "Botox")]
