"""Cut a whole column of moments into days and clock times, so that each different one is read once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import lru_cache

from data.importers.coded import Coded, coded
from data.importers.reading.arrow_cells import LONG, cut_at, cut_at_blank, used
from data.importers.reading.date_cells import split_moment

PROBED = 50

Pair = tuple[Coded[str], Coded[str]]


def split_moments(texts: Sequence[str]) -> tuple[Coded[str], Coded[str]]:
    """Return what `split_moment` makes of every row."""
    return _remembered(texts if isinstance(texts, (tuple, Coded)) else tuple(texts))


@lru_cache(maxsize=4)  # a column is looked at twice: for the order of its dates, then for the dates
def _remembered(texts: tuple[str, ...] | Coded[str]) -> tuple[Coded[str], Coded[str]]:
    column = coded(texts)
    if not any(column.values):
        return column, column
    if not all(text[4:5] == "-" for text in texts[:PROBED]):
        return _cut_at_blanks(column)
    days, clocks = _in_two(column, lambda texts: cut_at(texts, 11), lambda text: (text[:11], text[11:]))
    if "" not in clocks.values and all(day[4] == "-" and day[10] in " T" for day in days.values):
        return days.each(lambda day: day[:10]).merged(), clocks
    return _cut_at_blanks(column)


def _in_two(column: Coded[str], at_once: Callable[[Coded[str]], Pair], cut: Callable[[str], Sequence[str]]) -> Pair:
    if len(column.values) > LONG:
        with suppress(UnicodeEncodeError):  # half of a sign in a text, which Arrow does not take
            return at_once(column)
    parts = [cut(text) for text in column.values]
    first, second = (Coded(list(told), column.places) for told in zip(*parts, strict=True))
    return first.merged(), second.merged()


def _cut_at_blanks(texts: Coded[str]) -> tuple[Coded[str], Coded[str]]:
    days, clocks = _in_two(texts, cut_at_blank, lambda text: text.partition(" ")[::2])
    odd_days = {place for place, day in enumerate(days.values) if not _is_day(day)}
    odd_clocks = {place for place, clock in enumerate(clocks.values) if ":" not in clock or not clock[0].isdigit()}
    if not odd_days and not odd_clocks:
        return days, clocks
    places = zip(days.places, clocks.places, strict=True)
    odd = [row for row, (day, clock) in enumerate(places) if day in odd_days or clock in odd_clocks]
    cut = {row: split_moment(texts[row]) for row in odd}
    first, second = {row: day for row, (day, _) in cut.items()}, {row: clock for row, (_, clock) in cut.items()}
    return used(days.changed(first)), used(clocks.changed(second))


def _is_day(day: str) -> bool:
    """True for what `split_moment` takes for a day when a clock time follows its blank, and cuts nowhere else."""
    return len(day) > 5 and day[0].isdigit() and day[-1].isdigit() and (day[4] != "-" or len(day) == 10)
