"""The cleaning of single cells: blanks around them, quotes and apostrophes that only guarded them, Excel's errors."""

from __future__ import annotations

import re

_GUARDED = re.compile(r"'(?:[-+=@].*|\d[\d.,:/ -]*)", re.DOTALL)
_GUARD = re.compile(r"(?:^|[,;\t|\"\n]) ?'[-+=@\d]")
_EXCEL_ERROR = re.compile(r"#(?:N/A|N/D|NV|[A-ZÀ-Ü¡/0-9_]{2,14}[!?])|#{3,}")
_CURLY = {"“": "”", "„": "“", "«": "»", "‘": "’"}


def clean_rows(rows: list[list[str]], text: str) -> list[list[str]]:
    """Strip every cell; do what needs a closer look only where the text holds the signs for it."""
    cleaned = [[cell.strip() for cell in row] for row in rows]
    if may_be_guarded(text):
        cleaned = [[without_guard(cell) for cell in row] for row in cleaned]
    if has_curly_quotes(text):
        cleaned = [[without_curly_quotes(cell) for cell in row] for row in cleaned]
    return cleaned


def may_be_guarded(text: str) -> bool:
    """True for a text in which an apostrophe begins a cell before a number or a formula."""
    return "'" in text and _GUARD.search(text) is not None


def has_curly_quotes(text: str) -> bool:
    """True for a text with any of the curly signs that may stand around a whole cell."""
    return any(sign in text for sign in _CURLY)


def without_guard(cell: str) -> str:
    """Drop the apostrophe that keeps a spreadsheet from reading a number or a formula: ``'-9`` is ``-9``."""
    return cell[1:] if cell[:1] == "'" and _GUARDED.fullmatch(cell) else cell


def without_curly_quotes(cell: str) -> str:
    """Drop curly quotes that stand around the whole cell."""
    closing = _CURLY.get(cell[:1])
    inside = cell[1:-1]
    wrapped = (
        len(cell) > 1 and closing is not None and cell[-1] in (closing, "”") and not set(inside) & {cell[0], cell[-1]}
    )
    return inside.strip() if wrapped else cell


def clean_name(cell: str) -> str:
    """Return a column's name on one line."""
    return " ".join(without_curly_quotes(cell.strip("\"' ")).split())


def is_excel_error(cell: str) -> bool:
    """True for ``#REF!``, ``#N/A``, ``########`` and their like."""
    return cell[:1] == "#" and _EXCEL_ERROR.fullmatch(cell) is not None
