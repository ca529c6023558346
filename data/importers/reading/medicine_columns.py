"""Read medicines taken: 'Clonazepam 0.5 mg; Magnesium 300 mg' in a cell, or one column for one medicine."""

from __future__ import annotations

import re

from data.importers.reading.column import Column
from data.importers.reading.numbers import read_amount
from data.importers.reading.row_frame import RowFrame
from data.importers.reading.text import plain, slug
from data.importers.reading.words import ZERO, is_missing, yes_or_no
from data.records import ColumnReading

SEPARATORS = re.compile(r"\s*[;|\n，；+]\s*|,\s+|\s+(?:and|und|et|y)\s+")
NAME_AND_DOSE = re.compile(r"(?P<name>[^\d]*[^\d\s(]|[^\d]+)\s*\(?\s*(?P<dose>\d[\d.,]*\s*[^\W\d_]+)?\)?\.?$")


def read_medicines(column: Column, frame: RowFrame) -> None:
    """Tell the day's medicines under ``med:`` and their names: the dose, or 'taken' when none is written."""
    single = column.role.startswith("med:")
    for index, day in frame.dated():
        text = column.texts[index].strip()
        if is_missing(text) or (plain(text) in ZERO and not single and yes_or_no(text) is None):
            continue
        said = None if single else yes_or_no(text)
        if said is not None:  # which medicine is not told
            frame.collected.sums.add(f"tag:{slug(column.name)}", day, float(said), "0/1", False, frame.lines[index])
            continue
        parts = [text] if single else SEPARATORS.split(text)
        for part in filter(None, parts):
            name, dose, unit = (column.role[4:], *_dose(part)) if single else _named(part)
            if name:
                frame.collected.sums.add(f"med:{slug(name)}", day, dose, unit, False, frame.lines[index])
    read_as = "a medicine" if single else "medicines, one factor each"
    frame.collected.columns.append(ColumnReading(column.name, column.first_value(), read_as))


def _named(part: str) -> tuple[str, float | str, str]:
    found = NAME_AND_DOSE.match(part.strip())
    if found is None:
        return part.strip(), "taken", ""
    return found["name"].strip(" -:("), *(_dose(found["dose"]) if found["dose"] else ("taken", ""))


def _dose(text: str) -> tuple[float | str, str]:
    amount = read_amount(text)
    if amount is not None and amount.value >= 0:
        return amount.value, amount.unit
    said = yes_or_no(text)
    return ("not taken" if said is False else "taken", "")
