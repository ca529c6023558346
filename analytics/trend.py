"""Whether the spasms get worse over the months, told from a bad season of a few weeks."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from datetime import timedelta

import numpy as np
import pandas as pd

from analytics.calendar_days import CalendarDays
from analytics.milestones import cut, daily, kept, next_milestone, reached
from analytics.settings import Settings
from analytics.slow_change import UNKNOWN, Change, beside, change_along
from analytics.treatment_columns import INJECTION, Treated, treatment_columns
from analytics.treatment_results import (
    CANNOT_TELL,
    IMPROVING,
    NO_CLEAR_CHANGE,
    WORSENING,
    Trend,
    TrendWindow,
    treatment_key,
)
from analytics.trial import judged_calendar

LEVEL = 0.05
LEAST_DAYS = 60
WINDOW_DAYS = 180
RECENT_DAYS = (90, 180, 365)
LEAST_CHANGE = math.log(1.2)


def trend(
    days: pd.DataFrame,
    treatments: Iterable[Treated] = (),
    *,
    settings: Settings = Settings(),  # noqa: B008  # frozen
) -> Trend:
    """Judge whether the outcome rises or falls over the last half year.

    Parameters
    ----------
    days : DataFrame
        The diary as it is read: one row a day, the outcome NaN where the day was not kept.
    treatments : iterable of records with ``day``, ``kind`` and ``product``
        Injections are allowed for, so that their wearing off does not read as worsening; nothing else is: whether it
        gets worse is asked of the life that was lived.
    settings : Settings
        The outcome and the milestones.

    Returns
    -------
    Trend

    Notes
    -----
    ``worsening`` and ``improving`` need p <= 0.05 at the last two milestones, in one direction, and a change of a fifth
    over the 180 days before the last one. ``no_clear_change`` needs an interval within a fifth fewer to a quarter more.
    Mann-Kendall calls 22 to 37 % of unchanging diaries a trend where good and bad weeks carry over.

    References
    ----------
    Turner et al. 2021, doi:10.1186/s12874-021-01306-w
    """
    table, outcome = daily(days), settings.outcome
    injections = [one for one in treatments if treatment_key(one.kind, "")[0] == INJECTION]
    known = int(kept(table, outcome).sum())
    looks = reached(known, settings)[-2:]
    slopes = [_window(cut(table, look, outcome), WINDOW_DAYS, injections, settings) for look in looks]
    verdict, reason = verdict_on(slopes, settings)
    return Trend(
        verdict=verdict,
        reason=reason,
        outcome=outcome,
        kept_days=known,
        looked_until=slopes[-1].last if slopes else None,
        next_look=max(next_milestone(known, settings), LEAST_DAYS),
        window=slopes[-1] if slopes else None,
        recent=_recent(table, injections, settings) if known else (),
    )


def verdict_on(slopes: Sequence[TrendWindow], settings: Settings) -> tuple[str, str]:
    """Return the verdict on the slopes of the last two looks, the newest last, and the reason where it is open."""
    if not slopes or math.isnan(slopes[-1].p_value):
        return CANNOT_TELL, "wide" if slopes and slopes[-1].kept_days >= LEAST_DAYS else "days"
    now = slopes[-1]
    bound = math.log(settings.negligible_rate_ratio)
    if -bound <= now.ci_low and now.ci_high <= bound:
        return NO_CLEAR_CHANGE, ""
    if now.p_value > LEVEL:
        return CANNOT_TELL, "wide"
    if abs(now.change) < LEAST_CHANGE:
        return CANNOT_TELL, "small"
    before = slopes[-2] if len(slopes) > 1 else None
    if before is None or not before.p_value <= LEVEL or (before.change < 0) != (now.change < 0):
        return CANNOT_TELL, "new"
    return (IMPROVING if now.change < 0 else WORSENING), ""


def _recent(table: pd.DataFrame, injections: Sequence[Treated], settings: Settings) -> tuple[TrendWindow, ...]:
    """Return the slopes up to the last day over each span that the diary fills, and over all of it."""
    is_kept = kept(table, settings.outcome)
    first, last = is_kept.idxmax(), is_kept[::-1].idxmax()
    table = table.loc[first:last]
    spans = [span for span in RECENT_DAYS if span < len(table)]
    return tuple(_window(table, span, injections, settings) for span in [*spans, len(table)])


def _window(table: pd.DataFrame, calendar_days: int, injections: Sequence[Treated], settings: Settings) -> TrendWindow:
    last = table.index[-1]
    part = table.loc[max(table.index[0], last - timedelta(days=calendar_days - 1)) :]
    calendar = judged_calendar(part, settings.outcome)
    change = _slope(calendar, injections, settings) if calendar.kept.sum() >= LEAST_DAYS else UNKNOWN
    return TrendWindow(
        first=part.index[0].date(),
        last=last.date(),
        calendar_days=len(part),
        kept_days=int(calendar.kept.sum()),
        change=change.estimate,
        ci_low=change.low,
        ci_high=change.high,
        p_value=change.p_value,
    )


def _slope(calendar: CalendarDays, injections: Sequence[Treated], settings: Settings) -> Change:
    """Estimate the change from the first to the last calendar day."""
    design = beside(calendar, drift=False, others=treatment_columns(calendar, injections))
    return change_along(calendar, design, np.linspace(-0.5, 0.5, len(calendar.days)), level=settings.level)
