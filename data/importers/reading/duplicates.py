"""Settle columns that claim the same meaning: drinks are added up, ratings are chosen by the person."""

from __future__ import annotations

from collections.abc import Sequence

from data.importers.reading.collected import Collected
from data.importers.reading.column import Column
from data.importers.reading.columns import renamed
from data.importers.reading.spasm_columns import part_counted
from data.importers.reading.text import listed, plain, quoted, slug
from data.records import Choice
from data.vocabulary import BY_KEY

CHOSEN = frozenset({"intensity", "pain", "duration"})
MEANS = frozenset(
    {"average", "avg", "mean", "durchschnitt", "durchschnittliche", "mittlere", "moyenne", "promedio", "gemiddelde"}
)
ONE_DRINK = frozenset(
    {"beer", "wine", "bier", "wein", "vin", "biere", "cerveza", "vino", "birra", "vinho", "spirits", "schnaps"}
)
COUNT_WAYS = {2: "Two", 3: "Three", 4: "Four"}


def settle_duplicates(columns: list[Column], collected: Collected) -> list[Column]:
    """Return the columns with at most one per meaning, except amounts of different names, which are added up."""
    by_role: dict[str, list[Column]] = {}
    for column in columns:
        by_role.setdefault(column.role, []).append(column)
    for role, same in by_role.items():
        if len(same) < 2:
            continue
        if role == "spasm_count":
            columns = _settle_counts(columns, same, collected)
        elif role in BY_KEY and _may_be_added(role, same):
            collected.say(
                f"{listed([quoted(column.name) for column in same])} were added up as {BY_KEY[role].label.lower()}."
            )
        elif role in BY_KEY and _are_parts_of_a_day(role, same):
            names = listed([quoted(column.name) for column in same])
            collected.say(f"{names} were averaged as the day's {BY_KEY[role].label.lower()}.")
        elif role in BY_KEY or role in CHOSEN:
            columns = _choose(columns, same, collected)
        elif role not in {"note", "medicines", "date"}:
            columns = renamed(columns, {column.index: _own(column) for column in same[1:]})
    return columns


def _own(column: Column) -> str:
    return f"custom:{slug(column.name)}_{column.index + 1}"


def _may_be_added(role: str, same: Sequence[Column]) -> bool:
    """True for drinks beside each other, coffee and tea; a total beside one of its parts must not be added."""
    if role == "alcohol_units" and all(set(plain(column.name).split()) & ONE_DRINK for column in same):
        return len({plain(column.name) for column in same}) == len(same)
    drinks = {column.drink for column in same}
    return "" not in drinks and len(drinks) == len(same) and BY_KEY[role].aggregation == "sum"


def _are_parts_of_a_day(role: str, same: Sequence[Column]) -> bool:
    """True for a rating of the morning beside one of the evening."""
    parts = [part_counted(column.name) for column in same]
    return BY_KEY[role].unit == "0-10" and {kind for kind, _ in parts} == {"time"} and len(set(parts)) == len(parts)


def _choose(columns: list[Column], same: Sequence[Column], collected: Collected) -> list[Column]:
    peaks = [column for column in same if not set(plain(column.name).split()) & MEANS]
    if same[0].role in CHOSEN and len(peaks) == 1:
        return renamed(columns, {column.index: f"custom:{slug(column.name)}" for column in same if column not in peaks})
    names = {plain(column.name) for column in same}
    called = (
        f"are called '{same[0].name}'"
        if len(names) == 1
        else f"({listed([quoted(c.name) for c in same])}) mean the same"
    )
    word = same[0].name if len(names) == 1 else BY_KEY[same[0].role].label if same[0].role in BY_KEY else same[0].role
    text = f"{COUNT_WAYS.get(len(same), 'Several')} columns {called}. Which one is {word.lower()}?"
    answer = collected.ask(
        collected.id_for("columns", same[0].role), text, _example(same), _choices(same), choice_id(same[0], same)
    )
    return renamed(columns, {column.index: _own(column) for column in same if choice_id(column, same) != answer})


def _settle_counts(columns: list[Column], same: Sequence[Column], collected: Collected) -> list[Column]:
    parts = [part_counted(column.name) for column in same]
    whole = [column for column, part in zip(same, parts, strict=True) if not part[0]]
    named = {part for part in parts if part[0]}
    if len(whole) < 2 and len(named) == len(same) - len(whole) and len({kind for kind, _ in named}) == 1:
        return _with_parts(columns, same, whole, collected)
    text = (
        f"Several columns could count the spasms: {listed([quoted(column.name) for column in same])}. Which one does?"
    )
    choices = [*_choices(same), Choice("sum", "All of them, added up", "Their numbers are added")]
    answer = collected.ask("spasm_column", text, _example(same), choices, choice_id(same[0], same))
    if answer == "sum":
        return columns
    return renamed(columns, {column.index: _own(column) for column in same if choice_id(column, same) != answer})


def _with_parts(
    columns: list[Column], same: Sequence[Column], whole: Sequence[Column], collected: Collected
) -> list[Column]:
    """Add up the parts of the day, or both sides; where a column counts them all, the parts keep their own names."""
    if not whole:
        collected.say(f"{listed([quoted(column.name) for column in same])} were added up as the day's spasms.")
        return columns
    return renamed(columns, {column.index: f"custom:{slug(column.name)}" for column in same if column not in whole})


def _choices(same: Sequence[Column]) -> list[Choice]:
    return [
        Choice(
            choice_id(column, same),
            f"'{column.name}', column {column.index + 1}",
            f"It begins with {column.first_value()}" if column.first_value() else "It is empty",
        )
        for column in same
    ]


def choice_id(column: Column, same: Sequence[Column]) -> str:
    """Return the column's name; with its place when a namesake stands beside it."""
    namesakes = sum(other.name == column.name for other in same)
    return column.name if namesakes == 1 else f"{column.name} ({column.index + 1})"


def _example(same: Sequence[Column]) -> str:
    return ", ".join(f"{column.name}: {column.first_value()}" for column in same[:4])
