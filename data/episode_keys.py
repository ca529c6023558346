"""What makes two spasms the same entry: the source's own number, else when and where it was, counted in its file."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from itertools import count

import numpy as np

from data.importers.coded import Coded, coded
from data.importers.episodes import Cells, Episodes, episodes_of
from data.records import Episode

LONGEST_NATIVE_ID = 64


def episode_keys(source: str, records: Sequence[Episode]) -> list[str]:
    """Return one key an episode, in order.

    A native id is the identity where the source has one. Without it, onset, precision, side, movement and the ordinal
    among equal ones in this file: two spasms of one date-only day stay two.
    """
    episodes = episodes_of(records)
    ids = list(episodes.column("native_id"))
    rows = np.array([row for row, native_id in enumerate(ids) if native_id is None], dtype=np.int64)
    parts = [[words[place] for place in places.tolist()] for words, places in key_parts(source, episodes, rows)]
    told = list(map("".join, zip(*parts, strict=True)))
    if len(told) == len(ids):
        return told
    rest = iter(told)
    return [next(rest) if native_id is None else f"{source}|id|{_short(native_id)}" for native_id in ids]


def key_parts(source: str, episodes: Episodes, rows: np.ndarray | None = None) -> list[tuple[list[str], np.ndarray]]:
    """Return the parts of which keys are put together: the different words of each, and their places row by row."""
    days, day_of = _different(episodes.days.each(lambda day: f"{source}|{day.isoformat()}T"))
    clocks, clock_of = _different(episodes.clocks.each(lambda clock: clock.isoformat()))
    wheres, where_of = _wheres([episodes.column(name) for name in ("precision", "side", "movement")])
    if rows is not None:
        day_of, clock_of, where_of = day_of[rows], clock_of[rows], where_of[rows]
    ordinals = _ordinals((day_of * len(clocks) + clock_of) * len(wheres) + where_of)
    numbers = [str(number) for number in range(int(ordinals.max(initial=-1)) + 1)]
    return [(days, day_of), (clocks, clock_of), (wheres, where_of), (numbers, ordinals)]


def _different(column: Cells) -> tuple[list[str], np.ndarray]:
    """Return the different values, and for each row the place of its own."""
    few = column if isinstance(column, Coded) else coded(column)
    places = dict(zip(dict.fromkeys(few.values), count(), strict=False))
    of_value = np.array([places[value] for value in few.values], dtype=np.int64)
    return list(places), of_value[np.frombuffer(few.places, dtype=few.places.typecode)]


def _wheres(columns: Sequence[Cells]) -> tuple[list[str], np.ndarray]:
    """Return the different tails of keys, and for each row the place of its own."""
    tails, of_row = [""], np.zeros(len(columns[0]), dtype=np.int64)
    for column in columns:
        values, places = _different(column)
        met, of_row = _met(of_row * len(values) + places)
        tails = [f"{tails[pair // len(values)]}|{values[pair % len(values)] or ''}" for pair in met.tolist()]
    return [f"{tail}|" for tail in tails], of_row


def _met(codes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the different codes in order, and for each row the place of its own."""
    if not len(codes) or codes.max() > len(codes):
        return np.unique(codes, return_inverse=True)
    counts = np.bincount(codes)
    return np.flatnonzero(counts), (np.cumsum(counts > 0) - 1)[codes]


def _ordinals(codes: np.ndarray) -> np.ndarray:
    """Return how many equal codes stand before each."""
    order = np.argsort(codes, kind="stable")
    ordered = codes[order]
    first = np.concatenate(([True], ordered[1:] != ordered[:-1]))[: len(codes)]
    places = np.arange(len(codes))
    ordinals = np.empty(len(codes), dtype=np.int64)
    ordinals[order] = places - np.maximum.accumulate(np.where(first, places, 0))
    return ordinals


def _short(native_id: str) -> str:
    if len(native_id) <= LONGEST_NATIVE_ID:
        return native_id
    return blake2b(native_id.encode("utf-8", "replace"), digest_size=16).hexdigest()
