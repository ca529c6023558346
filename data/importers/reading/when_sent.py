"""Compare the date a person typed into a form with the moment the form was sent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from data.importers.reading.collected import Collected
from data.importers.reading.column import Column
from data.importers.reading.dates import read_dates
from data.importers.reading.moment_words import short_day
from data.importers.reading.table import Table
from data.importers.reading.text import counted
from data.importers.reading.times import Clock
from data.records import Choice, ColumnReading

FAR = 7  # so many days between typed and sent are a slip, not a late entry
NIGHT_ENDS = 12


def settle_sent(
    typed: Column, sent: Column, days: Sequence[date | None], table: Table, collected: Collected
) -> Sequence[date | None]:
    """Return the days to use; where typed and sent lie far apart, the person says which one counts."""
    read = read_dates(sent.name, sent.texts, table.lines, collected)
    collected.columns.append(ColumnReading(sent.name, sent.first_value(), "when the form was sent"))
    far = [
        index
        for index, (day, other) in enumerate(zip(days, read.days, strict=True))
        if day and other and not -1 <= (other - day).days <= FAR
    ]
    if not far:
        return days
    first = far[0]
    said, automatic = short_day(days[first]), short_day(read.days[first])
    others = f" ({counted(len(far) - 1, 'more row')} like it.)" if len(far) > 1 else ""
    text = f"Row {table.lines[first]}: you typed {said}, but the form was sent on {automatic}. Use {automatic}?{others}"
    choices = (
        Choice("sent", f"Use {automatic}, when it was sent", "Only rows that lie far apart change"),
        Choice("typed", f"Keep {said}, as typed", "The typed dates are kept"),
    )
    if collected.ask("date_source", text, typed.texts[first], choices, "sent") == "typed":
        return days
    corrected = list(days)
    for index in far:
        corrected[index] = read.days[index]
    return corrected


def day_before(
    sent: Column, days: Sequence[date | None], clocks: Sequence[Clock | None], table: Table, collected: Collected
) -> Sequence[date | None]:
    """Ask whether a form without a date tells of the day it was sent on or of the day before."""
    mornings = [index for index, clock in enumerate(clocks) if clock and days[index] and clock.at.hour < NIGHT_ENDS]
    if not mornings:
        return days
    first = mornings[0]
    day = days[first]
    if day is None:
        return days
    before = day - timedelta(days=1)
    text = (
        f"Row {table.lines[first]} was sent on {short_day(day)} in the morning and has no date of its own. "
        "Do such rows tell of that day or of the day before?"
    )
    choices = (
        Choice("same_day", f"Of the same day, {short_day(day)}"),
        Choice("day_before", f"Of the day before, {short_day(before)}", "Rows sent before noon move back a day"),
    )
    if collected.ask("same_day", text, sent.texts[first], choices, "same_day") == "same_day":
        return days
    return [day - timedelta(days=1) if day and index in set(mornings) else day for index, day in enumerate(days)]
