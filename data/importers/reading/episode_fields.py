"""Read the fields of a spasm: side, place, movement, suspected triggers, notes, and how long it lasted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from data.importers.reading.collected import Collected
from data.importers.reading.column import Column
from data.importers.reading.durations import read_duration
from data.importers.reading.each import different_texts, each, rows_where
from data.importers.reading.factor_names import FACTOR_NAMES
from data.importers.reading.numbers import read_amount
from data.importers.reading.spasm_names import MOVEMENT_NAMES, SIDE_NAMES, SITE_NAMES, TRIGGER_NAMES
from data.importers.reading.text import plain, slug
from data.importers.reading.units import TO_NATIVE, unit_named
from data.importers.reading.words import ZERO, is_missing
from data.records import Choice

SEPARATORS = re.compile(r"\s*[,;|/\n、，；+&]\s*|\s+(?:and|und|et|y|e|en|和)\s+")
LONGEST_NOTE = 20_000
LONGEST_S = 86_400.0


def _named(tables: dict[str, str]) -> dict[str, str]:
    return {plain(name): key for key, names in tables.items() for name in names.split(",")}


@lru_cache(maxsize=1)
def _sites() -> dict[str, str]:
    return {**{plain(key): key for key in SITE_NAMES}, **_named(SITE_NAMES)}


@lru_cache(maxsize=1)
def _sides() -> dict[str, str]:
    return _named(SIDE_NAMES)


@lru_cache(maxsize=1)
def _triggers() -> dict[str, str]:
    return {**_named(FACTOR_NAMES), **_named(TRIGGER_NAMES)}


@lru_cache(maxsize=4096)
def side_of(text: str) -> str | None:
    """Return the side a cell names, also inside a place such as *Left Eye*."""
    words = plain(text)
    if words in _sides():
        return _sides()[words]
    parts = [word for word in words.split() if word not in {"and", "und", "et", "y", "en"}]
    bare = bool(parts) and all(word in _sides() for word in parts)  # L & R; in a longer text a letter says nothing
    found = {_sides()[word] for word in parts if word in _sides() and (bare or len(word) > 2)}
    found |= {side for sign, side in (("左", "left"), ("右", "right")) if sign in words}
    return "both" if len(found) > 1 else next(iter(found), None)


@lru_cache(maxsize=4096)
def sites_of(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the places a cell names, and the words in it that name none."""
    sites: list[str] = []
    rest: list[str] = []
    for part in SEPARATORS.split(text):
        words = plain(part)
        bare = " ".join(word for word in words.split() if word not in _sides())
        site = _sites().get(words) or _sites().get(bare) or _sites().get(plain(re.sub("[左右双]", "", part)))
        if site:
            sites.append(site)
        elif bare and not is_missing(part) and words not in ZERO:
            rest.append(part.strip())
    return tuple(dict.fromkeys(sites)), tuple(rest)


@lru_cache(maxsize=4096)
def movement_of(text: str) -> str | None:
    """Return the kind of movement a cell names."""
    named = {**{plain(key): key for key in MOVEMENT_NAMES}, **_named(MOVEMENT_NAMES)}
    return named.get(plain(text)) or next((named[word] for word in plain(text).split() if word in named), None)


@lru_cache(maxsize=4096)
def triggers_of(text: str) -> tuple[str, ...]:
    """Return the suspected triggers of a cell: keys of factors, and tags for what is none of them."""
    found = []
    for part in SEPARATORS.split(text):
        words = plain(part)
        if words and not is_missing(part) and words not in ZERO:
            found.append(_triggers().get(words) or f"tag:{slug(part)}")
    return tuple(dict.fromkeys(found))


def cut_note(text: str, line: int, column: Column, collected: Collected, sheet: str | None) -> str:
    """Return a note of at most 20,000 characters; a longer one is cut and listed."""
    if len(text) <= LONGEST_NOTE:
        return text
    collected.lose(line, "A note longer than 20,000 characters was cut", column.name, text, sheet)
    return text[:LONGEST_NOTE]


def durations_of(
    column: Column, lines: Sequence[int], collected: Collected, sheet: str | None
) -> Sequence[float | None]:
    """Return the seconds each row's duration says; the unit of bare numbers is asked when nothing tells it."""
    known_unit = column.unit in {*TO_NATIVE["s"], "m:ss", "h:mm"}
    unit = column.unit.replace("h:mm", "s") if known_unit else _ask_unit(column, collected)
    read = {text: _seconds(text, unit) for text in different_texts(column.texts)}
    faults = {text: fault for text, seconds in read.items() if (fault := _fault(text, seconds))}
    for row in rows_where(column.texts, faults.__contains__):
        text = column.texts[row]
        collected.lose(lines[row], faults[text], column.name, text, sheet)
    return each(column.texts, lambda text: None if text in faults else read[text])


@lru_cache(maxsize=65536)
def is_about(text: str) -> bool:
    """True for a duration that is an estimate: ca. 30 s, 2-3 min, < 1 min."""
    amount = read_amount(text) if text else None
    return amount is not None and amount.approximate


def _fault(text: str, seconds: float | None) -> str:
    if seconds is None:
        return "" if is_missing(text) else f"'{text[:40]}' is not a duration"
    possible = 0 <= seconds <= LONGEST_S
    return "" if possible else f"a spasm of {seconds:,.0f} s is not possible, expected up to a day"


def _seconds(text: str, unit: str) -> float | None:
    if is_missing(text):
        return None
    if unit == "m:ss" and re.fullmatch(r"\d{1,3}:\d{2}", text.strip()):
        minutes, seconds = text.strip().split(":")
        return int(minutes) * 60.0 + int(seconds)
    amount = read_amount(text)
    if amount is not None and not amount.unit:
        return amount.value * TO_NATIVE["s"]["min" if unit == "m:ss" else unit or "s"]
    if amount is not None and unit_named(amount.unit) in TO_NATIVE["s"]:
        return amount.value * TO_NATIVE["s"][unit_named(amount.unit)]
    return read_duration(text)


def _ask_unit(column: Column, collected: Collected) -> str:
    filled = [text.strip() for text in different_texts(column.texts) if not is_missing(text)]
    bare = next((text for text in filled if (amount := read_amount(text)) and not amount.unit), None)
    clock = next((text for text in filled if re.fullmatch(r"\d{1,3}:\d{2}", text)), None)
    if bare is None and clock is None:
        return "s"
    id = collected.id_for("scale", column.name)
    if bare is not None:
        text = f"'{column.name}' holds numbers such as {bare}. Are these seconds or minutes?"
        choices = (Choice("seconds", f"{bare} seconds"), Choice("minutes", f"{bare} minutes"))
        return "s" if collected.ask(id, text, bare, choices, "seconds") == "seconds" else "min"
    text = f"'{column.name}' holds values such as {clock}. Is that hours and minutes, or minutes and seconds?"
    choices = (Choice("hours", f"{clock} is hours and minutes"), Choice("minutes", f"{clock} is minutes and seconds"))
    return "s" if collected.ask(id, text, str(clock), choices, "hours") == "hours" else "m:ss"
