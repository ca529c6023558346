"""What makes two rows the same entry: the keys of day values, day notes, treatments and check-ins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from data.records import Treatment


def day_value_key(source: str, day: date, factor: str) -> str:
    """Return the key of one factor of one day from one source."""
    return f"{source}|{day.isoformat()}|{factor}"


def day_note_key(source: str, day: date) -> str:
    """Return the key of one day's note from one source."""
    return f"{source}|{day.isoformat()}"


def check_in_key(source: str, day: date, kind: str) -> str:
    """Return the key of one check-in: answering it again on the same day corrects it."""
    return f"{source}|{day.isoformat()}|{kind}"


def treatment_keys(treatments: Iterable[Treatment]) -> list[str]:
    """Return one key a treatment: day, kind, product and side, and the ordinal among equal ones.

    The source is not part of it: the same injection told by two files is one injection.
    """
    seen: Counter[str] = Counter()
    keys = []
    for treatment in treatments:
        key = f"{treatment.day.isoformat()}|{treatment.kind}|{treatment.product}|{treatment.side or ''}"
        keys.append(f"{key}|{seen[key]}")
        seen[key] += 1
    return keys
