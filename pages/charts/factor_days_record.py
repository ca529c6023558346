"""What is drawn of one factor under the spasms: both day by day on one time axis, and the days that are marked."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from analytics import rates
from analytics.finding_words import factor_title
from analytics.outcome_words import outcome_axis
from data.records import Period, Treatment
from data.vocabulary import as_shown
from pages.charts.factor_words import axis_words, level_text
from pages.charts.time_axis import TimeAxis
from pages.charts.timeline_record import Timeline, timeline_of
from pages.charts.timeline_words import columns_of
from pages.charts.words import counted, label_of, rate


@dataclass(frozen=True, slots=True)
class FactorDays:
    """``above`` holds the outcome; ``levels`` the factor at the same days (or weeks), None where it was not noted.

    ``gaps`` are the spans in which the factor was not noted (by the week: those of a week or more), ``marked`` the days
    that a person marked.
    """

    above: Timeline
    factor: str
    levels: tuple[float | None, ...]
    gaps: tuple[tuple[date, date], ...]
    marked: Period | None
    n_noted: int
    average: float


def factor_days_of(
    days: pd.DataFrame,
    factor: str,
    treatments: Sequence[Treatment],
    *,
    outcome: str,
    shown: Period,
    marked: Period | None = None,
    beside: str = "",
) -> FactorDays | None:
    """Lay out the shown days; None where the outcome is not kept, or the factor not noted, on any of them.

    Days that are kept for the outcome ``beside`` are no gaps, as in `rates.gaps`.
    """
    part = days.loc[str(shown.first) : str(shown.last)]
    if factor not in part or not part[factor].notna().any():
        return None
    mean = rates.rolling_mean(days, outcome=outcome).reindex(part.index)
    above = timeline_of(
        part, treatments, outcome=outcome, mean=mean, gaps=rates.gaps(part, outcome=outcome, beside=beside)
    )
    if above is None:
        return None
    levels = part[factor].astype(float)
    return FactorDays(
        above=above,
        factor=factor,
        levels=tuple(None if math.isnan(level) else float(level) for level in _stepped(levels, above)),
        gaps=tuple(gap for gap in rates.gaps(part, outcome=factor) if (gap[1] - gap[0]).days + 1 >= above.step),
        marked=_inside(marked, above),
        n_noted=int(levels.notna().sum()),
        average=float(levels.mean()),
    )


def factor_days_alt(record: FactorDays, axis: TimeAxis) -> str:
    """Say what is drawn, and what is marked."""
    above, name = record.above, factor_title(record.factor)
    parts = [
        f"Above: {outcome_axis(above.outcome).lower()}. Below: {axis_words(record.factor, 0)}",
        f"{axis.say_span(above.first, above.last)}",
        f"{above.n_kept:,} of {counted(above.n_days, 'day')} logged, {rate(above.average)} on average",
        f"{name} noted on {counted(record.n_noted, 'day')}, {level_text(record.factor, record.average)} on average",
        f"Marked: {axis.say_span(record.marked.first, record.marked.last)}" if record.marked else "",
    ]
    return ". ".join(part for part in parts if part) + "."


def factor_days_table(record: FactorDays, axis: TimeAxis) -> pd.DataFrame:
    """Return one row a day or week; None where nothing was noted."""
    day, told, *_ = columns_of(record.above.outcome, record.above.step)
    return pd.DataFrame(
        {
            day: [axis.say(start) for start in record.above.starts],
            told: list(record.above.values),
            label_of(record.factor): [
                None if level is None else round(as_shown(record.factor, level), 2) for level in record.levels
            ],
        }
    )


def _stepped(levels: pd.Series, above: Timeline) -> pd.Series:
    """Return the levels of the days, or their means a week, weeks counted from the first day as above."""
    if above.step == 1:
        return levels
    return levels.groupby((levels.index - levels.index[0]).days // above.step).mean()


def _inside(marked: Period | None, above: Timeline) -> Period | None:
    if marked is None or marked.last < above.first or marked.first > above.last:
        return None
    return Period(max(marked.first, above.first), min(marked.last, above.last))
