"""A month's cells: only what was typed over changes, empty is unknown, and one bad cell keeps no other back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from data.day_edits import DayEdit, save_day_edits
from data.reads import read_days
from data.records import Coverage, DayValue, DiaryLog, Period
from data.shown_values import Cell, ShownValue, read_shown_values
from data.storing import import_file, preview_log
from data.writes import add_day
from pages.widgets.month_cells import (
    Typed,
    days_of,
    judged,
    kept_words,
    moved_sentence,
    stored_texts,
    table_of,
    typed_over,
)

PageVisit = Callable[..., AppTest]
Words = Callable[[AppTest], str]
MARCH = date(2025, 3, 1)
DAYS = days_of(MARCH, date(2025, 12, 31))
FACTORS = ("spasm_count", "stress")


def march(day: int) -> date:
    return date(2025, 3, day)


def opened(diary: int) -> tuple[pd.DataFrame, dict[Cell, str], dict[Cell, ShownValue]]:
    """Return the table as it is drawn, with what is stored in it."""
    shown = read_shown_values(diary, Period(DAYS[0], DAYS[-1]))
    stored = stored_texts(shown, read_days(diary)["spasm_count"], DAYS)
    return table_of(DAYS, FACTORS, stored), stored, shown


def typed(diary: int, **cells: str) -> dict[tuple[date, str], Typed]:
    """Type into the table: ``stress_3="4"`` is the cell of stress on 3 March."""
    table, stored, shown = opened(diary)
    for name, text in cells.items():
        factor, _, day = name.rpartition("_")
        table.loc[int(day) - 1, factor] = text
    return typed_over(table, DAYS, stored, shown)


def test_a_month_has_a_row_for_each_day_so_far() -> None:
    assert len(DAYS) == 31
    assert days_of(MARCH, march(9))[-1] == march(9)


def test_an_untouched_month_changes_nothing(page_diary: int) -> None:
    add_day(page_diary, march(3), {"stress": 0.1 + 0.2, "spasm_count": 0})
    assert typed(page_diary) == {}


def test_only_the_cells_typed_over_become_corrections(page_diary: int) -> None:
    add_day(page_diary, march(3), {"stress": 4, "spasm_count": 2})
    found = judged(typed(page_diary, stress_3="6", stress_4="1,5", spasm_count_3=""))
    told = {(edit.day.day, edit.factor): (edit.value, edit.seen) for edit in found.edits}
    assert told == {(3, "stress"): (6.0, 1), (4, "stress"): (1.5, None), (3, "spasm_count"): (None, 1)}
    save_day_edits(page_diary, found.edits)
    row = read_days(page_diary).loc[pd.Timestamp(march(3))]
    assert (row["stress"], row.isna()["spasm_count"]) == (6.0, True)


def test_a_bad_cell_gives_a_sentence_and_the_others_are_stored(page_diary: int) -> None:
    found = judged(typed(page_diary, stress_3="often", stress_4="5", stress_5="50"))
    assert [edit.value for edit in found.edits] == [5.0]
    assert list(found.problems.values()) == [
        "3 March: Stress is “often”, expected a number, or nothing for “not noted”.",
        "5 March: Stress is 50, expected 0 to 10.",
    ]


def test_what_the_browser_hands_back_as_nothing_is_an_empty_cell(page_diary: int) -> None:
    table, stored, shown = opened(page_diary)
    table["stress"] = table["stress"].astype(object)
    table.loc[2, "stress"] = None
    assert typed_over(table, DAYS, stored, shown) == {}


def test_a_count_that_follows_from_a_kept_log_is_shown_and_can_be_stated_but_not_emptied(page_diary: int) -> None:
    span = (Coverage(march(1), march(5), True),)
    log = DiaryLog("g", "A log", "h", days=(DayValue(march(2), "stress", 4.0),), coverage=span[0], spans=span)
    import_file(page_diary, preview_log(page_diary, log, file_name="a.csv", digest="a"))
    assert opened(page_diary)[0].loc[2, "spasm_count"] == "0"
    assert "Type a number" in judged(typed(page_diary, spasm_count_3="")).problems[march(3), "spasm_count"]
    save_day_edits(page_diary, judged(typed(page_diary, spasm_count_3="4")).edits)
    assert read_days(page_diary)["spasm_count"].tolist() == [0, 0, 4, 0, 0]


def test_a_cell_that_moved_meanwhile_is_told_with_both_values(page_diary: int) -> None:
    edit = judged(typed(page_diary, stress_3="6")).edits[0]
    add_day(page_diary, march(3), {"stress": 9})
    (moved,) = save_day_edits(page_diary, [edit]).moved
    assert moved_sentence(moved.edit, moved.now) == (
        "3 March, Stress: you typed 6; in another tab or on another device it became 9."
    )
    assert "you typed nothing;" in moved_sentence(DayEdit(march(3), "stress", None, 1), None)


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ([], "No day of this month is kept yet."),
        ([1.0], "1 of 31 days are kept, with 1 spasm."),
        ([0.0, 3.0], "2 of 31 days are kept, with 3 spasms."),
    ],
)
def test_the_lead_counts_kept_days(counts: list[float], words: str) -> None:
    series = pd.Series(counts, index=pd.date_range(MARCH, periods=len(counts)), dtype=float)
    assert kept_words(series, DAYS) == words


def test_the_page_opens_cold_on_the_month_of_its_address(
    page_young: int, page_visit: PageVisit, page_words: Words
) -> None:
    app = page_visit("month.py", month="2026-11-20")
    assert app.title[0].value == "November 2026"
    assert "days are kept, with" in page_words(app)
    assert [one.label for one in app.button if one.key == "save_month"] == ["Nothing to save"]


def test_the_page_of_an_empty_diary_says_so(page_diary: int, page_visit: PageVisit, page_words: Words) -> None:
    assert "No day of this month is kept yet." in page_words(page_visit("month.py"))
