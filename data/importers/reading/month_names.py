"""The names of months and weekdays in twenty languages; loaded only when a column holds words."""

from __future__ import annotations

from functools import lru_cache

from babel import Locale

from data.importers.reading.text import plain

CODES = "en,de,fr,es,it,nl,pt,sv,da,nb,fi,pl,cs,tr,ru,uk,el,ja,zh,ko"
LANGUAGES = tuple(CODES.split(","))
EXTRA = {
    "en": {"sept": 9, "sep": 9},
    "de": {"mrz": 3, "maerz": 3, "janner": 1, "jaenner": 1, "feber": 2, "jan": 1},
    "fr": {"fev": 2, "aou": 8},
    "es": {"set": 9, "sep": 9},
}


@lru_cache(maxsize=1)
def months() -> dict[str, tuple[int, tuple[str, ...]]]:
    """Return, for each plain name, the month and the languages that call it so.

    No name of one language means another month in a second one (checked by a test), so one table serves all.
    """
    found: dict[str, tuple[int, tuple[str, ...]]] = {}
    for language in LANGUAGES:
        named = dict(EXTRA.get(language, {}))
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in Locale.parse(language).months[context][width].items():
                    named[plain(name)] = number
        for name, number in named.items():
            if name and not any(letter.isdigit() for letter in name):
                found[name] = (number, (*found.get(name, (number, ()))[1], language))
    return found


@lru_cache(maxsize=1)
def weekdays() -> dict[str, int]:
    """Return the weekday (Monday 0) of each plain name of two letters or more that means one weekday only."""
    meanings: dict[str, set[int]] = {}
    for language in LANGUAGES:
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated", "short"):
                for number, name in Locale.parse(language).days[context][width].items():
                    meanings.setdefault(plain(name), set()).add(number)
    return {name: min(numbers) for name, numbers in meanings.items() if len(numbers) == 1 and len(name) > 1}


@lru_cache(maxsize=1)
def weekday_parts() -> frozenset[str]:
    """Return the single words of all weekday names: *segunda* and *feira*."""
    return frozenset(part for name in weekday_words() for part in name.split())


@lru_cache(maxsize=1)
def weekday_words() -> frozenset[str]:
    """Return every plain weekday name, also those that two languages use for different days."""
    return frozenset(
        plain(name)
        for language in LANGUAGES
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated", "short")
        for name in Locale.parse(language).days[context][width].values()
    )
