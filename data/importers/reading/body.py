"""The data rows of a table on their way out of a grid: what is no data is taken away, with a word on each."""

from __future__ import annotations

from dataclasses import dataclass

from data.importers.reading.totals import is_total, problems_of_totals, sentence_of_totals
from data.records import RowProblem


@dataclass(frozen=True, slots=True)
class Body:
    """Data rows with their lines, what was put aside so far, and what there is to say."""

    rows: list[list[str]]
    lines: list[int]
    problems: tuple[RowProblem, ...] = ()
    messages: tuple[str, ...] = ()


def without_repeated_names(body: Body, names: list[list[str]]) -> Body:
    """Drop rows that name the columns once more: files that were pasted together."""
    repeated = {index for index, row in enumerate(body.rows) if row in names}
    if not repeated:
        return body
    noun = "row" if len(repeated) == 1 else "rows"
    return _without(body, repeated, (), f"{len(repeated)} repeated header {noun} ignored.")


def without_totals(body: Body, sheet: str | None) -> Body:
    """Put sums and means aside."""
    totals = {index for index, row in enumerate(body.rows) if is_total(row)}
    if not totals:
        return body
    lines = [body.lines[index] for index in sorted(totals)]
    return _without(body, totals, problems_of_totals(lines, sheet), sentence_of_totals(lines))


def without_wide_rows(body: Body, wide: frozenset[int], named: int, sheet: str | None) -> Body:
    """Put rows aside that have more filled cells than there are names: nobody knows which cell slipped."""
    problems = tuple(
        RowProblem(
            body.lines[index],
            f"This row has {len(body.rows[index])} cells for {named} columns, so none can be trusted; left out.",
            sheet=sheet,
        )
        for index in sorted(wide)
    )
    return _without(body, set(wide), problems) if wide else body


def picked(body: Body, positions: tuple[int, ...]) -> tuple[tuple[str, ...], ...]:
    """Return the cells of these columns, blank where a row is short."""
    widest = max(positions, default=-1) + 1
    widths = set(map(len, body.rows))
    if widths == {widest} and positions == tuple(range(widest)):
        return tuple(map(tuple, body.rows))
    blanks = [""] * widest
    return tuple(
        tuple([(row if len(row) >= widest else row + blanks)[position] for position in positions]) for row in body.rows
    )


def _without(body: Body, dropped: set[int], problems: tuple[RowProblem, ...], message: str = "") -> Body:
    return Body(
        [row for index, row in enumerate(body.rows) if index not in dropped],
        [line for index, line in enumerate(body.lines) if index not in dropped],
        body.problems + problems,
        (*body.messages, message) if message else body.messages,
    )
