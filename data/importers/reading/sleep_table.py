"""Read a table of nights: start and end of each sleep, one row a night or nap."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from data.importers.reading.column import Column
from data.importers.reading.dates import DateColumn, read_dates
from data.importers.reading.day_columns import read_day_columns
from data.importers.reading.factor_values import FactorValues, read_factor
from data.importers.reading.moments import Moments
from data.importers.reading.night_columns import LONGEST_NIGHT_H, after_noon
from data.importers.reading.row_frame import RowFrame
from data.importers.reading.table import Table
from data.records import ColumnReading

NAP_H = 3
NAP_FROM, NAP_TO = 9, 20


def read_sleep(table: Table, columns: Sequence[Column], moments: Moments, frame: RowFrame) -> None:
    """Tell each sleep to the day of its end: nights as sleep, short sleeps of the daytime as naps."""
    end = next(column for column in columns if column.role == "end")
    read = read_dates(end.name, end.texts, table.lines, frame.collected)
    frame.collected.columns.append(ColumnReading(end.name, end.first_value(), "end of the sleep: its day"))
    mornings: list[date | None] = [day if start else None for day, start in zip(read.days, moments.days, strict=True)]
    spans = [_hours(index, moments, read, frame) for index in range(len(table.lines))]
    asleep = next((column for column in columns if column.role == "sleep_h"), None)
    hours = _asleep(asleep, spans, frame)
    naps = [_is_nap(index, moments, hours[index]) for index in range(len(table.lines))]
    rough = [asleep is None] * len(hours)
    morning_frame = RowFrame(frame.lines, mornings, frame.collected, frame.sheet)
    for key, wanted in (("sleep_h", False), ("nap_h", True)):
        values = [hour if nap is wanted else None for hour, nap in zip(hours, naps, strict=True)]
        morning_frame.add(FactorValues(key, "h", values, rough))
    for key, clocks in (("bedtime_h", moments.clocks), ("waketime_h", read.clocks)):
        times = [after_noon(clock.at) if clock and not nap else None for clock, nap in zip(clocks, naps, strict=True)]
        morning_frame.add(FactorValues(key, "h after noon", times, [False] * len(times)))
    read_day_columns([column for column in columns if column.role != "sleep_h"], morning_frame)


def _hours(index: int, moments: Moments, read: DateColumn, frame: RowFrame) -> float | None:
    start_day, start, end = moments.days[index], moments.clocks[index], read.clocks[index]
    day = read.days[index]
    if start_day is None or day is None or start is None or end is None:
        return None
    hours = (datetime.combine(day, end.at) - datetime.combine(start_day, start.at)).total_seconds() / 3600
    if start.offset_min is not None and end.offset_min is not None:
        hours -= (end.offset_min - start.offset_min) / 60
    if 0 <= hours <= LONGEST_NIGHT_H:
        return hours
    frame.lose(index, f"A sleep of {hours:.1f} h is not possible, expected 0 to {LONGEST_NIGHT_H}")
    return None


def _asleep(asleep: Column | None, spans: Sequence[float | None], frame: RowFrame) -> Sequence[float | None]:
    if asleep is None:
        frame.collected.say("Sleep was taken as the time from start to end; marked approximate.")
        return spans
    for values in read_factor(asleep, "sleep_h", frame.lines, frame.collected, frame.sheet):
        if values.key == "sleep_h":
            return values.values
    return [None] * len(spans)


def _is_nap(index: int, moments: Moments, hours: float | None) -> bool:
    clock = moments.clocks[index]
    return hours is not None and clock is not None and hours < NAP_H and NAP_FROM <= clock.at.hour < NAP_TO
