"""Read a date whose month is a word: 3 Jan 2025, January 4, 2025, 1 de enero de 2025."""

from __future__ import annotations

import re

from data.importers.reading.date_cell import DateCell, made
from data.importers.reading.text import plain
from data.importers.reading.times import read_clock

TIME_IN_TEXT = re.compile(
    r"(?:\b(?:um|at|à|a las|às|alle|om|kl)\b\.?\s*)?\b\d{1,2}(?:[:h]\d{2}(?::\d{2}(?:[.,]\d+)?)?)"
    r"\s*(?:uhr|[ap]\.?\s?m\.?)?\s*(?:z|[+-]\d{2}:?\d{2})?$"
    r"|\b\d{1,2}\s?[ap]\.?m\.?$",
    re.IGNORECASE,
)
ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th|er|º|ª|ème|e|te|ten)\b", re.IGNORECASE)
WORDS = re.compile(r"[^\W\d_]+")


def read_named_date(text: str) -> DateCell | None:
    """Return a date whose month stands in words, in any order and language; None for anything else."""
    if not WORDS.search(text) or not any(letter.isdigit() for letter in text) or len(text) > 60:
        return None
    found = TIME_IN_TEXT.search(text)
    rest = found[0] if found else ""
    clock = read_clock(re.sub(r"^\D+", "", rest)) if rest else None
    words = ORDINAL.sub(" ", text[: found.start()] if found else text)
    month, language = _month_of(words)
    if not month:
        return None
    numbers = [int(number) for number in re.findall(r"\d+", words)]
    years = [number for number in numbers if number > 99]
    days = [number for number in numbers if number <= 99]
    if len(years) + len(days) != len(numbers) or len(years) > 1 or not 1 <= len(days) <= 2 - len(years):
        return None
    shape = "day and month in words" if words.strip()[:1].isdigit() else "month in words, day"
    if years or len(days) == 2:
        year = years[0] if years else 2000 + days[1]
        day = made(year, month, days[0])
        return None if day is None else DateCell(shape, day, clock=clock, rest=rest, language=language)
    return (
        DateCell(shape, no_year=(month, days[0]), clock=clock, rest=rest, language=language) if days[0] < 32 else None
    )


def _month_of(text: str) -> tuple[int, str]:
    """Return the one month named in the text; every other word must be a weekday or a little word."""
    from data.importers.reading.month_names import (  # Babel: only where words are met
        months,
        weekday_parts,
        weekday_words,
    )

    words = plain(text)
    names = [
        word
        for word in WORDS.findall(words)
        if word not in {"de", "del", "of", "the", "den", "der", "le", "o", "di", "am", "d"}
    ]
    found = [name for name in names if name in months()]
    if len(found) > 1:  # mar 17 mar: martedì and marzo
        found = [name for name in found if name not in weekday_words()] or list(dict.fromkeys(found))
    others = [name for name in names if name not in found and name not in weekday_parts()]
    if len(found) != 1 or others:
        return 0, ""
    number, languages = months()[found[0]]
    return number, languages[0] if len(languages) == 1 else ""
