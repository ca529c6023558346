"""Read every different text of a column once: sides, places, ratings and dates are few, rows are many."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from data.importers.coded import Coded, coded

Told = TypeVar("Told")


def each(texts: Sequence[str], read: Callable[[str], Told]) -> Coded[Told]:
    """Return what each row's text says."""
    return coded(texts).each(read)


def different_texts(texts: Sequence[str]) -> Sequence[str]:
    """Return the different texts of a column, in the order of the rows."""
    return texts.values if isinstance(texts, Coded) else list(dict.fromkeys(texts))


def rows_where(told: Sequence[Told], test: Callable[[Told], object]) -> list[int]:
    """Return the rows of which a test is true."""
    return told.rows_where(test) if isinstance(told, Coded) else [row for row, one in enumerate(told) if test(one)]


def blank_rows(texts: Sequence[str]) -> list[int]:
    """Return the rows in which nothing but blanks stands."""
    column = coded(texts)
    odd = {place for place, text in enumerate(column.values) if not "!" <= text < "\x7f" and not text.strip()}
    return column.rows_at(odd)


def different(told: Sequence[Told]) -> list[Told]:
    """Return the different objects among what the rows say, in the order of the rows."""
    if isinstance(told, Coded):
        return told.values
    return list(dict(zip(map(id, told), told, strict=True)).values())
