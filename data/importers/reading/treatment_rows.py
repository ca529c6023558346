"""Read a table of treatments: date, treatment, product, dose, unit, side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from data.importers.reading.botulinum_column import read_botulinum
from data.importers.reading.column import Column
from data.importers.reading.day_columns import read_notes
from data.importers.reading.episode_fields import side_of
from data.importers.reading.numbers import Amount, read_amount
from data.importers.reading.row_frame import RowFrame
from data.importers.reading.spasm_names import TREATMENT_KINDS
from data.importers.reading.text import plain
from data.importers.reading.units import unit_named
from data.importers.reading.words import is_missing
from data.records import ColumnReading, Treatment


def read_treatments(columns: Sequence[Column], frame: RowFrame) -> None:
    """Turn each row into a treatment."""
    by_role = _with_doses({column.role: column for column in columns})
    kinds, products = by_role.get("treatment"), by_role.get("product") or by_role.get("medicines")
    injected = by_role.get("botulinum")
    if injected is not None and kinds is None and products is None:
        read_botulinum(injected, frame, by_role.get("side"), read_notes(columns, frame))
        return
    notes = read_notes(columns, frame)
    for index, day in frame.dated():
        named = _cell(kinds, index)
        product = _cell(products, index)
        if not named and not product:
            frame.lose(index, "The row names no treatment")
            continue
        dose = _dose(by_role.get("dose"), index, frame)
        unit = _cell(by_role.get("unit"), index) or (dose.unit if dose else "")
        unit = "units" if unit_named(unit) == "unit" else unit
        side = side_of(_cell(by_role.get("side"), index))
        kind = kind_of_treatment(named) or kind_of_treatment(product) or (named.lower() if named else "medicine")
        value = dose.value if dose else None
        unit = "units" if kind == "botulinum" and value is not None and not unit else unit
        frame.collected.treatments.append(
            Treatment(day, kind, product or _brand(named, kind), value, unit, side, notes[index])
        )
    for role in ("treatment", "product", "medicines", "dose", "unit", "side"):
        if role in by_role:
            column = by_role[role]
            frame.collected.columns.append(ColumnReading(column.name, column.first_value(), f"{role} of a treatment"))


def _with_doses(by_role: dict[str, Column]) -> dict[str, Column]:
    """Read a column *Units* that holds numbers as how many there were, where no column tells the dose."""
    unit = by_role.get("unit")
    if unit is None or "dose" in by_role:
        return by_role
    filled = [text for text in unit.texts if not is_missing(text)]
    if not filled or any((amount := read_amount(text)) is None or amount.unit for text in filled):
        return by_role
    counted = replace(unit, texts=tuple(text if is_missing(text) else f"{text} units" for text in unit.texts))
    return {**{role: column for role, column in by_role.items() if role != "unit"}, "dose": counted}


def _brand(named: str, kind: str) -> str:
    """Return the name of the treatment as its product when it says more than the kind does."""
    return "" if plain(named) == plain(kind) or plain(named) in {"injection", "injections", "toxin"} else named


def _dose(column: Column | None, index: int, frame: RowFrame) -> Amount | None:
    text = _cell(column, index)
    if not text:
        return None
    amount = read_amount(text)
    if amount is None or amount.value < 0:
        frame.lose(index, f"'{text[:40]}' is not a dose", column)
        return None
    return amount


def _cell(column: Column | None, index: int) -> str:
    text = column.texts[index].strip() if column else ""
    return "" if is_missing(text) else text


@lru_cache(maxsize=1)
def _kinds() -> dict[str, str]:
    return {plain(name): kind for kind, names in TREATMENT_KINDS.items() for name in names.split(",")}


@lru_cache(maxsize=1024)
def kind_of_treatment(text: str) -> str:
    """Return ``botulinum``, ``medicine``, ``supplement``, ...; ``""`` for a word on no list."""
    words = plain(text)
    return _kinds().get(words) or next((_kinds()[word] for word in words.split() if word in _kinds()), "")
