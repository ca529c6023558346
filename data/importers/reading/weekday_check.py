"""Let a column of weekdays decide the order of dates that are open."""

from __future__ import annotations

from collections.abc import Sequence

from data.importers.reading.collected import Collected
from data.importers.reading.column import Column
from data.importers.reading.date_cells import read_date_cell, split_moment
from data.importers.reading.open_dates import ORDERS, OpenDate
from data.importers.reading.text import plain, tidy
from data.importers.reading.weekday_in_date import split_weekday

MOST_SPELLINGS = 30


def weekday_column(columns: Sequence[Column]) -> Column | None:
    """Return the column that holds nothing but names of weekdays."""
    for column in columns:
        if not (column.role in {"weekday", "date"} or column.unknown):
            continue
        spellings = set(column.texts)
        if len(spellings) > MOST_SPELLINGS:
            continue
        words = {plain(text) for text in spellings if text.strip()}
        if words and not any(letter.isdigit() for word in words for letter in word):
            from data.importers.reading.month_names import weekdays  # Babel: only where words are met

            if words <= set(weekdays()):
                return column
    return None


def weekdays_told(when: Column, weekday: Column | None) -> list[str]:
    """Return the weekday of each row: from the column beside the dates, else from the dates' own cells."""
    if weekday is not None and weekday is not when:
        return list(weekday.texts)
    if not split_weekday(tidy(when.first_value()))[0]:
        return []
    return [split_weekday(tidy(text))[0] for text in when.texts]


def order_by_weekdays(when: Column, told: Sequence[str], collected: Collected) -> str | None:
    """Return the one order under which every date falls on the weekday told with it."""
    if not any(told):
        return None
    from data.importers.reading.month_names import weekdays

    pairs = zip(when.texts, told, strict=True)
    beside = [(read_date_cell(split_moment(text)[0]), weekdays().get(plain(word))) for text, word in pairs]
    known = [(OpenDate(*cell.two, 0, ""), number) for cell, number in beside if cell.two and number is not None]
    fits = []
    for order in ORDERS[:2]:
        days = [(entry.day(order, collected.today), number) for entry, number in known]
        if days and all(day is not None and day.weekday() == number for day, number in days):
            fits.append(order)
    return fits[0] if len(fits) == 1 else None
