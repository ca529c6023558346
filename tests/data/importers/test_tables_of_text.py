"""From a text file to its tables."""

from __future__ import annotations

import pytest

from data.errors import FileRefused
from data.importers.reading.rows import ROW_LIMIT, check_length
from data.importers.reading.tables import Table, TablesRead, tables_of
from data.records import SourceFile


def read(text: str | bytes, name: str = "log.csv") -> TablesRead:
    return tables_of(SourceFile(name, text if isinstance(text, bytes) else text.encode()), {})


def only(text: str | bytes) -> Table:
    (table,) = read(text).tables
    return table


def test_a_plain_table() -> None:
    table = only("Date,Spasms\n2025-01-03,3\n2025-01-04,\n")
    assert table == Table("", ("Date", "Spasms"), (("2025-01-03", "3"), ("2025-01-04", "")), (2, 3), 1)


def test_short_rows_are_filled_with_blanks() -> None:
    assert only("Date,Spasms,Note\n2025-01-03\n2025-01-04,1,x\n").rows[0] == ("2025-01-03", "", "")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("My diary,,\nDr. Jones,,\n,,\nDate,Time,Spasms\n2025-01-03,08:10,3\n", 4),
        ("My diary\n\nDate,Time,Spasms\n2025-01-03,08:10,3\n", 3),
        ("Name: A\nFrom 01/01/22 to 30/04/22,,\n\nDate,Time,Spasms\n2025-01-03,08:10,3\n", 4),
        ("Patient,Anna,,\nDoctor,Jones,,\nDate,Time,Spasms,Note\n2025-01-03,08:10,3,ok\n", 3),
        ("Exported,2025-01-09,\n\nDate,Spasms,Note\n2025-01-03,3,a\n2025-01-04,1,b\n", 3),
    ],
)
def test_title_rows_above_the_names_are_passed_over(text: str, line: int) -> None:
    table = only(text)
    assert (table.header[0], table.header_line, table.lines[0]) == ("Date", line, line + 1)
    assert f"Header found in row {line}." in table.messages


@pytest.mark.parametrize(
    ("text", "header"),
    [
        (
            "Date,Sleep,Sleep,Drinks,Drinks\n,hours,quality,coffee,water\n2025-01-03,7.5,4,2,1500\n",
            ("Date", "Sleep hours", "Sleep quality", "Drinks coffee", "Drinks water"),
        ),
        (
            ",Sleep,,Drinks,\nDate,hours,quality,coffee,water\n2025-01-03,7.5,4,2,1500\n",
            ("Date", "Sleep hours", "Sleep quality", "Drinks coffee", "Drinks water"),
        ),
        ("Date,Sleep,Coffee\n,h,mg\n2025-01-03,7.5,200\n", ("Date", "Sleep h", "Coffee mg")),
        ("Date,Sleep,Coffee\ndd/mm/yyyy,h,mg\n03/01/2025,7.5,200\n", ("Date", "Sleep h", "Coffee mg")),
    ],
)
def test_two_rows_of_names_are_joined(text: str, header: tuple[str, ...]) -> None:
    table = only(text)
    assert (table.header, table.lines) == (header, (3,))
    assert table.messages[0].startswith("The header has two rows; joined as ")


def test_a_first_row_without_a_date_is_not_taken_for_names() -> None:
    table = only("Date,Mood,Note\n,good,tired\n2025-01-03,bad,ok\n")
    assert (table.header, table.rows[0]) == (("Date", "Mood", "Note"), ("", "good", "tired"))


def test_hours_may_run_across_the_top() -> None:
    assert only("Date,0,1,2\n2025-01-03,1,0,0\n2025-01-04,0,1,0\n").header == ("Date", "0", "1", "2")


@pytest.mark.parametrize(
    "text",
    [
        "2025-01-03,08:10,left,4\n2025-01-03,13:45,right,2\n",
        "2025-01-03 14:00,2025-01-03 14:30\n2025-01-04 14:00,2025-01-04 14:30\n",
        "03.01.2025;1,5\n04.01.2025;2,5\n",
        "2025-01-03\n2025-01-04\n",
    ],
)
def test_a_table_without_names_says_so_and_keeps_its_first_row(text: str) -> None:
    table = only(text)
    assert (table.has_names, table.header_line, table.lines) == (False, 0, (1, 2))
    assert table.header[0] == "Column 1"


def test_totals_are_put_aside_with_their_rows() -> None:
    found = read("Date,Spasms\n2025-01-03,3\n2025-01-04,1\nTotal,4\nAverage:,2\n")
    assert [problem.row for problem in found.problems] == [4, 5]
    assert found.tables[0].messages == ("Rows 4-5 are totals, not days; left out.",)


@pytest.mark.parametrize(
    "word", ["Summe", "Mittelwert", "Gesamt:", "TOTAL", "Moyenne", "Promedio", "合计", "Total (Jan)"]
)
def test_totals_are_known_in_several_languages(word: str) -> None:
    assert only(f"Date,Spasms\n2025-01-03,3\n{word},3\n").lines == (2,)


@pytest.mark.parametrize("row", ["2025-01-05,Total,3", "2025-01-05,,3", ",Totally,3"])
def test_rows_with_a_date_or_another_word_are_no_totals(row: str) -> None:
    assert only(f"Date,Note,Spasms\n2025-01-03,a,3\n{row}\n").lines == (2, 3)


def test_empty_rows_and_columns_are_ignored_and_counted() -> None:
    table = only(",Date,,Spasms\n,,,\n,2025-01-03,,3\n,,,\n,2025-01-04,,1\n,,,\n")
    assert (table.header, table.lines) == (("Date", "Spasms"), (3, 5))
    assert table.messages == ("2 empty rows and 2 empty columns ignored.",)


def test_a_trailing_delimiter_is_no_column() -> None:
    table = only("Date,Spasms,\n2025-01-03,1,\n2025-01-04,2,\n")
    assert (table.header, table.messages) == (("Date", "Spasms"), ())


def test_a_column_without_a_name_is_kept_under_its_number() -> None:
    table = only("Date,,Spasms\n2025-01-03,x,3\n")
    assert (table.header, table.messages) == (("Date", "Column 2", "Spasms"), ("Column 2 has no name.",))


def test_the_index_of_a_data_frame_is_left_out() -> None:
    assert only(",Date,Spasms\n0,2025-01-03,3\n1,2025-01-04,1\n").header == ("Date", "Spasms")


def test_a_header_that_is_too_short_refuses_the_file() -> None:
    with pytest.raises(FileRefused, match=r"^The header names 3 columns but the rows have 4\. Add the missing name\.$"):
        read(
            "start,what,end\n2024-01-30 12:14,reading,0.25,2024-01-30 12:39\n2024-01-30 13:14,b,0.1,2024-01-30 13:39\n"
        )


def test_one_row_with_a_cell_too_many_is_put_aside_alone() -> None:
    found = read("Date,Spasms,Note\n2025-01-03,3,ok\n2025-01-04,1,bad, really\n2025-01-05,1,x\n")
    assert found.tables[0].lines == (2, 4)
    assert [problem.row for problem in found.problems] == [3]


@pytest.mark.parametrize("text", ["Date,Spasms,Sleep\n", "Date,Spasms,Sleep\n,,\n", "Date\n", "Date,Spasms\nTotal,3\n"])
def test_names_without_rows_refuse_the_file(text: str) -> None:
    with pytest.raises(FileRefused, match=r"^The file has column names but no rows\.$"):
        read(text)


def test_sections_become_tables_with_their_titles() -> None:
    found = read(
        'Activities\nDate,Steps\n"2026-09-22","11,204"\n\nSleep\nStart Time,End Time\n"2026-09-21 11:05PM",x\n'
    )
    assert [(table.name, table.header, table.lines) for table in found.tables] == [
        ("Activities", ("Date", "Steps"), (3,)),
        ("Sleep", ("Start Time", "End Time"), (7,)),
    ]
    assert found.messages == ("2 tables found: Activities (1 row), Sleep (1 row).",)


def test_a_section_without_rows_is_left_out_in_silence() -> None:
    found = read("Foods\nDate,Calories\n\nSleep\nDate,Minutes\n2025-01-03,400\n")
    assert [table.name for table in found.tables] == ["Sleep"]


def test_a_section_that_cannot_be_read_is_named_and_the_others_stay() -> None:
    found = read("Date,Spasms\n2025-01-03,3\n\nSleep\nDate,Minutes\n2025-01-03,400,1\n2025-01-04,300,2\n")
    assert [table.header for table in found.tables] == [("Date", "Spasms")]
    assert found.messages == (
        "A part of the file was left out. The header names 2 columns but the rows have 3. Add the missing name.",
    )


def test_a_table_after_an_empty_row_needs_no_title() -> None:
    found = read("Date,Spasms\n2025-01-03,3\n\nDate,Coffee\n2025-01-03,2\n")
    assert [table.header for table in found.tables] == [("Date", "Spasms"), ("Date", "Coffee")]


@pytest.mark.parametrize("between", ["", "\n", "\n\n"])
def test_names_that_stand_again_are_ignored(between: str) -> None:
    table = only(f"Date,Spasms\n2025-01-03,3\n{between}Date,Spasms\n2025-01-04,1\n")
    assert table.rows == (("2025-01-03", "3"), ("2025-01-04", "1"))
    assert "1 repeated header row ignored." in table.messages


def test_dates_across_the_top_are_turned_on_their_side() -> None:
    table = only("Factor,01/01/2025,02/01/2025,13/01/2025\nSleep (h),7.5,6,8\nCoffee,2,,1\nTotal,9,6,9\n")
    assert table.turned
    assert table.header == ("Date", "Sleep (h)", "Coffee")
    assert table.rows == (("01/01/2025", "7.5", "2"), ("02/01/2025", "6", ""), ("13/01/2025", "8", "1"))
    assert table.messages == ("Dates run across the top; turned on its side.",)


def test_a_unit_beside_the_factor_joins_its_name_and_a_mean_beside_the_dates_is_left_out() -> None:
    table = only("Factor,Unit,2025-01-03,2025-01-04,Mean\nSleep,h,3,1,2\nCoffee,mg,,1,1\n")
    assert (table.header, table.rows[0]) == (("Date", "Sleep h", "Coffee mg"), ("2025-01-03", "3", ""))


def test_excel_errors_are_blank_and_listed_with_their_column() -> None:
    found = read("Date,Sleep,Stress\n2025-01-03,#REF!,#N/A\n2025-01-04,########,3\n")
    assert [(problem.row, problem.column, problem.value) for problem in found.problems] == [
        (2, "Sleep", "#REF!"),
        (2, "Stress", "#N/A"),
        (3, "Sleep", "########"),
    ]
    assert found.tables[0].rows == (("2025-01-03", "", ""), ("2025-01-04", "", "3"))
    assert found.tables[0].messages == ("3 cells hold Excel errors; treated as missing.",)


def test_the_row_of_a_nul_byte_is_the_line_on_which_its_record_starts() -> None:
    found = read(b'Date,Note\n2025-01-03,"a\nb\x00c"\n2025-01-04,d\n')
    assert [problem.row for problem in found.problems] == [2]
    assert found.tables[0].rows[0] == ("2025-01-03", "a\nbc")


def test_a_nul_byte_where_no_record_starts_keeps_its_own_line() -> None:
    found = read(b"sep=,\x00\nDate,Spasms\n2025-01-03,1\n")
    assert [problem.row for problem in found.problems] == [1]


def test_names_are_freed_of_blanks_quotes_and_signs_of_no_width() -> None:
    assert only("\u200bDate\u00a0,“Spasms”\n2025-01-03,3\u00a0\n").header == ("Date", "Spasms")


def test_500_columns_are_read_and_501_refused() -> None:
    names = ",".join(f"c{number}" for number in range(499))
    values = ",".join("1" * 499)
    assert len(only(f"Date,{names}\n2025-01-03,{values}\n").header) == 500
    with pytest.raises(FileRefused, match=r"^This table has 501 columns; the limit is 500\.$"):
        read(f"Date,{names},last\n2025-01-03,{values},2\n")


def test_trailing_delimiters_do_not_count_as_columns() -> None:
    assert only("Date,Spasms" + "," * 3000 + "\n2025-01-03,3" + "," * 3000 + "\n").header == ("Date", "Spasms")


def test_one_row_over_the_limit_refuses_the_table() -> None:
    row = "2025-01-03,1\n"
    with pytest.raises(FileRefused, match=r"^This table has 300,001 rows; the limit is 300,000\."):
        read("Date,Spasms\n" + row * (ROW_LIMIT + 1))


def test_far_too_many_rows_are_refused_before_they_are_split() -> None:
    text = "Date,Spasms\n" + "2025-01-03,1\n" * (2 * ROW_LIMIT + 1)
    with pytest.raises(FileRefused, match=r"more than 600,000 rows; the limit is 300,000\. .* by year"):
        check_length(text)


@pytest.mark.parametrize(
    "text",
    [
        "Date,Note\n" + '2025-01-03,"' + "a line\n" * 700_000 + '"\n',
        "Date,Spasms\n" + "\n" * 700_000 + "2025-01-03,1\n",
        "Date,Spasms\n" + "2025-01-03,1\n\n" * 310_000,
        "Date,Spasms\n" + "2025-01-03,1\n" * ROW_LIMIT,
    ],
    ids=["line feeds in a note", "blank lines", "a blank line after each row", "as many rows as may be"],
)
def test_line_feeds_that_end_no_row_refuse_no_file_early(text: str) -> None:
    check_length(text)
