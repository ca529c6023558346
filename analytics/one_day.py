"""One day of the diary, opened: its spasms, its factors, its treatments and what was noted."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any, Protocol

import pandas as pd

from data.vocabulary import OUTCOMES, is_known

CLOCK_PRECISIONS = ("second", "minute")


class Noted(Protocol):
    """The note of a day."""

    @property
    def day(self) -> date:
        """The day."""

    @property
    def text(self) -> str:
        """What was noted."""


class Given(Protocol):
    """A treatment."""

    @property
    def day(self) -> date:
        """Its first, or its only, day."""


@dataclass(frozen=True, slots=True)
class OneSpasm:
    """One entry of that day; unknown numbers are NaN, unknown words empty, ``at`` None without a clock time."""

    at: time | None
    part: str
    side: str
    sites: tuple[str, ...]
    movement: str
    intensity: float
    duration_s: float
    number: int
    triggers: tuple[str, ...]
    note: str
    source: str
    activity: str = ""


@dataclass(frozen=True, slots=True)
class OneDay:
    """``outcome`` is the day's value, NaN where it is not logged; ``factors`` and ``others`` hold key and value."""

    day: date
    outcome: float
    spasms: tuple[OneSpasm, ...]
    outcomes: tuple[tuple[str, float], ...]
    factors: tuple[tuple[str, float], ...]
    treatments: tuple[Given, ...]
    notes: tuple[str, ...]

    @property
    def n_sources(self) -> int:
        """How many files tell of this day's spasms, entries by hand left aside."""
        return len({spasm.source for spasm in self.spasms} - {"hand"})

    @property
    def n_noted(self) -> int:
        """How many spasms its entries stand for."""
        return sum(spasm.number for spasm in self.spasms)


def one_day(
    day: date,
    days: pd.DataFrame,
    episodes: pd.DataFrame,
    treatments: Iterable[Given],
    notes: Iterable[Noted],
    *,
    outcome: str = "spasm_count",
) -> OneDay:
    """Gather all that the diary holds for one day."""
    stamp = pd.Timestamp(day)
    told = days.loc[stamp].dropna() if stamp in days.index else pd.Series(dtype=float)
    values = [(str(key), _number(value)) for key, value in told.items() if is_known(str(key))]
    rows = episodes[pd.to_datetime(episodes["day"]) == stamp] if len(episodes) else episodes
    return OneDay(
        day=day,
        outcome=_number(told.get(outcome)),
        spasms=tuple(spasm_of(row) for row in rows.to_dict("records")),
        outcomes=tuple(pair for pair in values if pair[0] in OUTCOMES),
        factors=tuple(pair for pair in values if pair[0] not in OUTCOMES),
        treatments=tuple(treatment for treatment in treatments if treatment.day == day),
        notes=tuple(note.text for note in notes if note.day == day),
    )


def spasm_of(row: Mapping[Any, Any]) -> OneSpasm:
    """Return one row of the episodes as a spasm."""
    onset = pd.Timestamp(row["onset"])
    has_clock = row["precision"] in CLOCK_PRECISIONS
    count = _number(row.get("count"))
    return OneSpasm(
        at=onset.time() if has_clock else None,
        part=_part(onset.hour) if row["precision"] == "part_of_day" else "",
        side=_text(row.get("side")),
        sites=_list(row.get("sites")),
        movement=_text(row.get("movement")),
        intensity=_number(row.get("intensity")),
        duration_s=_number(row.get("duration_s")),
        number=1 if math.isnan(count) else int(count),
        triggers=_list(row.get("triggers")),
        note=_text(row.get("note")),
        source=_text(row.get("source")),
        activity=_text(row.get("activity")),
    )


def _part(hour: int) -> str:
    if hour < 5 or hour >= 22:
        return "night"
    return "morning" if hour < 12 else "afternoon" if hour < 18 else "evening"


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _list(value: object) -> tuple[str, ...]:
    return tuple(part.strip() for part in _text(value).split(",") if part.strip())


def _number(value: Any) -> float:  # noqa: ANN401  # whatever a cell holds
    return math.nan if value is None or pd.isna(value) else float(value)
