"""One treatment laid beside everything else in the diary, ready to be judged."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analytics.arrays import Flags, Floats
from analytics.calendar_days import CalendarDays, on_calendar
from analytics.exposures import exposures
from analytics.milestones import daily
from analytics.nuisance import unusual_days
from analytics.slow_change import Beside, beside
from analytics.treatment_columns import Treated, taken, treatment_columns
from analytics.treatment_course import Given, acting, all_given, course, inseparable
from analytics.treatment_results import TreatmentEffect

MIN_DAYS_EACH_SIDE = 14


@dataclass(frozen=True, slots=True)
class Trial:
    """A treatment with its ``column`` (T,), the ``design`` it has to do better than, and the other treatments."""

    calendar: CalendarDays
    given: Given
    others: tuple[Given, ...]
    design: Beside
    column: Floats

    @property
    def with_it(self) -> Flags:
        """The kept days on which it acts, (T,)."""
        return self.calendar.kept & acting(self.column)

    @property
    def without_it(self) -> Flags:
        """The kept days to compare with, (T,): those without it; for injections all on which they act little."""
        if self.given.is_injection:
            return self.calendar.kept & ~acting(self.column)
        return self.calendar.kept & ~taken(self.calendar.days, self.given.spans)

    @property
    def has_both_sides(self) -> bool:
        """True with 14 kept days with it and 14 without."""
        return bool(min(self.with_it.sum(), self.without_it.sum()) >= MIN_DAYS_EACH_SIDE)

    def together(self) -> list[Given]:
        """List the treatments it cannot be told from."""
        alone = beside(self.calendar, drift=True)
        return inseparable(self.calendar, alone, self.given, self.column, self.others)


def judged_calendar(days: pd.DataFrame, outcome: str) -> CalendarDays:
    """Return the days on which treatments are judged: those of the findings, blank forms left out."""
    if outcome not in days:
        days = days.assign(**{outcome: np.nan})
    return on_calendar(exposures(daily(days), outcome), outcome)


def trials(calendar: CalendarDays, treatments: Iterable[Treated]) -> tuple[Trial, ...]:
    """Lay out every treatment, in order of its first day; none where the diary holds no day."""
    given = all_given(treatments)
    if not len(calendar.days):
        return ()
    return tuple(_trial(calendar, one, tuple(other for other in given if other is not one)) for one in given)


def trial_of(calendar: CalendarDays, treatments: Iterable[Treated], effect: TreatmentEffect) -> Trial | None:
    """Lay out the one treatment that an effect is told of; None where the diary holds it no more."""
    return next((one for one in trials(calendar, treatments) if one.given.key == effect.key), None)


def _trial(calendar: CalendarDays, one: Given, others: tuple[Given, ...]) -> Trial:
    records = [record for other in others for record in other.records]
    beside_it = np.hstack([treatment_columns(calendar, records), unusual_days(calendar)])
    design = beside(calendar, drift=True, others=beside_it)
    return Trial(calendar, one, others, design, course(calendar, one.spans, injection=one.is_injection))
