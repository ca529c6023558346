"""Read columns that are places or sides and only ticked, Eye and Cheek with an x, as one column of places or sides."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from data.importers.reading.column import Column
from data.importers.reading.episode_fields import side_of, sites_of
from data.importers.reading.text import plain
from data.importers.reading.words import is_missing, yes_or_no

LISTED = frozenset({"time", "onset", "moment", "duration"})  # what only a list of spasms has
SIDES_AND_SIGNS = 3  # words of a name that is a side: 'left side of face'


def with_ticks(columns: list[Column]) -> list[Column]:
    """Return the columns of a list of spasms, the ticked places and sides each put together."""
    if not any(column.role in LISTED for column in columns):
        return columns
    columns = _together(columns, "sites", lambda name: bool(sites_of(name)[0]) and not sites_of(name)[1])
    return _together(columns, "side", lambda name: side_of(name) is not None and not sites_of(name)[0])


def _together(columns: list[Column], role: str, names: Callable[[str], bool]) -> list[Column]:
    ticked = [column for column in columns if column.unknown and _is_short(column.name) and names(column.name)]
    ticked = [column for column in ticked if _is_ticked(column)]
    if len(ticked) < 2 or any(column.role == role for column in columns):
        return columns
    texts = tuple(_named(ticked, cells) for cells in zip(*(column.texts for column in ticked), strict=True))
    place = max(column.index for column in columns) + 1
    name = ", ".join(column.name for column in ticked)
    return [*(column for column in columns if column not in ticked), Column(place, name, role, texts)]


def _is_short(name: str) -> bool:
    return len(plain(name).split()) <= SIDES_AND_SIGNS


def _is_ticked(column: Column) -> bool:
    said = {yes_or_no(text) for text in set(column.texts) if not is_missing(text)}
    return True in said and None not in said


def _named(ticked: Sequence[Column], cells: Sequence[str]) -> str:
    return ", ".join(column.name for column, cell in zip(ticked, cells, strict=True) if yes_or_no(cell))
