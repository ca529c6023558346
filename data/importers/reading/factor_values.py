"""Read one factor's column into values a row, and put aside the cells that cannot be read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from data.importers.coded import Coded
from data.importers.reading.collected import Collected
from data.importers.reading.column import Column
from data.importers.reading.plan import Reading
from data.importers.reading.plans import plan_of
from data.importers.reading.quantities import read_cells
from data.importers.reading.value_notices import tell
from data.vocabulary import Factor, factor_of

SPOTTING = 0.5


@dataclass(frozen=True, slots=True)
class FactorValues:
    """One factor's value for each row of a table; None where nothing is known."""

    key: str
    unit: str
    values: Sequence[float | None]
    approximate: Sequence[bool]


def read_factor(
    column: Column, key: str, lines: Sequence[int], collected: Collected, sheet: str | None = None
) -> list[FactorValues]:
    """Return what a column says: its amount or rating, and the tag of its yes and no."""
    factor = factor_of(key)
    plan = plan_of(column, factor, collected)
    readings = read_cells(column, plan, factor)
    met = readings.values
    _lose(column, readings, lines, collected, sheet)
    if factor.unit == "0/1":
        found = [_flag(key, readings)]
    elif any(reading.said for reading in met) or _only_yes_or_no(met):
        found = _amount_and_tag(factor, readings)
    else:
        found = [_values(key, factor.unit, readings)]
    firsts = readings.first_rows()
    told: Counter[tuple[str, float | None, bool]] = Counter()
    for values in found:
        for place, n_rows in Counter(readings.places).items():
            told[values.key, values.values[firsts[place]], values.approximate[firsts[place]]] += n_rows
    tell(column, factor, plan.unit, told, collected)
    return [values for values in found if values.values.count(None) < len(values.values)]


def _lose(
    column: Column, readings: Coded[Reading], lines: Sequence[int], collected: Collected, sheet: str | None
) -> None:
    """Put aside the cells that cannot be read."""
    for row in readings.rows_where(lambda reading: reading.reason is not None):
        collected.lose(lines[row], str(readings[row].reason), column.name, column.texts[row], sheet)


def _values(key: str, unit: str, readings: Coded[Reading]) -> FactorValues:
    return FactorValues(key, unit, readings.each(lambda r: r.value), readings.each(lambda r: r.approximate))


def _flag(key: str, readings: Coded[Reading]) -> FactorValues:
    return FactorValues(key, "0/1", readings.each(_yes_or_more), readings.each(lambda r: False))


def _yes_or_more(reading: Reading) -> float | None:
    if reading.said is not None:
        return float(reading.said)
    return reading.value if reading.value in (None, SPOTTING) else float((reading.value or 0) > 0)


def _only_yes_or_no(readings: Sequence[Reading]) -> bool:
    return any(r.said is not None for r in readings) and all(r.said is not None or r.value is None for r in readings)


def _amount_and_tag(factor: Factor, readings: Coded[Reading]) -> list[FactorValues]:
    """Split a column that holds yes and no beside amounts: *yes* says that there was some, not how much."""
    numbers = any(reading.value is not None and reading.said is None for reading in readings.values)
    name = factor.key.removesuffix(f"_{factor.key.rsplit('_', 1)[-1]}") if _has_unit_suffix(factor.key) else factor.key
    found = [_flag(f"tag:{name}", readings)]
    return [_values(factor.key, factor.unit, readings), *found] if numbers else found


def _has_unit_suffix(key: str) -> bool:
    return key.rsplit("_", 1)[-1] in {"h", "mg", "l", "units", "min", "c", "hpa", "pct", "ms", "kg"}
