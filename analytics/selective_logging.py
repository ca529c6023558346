"""Cautions about the log itself: whether it seems to be kept less, or more, on bad days."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from analytics import analyse
from analytics.milestones import kept
from analytics.settings import Settings
from analytics.treatment_columns import Treated

WRITES_LESS = "writes_less_on_bad_days"
WRITES_MORE = "writes_more_on_bad_days"
MANY_GAPS = "many_days_not_logged"
LEVEL = 0.05
LEAST_SHARE_LOGGED = 0.70
COLUMN = "unlogged_neighbours"


def cautions(days: pd.DataFrame, *, treatments: Iterable[Treated] = (), settings: Settings) -> tuple[str, ...]:
    """Return the keys of what to be careful about in this log, most important first.

    Notes
    -----
    The tested column counts the neighbouring days that are not logged (0, 1 or 2), in the same model as any factor:
    more spasms beside a hole suggest that bad days are left out. It sees 31 to 78 % of logs kept by mood, and is wrong
    on 1 to 8 % of honest ones. Links with whatever makes a person write cannot be told by any method.
    """
    found = []
    is_kept = kept(days, settings.outcome)
    if len(days) and float(is_kept.mean()) < LEAST_SHARE_LOGGED:
        found.append(MANY_GAPS)
    missing = (~is_kept).astype(float)
    neighbours = missing.shift(1, fill_value=0.0) + missing.shift(-1, fill_value=0.0)
    tested = pd.DataFrame({settings.outcome: days[settings.outcome], COLUMN: neighbours})
    row = analyse(tested, (0,), treatments=treatments, settings=settings).iloc[0]
    if row["p_value"] < LEVEL:
        found.append(WRITES_LESS if row["estimate"] > 0 else WRITES_MORE)
    return tuple(found)
