"""The fixed days on which a diary is looked at, so that no one day of luck can be picked out."""

from __future__ import annotations

from itertools import count, takewhile

import numpy as np
import pandas as pd

from analytics.settings import Settings


def daily(days: pd.DataFrame) -> pd.DataFrame:
    """Lay a diary out on its calendar: one row a day, NaN where nothing was noted; of two rows the later one counts."""
    if not len(days):
        return days
    in_order = days.sort_index()
    return in_order[~in_order.index.duplicated(keep="last")].asfreq("D")


def kept(days: pd.DataFrame, outcome: str) -> pd.Series:
    """Tell for each calendar day whether it was kept: its outcome is stated, 0 included."""
    if outcome not in days:
        return pd.Series(False, index=days.index)
    return pd.Series(np.isfinite(pd.to_numeric(days[outcome], errors="coerce").to_numpy(float)), index=days.index)


def reached(kept_days: int, settings: Settings) -> tuple[int, ...]:
    """List the milestones that a diary of so many kept days has reached, in order."""
    fixed = [milestone for milestone in settings.milestones if milestone <= kept_days]
    later = takewhile(lambda milestone: milestone <= kept_days, count(settings.milestones[-1], settings.milestone_step))
    return tuple(sorted({*fixed, *later}))


def next_milestone(kept_days: int, settings: Settings) -> int:
    """Return the first milestone that is still ahead."""
    ahead = [milestone for milestone in settings.milestones if milestone > kept_days]
    if ahead:
        return min(ahead)
    steps = (kept_days - settings.milestones[-1]) // settings.milestone_step + 1
    return settings.milestones[-1] + steps * settings.milestone_step


def cut(days: pd.DataFrame, milestone: int, outcome: str) -> pd.DataFrame:
    """Return the diary up to and including the day on which its ``milestone``-th kept day falls.

    Raises
    ------
    ValueError
        When the diary holds fewer kept days than the milestone.
    """
    is_kept = kept(days, outcome)
    if int(is_kept.sum()) < milestone:
        raise ValueError(f"{int(is_kept.sum())} kept days, expected {milestone} or more")
    last = is_kept.cumsum().to_numpy().searchsorted(milestone)
    return days.iloc[: int(last) + 1]


def looked_at(days: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Return the part of the diary on which its findings rest: up to its last milestone, empty before the first."""
    looks = reached(int(kept(days, settings.outcome).sum()), settings)
    return cut(days, looks[-1], settings.outcome) if looks else days.iloc[:0]
