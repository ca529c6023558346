"""Where the names of treatments stand above a timeline, so that none covers another at any width."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from data.records import Treatment
from pages.charts.words import shortened

NARROWEST_PLOT = 262.0  # px: the plot on a phone of 390 px; what fits there fits everywhere
LETTER = 6.6  # px: a mean letter at the size of chart text
BOLD_LETTER = 7.3
GAP = 6.0
MOST_ROWS = 6
MOST_LETTERS = 16


@dataclass(frozen=True, slots=True)
class Mark:
    """One treatment. ``row`` counts label rows upwards from the plot, None where no row was free (line only)."""

    day: date
    name: str
    injection: bool
    row: int | None
    to_left: bool


def name_of(treatment: Treatment) -> str:
    """Return the name that a treatment carries in charts: injections by their kind, others by product."""
    if treatment.kind == "botulinum":
        return "Botulinum"
    name = treatment.product.strip() or treatment.kind.replace("_", " ").strip() or "Treatment"
    return name[0].upper() + name[1:]


def lay_out(items: Sequence[tuple[date, str, bool]], first: date, last: date) -> tuple[Mark, ...]:
    """Give each (day, name, injection) a label row, injections first, so that they stand lowest."""
    rows: list[list[tuple[float, float]]] = []
    marks = []
    for day, name, injection in sorted(items, key=lambda item: (not item[2], item[0], item[1])):
        start, end, to_left = _place(day, name, injection, first, last)
        row = _free_row(rows, start, end)
        marks.append(Mark(day, name, injection, row, to_left))
    return tuple(sorted(marks, key=lambda mark: mark.day))


def rows_of(marks: Sequence[Mark]) -> int:
    """Return the number of label rows in use."""
    return max((mark.row + 1 for mark in marks if mark.row is not None), default=0)


def label_text(mark: Mark) -> str:
    """Return the name as it is drawn: cut where it is long, not yet escaped."""
    return shortened(mark.name, MOST_LETTERS)


def _place(day: date, name: str, injection: bool, first: date, last: date) -> tuple[float, float, bool]:
    at = (day - first).days / max((last - first).days, 1) * NARROWEST_PLOT
    width = len(shortened(name, MOST_LETTERS)) * (BOLD_LETTER if injection else LETTER) + GAP
    to_left = at + width > NARROWEST_PLOT and at - width >= 0
    return (at - width, at, True) if to_left else (at, at + width, False)


def _free_row(rows: list[list[tuple[float, float]]], start: float, end: float) -> int | None:
    for row, taken in enumerate(rows):
        if all(end <= other_start or start >= other_end for other_start, other_end in taken):
            taken.append((start, end))
            return row
    if len(rows) == MOST_ROWS:
        return None
    rows.append([(start, end)])
    return len(rows) - 1
