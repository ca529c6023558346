"""What in a log a doctor should hear of soon: facts that stand by themselves, kept apart from the statistics."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import pandas as pd

from analytics.milestones import daily, kept
from analytics.settings import Settings
from analytics.spread import new_places, new_sides
from analytics.treatment_columns import INJECTION, Treated
from analytics.treatment_results import WORSENING, RedFlag, Trend, treatment_key

LAST_DAYS, MANY_OF_THEM = 14, 10
OLDEST_DAYS = 28
NO_CONDITION = ("", "none", "unknown", "not_diagnosed", "undiagnosed", "not_sure")


def red_flags(
    days: pd.DataFrame,
    episodes: pd.DataFrame,
    trend: Trend,
    *,
    condition: str | None,
    treatments: Iterable[Treated] = (),
    settings: Settings = Settings(),  # noqa: B008  # frozen
) -> tuple[RedFlag, ...]:
    """List the red flags of a diary, the newest first.

    Parameters
    ----------
    days : DataFrame
        One row a day, the outcome NaN where the day was not kept.
    episodes : DataFrame
        One row a spasm: ``day``, ``side``, ``sites`` (texts joined by commas).
    trend : Trend
        Only its verdict counts.
    condition : str or None
        What a doctor has diagnosed, if anything.
    treatments : iterable of records with ``day``, ``kind`` and ``product``
        Whoever gets injections has been examined.
    settings : Settings
        The outcome.

    Returns
    -------
    tuple of RedFlag
        A new side or place, the verdict "worsening", and, only while no condition is diagnosed, spasms on 10 of the
        last 14 kept days. None of them says what it is.
    """
    flags = [*new_sides(episodes), *new_places(episodes), *_worsening(trend)]
    examined = any(treatment_key(one.kind, "")[0] == INJECTION for one in treatments)
    if not examined and (condition or "").strip().casefold() in NO_CONDITION:
        flags += _most_days(days, settings.outcome)
    return tuple(sorted(flags, key=lambda flag: flag.day, reverse=True))


def untold(flags: Iterable[RedFlag], told: dict[str, date], today: date, quiet_days: int = 90) -> tuple[RedFlag, ...]:
    """Leave out what the doctor was told of within the last 90 days; ``told`` maps a flag's key to that day."""
    since = today - timedelta(days=quiet_days)
    return tuple(flag for flag in flags if told.get(flag.key, date.min) < since)


def _worsening(trend: Trend) -> list[RedFlag]:
    if trend.verdict != WORSENING or trend.window is None:
        return []
    window = trend.window
    return [RedFlag("worsening", "worsening", window.last, number=window.calendar_days, change=window.change)]


def _most_days(days: pd.DataFrame, outcome: str) -> list[RedFlag]:
    """Look at the last 14 kept days, as long as they lie within four weeks."""
    table = daily(days)
    known = table.loc[kept(table, outcome), outcome].astype(float) if outcome in table else pd.Series(dtype=float)
    last = known.iloc[-LAST_DAYS:]
    if len(last) < LAST_DAYS or (last.index[-1] - last.index[0]).days >= OLDEST_DAYS:
        return []
    number = int((last > 0).sum())
    if number < MANY_OF_THEM:
        return []
    return [RedFlag("most_days", "most_days", last.index[-1].date(), number=number, out_of=LAST_DAYS)]
