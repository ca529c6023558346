"""From text to rows of cells."""

from __future__ import annotations

import pytest

from data.errors import FileRefused
from data.importers.reading.cleaning import clean_name, clean_rows, is_excel_error
from data.importers.reading.dialect import Dialect, dialect_of
from data.importers.reading.rows import CELL_LIMIT, rows_of


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("Date,Spasms\n2025-01-03,3\n", ","),
        ("Datum;Schlaf;Wasser\n03.01.2025;7,5;1,5\n04.01.2025;6,25;2,0\n", ";"),
        ("Datum;Schlaf\n03.01.2025;7,5\n", ";"),
        ("Date\tNote\n2025-01-03\ta, b\n2025-01-04\tc, d, e\n", "\t"),
        ("Date|Spasms|Note\n2025-01-03|3|a, b; c\n2025-01-04|1|x, y\n", "|"),
        ("Date,Note\n2025-01-03,a;b;c\n2025-01-04,d;e;f\n", ","),
        ('Date,Triggers\n2025-01-03,"a; b | c"\n2025-01-04,"d; e | f"\n', ","),
        ("My diary\n\nDate;Spasms;Note\n2025-01-03;3;a, b\n", ";"),
        ("Onset\n2025-01-03\n2025-01-04\n", ","),
    ],
)
def test_the_delimiter_is_the_one_under_which_rows_agree(text: str, delimiter: str) -> None:
    assert dialect_of(text).delimiter == delimiter


@pytest.mark.parametrize("first", ["sep=;", "SEP=;", '"sep=;"', "sep=;;;"])
def test_a_sep_line_settles_the_delimiter_and_counts_as_a_line(first: str) -> None:
    text = f"{first}\nDate;Spasms\n2025-01-03;1,5\n"
    dialect = dialect_of(text)
    rows = rows_of(text, dialect)
    assert dialect.delimiter == ";"
    assert (rows.rows[0], rows.lines) == (["Date", "Spasms"], [2, 3])


def test_rows_keep_the_line_on_which_they_start() -> None:
    text = 'Date,Note,Spasms\n2025-01-03,"bad, ""really"" bad\n\nslept 5h",6\n\n2025-01-04,ok,1\n'
    rows = rows_of(text, Dialect(","))
    assert rows.lines == [1, 2, 5, 6]
    assert rows.rows[1] == ["2025-01-03", 'bad, "really" bad\n\nslept 5h', "6"]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ('Date,Notes,Spasms\n2025-01-03,"oops,3\n2025-01-04,fine,1\n', 2),
        ('Date,Notes\n2025-01-03,"a\nb"\n2025-01-04,"oops', 4),
        ('sep=,\nDate,Notes\n2025-01-03,"oops\n', 3),
        ('Date,Notes\n2025-01-03,"oops\n2025-01-04,"fine"\n2025-01-05,ok\n', 2),
        ('Date,Notes\n2025-01-03,"' + "x" * CELL_LIMIT + "\n2025-01-04,fine\n", 2),
    ],
)
def test_a_quote_that_never_closes_refuses_the_file_with_its_row(text: str, row: int) -> None:
    with pytest.raises(FileRefused, match=rf"^Row {row} opens a quote that never closes\.$"):
        rows_of(text, dialect_of(text))


def test_a_stray_quote_inside_one_line_does_no_harm() -> None:
    rows = rows_of('Date,Note,N\n2025-01-03,he said "hi" there,1\n', Dialect(","))
    assert rows.rows[1] == ["2025-01-03", 'he said "hi" there', "1"]


def test_a_very_long_cell_is_cut_and_its_neighbours_stay() -> None:
    rows = rows_of("Date,Note,N\n2025-01-03," + "x" * 1_200_000 + ",4\n", Dialect(","))
    assert [len(cell) for cell in rows.rows[1]] == [10, CELL_LIMIT, 1]


def test_cells_are_stripped_and_freed_of_their_guards() -> None:
    text = "“Date” ,'-9,'=1+1,'tis,'2025-01-03,„so“,“a” and “b”"
    assert clean_rows([text.split(",")], text) == [["Date", "-9", "=1+1", "'tis", "2025-01-03", "so", "“a” and “b”"]]


@pytest.mark.parametrize(
    "cell", ["#REF!", "#N/A", "#DIV/0!", "####", "########", "#NAME?", "#¡VALOR!", "#NV", "#BEZUG!"]
)
def test_excel_errors_are_known_in_their_languages(cell: str) -> None:
    assert is_excel_error(cell)


@pytest.mark.parametrize("cell", ["#", "##", "#stress", "#1", "#headache(4) #coffee(2)", "N/A"])
def test_tags_are_no_excel_errors(cell: str) -> None:
    assert not is_excel_error(cell)


def test_a_name_stands_on_one_line() -> None:
    assert clean_name(' "Bed\n time " ') == "Bed time"
