"""Which source gives which factor, where two disagree, and which one the person wants to be believed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from data.belief import PREFERRED, first_choice
from data.errors import EntryRefused
from data.imports import HAND
from data.queries import query
from data.reads import read_diary
from data.settings import set_setting
from data.store import reading

APART = 0.2
BY_HAND = "By hand"


@dataclass(frozen=True, slots=True)
class SourceDays:
    """One source of a factor: its key, its name, and the number of days for which it has a value."""

    source: str
    label: str
    n_days: int


@dataclass(frozen=True, slots=True)
class FactorSources:
    """Where one factor comes from, the source believed first standing first.

    ``chosen`` is the source the person preferred, None where the rule decides. ``n_shared`` counts the days with
    numbers of two or more sources, ``n_apart`` those on which the largest and the smallest are over 20 % apart;
    ``widest`` is the day of these on which they are furthest apart, with both numbers.
    """

    factor: str
    sources: tuple[SourceDays, ...]
    chosen: str | None
    n_shared: int
    n_apart: int
    widest: tuple[date, float, float] | None = None


def read_sources(diary_id: int) -> tuple[FactorSources, ...]:
    """Return every factor with its sources, those with several first."""
    settings = read_diary(diary_id).settings
    with reading() as cursor:
        values = cursor.execute(query("source_values"), [diary_id]).df()
        labels = dict(cursor.execute(query("source_labels"), [diary_id]).fetchall())
    found = [
        _factor(str(factor), rows, settings.get(f"{PREFERRED}{factor}"), labels | {HAND: BY_HAND})
        for factor, rows in values.groupby("factor")
    ]
    return tuple(sorted(found, key=lambda factor: (-len(factor.sources), factor.factor)))


def prefer_source(diary_id: int, factor: str, source: str | None) -> None:
    """Believe this source first for this factor, after what was entered by hand; None leaves it to the rule again.

    Raises
    ------
    EntryRefused
        When the source does not give this factor.
    """
    known = {found.factor: found for found in read_sources(diary_id)}
    if source is not None and (factor not in known or source not in {s.source for s in known[factor].sources}):
        raise EntryRefused("This source does not give this factor.")
    set_setting(diary_id, f"{PREFERRED}{factor}", source)


def _factor(factor: str, rows: pd.DataFrame, chosen: str | None, labels: dict[str, str]) -> FactorSources:
    order = first_choice(rows, chosen)
    n_days = rows.groupby("source")["day"].nunique()
    sources = tuple(SourceDays(source, labels.get(source, source), int(n_days[source])) for source in order)
    by_source = rows.dropna(subset="value").groupby(["day", "source"])["value"].max()
    numbers = by_source.groupby("day").agg(["min", "max", "size"])
    shared = numbers[numbers["size"] > 1]
    larger = shared[["min", "max"]].abs().max(axis=1)
    apart = (shared["max"] - shared["min"]) > APART * larger
    widest = _widest(shared[apart])
    return FactorSources(factor, sources, chosen if chosen in order else None, len(shared), int(apart.sum()), widest)


def _widest(apart: pd.DataFrame) -> tuple[date, float, float] | None:
    if apart.empty:
        return None
    place = int((apart["max"] - apart["min"]).to_numpy().argmax())
    return pd.Timestamp(apart.index[place]).date(), float(apart["min"].iloc[place]), float(apart["max"].iloc[place])
