"""Read every different text of a column once: sides, places, ratings and dates are few, rows are many."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from data.importers.coded import Coded, coded

Told = TypeVar("Told")


def each(texts: Sequence[str], read: Callable[[str], Told]) -> Coded[Told]:
    """Return what each row's text says."""
    return coded(texts).each(read)


def different(told: Sequence[Told]) -> list[Told]:
    """Return the different objects among what the rows say, in the order of the rows."""
    if isinstance(told, Coded):
        return told.values
    return list(dict(zip(map(id, told), told, strict=True)).values())
