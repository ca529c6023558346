"""Say what was done with a table's columns: how rows of a day were joined, and which names nobody knows."""

from __future__ import annotations

from collections.abc import Sequence

from data.importers.reading.collected import Collected
from data.importers.reading.column import Column
from data.importers.reading.columns import suggestion
from data.importers.reading.text import listed, plain, quoted
from data.vocabulary import factor_of


def say_repeated(collected: Collected) -> None:
    """Say how several values of a day were joined, factors of the same way together."""
    ways: dict[str, list[str]] = {}
    for key, way in collected.sums.repeated().items():
        ways.setdefault(way, []).append(factor_of(key).label)
    told = [f"{listed(labels, 4)} {way}" for way, labels in ways.items()]
    if told:
        collected.say(f"Several rows of one day were joined: {'; '.join(told)}.")


def say_own_names(columns: Sequence[Column], collected: Collected) -> None:
    """Name the columns kept under their own names, and the known names that some of them resemble."""
    own = [column for column in columns if column.unknown and column.first_value()]
    if own:
        names = listed([quoted(column.name) for column in own])
        collected.say(f"Kept under {'its own name' if len(own) == 1 else 'their own names'}: {names}.")
    for column in own[:40]:
        close = suggestion(column.name)
        if close and close != plain(column.name):
            collected.say(f"'{column.name}' resembles '{close}'; rename the column if that is what it means.")
