"""Cut a whole column of moments into days and clock times, so that each different one is read once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from data.importers.coded import Coded, coded
from data.importers.reading.date_cells import split_moment

PROBED = 50


def split_moments(texts: Sequence[str]) -> tuple[Coded[str], Coded[str]]:
    """Return what `split_moment` makes of every row."""
    return _remembered(texts if isinstance(texts, tuple) else tuple(texts))


@lru_cache(maxsize=4)  # a column is looked at twice: for the order of its dates, then for the dates
def _remembered(texts: tuple[str, ...]) -> tuple[Coded[str], Coded[str]]:
    if not any(map(len, texts)):
        return coded(texts), coded(texts)
    if not all(text[4:5] == "-" for text in texts[:PROBED]):
        return _cut_at_blanks(texts)
    days, clocks = coded([text[:11] for text in texts]), coded([text[11:] for text in texts])
    if "" not in clocks.values and all(day[4] == "-" and day[10] in " T" for day in days.values):
        return days.each(lambda day: day[:10]), clocks
    return _cut_at_blanks(texts)


def _cut_at_blanks(texts: Sequence[str]) -> tuple[Coded[str], Coded[str]]:
    parts = [text.partition(" ") for text in texts]
    days, clocks = coded([day for day, _, _ in parts]), coded([clock for _, _, clock in parts])
    odd_days = {place for place, day in enumerate(days.values) if not _is_day(day)}
    odd_clocks = {place for place, clock in enumerate(clocks.values) if ":" not in clock or not clock[0].isdigit()}
    if not odd_days and not odd_clocks:
        return days, clocks
    places = zip(days.places, clocks.places, strict=True)
    odd = [row for row, (day, clock) in enumerate(places) if day in odd_days or clock in odd_clocks]
    split_days, split_clocks = list(days), list(clocks)
    for row in odd:
        split_days[row], split_clocks[row] = split_moment(texts[row])
    return coded(split_days), coded(split_clocks)


def _is_day(day: str) -> bool:
    """True for what `split_moment` takes for a day when a clock time follows its blank, and cuts nowhere else."""
    return len(day) > 5 and day[0].isdigit() and day[-1].isdigit() and (day[4] != "-" or len(day) == 10)
