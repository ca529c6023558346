"""The small parts of the pages: what they say, and what they make harmless."""

from __future__ import annotations

import math
from datetime import UTC, date, datetime

import pandas as pd
import pytest

from analytics.results import Comparison, Summary
from data.records import Changes, DiaryLog, ImportEntry, Receipt, RowProblem, Treatment
from pages.charts.theme import DARK, LIGHT, Palette
from pages.widgets.check_card import read_as_words, refused_table, rows_read
from pages.widgets.downloads import csv_bytes
from pages.widgets.filters import factor_names
from pages.widgets.next_steps import missing_days
from pages.widgets.notices import escaped
from pages.widgets.overview_words import lead_words
from pages.widgets.page import style_rules
from pages.widgets.plain_correlations import p_words
from pages.widgets.receipts import after_sentence, changes_sentence, entry_sentence, stored_sentence
from pages.widgets.wordmark import wordmark

FIRST, LAST = date(2026, 5, 26), date(2026, 11, 22)


def receipt(changes: Changes, **more: object) -> Receipt:
    values: dict[str, object] = {"quarantined": 0, "first_day": FIRST, "last_day": LAST, **more}
    return Receipt(1, "spasms.csv", changes, **values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        (
            Changes(new=742, changed=4, already_there=41, new_episodes=742),
            "Stored: 742 new spasms, 41 already there, 4 changed.",
        ),
        (Changes(new=1, new_days=1), "Stored: 1 new day."),
        (Changes(changed=2, gone=3), "Stored: 2 changed, 3 no longer in the file."),
        (Changes(already_there=9), "Nothing new: everything in this file is in your diary already."),
    ],
)
def test_a_receipt_counts_what_was_stored(changes: Changes, sentence: str) -> None:
    assert stored_sentence(receipt(changes)) == sentence


def test_a_receipt_says_what_else_happened() -> None:
    told = after_sentence(receipt(Changes(new=1), quarantined=2, replaced_sample=True))
    assert told == (
        "The file covers 26 May to 22 November 2026. 2 rows were refused; “Refused rows” below says why. "
        "The sample diary has left."
    )


@pytest.mark.parametrize(
    ("kept", "said"), [(1, "1 of your corrections was kept"), (2, "2 of your corrections were kept")]
)
def test_a_receipt_tells_that_the_person_wins(kept: int, said: str) -> None:
    assert said in after_sentence(receipt(Changes(already_there=9, kept_by_hand=kept)))


def test_a_preview_says_what_would_change() -> None:
    assert changes_sentence(Changes(new=5, new_episodes=3, new_days=2)) == "This adds 3 new spasms and 2 new days."


def test_the_list_of_imports_counts_what_each_brought() -> None:
    moment = datetime(2026, 11, 22, tzinfo=UTC)
    entry = ImportEntry(1, "a.csv", "f", "A table", moment, None, False, False, 742, 0, 1, 3, FIRST, LAST)
    assert entry_sentence(entry, LAST) == "22 November 2026 · 742 spasms · 1 treatment · 3 rows refused"


@pytest.mark.parametrize("cell", ["=1+1", "+49 30", "-x", "@SUM(A1)", "\tx"])
def test_no_cell_of_a_download_acts_as_a_formula(cell: str) -> None:
    assert f"'{cell}" in csv_bytes(pd.DataFrame({"note": [cell]})).decode()


def test_no_heading_of_a_download_acts_as_a_formula() -> None:
    assert csv_bytes(pd.DataFrame({"=1+1": [2]})) == b"'=1+1\n2\n"


def test_numbers_in_a_download_stay_numbers() -> None:
    assert csv_bytes(pd.DataFrame({"difference": [-1.5]})) == b"difference\n-1.5\n"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("# a", "\\# a"),
        ("[x](http://a.example)", "\\[x\\](http\\:\u2060//a.example)"),
        (":red[x]", "\\:\u2060red\\[x\\]"),
        ("- item", "\\- item"),
        ("1. item", "1\\. item"),
        ("a\n\n# b", "a \\# b"),
        ("08:10, 1.4 more", "08:10, 1.4 more"),
        (":material/home: :100:", "\\:\u2060material/home: \\:\u2060100:"),
        ("Www.a.example", "Www\u2060.a.example"),
        ("http&colon;//a.example", "http\\&colon;//a.example"),
        ("me@a.example", "me\u2060@a.example"),
    ],
)
def test_text_of_a_person_is_never_read_as_markdown(text: str, shown: str) -> None:
    assert escaped(text) == shown


def test_two_factors_with_one_name_can_be_told_apart() -> None:
    assert list(factor_names(["sleep_h", "stress", "tag:stress"])) == ["Sleep", "Stress (0-10)", "Stress (tag)"]


def test_missing_days_are_only_those_between_logged_ones_and_yesterday() -> None:
    days = pd.DataFrame(
        {"spasm_count": [1.0, math.nan, 0.0, 2.0]}, index=pd.date_range("2026-11-16", periods=4, name="day")
    )
    today = date(2026, 11, 22)
    assert missing_days(days, "spasm_count", today) == (date(2026, 11, 17), date(2026, 11, 20), date(2026, 11, 21))


def test_a_log_that_ended_long_ago_is_not_nagged_about() -> None:
    days = pd.DataFrame({"spasm_count": [1.0]}, index=pd.date_range("2026-05-01", periods=1, name="day"))
    assert missing_days(days, "spasm_count", LAST) == ()


def test_a_log_that_ended_long_ago_is_said_to() -> None:
    summary = Summary(FIRST, LAST, 30, 30, 4.0, 1, math.nan)
    told = lead_words(Comparison(summary, summary, "same"), (), "spasm_count", date(2027, 3, 1))
    assert told.startswith("Your log ends on 22 November 2026. 4.0 a day")


def test_an_injection_is_counted_up_to_the_last_logged_day() -> None:
    summary = Summary(FIRST, LAST, 30, 30, 4.0, 1, math.nan)
    treatment = Treatment(date(2026, 9, 10), "botulinum")
    told = lead_words(Comparison(summary, summary, "same"), (treatment,), "spasm_count", LAST)
    assert told.endswith("It is day 73 after your injection.")


@pytest.mark.parametrize(("p_value", "words"), [(1e-5, "< 0.001"), (0.032, "0.032"), (0.5, "0.50"), (math.nan, "–")])
def test_a_p_value_is_never_printed_as_nought(p_value: float, words: str) -> None:
    assert p_words(p_value) == words


def test_a_row_of_which_only_a_cell_was_refused_counts_as_read() -> None:
    problems = (RowProblem(4, "no date"), RowProblem(5, "not a number", column="Sleep", value="lots"))
    log = DiaryLog("f", "A table", "h", quarantined=problems, n_rows=10)
    assert rows_read(log) == 9
    assert refused_table(problems)["It says"].tolist() == ["–", "Sleep: lots"]


@pytest.mark.parametrize(
    ("read_as", "words"),
    [
        ("sleep_h", "Sleep, h"),
        ("stress", "Stress, 0 to 10"),
        ("dates, day first", "Dates, day first"),
        ("sleep_h, bare numbers in h", "Sleep, bare numbers in h"),
    ],
)
def test_a_column_is_told_in_words(read_as: str, words: str) -> None:
    assert read_as_words(read_as) == words


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_cards_and_word_mark_take_the_colours_of_the_theme(palette: Palette) -> None:
    assert f"background:{palette.card}" in style_rules(palette, palette.name)
    assert palette.ink in wordmark(palette)
    assert palette.blue in wordmark(palette)


def test_the_word_mark_fetches_nothing() -> None:
    assert "href" not in wordmark(LIGHT)
    assert "<text" not in wordmark(LIGHT)
