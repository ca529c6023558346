"""Give every column its meaning by its name: from the lists of names, never by likeness."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from data.importers.reading.column import Column, Scale
from data.importers.reading.factor_names import DRINK_OF_NAME, FACTOR_NAMES
from data.importers.reading.field_names import FIELD_NAMES
from data.importers.reading.question_names import name_asked_for
from data.importers.reading.scale_ends import (
    SCALE,
    SCHOOL_GRADE,
    ends_of_scale,
    runs_backwards,
    scale_in,
    without_ends,
)
from data.importers.reading.spasm_columns import MANY, ONE, TIMES, counts_by_name, spasm_name
from data.importers.reading.table import Table
from data.importers.reading.text import plain, slug, tidy
from data.importers.reading.units import unit_named
from data.vocabulary import BY_KEY, is_known

BRACKETS = re.compile(r"[(\[{（【]([^)\]}）】]*)[)\]}）】]")
LITTLE_WORDS = (
    "level,rating,score,daily,total,today,average,avg,mean,my,intake,amount,number,of,the,per,day,a,each,consumed,"
    "minutes,hours,count,time,der,die,des,heute,tages,du,de,del,della,do,hoy,oggi,hoje,vandaag,van,cups,glasses,bottles,tassen,drunk,in,lvl,#,taken,worn,had,rank,grade,schulnote,mm,evtl,eventuell,possible,likely"
)
SPASM_WORDS = MANY | ONE
TIMED = frozenset({"duration", "minutes_in_spasm", "time"})
LASTS = frozenset({"min", "s", "m:ss"})  # in these no clock is read
CLOCK_FORM = {"mm:ss": "m:ss", "m:ss": "m:ss", "min:sec": "m:ss", "min:s": "m:ss", "hh:mm": "h:mm", "h:mm": "h:mm"}
NUMBERING = re.compile(r"^(?:[Qq]?\d{1,2}[.):]\s+|[Qq]\d{1,2}\s+)(?=[^\W\d_])")  # 1. Date
HUMPS = re.compile(r"(?<=[a-z])(?=[A-Z])")  # sleepHours
PLURAL = re.compile(r"(?<=\w)\((?:s|n|e|en|es)\)")  # verre(s)
HANGING = re.compile(r"(?<=\w)(?: (?:del|dal|da|de|von|from|van|du|entre))+$")  # before a scale that was taken off
SAID = re.compile(r"\b(?:y\s?/\s?n|yes\s?/\s?no|j\s?/\s?n|ja\s?/\s?nein|oui\s?/\s?non|s[ií]\s?/\s?no)\b", re.IGNORECASE)
FILLERS = frozenset(LITTLE_WORDS.split(","))
LEADING = frozenset({"h", "min", "s", "mg", "g", "l", "ml", "cup", "glass", "mug", "bottle"})
RATED = frozenset({"intensity", "pain"})
GOOD_IS_HIGH = frozenset({"mood", "energy", "sleep_quality"})
CLOSE = 0.9  # a name this like a known one is worth a hint


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a column's name says: its role, and the unit and scale written with it."""

    role: str
    unit: str = ""
    scale: Scale | None = None
    drink: str = ""


@lru_cache(maxsize=1)
def roles() -> dict[str, str]:
    """Return the role of every known name in its plain form."""
    named = {plain(name): role for role, names in FIELD_NAMES.items() for name in names.split(",")}
    named.update({plain(name): key for key, names in FACTOR_NAMES.items() for name in names.split(",")})
    named.update({plain(key): key for key in BY_KEY})
    named[plain("worst_intensity")] = "intensity"
    return named


@lru_cache(maxsize=1)
def _drinks() -> dict[str, str]:
    return {plain(name): drink for drink, names in DRINK_OF_NAME.items() for name in names.split(",")}


def columns_of(table: Table) -> list[Column]:
    """Return the columns of a table with their roles; an empty column is left out."""
    columns: list[Column] = []
    taken: dict[str, int] = {}
    for index, (name, texts) in enumerate(zip(table.header, table.columns(), strict=True)):
        if not name.strip() and not any(text.strip() for text in texts):
            continue
        meaning = meaning_of(name) if name.strip() else Meaning("")
        role = meaning.role or f"custom:{slug(name or f'column {index + 1}')}"
        if role.startswith(("custom:", "tag:", "symptom:")):
            taken[role] = taken.get(role, 0) + 1
            role = f"{role}_{taken[role]}" if taken[role] > 1 else role
        columns.append(
            Column(index, name or f"Column {index + 1}", role, texts, meaning.unit, meaning.scale, meaning.drink)
        )
    return columns


@lru_cache(maxsize=4096)
def meaning_of(name: str) -> Meaning:
    """Return what a column's name says; a name on no list has no role."""
    text = NUMBERING.sub("", PLURAL.sub("", tidy(name)))
    if _is_open_key(text):
        return Meaning(text)
    inside = " ".join(BRACKETS.findall(text))
    outside = SAID.sub(" ", BRACKETS.sub(" ", text))
    scale = scale_in(inside) or scale_in(outside) or ends_of_scale(inside) or ends_of_scale(outside)
    unit = next((found for found in map(unit_named, [inside, *re.split(r"[\s,;/]+", inside)]) if found), "")
    words = HANGING.sub("", plain(without_ends(SCALE.sub(" ", outside) if scale else outside)))
    built = (name_asked_for(words), spasm_name(words), plain(HUMPS.sub(" ", outside)))
    for candidate, unit_in_name in (reading for name in (words, plain(text), *built) for reading in _readings(name)):
        role = roles().get(candidate)
        if role:
            if role in TIMED:
                unit = CLOCK_FORM.get(inside.strip().lower(), unit)
                role = _lasting(words) if role == "time" and unit in LASTS else role
            found = Meaning(role, unit or unit_in_name, scale, _drinks().get(candidate, ""))
            return _directed(_checked(found, counts_by_name(text)), text)
    role = _rated_at_a_time(words)
    return _directed(Meaning(role, "", scale), text) if role else Meaning("", unit, scale)


def _lasting(words: str) -> str:
    """Return what a time in minutes or seconds is: of all spasms, or of the row's one."""
    return "minutes_in_spasm" if set(words.split()) & SPASM_WORDS else "duration"


def _rated_at_a_time(words: str) -> str:
    """Return what a name rates at a part of the day: *stress* of 'morning stress'; ``""`` for any other."""
    parts = words.split()
    role = roles().get(" ".join(part for part in parts if part not in TIMES), "")
    rated = role in BY_KEY and BY_KEY[role].unit == "0-10"
    return role if rated and any(part in TIMES for part in parts) else ""


def _checked(meaning: Meaning, counted: bool) -> Meaning:
    """Return the meaning, unless the unit or the scale belies it.

    Minutes of spasm are no count, hours of headache no rating, spasms from 0 to 10 are rated, and a percentage of
    stress ends at 100.
    """
    if meaning.role == "spasm_count" and meaning.scale and not counted:
        return Meaning("intensity", "", meaning.scale)
    rated = meaning.role in RATED or (meaning.role in BY_KEY and BY_KEY[meaning.role].unit == "0-10")
    if meaning.unit == "%" and rated:
        return Meaning(meaning.role, "", meaning.scale or Scale(0, 100))
    timed = meaning.unit in {"h", "min", "s"}
    if timed and meaning.role == "spasm_count":
        return Meaning("minutes_in_spasm", meaning.unit)
    if timed and meaning.role in BY_KEY and BY_KEY[meaning.role].unit == "0-10":
        return Meaning("", meaning.unit)
    return meaning


def _directed(meaning: Meaning, text: str) -> Meaning:
    """Return the meaning with the direction that the head gives to its scale."""
    if SCHOOL_GRADE.search(text) and meaning.role in {"sleep_h", *GOOD_IS_HIGH}:
        role = "sleep_quality" if meaning.role == "sleep_h" else meaning.role
        return replace(meaning, role=role, unit="", scale=Scale(1, 6, backwards=True))
    rated = meaning.role in RATED or (meaning.role in BY_KEY and BY_KEY[meaning.role].unit == "0-10")
    if not rated or meaning.scale is None or not runs_backwards(text, meaning.role in GOOD_IS_HIGH):
        return meaning
    return replace(meaning, scale=replace(meaning.scale, backwards=True))


def suggestion(name: str) -> str | None:
    """Return the known name that this one resembles, for a hint; it is never used by itself."""
    close = difflib.get_close_matches(plain(name), list(roles()), n=1, cutoff=CLOSE)
    return close[0] if close else None


def renamed(columns: list[Column], roles_by_index: Mapping[int, str]) -> list[Column]:
    """Return the columns with some roles exchanged."""
    return [
        Column(
            column.index,
            column.name,
            roles_by_index[column.index],
            column.texts,
            column.unit,
            column.scale,
            column.drink,
        )
        if column.index in roles_by_index
        else column
        for column in columns
    ]


def _is_open_key(text: str) -> bool:
    return text.startswith(("med:", "symptom:", "tag:", "custom:")) and is_known(text)


def _readings(words: str) -> list[tuple[str, str]]:
    """Return the name without a unit at its end or start, then the name itself, then both without little words."""
    parts = words.split()
    found = []
    for size in (2, 1):
        if len(parts) > size and unit_named(" ".join(parts[-size:])):
            rest = parts[:-size]
            rest = rest[:-1] if rest[-1] == "in" and len(rest) > 1 else rest
            found.append((" ".join(rest), unit_named(" ".join(parts[-size:]))))
    if len(parts) > 1 and unit_named(parts[0]) in LEADING:
        rest = parts[2:] if parts[1] in {"of", "de", "di"} and len(parts) > 2 else parts[1:]
        found.append((" ".join(rest), unit_named(parts[0])))
    found.append((words, ""))
    bare = [(" ".join(word for word in reading.split() if word not in FILLERS), unit) for reading, unit in found]
    return found + [(reading, unit) for reading, unit in bare if reading]
