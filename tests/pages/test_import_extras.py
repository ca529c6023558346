"""Around the files on the Import page: where factors come from, which files work, progress, templates, export."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from data.export import export_diary
from data.importers.export_form import COLUMNS
from data.importers.progress import Progress
from data.reads import read_days, read_diary
from data.records import DayValue, DiaryLog
from data.sources import FactorSources, SourceDays
from data.storing import import_file, preview_log
from pages.widgets.import_list import undone_words
from pages.widgets.known_files import program_names
from pages.widgets.reading_progress import progress_words, share_read
from pages.widgets.sources_card import apart_words, days_words, sources_table
from pages.widgets.templates import FOLDER, TEMPLATES

PageVisit = Callable[..., AppTest]
PageWords = Callable[[AppTest], str]
STRESS = {"bearable": (4.0, 5.0, 6.0), "generic": (8.0, 5.2)}


def fill(diary: int, *sources: str) -> None:
    for source in sources:
        values = tuple(DayValue(date(2026, 5, n + 1), "stress", value) for n, value in enumerate(STRESS[source]))
        log = DiaryLog(source, source.capitalize(), "h", days=values)
        import_file(diary, preview_log(diary, log, file_name=f"{source}.csv", digest=source))


def test_with_one_source_there_is_no_card(page_diary: int, page_visit: PageVisit, page_words: PageWords) -> None:
    fill(page_diary, "bearable")
    assert "Where each factor comes from" not in page_words(page_visit("import_log.py"))


def test_two_sources_are_told_apart_and_the_choice_is_kept(
    page_diary: int, page_visit: PageVisit, page_words: PageWords
) -> None:
    fill(page_diary, "bearable", "generic")
    app = page_visit("import_log.py")
    words = page_words(app)
    assert "Where each factor comes from" in words
    assert "Bearable, 3 days; Generic, 2 days" in words
    assert (
        "On 2 days more than one gives a value; on 1 they are over 20 % apart, most on 1 May 2026 (4 against 8)."
        in words
    )
    (choice,) = [box for box in app.selectbox if str(box.key).startswith("prefer_stress")]
    choice.select("generic").run()
    assert not app.exception
    assert read_diary(page_diary).settings == {"source_of:stress": "generic"}
    assert read_days(page_diary)["stress"].tolist() == [8.0, 5.2, 6.0]
    (choice,) = [box for box in app.selectbox if str(box.key).startswith("prefer_stress")]
    assert choice.value == "generic"
    choice.select("").run()
    assert read_diary(page_diary).settings == {}


def test_my_data_shows_the_sources_too(page_diary: int, page_visit: PageVisit, page_words: PageWords) -> None:
    fill(page_diary, "bearable", "generic")
    assert "Where each factor comes from" in page_words(page_visit("settings.py"))


def test_a_receipt_says_that_two_sources_count_differently(page_visit: PageVisit, page_words: PageWords) -> None:
    days = tuple(DayValue(date(2026, 5, day), "spasm_count", 9.0) for day in (1, 2))
    log = DiaryLog("bearable", "Bearable", "h", days=days)
    app = page_visit("import_log.py")
    import_file(1, preview_log(1, log, file_name="bearable.csv", digest="bearable"))
    app.file_uploader[0].upload("days.csv", b"Date,Spasms\n2026-05-01,4\n2026-05-02,8\n2026-05-03,1\n").run()
    app.button(key="keep").click().run()
    words = page_words(app)
    assert "count the spasms differently: on 1 of 2 shared days they are over 20 % apart" in words
    assert "most on 1 May 2026 (4 against 9). The larger count stands." in words


def test_the_words_of_the_sources() -> None:
    alike = FactorSources("mood", (SourceDays("a", "A", 1), SourceDays("b", "B", 12)), None, n_shared=3, n_apart=0)
    assert days_words(alike) == "A, 1 day; B, 12 days"
    assert apart_words(alike) == "On 3 days more than one gives a value, and they agree."
    assert sources_table((alike,)).iloc[0].tolist() == ["Mood", "A, 1 day; B, 12 days", "–"]


def test_every_program_is_named_and_the_unseen_ones_get_advice(page_visit: PageVisit, page_words: PageWords) -> None:
    app = page_visit("import_log.py")
    app.session_state["known_files"] = True
    app.run()
    words = page_words(app)
    assert [
        name for name in (*program_names(), "Symple", "Cara Care", "Moodpath", "WaterMinder") if name not in words
    ] == []
    assert len(program_names()) >= 26


@pytest.mark.parametrize(
    ("progress", "share", "words"),
    [
        (Progress(84_000_000, 199_000_000, 312_400), 84 / 199, "84 of 199 MB, 312,400 rows"),
        (Progress(0, 12_300_000, 0), 0.0, "12.3 MB"),
        (Progress(5, 0, 1), 0.0, "0.0 of 0.0 MB, 1 row"),
        (Progress(2_000_001, 2_000_000, 1), 1.0, "2.0 of 2.0 MB, 1 row"),
        (Progress(3_140_000, 8_000_000, 0), 0.3925, "3.1 of 8.0 MB"),
    ],
)
def test_progress_in_words(progress: Progress, share: float, words: str) -> None:
    assert share_read(progress) == share
    assert progress_words(progress) == words


def test_every_template_is_offered(page_visit: PageVisit) -> None:
    offered = {button.label for button in page_visit("import_log.py").get("download_button")}
    assert {label for _, label, _ in TEMPLATES} <= offered
    assert sorted(name for name, _, _ in TEMPLATES) == sorted(
        path.name for path in FOLDER.iterdir() if not path.name.startswith("sample_")
    )


def test_the_whole_diary_can_be_taken_away_and_brought_back(
    page_diary: int, page_visit: PageVisit, page_words: PageWords
) -> None:
    fill(page_diary, "bearable", "generic")
    app = page_visit("import_log.py")
    assert "Export everything" in {button.label for button in app.get("download_button")}
    content = export_diary(page_diary)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert set(archive.namelist()) == set(COLUMNS)
    app.file_uploader[0].upload("spasm-diary.zip", content).run()
    assert not app.exception
    assert "Everything in this file is in your diary already." in page_words(app)


def test_undoing_one_of_a_restored_diary_says_that_all_went() -> None:
    assert undone_words("log.csv", 0) == "log.csv is"
    assert undone_words("log.csv", 3) == "log.csv and 3 more that came in the same file are"
