"""Which sign parts the cells of a text file: the one under which its first rows agree best."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from dataclasses import dataclass

from data.importers.reading.shapes import is_value

DELIMITERS = (",", ";", "\t", "|", "\uff0c", "\uff1b")  # the last two are the full-width ones of Chinese keyboards
SAMPLE = 64_000
SAMPLE_ROWS = 200

_SEP_LINE = re.compile(r"\"?sep=(.)\"?[ \t,;]*(?:\n|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dialect:
    """The delimiter, and where the table starts: after Excel's ``sep=`` line when there is one."""

    delimiter: str
    skipped_lines: int = 0
    start: int = 0


def dialect_of(text: str) -> Dialect:
    """Choose the delimiter of a text."""
    if stated := _SEP_LINE.match(text):
        return Dialect(stated.group(1), 1, stated.end())
    sample = text[:SAMPLE]
    whole = len(sample) == len(text)
    scores = {delimiter: _score(_rows(sample, delimiter, whole)) for delimiter in DELIMITERS if delimiter in sample}
    best = max(scores, key=lambda delimiter: scores[delimiter], default=",")
    return Dialect(best if scores.get(best, 0) > 0 else ",")


def _rows(sample: str, delimiter: str, whole: bool) -> list[list[str]]:
    reader = csv.reader(io.StringIO(sample, newline="\n"), delimiter=delimiter, skipinitialspace=True)
    rows = []
    try:
        for row in reader:
            rows.append(row)
            if len(rows) > SAMPLE_ROWS:
                break
    except csv.Error:  # one cell longer than the module's limit: the rows before it tell enough
        return rows
    return rows if whole or len(rows) < 2 else rows[:-1]  # the sample may end inside a row


def _score(rows: list[list[str]]) -> float:
    """Agreement of the widths, times what wider tables tell more, plus how much of the cells is dates and numbers."""
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    widths = Counter(len(row) for row in filled)
    wide = {width: count for width, count in widths.items() if width > 1}
    if not wide:
        return 0.0
    width = max(wide, key=lambda width: (wide[width], width))
    agreeing = [row for row in filled if len(row) == width]
    agreement = len(agreeing) / len(filled)
    cells = [cell.strip() for row in agreeing for cell in row if cell.strip()]
    plain = sum(is_value(cell) for cell in cells) / max(len(cells), 1)
    return agreement**2 * (1 - 1 / width) * (1 + plain)
