"""Read when a person went to bed and got up; nights belong to the morning."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time, timedelta

from data.importers.reading.column import Column
from data.importers.reading.date_cells import read_date_cell
from data.importers.reading.dates import looks_like_dates, read_dates
from data.importers.reading.factor_values import FactorValues
from data.importers.reading.row_frame import RowFrame
from data.importers.reading.times import Clock, read_clock
from data.importers.reading.words import is_missing
from data.records import Choice, ColumnReading

NIGHT_KEYS = frozenset({"sleep_h", "sleep_quality", "bedtime_h", "waketime_h"})
LONGEST_NIGHT_H = 20


def after_noon(at: time) -> float:
    """Return the hours after the noon of the evening before."""
    return (at.hour + at.minute / 60 + at.second / 3600 - 12) % 24


def read_nights(columns: Sequence[Column], frame: RowFrame) -> Sequence[date | None]:
    """Tell bedtime, wake time and, where no column does, sleep; return the morning of each row's night."""
    by_role = {column.role: column for column in columns}
    bed, wake = by_role.get("bedtime_h"), by_role.get("waketime_h")
    if bed is None and wake is None:
        return frame.days
    bed = _with_midnights(bed, wake)
    bed_clocks, wake_clocks = _clocks(bed, frame), _clocks(wake, frame)
    mornings = _own_dates(wake, frame) or frame.days
    if mornings is frame.days and bed is not None and wake is not None and "sleep_h" not in by_role:
        mornings = _ask_date(bed, bed_clocks, wake_clocks, frame)
    for column, clocks in ((bed, bed_clocks), (wake, wake_clocks)):
        if column is not None:
            hours = [after_noon(clock.at) if clock else None for clock in clocks]
            frame.add(FactorValues(column.role, "h after noon", hours, [False] * len(hours)), mornings)
            frame.collected.columns.append(ColumnReading(column.name, column.first_value(), column.role))
    if bed is not None and wake is not None and "sleep_h" not in by_role:
        _add_sleep(bed_clocks, wake_clocks, mornings, frame)
    return mornings


def _with_midnights(bed: Column | None, wake: Column | None) -> Column | None:
    """Return the bedtimes with 0:00 written out: a spreadsheet shows a moment at midnight as its date alone."""
    if bed is None or wake is None or not looks_like_dates(bed.texts) or not looks_like_dates(wake.texts):
        return bed
    pairs = zip(bed.texts, wake.texts, strict=True)
    return replace(bed, texts=tuple(f"{text} 00:00" if _is_midnight(text, woken) else text for text, woken in pairs))


def _is_midnight(text: str, woken: str) -> bool:
    fell, woke = read_date_cell(text), read_date_cell(woken)
    return (
        fell.clock is None
        and not fell.rest
        and fell.day is not None
        and woke.clock is not None
        and fell.day == woke.day
    )


def _clocks(column: Column | None, frame: RowFrame) -> list[Clock | None]:
    if column is None:
        return [None] * len(frame.lines)
    dated = looks_like_dates(column.texts)
    clocks: list[Clock | None] = []
    for index, text in enumerate(column.texts):
        clock = _clock(text, dated, early=column.role == "waketime_h")
        if clock is None and not is_missing(text) and frame.days[index] is not None:
            frame.lose(index, f"'{text[:40]}' is not a clock time", column)
        clocks.append(clock)
    return clocks


def _clock(text: str, dated: bool, early: bool) -> Clock | None:
    if dated:
        return read_date_cell(text).clock
    if re.fullmatch(r"\d*[.,]\d+", text.strip()):
        return None
    clock = read_clock(text)
    return clock if clock is None or not clock.bare or early else None


def _own_dates(wake: Column | None, frame: RowFrame) -> Sequence[date | None] | None:
    if wake is None or not looks_like_dates(wake.texts):
        return None
    return read_dates(wake.name, wake.texts, frame.lines, frame.collected).days


def _ask_date(
    bed: Column, beds: Sequence[Clock | None], wakes: Sequence[Clock | None], frame: RowFrame
) -> Sequence[date | None]:
    nights = [index for index, _ in frame.dated() if beds[index] and wakes[index]]
    if len(nights) < 2:
        return frame.days
    day = frame.days[nights[0]]
    shown = f"{bed.texts[nights[0]]} on {day:%d %b}" if day else bed.texts[nights[0]]
    choices = (
        Choice("morning", "The morning I woke up", "The night ended on that date"),
        Choice("evening", "The evening I went to bed", "The night is told of the next day, when it ended"),
    )
    text = "Does the date mean the morning you woke up, or the evening you went to bed?"
    if frame.collected.ask("night_date", text, shown, choices, "morning") == "morning":
        return frame.days
    return [day + timedelta(days=1) if day else None for day in frame.days]


def _add_sleep(
    beds: Sequence[Clock | None], wakes: Sequence[Clock | None], mornings: Sequence[date | None], frame: RowFrame
) -> None:
    hours = [
        (after_noon(wake.at) - after_noon(bed.at)) % 24 if bed and wake else None
        for bed, wake in zip(beds, wakes, strict=True)
    ]
    nights = [hour if hour is not None and hour <= LONGEST_NIGHT_H else None for hour in hours]
    if any(hour is not None for hour in nights):
        frame.add(FactorValues("sleep_h", "h", nights, [True] * len(nights)), mornings)
        frame.collected.say("Sleep was taken as the time from going to bed to waking up; marked approximate.")
