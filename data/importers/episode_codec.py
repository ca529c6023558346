"""The spasms of a log as JSON and back: columns travel as they are, places in them as the bytes of their numbers."""

from __future__ import annotations

from array import array
from base64 import b64decode, b64encode
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from types import NoneType
from typing import Any

from data.importers.coded import LARGEST, Coded, coded
from data.importers.episodes import DEFAULTS, Cells, Episodes, episodes_of
from data.importers.reading.arrow_cells import largest
from data.records import Episode

_TEXT: set[type] = {str, NoneType}
_NUMBER: set[type] = {int, float, NoneType}
_WHOLE: set[type] = {int, NoneType}
_KINDS: dict[str, set[type]] = {
    "precision": {str},
    "native_id": _TEXT,
    "utc_offset_min": _WHOLE,
    "end": {datetime, NoneType},
    "duration_s": _NUMBER,
    "ongoing": {bool},
    "side": _TEXT,
    "sites": {tuple},
    "movement": _TEXT,
    "intensity": _NUMBER,
    "pain": _NUMBER,
    "count": _WHOLE,
    "triggers": {tuple},
    "activity": _TEXT,
    "note": _TEXT,
    "approximate": {bool},
    "row": _WHOLE,
}
_LINES = "q"


def packed_episodes(records: Sequence[Episode]) -> dict[str, Any]:
    """Return what JSON can say of spasms; 100,000 take a few hundredths of a second each way."""
    episodes = episodes_of(records)
    return {
        "days": _packed_coded(episodes.days.each(date.isoformat)),
        "clocks": _packed_coded(episodes.clocks.each(time.isoformat)),
        "columns": {name: _packed(name, column) for name, column in episodes.columns.items()},
    }


def unpacked_episodes(packed: Mapping[str, Any]) -> Episodes:
    """Return what ``packed_episodes`` wrote.

    Raises
    ------
    ValueError, KeyError or TypeError
        For anything else: what comes from the child is not believed.
    """
    days = _coded(packed["days"], [date.fromisoformat(text) for text in packed["days"]["values"]])
    clocks = _coded(packed["clocks"], [time.fromisoformat(text) for text in packed["clocks"]["values"]])
    columns = {name: _unpacked(name, column) for name, column in packed["columns"].items()}
    if {len(clocks), *map(len, columns.values())} - {len(days)}:
        raise ValueError("the columns are not of one length")
    return Episodes(days, clocks, columns)


def _packed(name: str, column: Cells) -> Any:  # noqa: ANN401
    if isinstance(column, range):
        return {"first": column.start, "end": column.stop}
    if name == "row" and None not in column:
        return {"lines": _text_of(array(_LINES, column))}
    few = coded(column)
    if isinstance(column, Coded) or 4 * len(few.values) <= len(column):
        return _packed_coded(Coded(_in_json(name, few.values), few.places))
    return _in_json(name, list(column))


def _packed_coded(column: Coded[Any]) -> dict[str, Any]:
    return {"values": column.values, "places": _text_of(column.places), "kind": column.places.typecode}


def _in_json(name: str, values: list[Any]) -> list[Any]:
    return [None if moment is None else moment.isoformat() for moment in values] if name == "end" else values


def _unpacked(name: str, packed: Any) -> Cells:  # noqa: ANN401
    if isinstance(packed, list):
        return _checked(name, packed)
    if name == "row" and "first" in packed:
        return _range_of(packed["first"], packed["end"])
    if name == "row" and "lines" in packed:
        return _numbers_of(_LINES, packed["lines"])
    return _coded(packed, _checked(name, packed["values"]))


def _range_of(first: int, end: int) -> range:
    if not 0 <= first <= end <= LARGEST["I"]:
        raise ValueError("no file has so many lines")
    return range(first, end)


def _checked(name: str, values: list[Any]) -> list[Any]:
    if name in ("sites", "triggers"):
        values = [tuple(words) for words in values]
        if not all(isinstance(word, str) for words in values for word in words):
            raise TypeError(f"{name} holds what is no word")
    if name == "end":
        values = [None if text is None else datetime.fromisoformat(text) for text in values]
    if name not in DEFAULTS or set(map(type, values)) - _KINDS[name]:
        raise TypeError(f"{name} holds values of the wrong kind")
    return values


def _coded(packed: Mapping[str, Any], values: list[Any]) -> Coded[Any]:
    if packed["kind"] not in LARGEST:
        raise ValueError("no such kind of places")
    places = _numbers_of(packed["kind"], packed["places"])
    if len(places) and largest(places) >= len(values):
        raise ValueError("a place lies beyond the values")
    return Coded(values, places)


def _text_of(numbers: array[int]) -> str:
    return b64encode(numbers).decode("ascii")


def _numbers_of(kind: str, text: str) -> array[int]:
    numbers = array(kind)
    numbers.frombytes(b64decode(text, validate=True))
    return numbers
