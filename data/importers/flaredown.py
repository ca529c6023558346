"""Read Flaredown's mailed table: one row a day, one column for each symptom, treatment and kind of weather."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from data.importers.generic_table import finished
from data.importers.reading.app_names import is_private, symptom_key, tag_key
from data.importers.reading.collected import Collected
from data.importers.reading.column import Column, Scale
from data.importers.reading.columns import meaning_of
from data.importers.reading.first_look import has_names, lower_names
from data.importers.reading.numbers import read_amount
from data.importers.reading.table import Table
from data.importers.reading.text import listed, plain, quoted, slug
from data.importers.reading.vendor_columns import read_known
from data.importers.reading.vendor_table import vendor_table
from data.importers.reading.words import is_missing
from data.records import DiaryLog, SourceFile
from data.vocabulary import BY_KEY

FORMAT = "flaredown"
LABEL = "Flaredown"
NAMES = ("date", "tags", "foods", "weather summary")
WARMEST, COLDEST = "weather max temperature", "weather min temperature"
WEATHER = {"weather pressure": "pressure_hpa", "weather humidity": "humidity_pct"}
NOT_READ = frozenset({"tags", "foods", "weather summary", "weather icon", "weather precipitation intensity"})
SCALE = Scale(0, 4)


def identify(file: SourceFile) -> bool:
    """Claim a table of days with tags, foods and a summary of the weather."""
    return has_names(file, NAMES)


def read(file: SourceFile, answers: Mapping[str, str], today: date, day_start_hour: int = 0) -> DiaryLog:
    """Return symptoms from 0 to 4 as ratings, treatments as doses, tags and weather."""
    collected = Collected(answers, today, day_start_hour)
    collected.say("Flaredown export recognised: conditions and symptoms run from 0 to 4 and were brought to 0-10.")
    table = _with_mean_temperature(vendor_table(file.content, NAMES, collected))
    columns = [column for column in map(_meant, _columns(table)) if column.role] + _tags(table)
    read_known(table, columns, False, collected)
    left_out = [quoted(column.name) for column in _columns(table) if plain(column.name) in NOT_READ - {"tags"}]
    collected.say(f"Not read: {listed(left_out)}.")
    return finished(collected, FORMAT, LABEL, (table,))


def _columns(table: Table) -> list[Column]:
    texts = list(zip(*table.rows, strict=True)) or [()] * len(table.header)
    return [Column(index, name, "", texts[index]) for index, name in enumerate(table.header)]


def _tags(table: Table) -> list[Column]:
    """Return a column for each tag, with a yes where it was set."""
    at = lower_names(table.header).index("tags")
    rows = [{part.strip() for part in row[at].split(";") if not is_missing(part.strip())} for row in table.rows]
    names = sorted(set().union(*rows))
    return [
        Column(at, name, tag_key(name), tuple("yes" if name in row else "" for row in rows))
        for name in names
        if not is_private(name)
    ]


def _meant(column: Column) -> Column:
    """Return the column in its role; a person's own column is a symptom when it holds bare numbers, else a dose."""
    name = lower_names([column.name])[0]
    if name == "date":
        return replace(column, role=name)
    if name in WEATHER:
        return replace(column, role=WEATHER[name])
    if name == WARMEST:
        return replace(column, role="temperature_c")
    if name.startswith("weather ") or name in NOT_READ or is_private(name) or not column.first_value():
        return column
    if _is_rated(column):
        key = symptom_key(column.name)
        return replace(column, role="intensity" if key == "worst_intensity" else key, scale=SCALE)
    return _treatment(column)


def _is_rated(column: Column) -> bool:
    """True when most filled cells are bare numbers."""
    filled = [text for text in column.texts if not is_missing(text)]
    amounts = [read_amount(text) for text in filled]
    return 2 * sum(amount is not None and not amount.unit for amount in amounts) > len(filled)


def _treatment(column: Column) -> Column:
    """Return a column of doses: a substance that the diary knows by its amount, any other medicine by its name."""
    role = meaning_of(column.name).role
    doses = [amount for text in column.texts if (amount := read_amount(text)) is not None]
    if role in BY_KEY and BY_KEY[role].unit == "mg" and all(amount.unit for amount in doses) and doses:
        return replace(column, role=role)
    return replace(column, role=f"med:{slug(column.name)}")


def _with_mean_temperature(table: Table) -> Table:
    """Put the mean of the warmest and the coldest temperature in place of the warmest."""
    names = lower_names(table.header)
    if WARMEST not in names or COLDEST not in names:
        return table
    high, low = names.index(WARMEST), names.index(COLDEST)
    rows = tuple((*row[:high], _mean(row[high], row[low]), *row[high + 1 :]) for row in table.rows)
    return replace(table, rows=rows)


def _mean(high: str, low: str) -> str:
    amounts = [read_amount(high), read_amount(low)]
    known = [amount.value for amount in amounts if amount is not None and not amount.unit]
    return f"{sum(known) / 2:g}" if len(known) == 2 else high if not is_missing(high) and amounts[0] is None else ""
