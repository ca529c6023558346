"""Short cuts for what most cells are give what the long way gives."""

from __future__ import annotations

import re
import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from data.importers.coded import coded
from data.importers.reading.arrow_cells import cut_at, cut_at_blank
from data.importers.reading.date_cells import read_date_cell, split_moment
from data.importers.reading.mojibake import repaired
from data.importers.reading.signs import _REMOVED, _SPACES, clean_text
from data.importers.reading.split_moments import split_moments
from data.importers.reading.text import BLANKS, DASHES, FRACTIONS, SIGNS, plain, tidy
from data.importers.reading.times import read_clock
from data.importers.reading.words import LONGEST_WORD, MISSING, MISSING_SIGNS, is_missing

ODD = "aZ9 \t\n\r'-_%°#½–’\x00\x07\x1f\x7f\x85\xa0\xadéÃ¼\u0301\u200b\u2003\ufeff\u1161\uac00ﬁ"
texts = st.text(st.sampled_from(ODD) | st.characters(exclude_categories=["Cs"]), max_size=12)
MOMENTS = [
    *("2025-01-03 08:10", "2025-01-04T08:10:05", "2025-01-03", "3/1/2025 8:10", "3/1/25", "31.12.2025 23:59:59", ""),
    *("2025-1-3 08:10", "2025-1-3T08:10:00", "Mon 3 Jan 08:10", "yesterday", "8:10 3/1/2025", "2025-01-03  08:10", " "),
    *("3/1/2025 ", "3/1/2025 x8:10", "2025-01-3x 08:10", "12:30 a", "٣/١/٢٠٢٥ ٨:١٠", "2025-12-31 8"),
]


@given(texts)
def test_signs_that_nobody_means_are_found_without_a_pattern(text: str) -> None:
    bare = _REMOVED.sub("", text)
    assert clean_text(text) == unicodedata.normalize("NFC", _SPACES.sub(" ", bare))


@given(texts)
def test_plain_letters_need_no_table_of_signs(text: str) -> None:
    folded = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    assert plain(text) == SIGNS.sub(" ", folded).strip()
    straight = unicodedata.normalize("NFKC", text.translate(FRACTIONS)).translate(DASHES)
    assert tidy(text) == re.sub(BLANKS, " ", straight).strip().removeprefix("'").strip()


def test_letters_that_broke_on_the_way_are_still_found() -> None:
    assert repaired("M\xc3\xbcde, ja") == ("Müde, ja", ("M\xc3\xbcde", "Müde"))
    assert repaired("Müde à la carte") == ("Müde à la carte", None)


@given(texts | st.builds(str.__add__, st.sampled_from(["n/a", "NA", "Not recorded", "k.a", "s", "nc", "<NA>"]), texts))
def test_most_words_need_no_look_at_the_list_of_those_for_nothing(text: str) -> None:
    listed = text in MISSING_SIGNS or tidy(text) in MISSING_SIGNS or plain(text) in MISSING
    assert is_missing(text) == (len(text) <= LONGEST_WORD and listed)


@given(st.from_regex(r"[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?", fullmatch=True))
def test_a_plain_clock_time_needs_nothing_taken_off(text: str) -> None:
    assert read_clock(text) == read_clock(f" {text}")


@given(st.from_regex(r"([12][0-9]{3}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4})", fullmatch=True))
def test_a_plain_date_needs_nothing_taken_off(text: str) -> None:
    assert read_date_cell(text) == read_date_cell(f" {text}")


@settings(deadline=None)
@given(st.lists(st.sampled_from([*MOMENTS, "é 1", "\U0001f600 8:10", "8:10 \xa0"])))
def test_arrow_cuts_a_column_as_python_does(column: list[str]) -> None:
    cells = coded(column)
    for cut, by_hand in (
        (cut_at(cells, 11), [(text[:11], text[11:]) for text in column]),
        (cut_at_blank(cells), [text.partition(" ")[::2] for text in column]),
    ):
        assert list(zip(*cut, strict=True)) == by_hand
        assert [part.values for part in cut] == [list(dict.fromkeys(part)) for part in cut]


@settings(deadline=None)
@given(st.lists(st.sampled_from(MOMENTS), max_size=6))
def test_a_column_of_moments_is_cut_as_each_cell_is(column: list[str]) -> None:
    days, clocks = split_moments(tuple(column))
    assert list(zip(days, clocks, strict=True)) == [split_moment(text) for text in column]
