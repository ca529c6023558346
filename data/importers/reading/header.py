"""Which row of a section names the columns: the last row of words above the first row that holds a date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from data.importers.reading.shapes import is_date, is_date_number, is_value

PROBED_ROWS = 60

_UNIT_WORDS = (
    "h hr hrs hour hours std min mins minutes s sec mg g kg µg ug ml l dl oz cups cup units % bpm ms °c c hpa mbar "
    "0-10 1-10 0-5 1-5 0-100 yes/no y/n 0/1 count number"
)
_DATE_PATTERNS = frozenset({"dd/mm/yyyy", "mm/dd/yyyy", "yyyy-mm-dd", "hh:mm"})
_UNITS = frozenset(_UNIT_WORDS.split()) | _DATE_PATTERNS


@dataclass(frozen=True, slots=True)
class Header:
    """Where the names stand. ``row`` is None when nothing names the columns; ``data_from`` is the first data row."""

    row: int | None
    data_from: int
    names: tuple[str, ...] = ()
    joined: bool = False
    date_column: int | None = None


def header_of(rows: list[list[str]]) -> Header:
    """Find the row, or the two rows, that name the columns of a section."""
    head = rows[:PROBED_ROWS]
    typical = _typical_width(head)
    column, first = _first_data_row(head, typical)
    if first is None:
        return _header_of_words(head, typical)
    named = [index for index in reversed(range(first)) if _names(head[index], column, typical)]
    at = next((index for index in named if not _holds_values(head[index])), next(iter(named), None))
    if at is None:
        wide = (index for index, row in enumerate(head[: first + 1]) if _filled(row) >= _needed(typical))
        return Header(None, next(wide, first), date_column=column)
    return _with_row_above(head, at, column, typical)


def _header_of_words(head: list[list[str]], typical: int) -> Header:
    at = next((index for index, row in enumerate(head) if _filled(row) >= _needed(typical)), 0)
    return Header(at, at + 1, tuple(head[at]))


def _with_row_above(head: list[list[str]], at: int, column: int | None, typical: int) -> Header:
    lower = head[at]
    above = head[at - 1] if at else []
    if not _names(above, None, 2) or _filled(above) < 2:
        return Header(at, at + 1, tuple(lower), date_column=column)
    if _is_pair(above, lower, column):
        return Header(at - 1, at + 1, _joined(above, lower), joined=True, date_column=column)
    blank_date = column is not None and _cell(above, column) and not _cell(lower, column)
    if blank_date and _names(above, column, typical):  # the lower row is a first data row whose date was left blank
        return Header(at - 1, at, tuple(above), date_column=column)
    return Header(at, at + 1, tuple(lower), date_column=column)


def _is_pair(above: list[str], lower: list[str], column: int | None) -> bool:
    """Two rows that name the columns together: groups above names, or names above units."""
    filled = [cell.casefold() for cell in lower if cell]
    if filled and 2 * sum(cell.strip("()[]") in _UNITS for cell in filled) > len(filled):
        return True
    repeated = any(left and left == right for left, right in pairwise(above))
    hanging = any(not _cell(above, index) for index, cell in enumerate(lower) if cell)
    under_group = any(not _cell(lower, index) for index, cell in enumerate(above) if cell)
    group_row = column is not None and not _cell(above, column)
    return repeated or (hanging and (under_group or group_row))


def _joined(above: list[str], lower: list[str]) -> tuple[str, ...]:
    names, group = [], ""
    for index in range(max(len(above), len(lower))):
        name = _cell(lower, index)
        group = _cell(above, index) or (group if name else "")
        name = "" if name.casefold() in _DATE_PATTERNS else name
        names.append(group if name in ("", group) else f"{group} {name}".strip())
    return tuple(names)


def _first_data_row(head: list[list[str]], typical: int) -> tuple[int | None, int | None]:
    for test in (is_date, is_date_number):
        column = _date_column(head, typical, test)
        if column is not None:
            dated = (index for index, row in enumerate(head) if test(_cell(row, column)) and _wide(row, typical))
            return column, next(dated)
    valued = (
        index
        for index, row in enumerate(head)
        if _wide(row, typical) and 2 * sum(is_value(cell) for cell in row if cell) >= _filled(row)
    )
    return None, next(valued, None)


def _date_column(head: list[list[str]], typical: int, test: Callable[[str], bool]) -> int | None:
    counts = Counter(
        index for row in head if _wide(row, typical) for index, cell in enumerate(row) if cell and test(cell)
    )
    return min(counts, key=lambda index: (-counts[index], index), default=None)


def _names(row: list[str], column: int | None, typical: int) -> bool:
    """True for a row wide enough, of words mostly, or with a word above the dates (hours may run across the top)."""
    if _filled(row) < _needed(typical):
        return False
    above_dates = _cell(row, column) if column is not None else ""
    if above_dates:
        return not is_value(above_dates)
    return 2 * sum(is_value(cell) for cell in row if cell) < _filled(row)


def _holds_values(row: list[str]) -> bool:
    """True for a row that may be data whose date is no date, such as *yesterday*."""
    filled = [cell for cell in row if cell]
    return any(map(is_value, filled[1:])) and 2 * sum(map(is_value, filled[1:])) >= len(filled) - 1


def _typical_width(head: list[list[str]]) -> int:
    counts = Counter(_filled(row) for row in head)
    return max(counts, key=lambda width: (counts[width], width), default=1)


def _needed(typical: int) -> int:
    return 1 if typical <= 1 else max(2, (typical + 1) // 2)


def _wide(row: list[str], typical: int) -> bool:
    return _filled(row) >= min(2, typical)


def _filled(row: list[str]) -> int:
    return sum(1 for cell in row if cell)


def _cell(row: list[str], index: int) -> str:
    return row[index] if index < len(row) else ""
