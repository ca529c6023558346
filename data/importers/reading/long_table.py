"""Read a long table, in which each row names a factor and its value."""

from __future__ import annotations

from collections.abc import Sequence

from data.importers.reading.column import Column
from data.importers.reading.columns import meaning_of
from data.importers.reading.counts import counts_of
from data.importers.reading.day_columns import add_day_counts, add_day_notes, read_day_columns
from data.importers.reading.factor_values import read_factor
from data.importers.reading.night_columns import read_nights
from data.importers.reading.numbers import read_amount
from data.importers.reading.row_frame import RowFrame
from data.importers.reading.text import counted, plain, slug
from data.records import ColumnReading
from data.vocabulary import BY_KEY

RATINGS = frozenset({"intensity", "pain"})


def read_long(columns: Sequence[Column], frame: RowFrame) -> None:
    """Tell each row's value to its day, all rows of one factor read together as one column."""
    by_role = {column.role: column for column in columns}
    names, values, units = by_role["factor"], by_role["value"], by_role.get("unit")
    rows: dict[str, list[int]] = {}
    spelled: dict[str, str] = {}
    for index, _ in frame.dated():
        name = plain(names.texts[index])
        if name:
            rows.setdefault(name, []).append(index)
            spelled.setdefault(name, names.texts[index].strip())
        else:
            frame.lose(index, "The row names no factor", names)
    for name, indexes in rows.items():
        texts = tuple(
            _with_unit(values.texts[index], units.texts[index] if units else values.unit) for index in indexes
        )
        read_named(spelled[name], texts, _part(frame, indexes))
    days = len({frame.days[index] for indexes in rows.values() for index in indexes})
    frame.collected.say(f"Long table: {counted(len(rows), 'factor')}, {counted(days, 'day')}.")
    frame.collected.columns.append(ColumnReading(names.name, names.first_value(), "the name of the factor"))


def read_named(name: str, texts: tuple[str, ...], frame: RowFrame) -> None:
    """Tell what the rows of one name say; its meaning is that of a column of this name."""
    meaning = meaning_of(name)
    role = meaning.role
    if role not in BY_KEY and role not in RATINGS | {"note", "medicines", "botulinum"} and ":" not in role:
        role = f"custom:{slug(name)}"
    column = Column(0, name, role, texts, meaning.unit, meaning.scale, meaning.drink)
    if role == "note":
        add_day_notes([text or None for text in texts], frame)
    elif role == "spasm_count":
        counts = counts_of([column], frame.lines, frame.collected, frame.sheet)
        add_day_counts(counts, frame)
    elif role in RATINGS:
        for values in read_factor(column, "worst_intensity", frame.lines, frame.collected, frame.sheet):
            frame.add(values)
    elif role in {"bedtime_h", "waketime_h"}:
        read_nights([column], frame)
    else:
        read_day_columns([column], frame)


def _part(frame: RowFrame, indexes: Sequence[int]) -> RowFrame:
    lines = tuple(frame.lines[index] for index in indexes)
    return RowFrame(lines, [frame.days[index] for index in indexes], frame.collected, frame.sheet)


def _with_unit(value: str, unit: str) -> str:
    amount = read_amount(value) if unit.strip() else None
    bare = amount is not None and not amount.unit and amount.out_of is None
    return f"{value} {unit.strip()}" if bare and not _is_scale(unit) else value


def _is_scale(unit: str) -> bool:
    return any(letter.isdigit() for letter in unit)
