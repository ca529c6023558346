"""What the Patterns page shows of one selection, each part computed once for the diary's revision."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from analytics import patterns_places
from analytics.milestones import daily, kept
from analytics.noted_before import NotedBefore, noted_before
from analytics.patterns import Selection, selected, single_spasms
from analytics.patterns_days import EveryDay, day_values, every_day
from analytics.patterns_places import News, PlaceMonths, Places
from analytics.patterns_strength import Shares, durations, intensities
from analytics.patterns_week import Week, week, weekday_chance
from data.records import Diary
from pages.widgets import session


@dataclass(frozen=True, slots=True)
class Whole:
    """What holds for the whole diary, whatever is selected: no look at a part of it can change what is said here."""

    spasms: pd.DataFrame
    news: News
    places: Places
    first_placed: date | None
    weekday_chance: float


@dataclass(frozen=True, slots=True)
class View:
    """One selection."""

    selection: Selection
    n_spasms: int
    every_day: EveryDay
    places: Places
    months: PlaceMonths
    week: Week
    durations: Shares
    intensities: Shares
    before: NotedBefore


def whole(diary: Diary) -> Whole:
    """Return what holds for the whole diary."""
    return session.computed("patterns", (diary.diary_id, diary.revision), lambda: _whole(diary))


def view(diary: Diary, selection: Selection) -> View:
    """Return one selection."""
    return session.computed(
        "pattern_view", (diary.diary_id, diary.revision, selection), lambda: _view(diary, selection)
    )


def _whole(diary: Diary) -> Whole:
    episodes, days = session.episodes(diary), session.days(diary)
    outcome = session.settings(diary).outcome
    spasms = single_spasms(episodes)
    found = patterns_places.news(episodes)
    placed = spasms[spasms["sites"].map(len) > 0]
    values = days[outcome].astype(float) if outcome in days else pd.Series(dtype=float)
    return Whole(
        spasms=spasms,
        news=found,
        places=patterns_places.places(spasms, found),
        first_placed=placed["day"].min().date() if len(placed) else None,
        weekday_chance=weekday_chance(daily(values.to_frame())[outcome]) if len(values) else float("nan"),
    )


def _view(diary: Diary, selection: Selection) -> View:
    days, outcome = session.days(diary), session.settings(diary).outcome
    everything = whole(diary)
    chosen = selected(everything.spasms, selection)
    values, at_least = day_values(days, everything.spasms, selection, outcome=outcome)
    span = days.loc[str(selection.first) : str(selection.last)]
    worst = span["worst_intensity"] if "worst_intensity" in span else pd.Series(dtype=float)
    is_kept = kept(days, outcome)
    seen = pd.DatetimeIndex(days.index[is_kept]).union(pd.DatetimeIndex(everything.spasms["day"]))
    return View(
        selection=selection,
        n_spasms=int(chosen["number"].sum()),
        every_day=every_day(days, everything.spasms, selection, outcome=outcome),
        places=patterns_places.places(chosen, everything.news),
        months=patterns_places.place_months(chosen, seen, selection, everything.news),
        week=week(chosen, values, at_least),
        durations=durations(chosen),
        intensities=intensities(chosen, worst if not selection.is_narrowed else worst.iloc[:0]),
        before=noted_before(chosen),
    )
