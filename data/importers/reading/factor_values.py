"""Read one factor's column into values a row, and put aside the cells that cannot be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from data.importers.reading.collected import Collected
from data.importers.reading.column import Column
from data.importers.reading.plan import Reading
from data.importers.reading.plans import plan_of
from data.importers.reading.quantities import read_cells
from data.importers.reading.value_notices import tell
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
    told = [
        (values.key, value, rough)
        for values in found
        for value, rough in zip(values.values, values.approximate, strict=True)
    ]
    tell(column, factor, plan.unit, told, collected)
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
