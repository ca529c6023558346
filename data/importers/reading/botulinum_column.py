"""Read a column of a diary that marks the days of botulinum injections."""

from __future__ import annotations

from collections.abc import Sequence

from data.importers.reading.column import Column
from data.importers.reading.episode_fields import side_of
from data.importers.reading.numbers import read_amount
from data.importers.reading.row_frame import RowFrame
from data.importers.reading.text import plain
from data.importers.reading.words import is_missing, is_zero_word, yes_or_no
from data.records import ColumnReading, Treatment

BRANDS = ("Botox", "Xeomin", "Dysport", "Bocouture", "Azzalure", "Myobloc", "Jeuveau", "Daxxify", "Vistabel", "Letybo")


def brand_in(text: str) -> str:
    """Return the brand that a cell names, ``""`` for none."""
    words = plain(text).split()
    return next((brand for brand in BRANDS if brand.lower() in words), "")


def read_botulinum(
    column: Column, frame: RowFrame, side: Column | None = None, notes: Sequence[str | None] | None = None
) -> None:
    """Turn every filled cell that does not say no into a treatment; its number is the dose in units."""
    for index, day in frame.dated():
        text = column.texts[index].strip()
        amount = read_amount(text)
        nothing = is_missing(text) or is_zero_word(text) or yes_or_no(text) is False
        if nothing or (amount is not None and amount.value == 0):
            continue
        marked = amount is None or (amount.value == 1 and not amount.unit)
        dose = None if marked or amount is None else amount.value
        note = text if amount is None and yes_or_no(text) is None else None
        note = "\n".join(filter(None, [note, notes[index] if notes else None])) or None
        frame.collected.treatments.append(
            Treatment(
                day,
                "botulinum",
                brand_in(text),
                dose,
                "units" if dose is not None else "",
                side_of(side.texts[index]) if side else side_of(text),
                note,
            )
        )
    frame.collected.columns.append(ColumnReading(column.name, column.first_value(), "botulinum injections"))
