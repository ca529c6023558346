"""Rows that part their cells by another sign than their table: split alike where it is sure, else put aside."""

from __future__ import annotations

import csv
from dataclasses import replace

from data.importers.reading.body import Body
from data.importers.reading.dialect import DELIMITERS
from data.importers.reading.text import rows_named
from data.records import RowProblem

REASON = "This row does not part its cells as the others do; left out."


def with_other_separators(body: Body, width: int, sheet: str | None) -> Body:
    """Return the body with rows of one cell split by the sign that gives as many cells as there are names."""
    lone = [index for index, row in enumerate(body.rows) if len(row) == 1] if width > 1 else []
    found = {index: cells for index in lone if (cells := _split(body.rows[index][0], width)) is not None}
    if not found:
        return body
    rows, problems, split = list(body.rows), list(body.problems), []
    for index, cells in found.items():
        rows[index] = cells
        if cells:
            split.append(body.lines[index])
        else:
            problems.append(RowProblem(body.lines[index], REASON, sheet=sheet))
    kept = [index for index, row in enumerate(rows) if row]
    said = _said(split)
    return replace(
        body,
        rows=[rows[index] for index in kept],
        lines=[body.lines[index] for index in kept],
        problems=tuple(problems),
        messages=(*body.messages, *said),
    )


def _split(cell: str, width: int) -> list[str] | None:
    """Return the cells, none for a row that cannot be trusted, None for one that is a single cell."""
    parted = [next(csv.reader([cell], delimiter=sign)) for sign in DELIMITERS if sign in cell and "\n" not in cell]
    fitting = [cells for cells in parted if len(cells) == width]
    if len(fitting) == 1:
        return [part.strip() for part in fitting[0]]
    return [] if any(len(cells) >= width for cells in parted) else None


def _said(split: list[int]) -> tuple[str, ...]:
    if not split:
        return ()
    verb = "parts its" if len(split) == 1 else "part their"
    named = rows_named(split)
    return (f"{named[0].upper()}{named[1:]} {verb} cells by another sign than the others; read all the same.",)
