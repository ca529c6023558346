"""Find the column that says when each row was, and what tells the order of its dates."""

from __future__ import annotations

from collections.abc import Sequence

from data.importers.reading.collected import Collected
from data.importers.reading.column import Column
from data.importers.reading.date_cells import read_date_cell, split_moment
from data.importers.reading.dates import looks_like_dates
from data.importers.reading.header_language import writes_day_first
from data.importers.reading.open_dates import evidence, open_dates
from data.importers.reading.split_moments import split_moments
from data.importers.reading.text import plain
from data.importers.reading.weekday_check import order_by_weekdays, weekday_column, weekdays_told

NIGHT_KEYS = frozenset({"bedtime_h", "waketime_h"})
WRITTEN_NAMES = (
    "entry date,date of entry,date logged,log date,date entered,date created,erfassungsdatum,eingabedatum,"
    "eintragsdatum,date de saisie,fecha de registro,data di inserimento,invoerdatum,data de registro,录入日期,登记日期"
)
WRITTEN = frozenset(map(plain, WRITTEN_NAMES.split(",")))
WHEN = ("date", "moment", "onset", "timestamp")


def look_at_orders(tables: Sequence[Sequence[Column]], collected: Collected) -> None:
    """Note the date order that one column proves and no other denies, and what the language of the names tells."""
    proven = set()
    for columns in tables:
        for column in columns:
            if column.role in (*WHEN, "end") and any(
                read_date_cell(split_moment(text)[0]).two for text in column.texts[:99]
            ):
                days = split_moments(column.texts)[0]
                order = evidence(open_dates((read_date_cell(text), 0, text) for text in days.values), collected.today)
                proven |= {order} if order else set()
        weekday, when = weekday_column(columns), find_date_column(columns)
        told = order_by_weekdays(when, weekdays_told(when, weekday), collected) if when else None
        if told:
            collected.order_hint, collected.order_reason = told, "as the weekdays beside it tell"
    if len(proven) == 1:
        collected.order_hint, collected.order_reason = proven.pop(), "as the other dates of this file are"
    collected.day_first_language = any(writes_day_first([column.name for column in columns]) for columns in tables)


def find_date_column(columns: Sequence[Column]) -> Column | None:
    """Return the column that says when: an onset with its date, else by its name, else the first that holds dates."""
    for column in columns:
        if column.role in {"onset", "moment"} and looks_like_dates(column.texts) and _filled(column):
            return column
    columns = _without_entry_dates(columns)
    for role in WHEN:
        for column in columns:
            if column.role == role and any(_may_be_date(text) for text in column.texts[:200]):
                return column
    woken = [column for column in columns if column.role == "waketime_h"]
    others = [column for column in columns if column.unknown or column.role in {"time", "end", "bedtime_h"}]
    return next((column for column in (*woken, *others) if looks_like_dates(column.texts)), None)


def _without_entry_dates(columns: Sequence[Column]) -> Sequence[Column]:
    """Leave out when a row was written, where another date says when it was."""
    dated = [column for column in columns if column.role == "date" and looks_like_dates(column.texts)]
    written = [column for column in dated if plain(column.name) in WRITTEN]
    return [column for column in columns if column not in written] if len(written) < len(dated) else columns


def _may_be_date(text: str) -> bool:
    return bool(read_date_cell(split_moment(text)[0]).shape)


def _filled(column: Column) -> bool:
    return len(column.texts) - column.texts.count("") >= 0.8 * len(column.texts)
