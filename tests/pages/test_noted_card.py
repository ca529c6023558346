"""What was noted just before the spasms is counted on the Patterns page, and said to be no link."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from streamlit.testing.v1 import AppTest

from data.quick_entry import add_spasm
from data.records import DiaryLog, Episode
from data.storing import import_file, preview_log
from tests.pages.conftest import LAST_DAY

PageVisit = Callable[..., AppTest]
PageWords = Callable[[AppTest], str]


def keep(diary: int, noted: int) -> None:
    """Store 40 spasms at seven in the evening, the first of them with a note of what came before."""
    evening = datetime.combine(LAST_DAY, datetime.min.time()) + timedelta(hours=19)
    episodes = tuple(
        Episode(evening - timedelta(days=number), triggers=("screen_time_h",) if number < noted else ())
        for number in range(40)
    )
    log = DiaryLog("generic_table", "A list of spasms", "spasms", episodes=episodes)
    import_file(diary, preview_log(diary, log, file_name="spasms.csv", digest="3"))


def test_notes_are_counted_with_the_part_of_the_day(
    page_visit: PageVisit, page_diary: int, page_words: PageWords
) -> None:
    keep(page_diary, 12)
    app = page_visit("patterns.py")
    assert "What you noted at 12 of 40 single spasms." in page_words(app)
    assert "it shows no link" in page_words(app)
    (row,) = next(table.value for table in app.table if "You noted" in table.value).to_numpy().tolist()
    assert row == ["Screen time", "12 (100 %)", "mostly in the evening"]


def test_what_was_being_done_is_counted_by_itself(
    page_visit: PageVisit, page_diary: int, page_words: PageWords
) -> None:
    morning = datetime.combine(LAST_DAY, datetime.min.time()) + timedelta(hours=9)
    for number in range(12):
        spasm = Episode(morning - timedelta(days=number), activity="reading" if number < 8 else "at a screen")
        add_spasm(page_diary, spasm, form=f"form {number}")
    app = page_visit("patterns.py")
    assert "What you noted at 12 of 12 single spasms." in page_words(app)
    rows = next(table.value for table in app.table if "You noted" in table.value).to_numpy().tolist()
    assert [row[:2] for row in rows] == [["Reading", "8 (67 %)"], ["At a screen", "4 (33 %)"]]


def test_a_few_notes_are_not_counted_yet(page_visit: PageVisit, page_diary: int, page_words: PageWords) -> None:
    keep(page_diary, 9)
    assert "From 10 such spasms on they are counted here." in page_words(page_visit("patterns.py"))
