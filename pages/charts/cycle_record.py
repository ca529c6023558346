"""What the picture of injection cycles shows: the line of each, and the named moments of the last one."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from analytics.cycle_words import cycle_name, cycle_sentence, moment_label
from analytics.cycles import FIRST_DAY, LAST_DAY
from analytics.treatment_results import Cycle, Moment

MOST_CYCLES = 12
NAMED_CYCLES = 2
LAST_SAID = 3
CLOSE_DAYS = 18


@dataclass(frozen=True, slots=True)
class CycleLine:
    """One cycle: its name and its smoothed values (None: gap); ``place`` counts back from the last one, 0."""

    name: str
    days: tuple[int, ...]
    values: tuple[float | None, ...]
    place: int


@dataclass(frozen=True, slots=True)
class Ring:
    """One named moment of the last cycle, ``word`` bold and ``when`` behind it, with the label's offset in px."""

    word: str
    when: str
    day: float
    value: float
    right: int
    up: int


def cycle_lines(cycles: Sequence[Cycle], day_one: date | None = None) -> tuple[CycleLine, ...]:
    """Return the lines in order of time, at most the last twelve; the year is told where there are several."""
    shown = cycles[-MOST_CYCLES:]
    years = {cycle.start.year for cycle in shown}
    return tuple(
        CycleLine(
            name=_name(cycle, day_one, with_year=len(years) > 1),
            days=cycle.day_numbers,
            values=tuple(None if math.isnan(value) else value for value in cycle.smoothed),
            place=len(shown) - 1 - number,
        )
        for number, cycle in enumerate(shown)
    )


def rings_of(cycle: Cycle) -> tuple[Ring, ...]:
    """Return the moments that were seen, each on the line; where the line has a gap, on the mean of the week."""
    week = cycle.best_week
    middle = Moment(7 * week.day - 3) if week.day is not None else week
    # px; close to the onset, whose name stands above it, this name goes beside its ring
    beside = (30, 8) if _is_close(cycle.onset, middle) else (0, 62)
    rings = [
        _ring(cycle, "onset", cycle.onset, cycle.onset, 22, 30, math.nan),
        _ring(cycle, "best_week", week, middle, *beside, cycle.best_week_mean),
        _ring(cycle, "wear_off", cycle.wear_off, cycle.wear_off, 6, 92, math.nan),
    ]
    return tuple(ring for ring in rings if ring is not None)


def cycles_alt(cycles: Sequence[Cycle], day_one: date | None = None) -> str:
    """Say what was seen of the last cycles."""
    said = (cycle_sentence(cycle, _name(cycle, day_one)) for cycle in cycles[-LAST_SAID:])
    return f"Mean of a week around each day after the injection. {' '.join(said)}"


def cycles_table(lines: Sequence[CycleLine]) -> pd.DataFrame:
    """Return the drawn numbers, one row for each day after the injection."""
    days = range(FIRST_DAY, LAST_DAY + 1)
    columns: dict[str, list[float | int | None]] = {"Day": list(days)}
    for line in lines:
        known = dict(zip(line.days, line.values, strict=True))
        values = (known.get(day) for day in days)
        columns[line.name] = [None if value is None else round(value, 2) for value in values]
    return pd.DataFrame(columns)


def _name(cycle: Cycle, day_one: date | None, *, with_year: bool = False) -> str:
    if day_one is not None:
        return f"From day {(cycle.start - day_one).days + 1}"
    return f"{cycle_name(cycle)} {cycle.start.year}" if with_year else cycle_name(cycle)


def _ring(cycle: Cycle, name: str, moment: Moment, at: Moment, right: int, up: int, otherwise: float) -> Ring | None:
    if moment.day is None or at.day is None:
        return None
    value = cycle.value(at.day)
    value = otherwise if math.isnan(value) else value
    if math.isnan(value):
        return None
    word, when = moment_label(name, moment)
    return Ring(word, when, at.day, value, right, up)


def _is_close(onset: Moment, best: Moment) -> bool:
    return onset.day is not None and best.day is not None and best.day - onset.day < CLOSE_DAYS
