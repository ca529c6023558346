"""Where the spasms of a report's days are, and what in them is new and a doctor should hear of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

import pandas as pd

from analytics.check_in_flags import ANSWERED, EMERGENCY_ANSWERED
from analytics.patterns import Selection, selected, single_spasms
from analytics.patterns_places import News, Places, places
from analytics.red_flags import OLDEST_DAYS
from analytics.spread import new_places, new_sides
from analytics.treatment_results import RedFlag
from data.records import Period

NEW_PLACE, NEW_SIDE, WORSENING = "new_place", "new_side", "worsening"


@dataclass(frozen=True, slots=True)
class SeenPlaces:
    """``spasms`` are the single spasms of the period, without notes; ``flags`` the newest first."""

    spasms: pd.DataFrame
    places: Places
    flags: tuple[RedFlag, ...]


def cut_places(episodes: pd.DataFrame, flags: Sequence[RedFlag], period: Period) -> SeenPlaces:
    """Cut to a period. That a place is new rests on the days before it too, of which nothing else is told."""
    until = episodes[pd.to_datetime(episodes["day"]) <= pd.Timestamp(period.last)] if len(episodes) else episodes
    spread = [*new_places(until), *new_sides(until)] if len(until) else []
    fresh = [flag for flag in spread if flag.day >= period.first]
    found = News(
        tuple((flag.detail, flag.day) for flag in fresh if flag.kind == NEW_PLACE),
        tuple((flag.detail, flag.day) for flag in fresh if flag.kind == NEW_SIDE),
    )
    spasms = selected(single_spasms(episodes), Selection(period.first, period.last))
    others = [flag for flag in flags if flag.kind not in (NEW_PLACE, NEW_SIDE) and _rests_inside(flag, period)]
    told = sorted([*fresh, *others], key=lambda flag: flag.day, reverse=True)
    return SeenPlaces(spasms, places(spasms, found), tuple(told))


def _rests_inside(flag: RedFlag, period: Period) -> bool:
    """True where all days that a flag looked at are days of the report."""
    length = {WORSENING: flag.number, ANSWERED: 1, EMERGENCY_ANSWERED: 1}.get(flag.kind, OLDEST_DAYS)
    return period.first <= flag.day - timedelta(days=length - 1) and flag.day <= period.last
