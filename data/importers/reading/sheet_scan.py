"""A look at a sheet's XML before the spreadsheet library sees it: how far it reaches, and which cells have no value."""

from __future__ import annotations

import re
from dataclasses import dataclass

from data.errors import FileRefused
from data.importers.reading.columns_kept import COLUMN_LIMIT
from data.importers.reading.lost_cells import ERROR, FORMULA
from data.importers.reading.rows import ROW_LIMIT, too_many_rows

_FAR = rb"(?:[A-Z]{3}|[T-Z][A-Z]|S[G-Z])\d+"  # SF is column 500
_MAYBE_FAR = re.compile(rb'"' + _FAR + rb'"')  # begins with one plain sign, which makes the search fast
_FAR_CELL = re.compile(
    rb"<(?:\w+:)?c\s[^<>]*?\br\s*=\s*[\"']([A-Z]{2,3})\d+[\"'][^<>]*(?<!/)>\s*<(?:\w+:)?(?:v|is)[\s>]"
)
_ROW = re.compile(rb"<(?:\w+:)?row(?:\s[^<>]*?\br\s*=\s*[\"'](\d+)[\"'])?")
_VALUE = (b"<v>", b":v>", b"<is>", b":is>", b"<v ")
_CELL = rb"<(?:\w+:)?c\s([^<>]*?)>\s*"
_UNCOMPUTED = re.compile(
    _CELL + rb"<(?:\w+:)?f(?:\s[^<>]*?)?(?:/>|>[^<]*</(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?\s*"
    rb"</(?:\w+:)?c>"
)
_ERROR_CELL = re.compile(rb"<(?:\w+:)?c\s([^<>]*?\bt\s*=\s*[\"']e[\"'][^<>]*?)>")
_ERROR_TYPE = re.compile(rb"t=[\"']e[\"']")
_PLACE = re.compile(rb"\br\s*=\s*[\"']([A-Z]{1,3})(\d{1,7})[\"']")


@dataclass(frozen=True, slots=True)
class SheetScan:
    """Places (row from 1, column from 0) of the cells that hold a formula without a result, or an error."""

    lost: dict[tuple[int, int], str]


def scan_sheet(part: bytes) -> SheetScan:
    """Refuse a sheet that reaches too far; return the places whose value is not in the file."""
    _check_columns(part)
    _check_rows(part)
    lost: dict[tuple[int, int], str] = {}
    looked_for = [(_UNCOMPUTED, FORMULA)] if b"<f" in part or b":f" in part else []
    looked_for += [(_ERROR_CELL, ERROR)] if _ERROR_TYPE.search(part) else []
    for pattern, reason in looked_for:
        for match in pattern.finditer(part):
            place = _PLACE.search(match.group(1))
            if place:
                lost[int(place.group(2)), _column_number(place.group(1)) - 1] = reason
    return SheetScan(lost)


def _check_columns(part: bytes) -> None:
    """Count only cells that hold something: whole rows are often coloured to the last column."""
    if not _MAYBE_FAR.search(part) and b"r='" not in part:
        return
    widest = max((_column_number(match.group(1)) for match in _FAR_CELL.finditer(part)), default=0)
    if widest > COLUMN_LIMIT:
        raise FileRefused(f"This table has {widest} columns; the limit is {COLUMN_LIMIT}.")


def _check_rows(part: bytes) -> None:
    """Count to the last row that holds something: blank rows are often formatted to the end of the sheet."""
    last_value = max(part.rfind(sign) for sign in _VALUE)
    row = max(part.rfind(b"<row", 0, max(last_value, 0)), part.rfind(b":row", 0, max(last_value, 0)) - 1)
    if row < 0:
        return
    number = _ROW.match(part, row)
    last = (
        int(number.group(1))
        if number and number.group(1)
        else part.count(b"<row", 0, last_value) + part.count(b":row ", 0, last_value)
    )
    if last > ROW_LIMIT + 1:
        raise too_many_rows(last - 1)


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
