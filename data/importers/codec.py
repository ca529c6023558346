"""A diary log as one JSON object and back: how the child process hands over what it read.

Records travel column by column, and a column that holds nothing but defaults is left out. Spasms, of which there may be
hundreds of thousands, have a form of their own.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, Field, fields
from datetime import date
from itertools import repeat
from operator import attrgetter
from typing import Any

from data.importers.episode_codec import packed_episodes, unpacked_episodes
from data.records import (
    CheckIn,
    Choice,
    ColumnReading,
    Coverage,
    DayNote,
    DayValue,
    DiaryLog,
    FormerImport,
    FormerSpan,
    Question,
    RowOrigin,
    RowProblem,
    Treatment,
)

_RECORDS: dict[str, type] = {
    "questions": Question,
    "columns": ColumnReading,
    "days": DayValue,
    "treatments": Treatment,
    "notes": DayNote,
    "quarantined": RowProblem,
    "spans": Coverage,
    "choices": Choice,
    "former_imports": FormerImport,
    "origins": RowOrigin,
    "former_spans": FormerSpan,
    "check_ins": CheckIn,
}
_DATES = ("day", "first", "last", "end_day")
_TUPLES = ("sites", "side_effects")


def log_to_json(log: DiaryLog) -> str:
    """Return the log as JSON."""
    return json.dumps({field.name: _packed(field.name, getattr(log, field.name)) for field in fields(log)})


def log_from_json(text: str) -> DiaryLog:
    """Return the log that ``log_to_json`` wrote; anything else raises ``ValueError``, ``KeyError`` or ``TypeError``."""
    return DiaryLog(**{name: _unpacked(name, value) for name, value in json.loads(text).items()})


def _packed(name: str, value: Any) -> Any:  # noqa: ANN401  # the fields of a log are of many types
    if name == "episodes":
        return packed_episodes(value)
    if name in _RECORDS:
        return _columns(_RECORDS[name], value)
    if isinstance(value, Coverage):
        return _columns(Coverage, (value,))
    return value


def _unpacked(name: str, value: Any) -> Any:  # noqa: ANN401
    if name == "episodes":
        return unpacked_episodes(value)
    if name in _RECORDS:
        return _records(_RECORDS[name], value)
    if name == "coverage":
        return _records(Coverage, value)[0] if value else None
    return tuple(value) if isinstance(value, list) else value


def _columns(record: type, values: Sequence[object]) -> dict[str, Any]:
    packed: dict[str, Any] = {"n": len(values)}
    for field in fields(record):
        column = list(map(attrgetter(field.name), values))
        if field.default is MISSING or column.count(field.default) < len(column):
            packed[field.name] = _indexed(column, _encoder(field))
    return packed


def _records(record: type, packed: Mapping[str, Any]) -> tuple[Any, ...]:
    columns = [
        _spread(packed[field.name], _decoder(field)) if field.name in packed else repeat(field.default, packed["n"])
        for field in fields(record)
    ]
    return tuple(record(*row) for row in zip(*columns, strict=True))


def _indexed(column: list[Any], encode: Callable[[list[Any]], list[Any]]) -> Any:  # noqa: ANN401
    """Write values that repeat much once, and then their places in that list; types stay apart (1 is not 1.0)."""
    places: dict[tuple[type, Any], int] = {}
    index = [places.setdefault((type(value), value), len(places)) for value in column]
    if 4 * len(places) > len(column):
        return encode(column)
    return {"values": encode([value for _, value in places]), "index": index}


def _spread(packed: Any, decode: Callable[[list[Any]], list[Any]]) -> list[Any]:  # noqa: ANN401
    if isinstance(packed, list):
        return decode(packed)
    values = decode(packed["values"])
    return [values[place] for place in packed["index"]]


def _encoder(field: Field[Any]) -> Callable[[list[Any]], list[Any]]:
    if field.name in _DATES:
        return lambda column: [None if moment is None else moment.isoformat() for moment in column]
    if field.name == "gaps":
        return lambda column: [[(first.isoformat(), last.isoformat()) for first, last in gaps] for gaps in column]
    if field.name in _RECORDS:
        return lambda column: [_columns(_RECORDS[field.name], records) for records in column]
    return lambda column: column


def _decoder(field: Field[Any]) -> Callable[[list[Any]], list[Any]]:
    if field.name in _DATES:
        return lambda column: [None if text is None else date.fromisoformat(text) for text in column]
    if field.name == "gaps":
        return lambda column: [
            tuple((date.fromisoformat(first), date.fromisoformat(last)) for first, last in gaps) for gaps in column
        ]
    if field.name in _RECORDS:
        return lambda column: [_records(_RECORDS[field.name], packed) for packed in column]
    if field.name in _TUPLES:
        return lambda column: list(map(tuple, column))
    if field.name == "replies":
        return lambda column: [tuple((name, value) for name, value in replies) for replies in column]
    return lambda column: column
