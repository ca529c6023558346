"""Give every row its day and, where it has one, its clock time: from the columns that say when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from data.importers.coded import constant
from data.importers.reading.clock_columns import read_clocks, zone_offsets
from data.importers.reading.collected import Collected
from data.importers.reading.column import Column
from data.importers.reading.date_columns import NIGHT_KEYS
from data.importers.reading.dates import DateColumn, carry_down, looks_like_dates, read_dates
from data.importers.reading.each import blank_rows, different, rows_where
from data.importers.reading.table import Table
from data.importers.reading.text import counted
from data.importers.reading.times import Clock
from data.importers.reading.utc_moments import at_home
from data.importers.reading.when_sent import settle_sent
from data.records import ColumnReading


@dataclass(frozen=True, slots=True)
class Moments:
    """When each row was: the day (None where the row is lost), the clock, the offset from UTC in minutes.

    ``timed`` is True when the table says clock times at all; ``onset`` when a column is named after the beginning.
    """

    days: Sequence[date | None]
    clocks: Sequence[Clock | None]
    offsets: Sequence[int | None]
    timed: bool
    onset: bool
    sent_only: bool

    def in_rows(self) -> Moments:
        """Return the same moments as lists, for those who go from row to row."""
        return replace(self, days=list(self.days), clocks=list(self.clocks), offsets=list(self.offsets))


def moments_of(table: Table, columns: Sequence[Column], when: Column, collected: Collected) -> Moments:
    """Return the moment of every row; rows without a day are put aside with the reason."""
    first = read_dates(when.name, when.texts, table.lines, collected)
    collected.columns.append(ColumnReading(when.name, when.first_value(), first.read_as))
    times = _clock_column(columns, when)
    days = _carried(first, when, table, times, collected)
    sent = next((column for column in columns if column.role == "timestamp" and column is not when), None)
    if sent is not None and when.role != "timestamp":
        days = settle_sent(when, sent, days, table, collected)
    night = when.role in NIGHT_KEYS
    clocks: Sequence[Clock | None] = [None] * len(days) if night else _clocks_in_dates(first, when, table, collected)
    if times is not None:
        clocks = read_clocks(times, table, days, collected)
    met = [clock for clock in different(clocks) if clock is not None]
    if any(clock.next_day for clock in met):
        days = [
            day + timedelta(days=1) if day and clock and clock.next_day else day
            for day, clock in zip(days, clocks, strict=True)
        ]
    if times is None and any(clock.offset_min == 0 for clock in met):
        days, clocks = at_home(when, days, clocks, collected)
    _lose_rows(first, when, table, days, collected)
    zone = next((column for column in columns if column.role == "zone"), None)
    offsets: Sequence[int | None] = constant(None, len(clocks))
    if zone:
        offsets = zone_offsets(zone, days, clocks, collected)
    elif any(clock.offset_min is not None for clock in met):
        offsets = [clock.offset_min if clock else None for clock in clocks]
    _say_offsets(offsets, collected)
    return Moments(
        days,
        clocks,
        offsets,
        bool(met),
        "onset" in {when.role, times.role if times else ""},
        when.role == "timestamp",
    )


def _carried(
    first: DateColumn, when: Column, table: Table, times: Column | None, collected: Collected
) -> Sequence[date | None]:
    blank = blank_rows(when.texts)
    if not blank or first.days[0] is None:
        return first.days
    many = len(blank) >= 0.2 * len(when.texts)
    timed = times is not None and all(times.texts[index].strip() for index in blank)
    return carry_down(first.days, when.texts, collected) if many or timed else first.days


def _clocks_in_dates(first: DateColumn, when: Column, table: Table, collected: Collected) -> Sequence[Clock | None]:
    """Return the clock times behind the dates, when most rows have one and they are not all midnight."""
    filled = len(first.clocks) - first.clocks.count(None)
    left = "" if filled else next(filter(None, different(first.no_clock)), "")
    if left:
        collected.say(f"Behind some dates in '{when.name}' stands '{left[:40]}', which is no time; it was left out.")
    days = len(first.days) - first.days.count(None)
    if when.role == "date" and 2 * filled <= days:
        return [None] * len(first.clocks)
    if all(clock.at.hour == clock.at.minute == clock.at.second == 0 for clock in different(first.clocks) if clock):
        return [None] * len(first.clocks)
    for index, rest in enumerate(first.no_clock) if any(different(first.no_clock)) else ():
        if rest and first.days[index]:
            reason = f"'{rest}' is not a time; kept the day"
            collected.lose(table.lines[index], reason, when.name, when.texts[index], table.sheet)
    return first.clocks


def _lose_rows(
    first: DateColumn, when: Column, table: Table, days: Sequence[date | None], collected: Collected
) -> None:
    for row in rows_where(days, lambda day: day is None):
        text = when.texts[row]
        said = first.reasons[row] or ("the row has no date" if not text.strip() else f"'{text}' is not a date")
        collected.lose(table.lines[row], said[:1].upper() + said[1:], None, text or None, table.sheet)


def _say_offsets(offsets: Sequence[int | None], collected: Collected) -> None:
    found = {offset for offset in different(offsets) if offset is not None}
    if len(found) > 1:
        collected.say(f"{counted(len(found), 'offset')} from UTC were found; the local clock time of each row is kept.")


def own_days(moments: Moments, day_start_hour: int) -> Sequence[date | None]:
    """Return the day each row belongs to: before the hour at which a day starts, the day before."""
    if not day_start_hour:
        return moments.days
    return [
        day - timedelta(days=1) if day and clock and not clock.next_day and clock.at.hour < day_start_hour else day
        for day, clock in zip(moments.days, moments.clocks, strict=True)
    ]


def without_clocks(moments: Moments) -> Moments:
    """Return the moments of a table whose clock times say when a row was written, not when a spasm was."""
    return replace(moments, clocks=[None] * len(moments.clocks), timed=False, onset=False)


def _clock_column(columns: Sequence[Column], when: Column) -> Column | None:
    """Return the column of clock times beside the dates; a start without a date is one too."""
    others = [column for column in columns if column is not when]
    named = next((column for column in others if column.role == "time"), None)
    starts = (column for column in others if column.role in {"onset", "moment"} and not looks_like_dates(column.texts))
    return named or next(starts, None)
