"""Ask which column counts or rates the spasms, when no column of the file is named so."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from data.importers.reading.calendar_grid import VALUE
from data.importers.reading.collected import Collected
from data.importers.reading.column import Column
from data.importers.reading.columns import renamed
from data.importers.reading.duplicates import choice_id
from data.importers.reading.numbers import read_amount
from data.importers.reading.text import plain
from data.importers.reading.words import is_missing, yes_or_no
from data.records import Choice

OUTCOME_ROLES = frozenset(
    {"spasm_count", "intensity", "pain", "minutes_in_spasm", "interference", "onset", "duration", "movement"}
)
LIKELY = (
    re.compile(r"spasm|twitch|tic\b|cramp|krampf|zuck|espasm|hfs|bleph|痉挛|抽"),
    re.compile(r"headache|migraine|kopfschmerz|migran|cabeza|tete|hoofdpijn|头痛"),
    re.compile(r"pain|ache|schmerz|douleur|dolor|dolore|pijn|\bdor\b|symptom|attack|痛"),
)
NO_RATING = re.compile(
    r"\b(min|mins|minutes|hours|hrs|h|s|sec|kcal|calories|steps|id|code|score|no|nr|number|count|source|floors|offset)\b"
)
NONE = Choice("none", "None of these", "The file is kept as factors only")


def has_outcome(columns: Sequence[Column]) -> bool:
    """True when some column says how many spasms there were, how strong they were, or when one began."""
    return any(column.role in OUTCOME_ROLES and column.first_value() for column in columns)


def choose_outcome(columns: list[Column], several_a_day: bool, collected: Collected) -> list[Column]:
    """Return the columns with the one that the person named as the spasms' own; ask when there are candidates."""
    said = [column for column in columns if column.unknown and _rank(column) == 0 and _says_yes_or_no(column)]
    if len(said) == 1:
        collected.say(f"'{said[0].name}' holds yes and no: read as one spasm or none, approximate.")
        return renamed(columns, {said[0].index: "spasm_count"})
    candidates = sorted(filter(_is_rating, columns), key=_rank)
    unknown = [column for column in candidates if column.unknown]
    if len(unknown) < 2 and not any(_rank(column) == 0 or column.name == VALUE for column in unknown):
        return columns
    ids = {column.index: choice_id(column, candidates) for column in candidates}
    choices = [
        choice
        for column in candidates
        for choice in (_rates(column, ids), *([] if several_a_day else [_counts(column, ids)]))
    ]
    default = choices[0].id if _rank(candidates[0]) < len(LIKELY) else NONE.id
    shown = candidates[0]
    text = "No column is named after spasms. Which one rates them (or the symptom you follow)?"
    if not several_a_day:
        text = "No column is named after spasms. Which one counts or rates them (or the symptom you follow)?"
    example = f"{shown.name}: {shown.first_value()}"
    answer = collected.ask("spasm_column", text, example, [*choices, NONE], default)
    for column in candidates:
        if answer in {ids[column.index], f"count:{ids[column.index]}"}:
            if answer == ids[column.index] and column.scale is None:
                collected.say(f"'{column.name}' was read on 0-10 as it stands.")
            return renamed(columns, {column.index: "spasm_count" if answer.startswith("count:") else "intensity"})
    return columns


def _rates(column: Column, ids: Mapping[int, str]) -> Choice:
    return Choice(ids[column.index], f"'{column.name}' rates them", "Its highest value is the day's worst intensity")


def _counts(column: Column, ids: Mapping[int, str]) -> Choice:
    return Choice(f"count:{ids[column.index]}", f"'{column.name}' counts them", "Its numbers are spasms a day")


def _rank(column: Column) -> int:
    name = plain(column.name)
    return next((place for place, pattern in enumerate(LIKELY) if pattern.search(name)), len(LIKELY))


def _says_yes_or_no(column: Column) -> bool:
    """True when the cells say yes and no in words; 0 and 1 could be counts."""
    filled = [text for text in dict.fromkeys(column.texts) if not is_missing(text)]
    return bool(filled) and all(yes_or_no(text) is not None for text in filled)


def _is_rating(column: Column) -> bool:
    """True for small whole numbers from 0 up, with some difference between them, under a name nobody knows."""
    named_otherwise = column.unit or (NO_RATING.search(plain(column.name)) and _rank(column) == len(LIKELY))
    if named_otherwise or not (column.unknown or column.role == "headache"):
        return False
    filled = [text for text in column.texts[:2000] if text]
    amounts = [read_amount(text) for text in dict.fromkeys(filled)]
    numbers = [amount.value for amount in amounts if amount and not amount.unit]
    if len(numbers) < len(amounts) or len(numbers) < 2:
        return _rank(column) == 0 and bool(numbers)
    whole = all(number == int(number) and 0 <= number <= 10 for number in numbers)
    return whole or _rank(column) == 0
