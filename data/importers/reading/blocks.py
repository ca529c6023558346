"""From the rows of a text or a sheet to its tables: sections, names, data rows, and what was left out."""

from __future__ import annotations

from dataclasses import dataclass

from data.errors import FileRefused
from data.importers.reading.body import Body, picked, without_repeated_names, without_totals, without_wide_rows
from data.importers.reading.calendar_grid import MESSAGE as CALENDAR
from data.importers.reading.calendar_grid import Calendar, calendar_in
from data.importers.reading.columns_kept import Kept, columns_kept, columns_without_names, without_blank_ends
from data.importers.reading.grid import Grid
from data.importers.reading.header import Header, header_of
from data.importers.reading.lost_cells import without_lost_cells
from data.importers.reading.other_separators import with_other_separators
from data.importers.reading.pivot import MESSAGE, Across, dates_across, turned
from data.importers.reading.rows import ROW_LIMIT, too_many_rows
from data.importers.reading.sections import Section, sections_of
from data.importers.reading.table import Table
from data.records import RowProblem

ONLY_NAMES = "The file has column names but no rows."


@dataclass(frozen=True, slots=True)
class Blocks:
    """The tables of one grid, the rows and cells put aside, and why a part of it gave no table."""

    tables: tuple[Table, ...]
    problems: tuple[RowProblem, ...] = ()
    refusals: tuple[str, ...] = ()


def blocks_of(grid: Grid) -> Blocks:
    """Return the tables of a grid; a part that gives none is refused alone."""
    tables: list[Table] = []
    problems: list[RowProblem] = []
    refusals: list[str] = []
    for section in sections_of(without_blank_ends(grid.rows), grid.lines):
        try:
            table, put_aside = _table_of(section, grid)
        except FileRefused as refusal:
            refusals.append(refusal.message)
        else:
            tables.append(table)
            problems.extend(put_aside)
    return Blocks(tuple(tables), tuple(problems), tuple(refusals))


def _table_of(section: Section, grid: Grid) -> tuple[Table, tuple[RowProblem, ...]]:
    if len(section.rows) > ROW_LIMIT + 60:
        raise too_many_rows(len(section.rows) - 1)
    calendar = calendar_in(section.rows, grid.sheet or "")
    if calendar is not None:
        return _unfolded(section, grid, calendar), ()
    across = dates_across(section.rows)
    if across is not None:
        return _turned_table(section, grid, across)
    header = header_of(section.rows)
    body, kept = _body_of(section, header, grid)
    if not body.rows:
        raise FileRefused(ONLY_NAMES)
    if len(body.rows) > ROW_LIMIT:
        raise too_many_rows(len(body.rows))
    return _finished(section, header, kept, body, grid), body.problems


def _body_of(section: Section, header: Header, grid: Grid) -> tuple[Body, Kept]:
    body = Body(section.rows[header.data_from :], section.lines[header.data_from :])
    if header.row is not None:
        body = without_repeated_names(body, section.rows[header.row : header.data_from])
    body = without_totals(body, grid.sheet)
    body = with_other_separators(body, len(header.names), grid.sheet)
    kept = columns_without_names(body.rows) if header.row is None else columns_kept(header.names, body.rows)
    body = without_wide_rows(body, kept.too_wide, len(kept.names), grid.sheet)
    return without_lost_cells(body, dict(zip(kept.positions, kept.names, strict=True)), grid), kept


def _finished(section: Section, header: Header, kept: Kept, body: Body, grid: Grid) -> Table:
    said = (
        *_on_header(section, header, kept),
        *_on_empty(section.empty_rows_from(header.row or 0), kept.empty),
        *kept.messages,
    )
    return Table(
        name=grid.sheet or _title_above(section, header.row),
        header=kept.names,
        rows=picked(body, kept.positions),
        lines=tuple(body.lines),
        header_line=0 if header.row is None else section.lines[header.row],
        sheet=grid.sheet,
        messages=said + body.messages,
        hidden=grid.hidden,
        has_names=header.row is not None,
    )


def _unfolded(section: Section, grid: Grid, calendar: Calendar) -> Table:
    return Table(
        name=grid.sheet or _title_above(section, calendar.header),
        header=calendar.names,
        rows=tuple(calendar.rows),
        lines=tuple(section.lines[place] for place in calendar.places),
        header_line=section.lines[calendar.header],
        sheet=grid.sheet,
        messages=(CALENDAR,),
        hidden=grid.hidden,
        turned=True,
    )


def _turned_table(section: Section, grid: Grid, across: Across) -> tuple[Table, tuple[RowProblem, ...]]:
    body = Body(section.rows[across.row + 1 :], section.lines[across.row + 1 :])
    dates = {column: section.rows[across.row][column] for column in across.columns}
    body = without_lost_cells(body, dates, grid)
    names, days = turned([section.rows[across.row], *body.rows], Across(0, across.columns))
    line = section.lines[across.row]
    table = Table(
        name=grid.sheet or _title_above(section, across.row),
        header=names,
        rows=tuple(map(tuple, days)),
        lines=(line,) * len(days),
        header_line=line,
        sheet=grid.sheet,
        messages=(MESSAGE, *body.messages),
        hidden=grid.hidden,
        turned=True,
    )
    return table, body.problems


def _title_above(section: Section, header_row: int | None) -> str:
    """Return the lone cell directly above the names, as in exports of several sections."""
    if not header_row or section.lines[header_row] - section.lines[header_row - 1] != 1:
        return ""
    filled = [cell for cell in section.rows[header_row - 1] if cell]
    return filled[0] if len(filled) == 1 else ""


def _on_header(section: Section, header: Header, kept: Kept) -> tuple[str, ...]:
    if header.row is None:
        return ()
    if header.joined:
        first_of_group = {name.split()[0]: f"'{name}'" for name in reversed(kept.names) if " " in name}
        return (f"The header has two rows; joined as {', '.join([*first_of_group.values()][::-1][:2])}, ...",)
    titled = not header.row or _title_above(section, header.row)
    return () if titled else (f"Header found in row {section.lines[header.row]}.",)


def _on_empty(rows: int, columns: int) -> tuple[str, ...]:
    parts = [
        f"{count} empty {noun}{'' if count == 1 else 's'}"
        for count, noun in ((rows, "row"), (columns, "column"))
        if count
    ]
    return (f"{' and '.join(parts)} ignored.",) if parts else ()
