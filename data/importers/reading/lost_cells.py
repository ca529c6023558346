"""Cells whose value is not in the file: Excel's errors, and formulas that were never computed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from data.importers.reading.body import Body
from data.importers.reading.cleaning import is_excel_error
from data.importers.reading.grid import Grid
from data.records import RowProblem

FORMULA = "This formula has no stored result."
ERROR = "This cell holds an Excel error."


def without_lost_cells(body: Body, names: Mapping[int, str], grid: Grid) -> Body:
    """Blank these cells and list each with its row and column; columns without a name are not looked at."""
    rows, problems = list(body.rows), []
    for index, position, reason in sorted(_places(body, grid)):
        if position not in names:
            continue
        row = list(rows[index])
        cell = row[position] if position < len(row) else ""
        row[position : position + 1] = [""]
        rows[index] = row
        problems.append(RowProblem(body.lines[index], reason, names[position], grid.sheet, cell or None))
    if not problems:
        return body
    return replace(body, rows=rows, problems=(*body.problems, *problems), messages=(*body.messages, *_said(problems)))


def _places(body: Body, grid: Grid) -> Iterator[tuple[int, int, str]]:
    if grid.lost:
        index_of = {line: index for index, line in enumerate(body.lines)}
        for (line, position), reason in grid.lost.items():
            if line in index_of:
                yield index_of[line], position, reason
    if grid.may_hold_errors:
        for index, row in enumerate(body.rows):
            if any(cell[:1] == "#" for cell in row):
                yield from ((index, position, ERROR) for position, cell in enumerate(row) if is_excel_error(cell))


def _said(problems: list[RowProblem]) -> list[str]:
    said = []
    if errors := sum(problem.reason == ERROR for problem in problems):
        noun, verb = ("cell holds", "an Excel error") if errors == 1 else ("cells hold", "Excel errors")
        said.append(f"{errors} {noun} {verb}; treated as missing.")
    uncomputed = dict.fromkeys(problem.column for problem in problems if problem.reason == FORMULA)
    return said + [
        f"Column '{name}' holds formulas without results. Open in Excel and save once." for name in uncomputed
    ]
