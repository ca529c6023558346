"""Name the columns of a table that has no names, by what stands in them, and ask whether that is right."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from data.errors import FileRefused
from data.importers.reading.collected import Collected
from data.importers.reading.column import Column
from data.importers.reading.columns import renamed
from data.importers.reading.dates import looks_like_dates
from data.importers.reading.episode_fields import side_of, sites_of
from data.importers.reading.numbers import read_amount
from data.importers.reading.table import Table
from data.importers.reading.times import read_clock
from data.records import Choice

LABELS = {
    "date": "Date",
    "time": "Time",
    "side": "Side",
    "sites": "Place",
    "intensity": "Intensity",
    "spasm_count": "Spasms",
}


def _is_rating(text: str) -> bool:
    amount = read_amount(text)
    return amount is not None and 0 <= amount.value <= 10


TESTS: dict[str, Callable[[str], bool]] = {
    "time": lambda text: ":" in text and read_clock(text) is not None,
    "side": lambda text: side_of(text) is not None,
    "sites": lambda text: bool(sites_of(text)[0]),
    "intensity": _is_rating,
}


def name_columns(table: Table, columns: list[Column], collected: Collected) -> list[Column]:
    """Return the columns under the likeliest names; ask which ones are right."""
    guesses = _guesses(columns)
    if "date" not in guesses.values():
        raise FileRefused(
            "No column names were found, and no column of dates. Add a first row with the names of the columns."
        )
    number = next((index for index, role in guesses.items() if role == "intensity"), None)
    ways = ("intensity", "count") if number is not None else ("yes",)
    shown = {way: _labels(columns, guesses, number, way) for way in ways}
    choices = [Choice(way, label) for way, label in shown.items()]
    choices.append(Choice("no", "Something else", "Add a first row with the names, and upload the file again"))
    example = ", ".join(table.rows[0][:6])
    default = ways[0]
    answer = collected.ask("header", "No column names were found. What do the columns hold?", example, choices, default)
    if answer == "no":
        raise FileRefused("No column names were found. Add a first row with the names of the columns.")
    if number is not None and answer == "count":
        guesses[number] = "spasm_count"
    return renamed(columns, guesses)


def _guesses(columns: Sequence[Column]) -> dict[int, str]:
    guesses: dict[int, str] = {}
    for column in columns:
        filled = [text for text in column.texts[:200] if text]
        role = _guess(filled)
        if role and role not in guesses.values():
            guesses[column.index] = role
    return guesses


def _guess(filled: Sequence[str]) -> str:
    if looks_like_dates(filled):
        return "date"
    return next((role for role, fits in TESTS.items() if filled and all(map(fits, filled))), "")


def _labels(columns: Sequence[Column], guesses: dict[int, str], number: int | None, way: str) -> str:
    roles = {index: "spasm_count" if index == number and way == "count" else role for index, role in guesses.items()}
    return ", ".join(LABELS.get(roles.get(column.index, ""), column.name) for column in columns)
