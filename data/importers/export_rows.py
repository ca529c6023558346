"""One row of an export as a record: a cell that no diary can hold puts the row aside."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from data.errors import FileRefused
from data.importers.export_form import COLUMNS, LATER_COLUMNS, LATER_TABLES, unguarded
from data.importers.reading.archive import checked_archive, read_entry
from data.importers.reading.rows import ROW_LIMIT, too_many_rows
from data.importers.replies import replies_of
from data.records import (
    MOVEMENTS,
    PRECISIONS,
    SIDES,
    SITES,
    CheckIn,
    DayNote,
    DayValue,
    Episode,
    RowOrigin,
    RowProblem,
    Treatment,
)
from data.vocabulary import factor_of, is_known

EARLIEST = date(1990, 1, 1)
MOST_SPASMS = 100_000
LARGEST_DOSE = 1_000_000
TEXT_FACTORS = ("custom:", "med:", "tag:")

Record = TypeVar("Record")
Lines = Iterator[tuple[int, list[str]]]


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one row by column; each method reads one and raises ``ValueError`` with the reason."""

    cells: Mapping[str, str]
    latest: date

    def maybe(self, column: str) -> str | None:
        """Return a text; None for an empty cell."""
        return unguarded(self.cells[column])

    def text(self, column: str) -> str:
        """Return a text; an empty one for an empty cell."""
        return self.maybe(column) or ""

    def word(self, column: str, words: tuple[str, ...]) -> str | None:
        """Return one of some words, or None."""
        word = self.maybe(column)
        if word is not None and word not in words:
            raise ValueError(f"'{word[:40]}' in '{column}', expected one of {', '.join(words)}")
        return word

    def words(self, column: str) -> tuple[str, ...]:
        """Return a list of words."""
        return tuple(filter(None, self.text(column).split(",")))

    def number(self, column: str, low: float, high: float) -> float | None:
        """Return a number inside a range, or None."""
        if not self.cells[column]:
            return None
        number = float(self.cells[column])
        if not (math.isfinite(number) and low <= number <= high):
            raise ValueError(f"{number:g} in '{column}', expected {low:g} to {high:g}")
        return number

    def whole(self, column: str) -> int:
        """Return a whole number."""
        return int(self.cells[column])

    def yes(self, column: str) -> bool:
        """Return a yes or a no."""
        if self.cells[column] not in ("yes", "no"):
            raise ValueError(f"'{self.cells[column][:40]}' in '{column}', expected yes or no")
        return self.cells[column] == "yes"

    def day(self, column: str) -> date:
        """Return a day on which a diary may have an entry."""
        return self._possible(date.fromisoformat(self.cells[column]))

    def moment(self, column: str) -> datetime | None:
        """Return a local clock time, or None."""
        if not self.cells[column]:
            return None
        moment = datetime.fromisoformat(self.cells[column])
        self._possible(moment.date())
        if moment.tzinfo is not None:
            raise ValueError(f"'{column}' has a time zone, expected the local clock time")
        return moment

    def _possible(self, day: date) -> date:
        if not EARLIEST <= day <= self.latest:
            raise ValueError(f"{day} is not a day from 1990 to today")
        return day


class ExportTables:
    """The tables of one export, and the rows of them that were put aside."""

    def __init__(self, content: bytes, latest: date) -> None:
        self.archive = checked_archive(content)
        self.latest = latest
        self.problems: list[RowProblem] = []

    def records(self, name: str, reader: Callable[[Row], Record]) -> list[Record]:
        """Return the readable rows of one table; none where an older version did not write it."""
        if name in LATER_TABLES and name not in self.archive.namelist():
            return []
        try:
            lines = _lines(read_entry(self.archive, name).decode("utf-8-sig"))
            _, header = next(lines, (0, []))
            if not set(COLUMNS[name]) - set(LATER_COLUMNS.get(name, ())) <= set(header):
                raise FileRefused(f"'{name}' lacks columns of an export. Export the diary again.")
            return list(self._read(name, header, lines, reader))
        except (UnicodeDecodeError, csv.Error) as error:
            raise FileRefused(f"'{name}' in this export is damaged. Export the diary again.") from error

    def _read(self, name: str, header: list[str], lines: Lines, reader: Callable[[Row], Record]) -> Iterator[Record]:
        older = dict.fromkeys(LATER_COLUMNS.get(name, ()), "")
        for n, (line, cells) in enumerate(lines):
            if n >= ROW_LIMIT:
                raise too_many_rows(ROW_LIMIT, more=True)
            try:
                yield reader(Row(older | dict(zip(header, cells, strict=True)), self.latest))
            except (ValueError, KeyError) as error:
                self.problems.append(RowProblem(line, f"The row cannot be read: {error}", sheet=name))


def _lines(text: str) -> Lines:
    """Yield each row with the line on which it starts."""
    rows = csv.reader(io.StringIO(text, newline=""))
    line = 1
    for cells in rows:
        yield line, cells
        line = rows.line_num + 1


def origin(row: Row, known: set[int]) -> RowOrigin:
    """Return what the row was in its diary."""
    number, source = row.whole("import"), row.text("source")
    key = row.text("key") if "key" in row.cells else ""
    if number not in known or not source or ("key" in row.cells and not key):
        raise ValueError("its import, key or source is missing")
    if not row.cells.get("entered"):
        return RowOrigin(source, number, key)
    return RowOrigin(source, number, key, row.whole("entered"), row.yes("on_top") if row.cells["on_top"] else None)


def episode(row: Row) -> Episode:
    """Return one spasm."""
    onset, end = row.moment("onset"), row.moment("end")
    if onset is None or (end is not None and end < onset):
        raise ValueError("a spasm needs a start, and an end after it")
    sites, count = row.words("sites"), row.number("count", 0, MOST_SPASMS)
    if not set(sites) <= set(SITES):
        raise ValueError("'sites' holds a place that is not known")
    offset = row.number("utc_offset_min", -1440, 1440)
    return Episode(
        onset,
        row.word("precision", PRECISIONS) or "minute",
        utc_offset_min=None if offset is None else int(offset),
        end=end,
        duration_s=row.number("duration_s", 0, float("inf")),
        ongoing=row.yes("ongoing"),
        side=row.word("side", SIDES),
        sites=sites,
        movement=row.word("movement", MOVEMENTS),
        intensity=row.number("intensity", 0, 10),
        pain=row.number("pain", 0, 10),
        count=None if count is None else int(count),
        triggers=row.words("triggers"),
        activity=row.maybe("activity"),
        note=row.maybe("note"),
        approximate=row.yes("approximate"),
    )


def day_value(row: Row) -> DayValue:
    """Return one factor of one day."""
    factor = row.text("factor")
    if not is_known(factor):
        raise ValueError(f"there is no factor '{factor[:40]}'")
    value: float | str | None = row.number("value", *factor_of(factor).hard)
    if value is None and factor.startswith(TEXT_FACTORS):
        value = row.maybe("text")
    if value is None:
        raise ValueError("the value is missing")
    return DayValue(row.day("date"), factor, value, row.text("unit"), row.yes("approximate"))


def day_note(row: Row) -> DayNote:
    """Return the note of one day."""
    return DayNote(row.day("date"), row.text("note"))


def treatment(row: Row) -> Treatment:
    """Return one treatment."""
    return Treatment(
        row.day("date"),
        row.text("kind"),
        row.text("product"),
        row.number("dose", 0, LARGEST_DOSE),
        row.text("unit"),
        row.word("side", SIDES),
        row.maybe("note"),
        date.fromisoformat(row.cells["end"]) if row.cells["end"] else None,
        row.words("sites"),
        row.words("side_effects"),
    )


def check_in(row: Row) -> CheckIn:
    """Return the replies to one check-in."""
    return CheckIn(row.day("date"), row.text("kind"), replies_of(row.text("replies")))
