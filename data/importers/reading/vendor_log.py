"""Finish the log of a vendor's file that is no table: nothing in it names columns, so its format is its header."""

from __future__ import annotations

import hashlib

from data.errors import FileRefused
from data.importers.reading.collected import Collected
from data.importers.reading.coverage import coverage_of
from data.importers.reading.notices import say_repeated
from data.records import DiaryLog


def finished_log(
    collected: Collected, format: str, label: str, n_rows: int, nothing: str, header: str = ""
) -> DiaryLog:
    """Return the log of all that was collected; refuse the file with ``nothing`` when that is nothing."""
    coverage, spans = coverage_of(collected)
    say_repeated(collected)
    days = tuple(collected.sums.values())
    if not (days or collected.episodes or collected.treatments or collected.notes or collected.questions):
        first = min(collected.problems, key=lambda problem: problem.row, default=None)
        raise FileRefused(nothing if first is None else f"{nothing} Row {first.row}: {first.reason}.")
    return DiaryLog(
        format,
        label,
        hashlib.sha256((header or format).encode()).hexdigest()[:16],
        tuple(collected.messages),
        collected.first_questions(),
        tuple(collected.columns),
        collected.episodes.all(),
        days,
        tuple(collected.treatments),
        tuple(collected.notes),
        tuple(sorted(collected.problems, key=lambda problem: problem.row)),
        coverage,
        spans,
        n_rows,
    )
