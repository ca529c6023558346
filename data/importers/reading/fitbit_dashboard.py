"""Read the table that Fitbit's dashboard exported: sections with a title each, dates in the account's own order."""

from __future__ import annotations

import re
from datetime import date, datetime

from data.importers.reading.collected import Collected
from data.importers.reading.column import Column
from data.importers.reading.date_columns import look_at_orders
from data.importers.reading.dates import DateColumn, read_dates
from data.importers.reading.day_totals import DayTotals
from data.importers.reading.decode import decoded
from data.importers.reading.first_look import lower_names
from data.importers.reading.nights import Sleep, add_sleeps
from data.importers.reading.numbers import read_amount
from data.importers.reading.table import Table
from data.importers.reading.tables import tables_of
from data.importers.reading.telling import number_in, possible_day, tell
from data.importers.reading.units import TO_NATIVE, unit_named
from data.importers.reading.vendor_columns import columns_named
from data.importers.reading.vendor_table import cells_of
from data.records import SourceFile

SECTIONS = frozenset({"body", "foods", "activities", "sleep"})
ACTIVITIES = frozenset({"date", "calories burned", "steps", "minutes fairly active", "minutes very active"})
SLEEP = frozenset({"start time", "end time", "minutes asleep", "number of awakenings"})
WEIGHT = frozenset({"date", "weight", "bmi"})
FOOD_LOG = re.compile(r'^"?Food Log (\d{8})"?,*\s*$')
WATER = re.compile(r'"?Water"?\s*,\s*"?\s*([\d.,]+ ?(?:fl oz|ml|cups?))"?', re.IGNORECASE)


def read_dashboard(file: SourceFile, collected: Collected, totals: DayTotals) -> int:
    """Tell the days of all sections; return how many rows they have."""
    found = tables_of(file, collected.answers)
    collected.questions.extend(found.questions)
    collected.problems.extend(found.problems)
    rows = 0
    for table in found.tables:
        names = set(lower_names(table.header))
        if names >= ACTIVITIES:
            _read_activities(table, collected, totals)
        elif names >= SLEEP:
            _read_sleep(table, collected)
        elif names >= WEIGHT:
            collected.say("Weight was left out: the file does not say whether it is in kilograms or pounds.")
            continue
        else:
            continue
        rows += len(table.rows)
    return rows + _read_water(file, collected, totals)


def _dates(table: Table, name: str, collected: Collected) -> DateColumn:
    column: Column = columns_named(table, {name: "date"})[0]
    look_at_orders([[column]], collected)
    return read_dates(column.name, column.texts, table.lines, collected)


def _read_activities(table: Table, collected: Collected, totals: DayTotals) -> None:
    read = _dates(table, "date", collected)
    for (line, cells), found, reason in zip(cells_of(table), read.days, read.reasons, strict=True):
        day = found
        if day is None:
            collected.lose(line, reason or "The row has no date", None, cells["date"])
            continue
        numbers = {name: number_in(collected, cells[name], line, name) for name in sorted(ACTIVITIES - {"date"})}
        steps, fairly, very = (numbers[name] for name in ("steps", "minutes fairly active", "minutes very active"))
        if steps == 0:
            continue  # not worn
        if steps is not None:
            totals.add("steps", day, steps, line)
        if fairly is not None and very is not None:
            totals.add("exercise_min", day, fairly + very, line)


def _read_sleep(table: Table, collected: Collected) -> None:
    starts, ends = _dates(table, "start time", collected), _dates(table, "end time", collected)
    sleeps = []
    for index, (line, cells) in enumerate(cells_of(table)):
        start, end = _moment(starts, index), _moment(ends, index)
        asleep = number_in(collected, cells["minutes asleep"], line, "minutes asleep")
        if start is None or end is None:
            reason = starts.reasons[index] or ends.reasons[index] or "The sleep has no begin or no end"
            collected.lose(line, reason[:1].upper() + reason[1:])
        elif asleep:
            sleeps.append(Sleep(start, end, line, asleep / 60))
    add_sleeps(sleeps, collected)


def _moment(read: DateColumn, index: int) -> datetime | None:
    day, clock = read.days[index], read.clocks[index]
    return None if day is None or clock is None else datetime.combine(day, clock.at)


def _read_water(file: SourceFile, collected: Collected, totals: DayTotals) -> int:
    """Tell the water of each day's food log; a zero there is what was never logged."""
    day: date | None = None
    rows = 0
    for line, text in enumerate(decoded(file.content, collected.answers).text.split("\n"), start=1):
        title, water = FOOD_LOG.match(text), WATER.search(text)
        if title:
            day = possible_day(collected, _compact(title[1]), title[1], line)
        elif water and day is not None:
            amount = read_amount(water[1])
            litres = TO_NATIVE["l"].get(unit_named(amount.unit)) if amount else None
            if amount and litres and amount.value:
                rows += 1
                tell(collected, day, "hydration_l", amount.value * litres, line)
    return rows


def _compact(text: str) -> date | None:
    try:
        return date(int(text[:4]), int(text[4:6]), int(text[6:]))
    except ValueError:
        return None
