"""Read the rows that are spasms: when each began and ended, where, how strong, and what went before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime, time
from functools import partial

from data.importers.coded import Coded, coded, constant
from data.importers.reading.column import Column
from data.importers.reading.counts import Count
from data.importers.reading.each import each, rows_where
from data.importers.reading.ends import End, ends_of, shift_s
from data.importers.reading.episode_fields import durations_of, is_about, movement_of, side_of, sites_of, triggers_of
from data.importers.reading.factor_values import read_factor
from data.importers.reading.moments import Moments
from data.importers.reading.row_frame import RowFrame
from data.importers.reading.table import Table
from data.importers.reading.text import plain
from data.importers.reading.words import ZERO, is_missing
from data.records import ColumnReading, Episode

MIDNIGHT = time(0)


@dataclass(frozen=True, slots=True)
class EpisodeFields:
    """The fields of each row, side by side; None where a row says nothing."""

    sides: Sequence[str | None]
    sites: Sequence[tuple[str, ...]]
    movements: Sequence[str | None]
    triggers: Sequence[tuple[str, ...]]
    intensities: Sequence[float | None]
    rough: Sequence[bool]
    pains: Sequence[float | None]
    durations: Sequence[float | None]
    ends: Sequence[End | None]
    ids: Sequence[str | None]

    def in_rows(self) -> EpisodeFields:
        """Return the same fields as lists, for those who go from row to row."""
        return EpisodeFields(*(list(getattr(self, field.name)) for field in fields(self)))

    def any_in(self, index: int) -> bool:
        """True when the row says anything that only a spasm has."""
        return bool(
            self.sides[index]
            or self.sites[index]
            or self.movements[index]
            or self.triggers[index]
            or self.intensities[index]
            or self.pains[index]
            or self.durations[index]
            or self.ends[index]
        )


def read_fields(columns: Sequence[Column], table: Table, moments: Moments, frame: RowFrame) -> EpisodeFields:
    """Read the columns of a spasm's fields."""
    by_role = {column.role: column for column in reversed(columns)}
    size = len(table.lines)
    nothing = constant(None, size)
    intensities, rough = _rating(by_role.get("intensity"), frame, size)
    pains, _ = _rating(by_role.get("pain"), frame, size)
    side, site = by_role.get("side"), by_role.get("sites")
    sides: Sequence[str | None] = nothing
    places: Sequence[tuple[str, ...]] = constant((), size)
    if side is not None:
        named = coded(side.texts)
        sides, places = named.each(side_of), named.each(_sites)
    if site is not None:
        named = coded(site.texts)
        sides, places = _own_or(sides, named.each(side_of)), named.each(_sites)
    lasted = by_role.get("duration")
    if lasted is not None:
        rough = _either(rough, each(lasted.texts, is_about))
    found = EpisodeFields(
        sides,
        places,
        each(by_role["movement"].texts, movement_of) if "movement" in by_role else nothing,
        each(by_role["triggers"].texts, triggers_of) if "triggers" in by_role else constant((), size),
        intensities,
        rough,
        pains,
        durations_of(lasted, table.lines, frame.collected, table.sheet) if lasted else nothing,
        ends_of(by_role["end"], table, moments, frame) if "end" in by_role else nothing,
        each(by_role["id"].texts, lambda text: text or None) if "id" in by_role else nothing,
    )
    _tell(by_role, frame)
    return found


def _either(rough: Sequence[bool], about: Coded[bool]) -> Sequence[bool]:
    """Return the rows in which the strength or the duration is an estimate."""
    return coded(rough).changed(dict.fromkeys(about.rows_where(bool), True))


def _tell(by_role: dict[str, Column], frame: RowFrame) -> None:
    words = {"sites": "place", "triggers": "suspected triggers", "end": "end", "id": "the row's own number"}
    for role in ("side", "sites", "movement", "triggers", "duration", "end", "id"):
        if role in by_role:
            column = by_role[role]
            frame.collected.columns.append(ColumnReading(column.name, column.first_value()[:60], words.get(role, role)))


def _sites(text: str) -> tuple[str, ...]:
    return sites_of(text)[0]


def _own_or(sides: Sequence[str | None], named: Coded[str | None]) -> Sequence[str | None]:
    """Return the side of each row, else the one that its place names."""
    return coded(sides).changed({row: named[row] for row in named.rows_where(bool) if not sides[row]})


def _rating(column: Column | None, frame: RowFrame, size: int) -> tuple[Sequence[float | None], Sequence[bool]]:
    nothing = constant(None, size), constant(False, size)
    if column is None:
        return nothing
    for values in read_factor(column, "worst_intensity", frame.lines, frame.collected, frame.sheet):
        if values.key == "worst_intensity":
            return values.values, values.approximate
    return nothing


def add_episode(
    index: int,
    day: date,
    moments: Moments,
    fields: EpisodeFields,
    count: Count | None,
    note: str | None,
    frame: RowFrame,
) -> bool:
    """Add the spasm of one row; False when the row contradicts itself and is put aside."""
    clock = moments.clocks[index]
    onset = datetime.combine(day, clock.at if clock else MIDNIGHT)
    told = fields.ends[index]
    end = told.at if told and clock else None
    if end is not None and end < onset:
        frame.lose(index, f"The row ends ({end:%d %b %Y %H:%M}) before it starts ({onset:%d %b %Y %H:%M})")
        return False
    duration = fields.durations[index]
    if duration is None and end is not None:
        duration = (end - onset).total_seconds() - shift_s(moments.offsets[index], told)
    frame.collected.episodes.append(
        Episode(
            onset,
            clock.precision if clock else "day",
            fields.ids[index],
            moments.offsets[index],
            end,
            duration,
            told is not None and told.ongoing,
            fields.sides[index],
            fields.sites[index],
            fields.movements[index],
            fields.intensities[index],
            fields.pains[index],
            count.number if count else None,
            fields.triggers[index],
            note=note,
            approximate=fields.rough[index] or bool(count and count.approximate),
            row=frame.lines[index],
        )
    )
    return True


def unread_words(columns: Sequence[Column], frame: RowFrame) -> None:
    """List the words for sides, places and movements that are on no list; the row is kept without them."""
    names = {"side": "side", "sites": "place", "movement": "movement"}
    for column in columns:
        for index in rows_where(column.texts, partial(_is_unread, column.role)):
            if frame.days[index] is not None:
                frame.lose(index, f"'{column.texts[index][:40]}' is no {names[column.role]} known here", column)


def _is_unread(role: str, text: str) -> bool:
    if is_missing(text):
        return False
    if role == "movement":
        return movement_of(text) is None
    return side_of(text) is None and not sites_of(text)[0] and plain(text) not in ZERO
