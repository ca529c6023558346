"""Read Exist: an archive of one JSON list for each attribute, or one such list by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from data.errors import FileRefused
from data.importers.reading.app_entries import add_notes
from data.importers.reading.collected import Collected
from data.importers.reading.exist_attributes import NOTES, TEMPERATURES, Attribute, attribute_of, temperature_of
from data.importers.reading.first_look import json_start
from data.importers.reading.json_text import entries_of, json_of
from data.importers.reading.members import bare_names, members_of
from data.importers.reading.telling import iso_day, tell
from data.importers.reading.text import listed, quoted
from data.importers.reading.vendor_log import finished_log
from data.records import ColumnReading, DiaryLog, SourceFile

FORMAT = "exist"
LABEL = "Exist"
NAME = re.compile(r"(?:.*?[ _-])?data_(?P<attribute>.+?)(?:_(?:19|20)\d\d)?(?: ?\(\d+\))?\.json$")
START = re.compile(r'\[\{"date":"\d{4}-\d\d-\d\d","value":')
NO_NAME = (
    "This list of Exist does not say what it lists: its name does. Choose the file as Exist named it (data_sleep.json)."
)
NOTHING = "This Exist export holds no values."
Row = tuple[int, str, object]


def identify(file: SourceFile) -> bool:
    """Claim a list of dates and values, and an archive of such lists."""
    named = [name for name in bare_names(file) if NAME.match(name)]
    return START.match(json_start(file)) is not None or len(named) > len(bare_names(file)) / 3


def read(file: SourceFile, answers: Mapping[str, str], today: date, day_start_hour: int = 0) -> DiaryLog:
    """Return each attribute as a factor."""
    collected = Collected(answers, today, day_start_hour)
    collected.say("Exist export recognised: nights are told to the morning, mood and other ratings run from 1 to 9.")
    rows: dict[str, list[Row]] = {}
    for name, content in _lists(file):
        found = NAME.match(name)
        if found is None:
            raise FileRefused(NO_NAME)
        told = rows.setdefault(found["attribute"], [])
        entries = entries_of(json_of(content))
        numbered = enumerate(entries, start=len(told) + 1)
        told += [(row, str(entry.get("date") or ""), entry.get("value")) for row, entry in numbered]
    temperature = temperature_of([number for name in TEMPERATURES for number in _numbers(rows.get(name, []))])
    kept = {name for name in rows if _read_attribute(collected, name, rows[name], temperature)}
    left_out = [name for name in rows if name not in kept]
    if left_out:
        collected.say(f"Not read, or without values: {listed([quoted(name) for name in left_out])}.")
    n_rows = sum(len(told) for told in rows.values())
    return finished_log(collected, FORMAT, LABEL, n_rows, NOTHING, "\n".join((FORMAT, *sorted(rows))))


def _lists(file: SourceFile) -> Iterator[tuple[str, bytes]]:
    if json_start(file):
        yield file.name.lower().replace("\\", "/").rpartition("/")[2], file.content
        return
    yield from ((name, content) for name, content in members_of(file, (".json",)) if NAME.match(name))


def _read_attribute(collected: Collected, name: str, rows: list[Row], temperature: Attribute) -> bool:
    """Tell one attribute's values to their days; False when nothing of it is kept."""
    if name == NOTES:
        days = [(iso_day(collected, text, row), value, row) for row, text, value in rows if isinstance(value, str)]
        add_notes([(day, value, row) for day, value, row in days if day], collected, name)
        return True
    numbers = _numbers(rows)
    attribute = temperature if name in TEMPERATURES else attribute_of(name, numbers) if numbers else None
    if attribute is None or not numbers:
        return False
    collected.columns.append(ColumnReading(name, f"{numbers[0]:g}", attribute.key))
    for row, text, value in rows:
        if value is None or (value == 0 and attribute.zero_is_missing):
            continue
        day = iso_day(collected, text, row)
        if day is None:
            continue
        if not isinstance(value, int | float):
            collected.lose(row, f"'{str(value)[:40]}' is not a number", name, str(value))
            continue
        told = round(value * attribute.times + attribute.plus, 6)
        tell(collected, day, attribute.key, told, row, approximate=attribute.approximate, column=name)
    return True


def _numbers(rows: list[Row]) -> list[float]:
    return [float(value) for _, _, value in rows if isinstance(value, int | float)]
