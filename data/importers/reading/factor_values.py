"""Read one factor's column into values a row, and put aside the cells that cannot be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from data.importers.reading.collected import Collected
from data.importers.reading.column import Column
from data.importers.reading.plans import plan_of
from data.importers.reading.quantities import Reading, read_cells
from data.importers.reading.text import counted, listed
from data.importers.reading.units import DRINKS
from data.importers.reading.words import is_missing, is_zero_word
from data.records import ColumnReading
from data.vocabulary import Factor, factor_of


@dataclass(frozen=True, slots=True)
class FactorValues:
    """One factor's value for each row of a table; None where nothing is known."""

    key: str
    unit: str
    values: list[float | None]
    approximate: list[bool]


def read_factor(
    column: Column, key: str, lines: Sequence[int], collected: Collected, sheet: str | None = None
) -> list[FactorValues]:
    """Return what a column says: its amount or rating, and the tag of its yes and no."""
    factor = factor_of(key)
    plan = plan_of(column, factor, collected)
    readings = read_cells(column, plan, factor)
    for line, text, reading in zip(lines, column.texts, readings, strict=True):
        if reading.reason is not None:
            collected.lose(line, reading.reason, column.name, text, sheet)
    if factor.unit == "0/1":
        found = [_flag(key, readings)]
    elif any(reading.said for reading in readings) or _only_yes_or_no(readings):
        found = _amount_and_tag(factor, readings)
    else:
        found = [_values(key, factor.unit, readings)]
    _tell(column, factor, plan.unit, found, collected)
    return [values for values in found if any(value is not None for value in values.values)]


def _values(key: str, unit: str, readings: Sequence[Reading]) -> FactorValues:
    return FactorValues(key, unit, [r.value for r in readings], [r.approximate for r in readings])


def _flag(key: str, readings: Sequence[Reading]) -> FactorValues:
    values = [
        float(reading.said) if reading.said is not None else None if reading.value is None else float(reading.value > 0)
        for reading in readings
    ]
    return FactorValues(key, "0/1", values, [False] * len(values))


def _only_yes_or_no(readings: Sequence[Reading]) -> bool:
    return any(r.said is not None for r in readings) and all(r.said is not None or r.value is None for r in readings)


def _amount_and_tag(factor: Factor, readings: Sequence[Reading]) -> list[FactorValues]:
    """Split a column that holds yes and no beside amounts: *yes* says that there was some, not how much."""
    numbers = any(reading.value is not None and reading.said is None for reading in readings)
    tag = [float(r.said) if r.said is not None else None if r.value is None else float(r.value > 0) for r in readings]
    name = factor.key.removesuffix(f"_{factor.key.rsplit('_', 1)[-1]}") if _has_unit_suffix(factor.key) else factor.key
    found = [FactorValues(f"tag:{name}", "0/1", tag, [False] * len(tag))]
    return [_values(factor.key, factor.unit, readings), *found] if numbers else found


def _has_unit_suffix(key: str) -> bool:
    return key.rsplit("_", 1)[-1] in {"h", "mg", "l", "units", "min", "c", "hpa", "pct", "ms", "kg"}


def _tell(column: Column, factor: Factor, unit: str, found: Sequence[FactorValues], collected: Collected) -> None:
    keys = listed([values.key for values in found])
    bare = f", bare numbers in {unit or factor.unit}" if factor.unit not in {"0-10", "0/1"} else ""
    collected.columns.append(ColumnReading(column.name, column.first_value(), keys + bare))
    zero_words = [text for text in dict.fromkeys(column.texts) if text and is_zero_word(text) and factor.unit != "0/1"]
    if zero_words and any(values.key == factor.key for values in found):
        missing = [f"'{text}'" for text in dict.fromkeys(column.texts) if text and is_missing(text)]
        tail = f"; {listed([*missing, 'blank'])} as missing" if missing else ""
        collected.say(f"In '{column.name}', {listed([repr(word) for word in zero_words])} was read as 0{tail}.")
    if any(values.key.startswith("tag:") and factor.unit != "0/1" for values in found):
        collected.say(
            f"'{column.name}' holds yes and no: kept as {found[-1].key}. A blank cell is not recorded, it is not no."
        )
    _warn(column, factor, found, collected)
    rough = sum(
        rough and value is not None
        for values in found
        for rough, value in zip(values.approximate, values.values, strict=True)
    )
    if rough and factor.unit in DRINKS:
        cup = (
            f" (a cup of {column.drink or 'coffee'} = {DRINKS['mg'].get(column.drink or 'coffee', 95):g} mg)"
            if factor.unit == "mg"
            else ""
        )
        collected.say(
            f"Drinks in '{column.name}' were converted to {factor.unit} by common figures{cup}; marked approximate."
        )
    elif rough and factor.unit != "0-10":
        collected.say(f"{counted(rough, 'value')} in '{column.name}' ({'ranges, about, over'}) marked approximate.")
    elif rough:
        collected.say(
            f"{counted(rough, 'rating')} in '{column.name}' read from ranges, signs or words; marked approximate."
        )


def _warn(column: Column, factor: Factor, found: Sequence[FactorValues], collected: Collected) -> None:
    """Say when values are possible but unusual, so that a wrong unit does not pass unseen."""
    if factor.warn is None:
        return
    lowest, highest = factor.warn
    known = [value for values in found if values.key == factor.key for value in values.values if value is not None]
    odd = [value for value in known if not lowest <= value <= highest]
    if odd:
        shown = f"{odd[0]:,.12g} {factor.unit}"
        verb = "is" if len(odd) == 1 else "are"
        collected.say(f"{counted(len(odd), 'value')} in '{column.name}' {verb} unusual ({shown}); kept.")
