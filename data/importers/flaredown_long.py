"""Read Flaredown's long table: each row one thing that was tracked, of its type, with its value."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from data.errors import FileRefused
from data.importers.generic_table import finished
from data.importers.reading.app_names import is_private, symptom_key, tag_key
from data.importers.reading.collected import Collected
from data.importers.reading.first_look import has_names
from data.importers.reading.numbers import read_amount
from data.importers.reading.telling import number_in, rating_in, tell, tell_tag
from data.importers.reading.text import counted, plain, slug
from data.importers.reading.vendor_columns import days_of
from data.importers.reading.vendor_table import Cells, cells_of, vendor_table
from data.importers.reading.words import is_missing
from data.records import DiaryLog, SourceFile

FORMAT = "flaredown_long"
LABEL = "Flaredown"
NAMES = ("user_id", "checkin_date", "trackable_type", "trackable_name", "trackable_value")
VALUE = "trackable_value"
WEATHER = {
    "temperature min": "temperature_c",
    "temperature max": "temperature_c",
    "pressure": "pressure_hpa",
    "humidity": "humidity_pct",
}
FAHRENHEIT_FROM = 55  # no mean of a day is as warm in degrees Celsius


def identify(file: SourceFile) -> bool:
    """Claim a long table of check-ins and what was tracked."""
    return has_names(file, NAMES)


def read(file: SourceFile, answers: Mapping[str, str], today: date, day_start_hour: int = 0) -> DiaryLog:
    """Return one person's check-ins; a file of several people is refused."""
    collected = Collected(answers, today, day_start_hour)
    collected.say("Flaredown export recognised: conditions and symptoms run from 0 to 4 and were brought to 0-10.")
    table = vendor_table(file.content, NAMES, collected)
    rows = list(cells_of(table))
    people = {cells["user_id"] for _, cells in rows if cells["user_id"]}
    if len(people) > 1:
        raise FileRefused(
            f"This file holds the check-ins of {counted(len(people), 'person', 'people')}; "
            "a diary is one person's. Export your own."
        )
    fahrenheit = any(_is_hot(cells) for _, cells in rows)
    if fahrenheit:
        collected.say("Temperatures above 55 were found; all were read in °F.")
    for day, (line, cells) in zip(days_of(table, "checkin_date", collected), rows, strict=True):
        if day is not None and not is_private(cells["trackable_name"]):
            _read_row(collected, day, line, cells, fahrenheit)
    return finished(collected, FORMAT, LABEL, (table,))


def _read_row(collected: Collected, day: date, line: int, cells: Cells, fahrenheit: bool) -> None:
    kind, name, value = plain(cells["trackable_type"]), cells["trackable_name"], cells[VALUE]
    if kind in {"condition", "symptom"}:
        rating = rating_in(collected, value, line, VALUE, 4)
        if rating is not None:
            tell(collected, day, symptom_key(name), rating, line)
    elif kind == "tag" and name:
        tell_tag(collected, day, tag_key(name), line)
    elif kind == "treatment" and name:
        dose = None if is_missing(value) else read_amount(value)
        amount = "taken" if dose is None else dose.value
        collected.sums.add(f"med:{slug(name)}", day, amount, dose.unit if dose else "", False, line)
    elif kind == "weather" and plain(name) in WEATHER:
        _read_weather(collected, day, line, WEATHER[plain(name)], value, fahrenheit)


def _read_weather(collected: Collected, day: date, line: int, key: str, text: str, fahrenheit: bool) -> None:
    number = number_in(collected, text, line, VALUE)
    if number is None:
        return
    if key == "humidity_pct" and number <= 1:
        number *= 100
    if key == "temperature_c" and fahrenheit:
        number = (number - 32) * 5 / 9
    tell(collected, day, key, number, line, column=VALUE)


def _is_hot(cells: Cells) -> bool:
    if not plain(cells["trackable_name"]).startswith("temperature"):
        return False
    amount = read_amount(cells[VALUE])
    return amount is not None and amount.value > FAHRENHEIT_FROM
