"""Several tables in one text: where, after an empty row, another table begins."""

from __future__ import annotations

from dataclasses import dataclass

from data.importers.reading.shapes import is_date, is_value

PROBED_ROWS = 60


@dataclass(frozen=True, slots=True)
class Section:
    """The filled rows of one table with their lines, and where each stood among all rows, empty ones counted."""

    rows: list[list[str]]
    lines: list[int]
    places: list[int]

    def empty_rows_from(self, row: int) -> int:
        """Count the empty rows between this row and the last."""
        return self.places[-1] - self.places[row] - (len(self.places) - 1 - row)


def sections_of(rows: list[list[str]], lines: list[int]) -> list[Section]:
    """Cut rows into sections; a section without any filled row is left out."""
    starts = [0, *_later_starts(rows)]
    while len(starts) > 1 and _is_preamble(rows[: starts[1]]):
        del starts[1]  # what stands above a table goes with it; the search for its names passes over it
    sections = [
        _section(rows[start:end], lines[start:end]) for start, end in zip(starts, [*starts[1:], len(rows)], strict=True)
    ]
    return [section for section in sections if section.rows]


def names_columns(row: list[str]) -> bool:
    """True for two or more cells of words without a date among them."""
    filled = [cell for cell in row if cell]
    if len(filled) < 2 or filled[0][:1].isdigit() or any(is_date(cell) for cell in filled):
        return False
    return 2 * sum(is_value(cell) for cell in filled) <= len(filled)


def _later_starts(rows: list[list[str]]) -> list[int]:
    starts: list[int] = []
    seen: set[tuple[str, ...]] = set()
    probed = 0
    for index, row in enumerate(rows):
        if index and any(row) and not any(rows[index - 1]) and _begins_table(rows, index, seen):
            starts.append(index)
            seen, probed = set(), 0
        if probed < PROBED_ROWS and any(row):
            seen.add(_bare(row))
            probed += 1
    return starts


def _begins_table(rows: list[list[str]], index: int, seen: set[tuple[str, ...]]) -> bool:
    row, following = rows[index], rows[index + 1] if index + 1 < len(rows) else []
    if _is_title(row):
        return names_columns(following)
    repeated = _bare(row) in seen
    return not repeated and names_columns(row) and _holds_data(following)


def _is_preamble(rows: list[list[str]]) -> bool:
    """True for titles and pairs like "Patient, Anna" above a table: no row begins with a date or is a table's."""
    filled = [bare for row in rows if (bare := _bare(row))]
    if any(is_date(bare[0]) for bare in filled):
        return False
    if all(len(bare) <= 2 for bare in filled):
        return True
    names = next((index for index, row in enumerate(rows) if names_columns(row)), len(rows))
    return not any(_holds_data(row) for row in rows[names + 1 :])


def _is_title(row: list[str]) -> bool:
    filled = [cell for cell in row if cell]
    return len(filled) == 1 and not is_value(filled[0])


def _holds_data(row: list[str]) -> bool:
    filled = [cell for cell in row if cell]
    return any(is_date(cell) for cell in filled) or (bool(filled) and 2 * sum(map(is_value, filled)) >= len(filled))


def _bare(row: list[str]) -> tuple[str, ...]:
    return tuple(cell for cell in row if cell)


def _section(rows: list[list[str]], lines: list[int]) -> Section:
    filled = [index for index, row in enumerate(rows) if any(row)]
    if len(filled) == len(rows):
        return Section(rows, lines, filled)
    return Section([rows[index] for index in filled], [lines[index] for index in filled], filled)
