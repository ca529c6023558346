"""The first spasms, days and treatments of a file as they will be stored, in words a person can check."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

import pandas as pd

from data.importers.episodes import earliest
from data.records import DayValue, DiaryLog, Episode
from pages.charts.words import day_words, label_of, number, with_unit

FIRST_ROWS = 5
MOST_VALUES = 6


def first_episodes(log: DiaryLog) -> pd.DataFrame:
    """Return the earliest spasms: when, where, how it was."""
    first = earliest(log.episodes, FIRST_ROWS)
    return pd.DataFrame(
        [(_when(episode), _where(episode), _how(episode)) for episode in first], columns=["Spasm", "Where", "How"]
    )


def first_days(log: DiaryLog) -> pd.DataFrame:
    """Return the earliest days, each with its first few values."""
    by_day: dict[date, list[DayValue]] = defaultdict(list)
    for value in log.days:
        by_day[value.day].append(value)
    rows = [(f"{day:%a} {day_words(day)}", _values(by_day[day])) for day in sorted(by_day)[:FIRST_ROWS]]
    return pd.DataFrame(rows, columns=["Day", "Stored as"])


def first_treatments(log: DiaryLog) -> pd.DataFrame:
    """Return the earliest treatments: when and what."""
    first = sorted(log.treatments, key=lambda treatment: treatment.day)[:FIRST_ROWS]
    return pd.DataFrame(
        [
            (day_words(treatment.day), treatment.product or treatment.kind, _dose(treatment.dose, treatment.unit))
            for treatment in first
        ],
        columns=["Day", "Treatment", "Dose"],
    )


def _when(episode: Episode) -> str:
    day = f"{episode.onset:%a} {day_words(episode.onset.date())}"
    return f"{day}, {episode.onset:%H:%M}" if episode.precision in ("second", "minute") else day


def _where(episode: Episode) -> str:
    words = [episode.side or "", *(site.replace("_", " ") for site in episode.sites)]
    return " ".join(word for word in words if word) or "–"


def _how(episode: Episode) -> str:
    parts = []
    if episode.intensity is not None:
        parts.append(f"{number(episode.intensity)} of 10")
    if episode.duration_s is not None:
        parts.append(f"{number(episode.duration_s)} s")
    if episode.count is not None and episode.count != 1:
        parts.append(f"{episode.count} spasms")
    if episode.activity:
        parts.append(f"while {episode.activity}")
    if episode.triggers:
        parts.append("suspected: " + ", ".join(trigger.replace("_", " ") for trigger in episode.triggers))
    return ", ".join(parts) or "–"


def _values(values: list[DayValue]) -> str:
    shown = [_value(value) for value in values[:MOST_VALUES]]
    more = len(values) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more else "")


def _value(value: DayValue) -> str:
    words = with_unit(value.value, value.factor) if isinstance(value.value, float | int) else value.value
    return f"{label_of(value.factor)} {words}"


def _dose(dose: float | None, unit: str) -> str:
    return "–" if dose is None else f"{number(dose)} {unit}".strip()
