"""From a workbook to its tables."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time, timedelta

import pytest
from openpyxl import Workbook
from openpyxl.chartsheet import Chartsheet
from openpyxl.styles import Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.worksheet import Worksheet

from data.errors import FileRefused
from data.importers.reading.tables import Table, TablesRead, tables_of
from data.records import SourceFile


def content_of(book: Workbook) -> bytes:
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def read(content: bytes) -> TablesRead:
    return tables_of(SourceFile("log.xlsx", content), {})


def read_sheet(write: Callable[[Worksheet], None]) -> TablesRead:
    book = Workbook()
    sheet = book.worksheets[0]
    write(sheet)
    return read(content_of(book))


def read_rows(*rows: tuple[object, ...]) -> Table:
    def write(sheet: Worksheet) -> None:
        for row in rows:
            sheet.append(row)

    (table,) = read_sheet(write).tables
    return table


def with_part(content: bytes, name: str, change: Callable[[str], str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            text = old.read(part).decode()
            new.writestr(part, change(text) if part == name else text)
    return buffer.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


def test_cells_become_text() -> None:
    table = read_rows(
        ("Date", "Bed\ntime", "Sleep", "Steps", "Water", "Sure", "Note"),
        (date(2025, 1, 3), time(23, 30), timedelta(hours=30, minutes=5), 9123, 0.1 + 0.2, True, " a\u00a0b "),
        (datetime(2025, 1, 4, 8, 10), time(0, 10), None, 1e15, -1.5, False, "'-9"),
    )
    assert table.header == ("Date", "Bed time", "Sleep", "Steps", "Water", "Sure", "Note")
    assert table.rows == (
        ("2025-01-03", "23:30:00", "30:05:00", "9123", "0.3", "TRUE", "a b"),
        ("2025-01-04T08:10:00", "00:10:00", "", "1000000000000000", "-1.5", "FALSE", "-9"),
    )
    assert (table.lines, table.header_line, table.sheet, table.name) == ((2, 3), 1, "Sheet", "Sheet")


def test_a_duration_that_a_date_format_disguises_stays_as_it_shows() -> None:
    def write(sheet: Worksheet) -> None:
        sheet.append(("Date", "Sleep"))
        sheet.append((date(2025, 1, 4), 24.3576375))
        sheet["B2"].number_format = "yyyy-mm-dd hh:mm"

    assert read_sheet(write).tables[0].rows == (("2025-01-04", "1900-01-24T08:35:00"),)


def test_the_date_system_of_old_macs_is_kept() -> None:
    book = Workbook()
    book.epoch = CALENDAR_MAC_1904
    book.worksheets[0].append(("Date", "Spasms"))
    book.worksheets[0].append((date(2025, 1, 3), 1))
    assert read(content_of(book)).tables[0].rows == (("2025-01-03", "1"),)


def test_merged_dates_are_filled_down_and_other_merged_cells_are_not() -> None:
    def write(sheet: Worksheet) -> None:
        sheet["B3"], sheet["C3"], sheet["D3"] = "Date", "Spasms", "Sleep"
        sheet["B4"], sheet["D4"] = date(2025, 1, 3), 7.5
        sheet["C4"], sheet["C5"], sheet["C6"] = 1, 2, 3
        sheet.merge_cells("B4:B6")
        sheet.merge_cells("D4:D6")

    found = read_sheet(write)
    assert found.tables[0].rows == (("2025-01-03", "1", "7.5"), ("2025-01-03", "2", ""), ("2025-01-03", "3", ""))
    assert found.tables[0].lines == (4, 5, 6)
    assert found.messages == ("Merged date cells filled down.",)


def test_merged_group_names_are_joined_with_the_names_below() -> None:
    def write(sheet: Worksheet) -> None:
        sheet.append(("Date", "Sleep", None, "Drinks", None))
        sheet.append((None, "hours", "quality", "coffee", "water"))
        sheet.append((date(2025, 1, 3), 7.5, 4, 2, 1500))
        sheet.merge_cells("B1:C1")
        sheet.merge_cells("D1:E1")

    assert read_sheet(write).tables[0].header == (
        "Date",
        "Sleep hours",
        "Sleep quality",
        "Drinks coffee",
        "Drinks water",
    )


def test_every_sheet_with_rows_is_given_and_hidden_ones_are_marked() -> None:
    book = Workbook()
    book.worksheets[0].title = "Jan"
    for title, day in (("Jan", date(2025, 1, 3)), ("Feb", date(2025, 2, 3)), ("Old", date(2020, 2, 3))):
        sheet = book[title] if title in book.sheetnames else book.create_sheet(title)
        sheet.append(("Date", "Spasms"))
        sheet.append((day, 1))
    book["Old"].sheet_state = "hidden"
    book.create_sheet("Names only").append(("x", "y"))
    book.create_sheet("Nothing")
    assert isinstance(book.create_chartsheet("Chart"), Chartsheet)
    found = read(content_of(book))
    assert [(table.name, table.sheet, table.hidden) for table in found.tables] == [
        ("Jan", "Jan", False),
        ("Feb", "Feb", False),
        ("Old", "Old", True),
    ]


def test_formulas_without_a_result_are_listed_with_their_column() -> None:
    def write(sheet: Worksheet) -> None:
        sheet.append(("Date", "Bed", "Sleep"))
        sheet.append((date(2025, 1, 3), 1, "=B2*2"))
        sheet.append((date(2025, 1, 4), 2, 7.5))

    found = read_sheet(write)
    assert [(problem.row, problem.column, problem.sheet) for problem in found.problems] == [(2, "Sleep", "Sheet")]
    assert found.tables[0].rows == (("2025-01-03", "1", ""), ("2025-01-04", "2", "7.5"))
    assert found.tables[0].messages == ("Column 'Sleep' holds formulas without results. Open in Excel and save once.",)


def test_formulas_with_a_result_are_their_result() -> None:
    book = Workbook()
    book.worksheets[0].append(("Date", "Sleep"))
    book.worksheets[0].append((date(2025, 1, 3), "=6+1.5"))
    content = with_part(content_of(book), SHEET, lambda text: re.sub(r"<v ?/>|<v></v>", "<v>7.5</v>", text))
    found = read(content)
    assert (found.tables[0].rows, found.problems) == ((("2025-01-03", "7.5"),), ())


def test_error_cells_are_listed_with_their_column() -> None:
    def write(sheet: Worksheet) -> None:
        sheet.append(("Date", "Sleep"))
        sheet.append((date(2025, 1, 3), "#REF!"))
        sheet["B2"].data_type = "e"

    found = read_sheet(write)
    assert [(problem.row, problem.column) for problem in found.problems] == [(2, "Sleep")]
    assert found.tables[0].messages == ("1 cell holds an Excel error; treated as missing.",)


def test_rows_and_columns_that_are_only_coloured_do_not_count() -> None:
    def write(sheet: Worksheet) -> None:
        sheet.append(("Date", "Spasms"))
        sheet.append((date(2025, 1, 3), 1))
        for place in ("XFD1", "A1048576", "XFD1048576"):
            sheet[place].font = Font(bold=True)

    assert read_sheet(write).tables[0].rows == (("2025-01-03", "1"),)


def far_cell(place: str) -> bytes:
    book = Workbook()
    book.worksheets[0].append(("Date", "Spasms"))
    book.worksheets[0][place] = 1
    return content_of(book)


def test_a_value_in_the_last_corner_refuses_the_workbook_before_the_library_sees_it() -> None:
    with pytest.raises(FileRefused, match=r"^This table has 16384 columns; the limit is 500\.$"):
        read(far_cell("XFD1048576"))


def test_a_value_far_down_refuses_the_workbook() -> None:
    with pytest.raises(FileRefused, match=r"^This table has 1,048,575 rows; the limit is 300,000\."):
        read(far_cell("A1048576"))


def test_the_500th_column_is_read_and_the_501st_refused() -> None:
    with pytest.raises(FileRefused, match="501 columns"):
        read(far_cell("SG1"))
    names = ["Date", *(f"c{number}" for number in range(499))]
    assert len(read_rows(tuple(names), (date(2025, 1, 3), *[1] * 499)).header) == 500


def test_entities_refuse_the_workbook() -> None:
    book = Workbook()
    book.worksheets[0].append(("Date", "Spasms"))
    content = with_part(
        content_of(book), SHEET, lambda text: '<!DOCTYPE x [<!ENTITY a "b">]>' + text.replace("Date", "&a;")
    )
    with pytest.raises(FileRefused, match="defines XML entities"):
        read(content)


@pytest.mark.parametrize("name", [SHEET, "xl/workbook.xml", "xl/_rels/workbook.xml.rels"])
def test_a_damaged_workbook_is_refused(name: str) -> None:
    book = Workbook()
    book.worksheets[0].append(("Date", "Spasms"))
    book.worksheets[0].append((date(2025, 1, 3), 1))
    with pytest.raises(FileRefused):
        read(with_part(content_of(book), name, lambda text: text[: len(text) // 2]))


def test_a_workbook_without_cells_is_refused() -> None:
    with pytest.raises(FileRefused, match="no rows"):
        read(content_of(Workbook()))
