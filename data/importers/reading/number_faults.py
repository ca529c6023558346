"""Say why a cell is no number; often it is a range that a spreadsheet turned into a date."""

from __future__ import annotations

import re

from data.importers.reading.date_cells import read_date_cell

EXCEL_DAY_ZERO = re.compile(r"1900-01-(\d{2})[T ](\d{2}):(\d{2})")


def why_no_number(text: str) -> str:
    """Return why a cell is no number; a date there is often a range that Excel has changed."""
    cell = read_date_cell(text)
    if cell.no_year is not None:
        month, day = cell.no_year
        return f"'{text}' looks like {day}-{month} or {month}-{day} changed into a date by Excel"
    begun = EXCEL_DAY_ZERO.match(text)
    if begun:
        hours = int(begun[1]) * 24 + int(begun[2])
        return f"{hours}:{begun[3]} h is not possible (probably {int(begun[2])}:{begun[3]})"
    if cell.day is not None:
        return f"'{text}' is a date, not a number; perhaps {cell.day.month}-{cell.day.day} changed by Excel"
    if cell.two is not None:
        return f"'{text}' looks like a date, not a number"
    return f"'{text[:40]}' is not a number"
