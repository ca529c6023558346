"""From a workbook to grids of text, one a sheet."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from data.errors import FileRefused
from data.importers.reading.cleaning import without_guard
from data.importers.reading.grid import Grid
from data.importers.reading.rows import CELL_LIMIT
from data.importers.reading.shapes import is_date
from data.importers.reading.sheet_parts import DAMAGED, sheet_parts
from data.importers.reading.sheet_scan import SheetScan, scan_sheet
from data.importers.reading.signs import clean_text

Cell = int | float | str | bool | time | date | datetime | timedelta

FILLED = "Merged date cells filled down."


def grids_of(content: bytes) -> tuple[Grid, ...]:
    """Return the cells of every sheet that holds any, hidden ones too, in the workbook's order."""
    scans = {name: scan_sheet(part) for name, part in sheet_parts(content)}
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
        sheets = [
            (workbook.get_sheet_by_name(sheet.name), sheet.visible != SheetVisibleEnum.Visible)
            for sheet in workbook.sheets_metadata
            if sheet.typ == SheetTypeEnum.WorkSheet and sheet.name in scans
        ]
    except (CalamineError, ValueError, OSError) as error:
        raise FileRefused(DAMAGED) from error
    grids = (_grid(sheet, hidden, scans[sheet.name]) for sheet, hidden in sheets)
    return tuple(grid for grid in grids if grid.rows)


def _grid(sheet: CalamineSheet, hidden: bool, scan: SheetScan) -> Grid:
    offset = sheet.start[1] if sheet.start else 0
    cells = list(sheet.iter_rows()) if sheet.start else []
    filled = _fill_merged_dates(sheet, cells, offset)
    rows = [[_TEXT_OF[type(cell)](cell) for cell in row] for row in cells]
    lost = {(row, column - offset): reason for (row, column), reason in scan.lost.items()}
    lines = list(range(1, len(rows) + 1))
    return Grid(rows, lines, sheet.name, hidden, True, lost, (FILLED,) if filled else ())


def _fill_merged_dates(sheet: CalamineSheet, cells: list[list[Cell]], offset: int) -> bool:
    filled = False
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        column = left - offset
        if left != right or top == bottom or column < 0 or top >= len(cells) or column >= len(cells[top]):
            continue
        value = cells[top][column]
        if isinstance(value, date) or (isinstance(value, str) and is_date(value.strip())):
            for row in cells[top + 1 : bottom + 1]:
                row[column] = value
                filled = True
    return filled


@lru_cache(maxsize=65_536)
def _text_of_number(value: float) -> str:
    return str(int(value)) if value.is_integer() and abs(value) < 1e16 else f"{value:.15g}"


def _text_of_datetime(value: datetime) -> str:
    return (value + timedelta(microseconds=500_000)).replace(microsecond=0).isoformat()


def _text_of_time(value: time) -> str:
    return _text_of_duration(
        timedelta(hours=value.hour, minutes=value.minute, seconds=value.second, microseconds=value.microsecond)
    )


def _text_of_duration(value: timedelta) -> str:
    seconds = round(value.total_seconds())
    sign, seconds = ("-", -seconds) if seconds < 0 else ("", seconds)
    return f"{sign}{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"


@lru_cache(maxsize=16_384)
def _text_of_words(value: str) -> str:
    if not value:
        return ""
    return without_guard(clean_text(value.replace("\r\n", "\n").replace("\r", "\n")[:CELL_LIMIT]).strip())


_TEXT_OF: dict[type, Callable[..., str]] = {
    str: _text_of_words,
    float: _text_of_number,
    int: str,
    bool: lambda value: "TRUE" if value else "FALSE",
    date: date.isoformat,
    datetime: _text_of_datetime,
    time: _text_of_time,
    timedelta: _text_of_duration,
}
