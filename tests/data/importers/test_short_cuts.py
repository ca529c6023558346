"""Short cuts for what most cells are give what the long way gives."""

from __future__ import annotations

import re
import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from data.importers.reading.date_cells import split_moment
from data.importers.reading.mojibake import repaired
from data.importers.reading.signs import _REMOVED, _SPACES, clean_text
from data.importers.reading.split_moments import split_moments
from data.importers.reading.text import BLANKS, DASHES, FRACTIONS, SIGNS, plain, tidy

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


@settings(deadline=None)
@given(st.lists(st.sampled_from(MOMENTS), max_size=6))
def test_a_column_of_moments_is_cut_as_each_cell_is(column: list[str]) -> None:
    days, clocks = split_moments(tuple(column))
    assert list(zip(days, clocks, strict=True)) == [split_moment(text) for text in column]
