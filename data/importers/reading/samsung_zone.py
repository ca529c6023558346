"""Decide whether Samsung's times are local or UTC by the nights around a change of the clock, or ask.

Two careful readers of real exports disagree. Under the right reading the bedtime does not jump by an hour when the
offset does; without enough nights on both sides of a change nobody can tell, and the person is asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import fmean, median

from data.importers.reading.collected import Collected
from data.importers.reading.night_columns import after_noon
from data.importers.reading.samsung_rows import Row, SamsungTable, written_time
from data.records import Choice

WITHIN = timedelta(days=21)
SHORTEST_NIGHT = timedelta(hours=3)
NIGHTS = 20
HOUR_MIN = 60
CLEAR_H = 0.5
TIMED = ("sleep", "older sleep", "water_intake", "caffeine_intake", "stress", "exercise", "weight")
Night = tuple[datetime, int]


def zone_of(tables: Sequence[SamsungTable], collected: Collected) -> bool:
    """Return True when times are UTC and have to be moved by the offset beside them."""
    timed = [written_time(row, "start_time") for table in tables if table.kind in TIMED for _, row in table.rows()]
    if not any(found and found[1] for found in timed):
        return False
    nights = sorted(
        found
        for table in tables
        if table.kind.endswith("sleep")
        for _, row in table.rows()
        if (found := _night(row)) is not None
    )
    decided = _by_change(nights)
    if decided is not None:
        collected.say(
            f"The times in this export are {'UTC' if decided else 'local times'}: "
            "bedtimes stay the same when the clock changes."
        )
        return decided
    return _asked(nights, [found for found in timed if found and found[1]], collected)


def _night(row: Row) -> Night | None:
    """Return when a long sleep began; a nap or a goal tells nothing about bedtimes."""
    start, end = written_time(row, "start_time"), written_time(row, "end_time")
    long = start is not None and end is not None and end[0] - start[0] >= SHORTEST_NIGHT
    return start if long else None


def _by_change(nights: Sequence[Night]) -> bool | None:
    votes = set()
    for before, after in pairwise(nights):
        if abs(after[1] - before[1]) != HOUR_MIN:
            continue
        sides = [
            [night for night in nights if after[0] - WITHIN <= night[0] < after[0] and night[1] == before[1]],
            [night for night in nights if after[0] <= night[0] <= after[0] + WITHIN and night[1] == after[1]],
        ]
        if min(map(len, sides)) < NIGHTS:
            continue
        as_local, as_utc = (abs(_mean(sides[1], moved) - _mean(sides[0], moved)) for moved in (False, True))
        if abs(as_local - as_utc) > CLEAR_H:
            votes.add(as_utc < as_local)
    return votes.pop() if len(votes) == 1 else None


def _mean(nights: Sequence[Night], moved: bool) -> float:
    return fmean(_bedtime(night, moved) for night in nights)


def _bedtime(night: Night, moved: bool) -> float:
    moment = night[0] + timedelta(minutes=night[1] if moved else 0)
    return after_noon(moment.time())


def _asked(nights: Sequence[Night], timed: Sequence[Night], collected: Collected) -> bool:
    shown = next((night for night in nights if night[1]), timed[0])
    moved = shown[0] + timedelta(minutes=shown[1])
    what = "you fell asleep" if nights else "it was logged"
    text = f"Samsung Health does not say whether its times are local or UTC. At what time was it when {what}?"
    example = f"{shown[0]:%d %b %Y %H:%M} in the file, beside an offset of {shown[1] / HOUR_MIN:+g} h"
    choices = (
        Choice("utc", f"At {moved:%H:%M} ({moved:%d %b})", "The times in the file are UTC and are moved"),
        Choice("local", f"At {shown[0]:%H:%M} ({shown[0]:%d %b})", "The times in the file are local and stay"),
    )
    return collected.ask("time_zone", text, example, choices, _likelier(nights)) == "utc"


def _likelier(nights: Sequence[Night]) -> str:
    """Return the reading under which people go to bed nearer to 23 h."""
    if not nights:
        return "utc"
    away = {moved: abs(median(_bedtime(night, moved) for night in nights) - 11) for moved in (True, False)}
    return "utc" if away[True] <= away[False] else "local"
