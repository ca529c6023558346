"""What is computed once for each revision of the diary about treatments, cycles, the trend and red flags."""

from __future__ import annotations

from analytics import before_after as around_start
from analytics import cycles as injection_cycles
from analytics import placebo_dates as other_dates
from analytics import red_flags as flag_search
from analytics import treatment
from analytics import trend as slope
from analytics.check_in_flags import answered_flags
from analytics.treatment_results import (
    BeforeAfter,
    Cycle,
    PlaceboDates,
    RedFlag,
    TreatmentEffect,
    TreatmentEffects,
    Trend,
)
from data import store
from data.check_ins import read_check_ins
from data.records import CheckIn, Diary
from data.scales import SIGNS
from pages.widgets import session
from pages.widgets.clock import today


def treatment_effects(diary: Diary) -> TreatmentEffects:
    """Return what each treatment changed; like the findings, of the whole diary and never of a filtered one."""
    days, given, settings = session.days(diary), session.treatments(diary), session.settings(diary)
    return session.computed(
        "effects", state_of(diary), lambda: treatment.treatment_effects(days, given, settings=settings)
    )


def before_after(diary: Diary, effect: TreatmentEffect) -> BeforeAfter | None:
    """Return the days around the start of one treatment."""
    days, given, settings = session.days(diary), session.treatments(diary), session.settings(diary)
    return session.computed(
        "before_after",
        (*state_of(diary), effect.key),
        lambda: around_start.before_after(days, given, effect, settings=settings),
    )


def placebo_dates(diary: Diary, effect: TreatmentEffect) -> PlaceboDates | None:
    """Return the test of one treatment on other dates."""
    days, given, settings = session.days(diary), session.treatments(diary), session.settings(diary)
    return session.computed(
        "placebo_dates",
        (*state_of(diary), effect.key),
        lambda: other_dates.placebo_dates(days, given, effect, settings=settings),
    )


def cycles(diary: Diary) -> tuple[Cycle, ...]:
    """Return the injection cycles."""
    days, given, settings = session.days(diary), session.treatments(diary), session.settings(diary)
    return session.computed("cycles", state_of(diary), lambda: injection_cycles.cycles(days, given, settings=settings))


def trend(diary: Diary) -> Trend:
    """Return whether it gets worse."""
    days, given, settings = session.days(diary), session.treatments(diary), session.settings(diary)
    return session.computed("trend", state_of(diary), lambda: slope.trend(days, given, settings=settings))


def red_flags(diary: Diary) -> tuple[RedFlag, ...]:
    """Return what a doctor should hear of, told or not: what stands in the log, and what a check-in said."""
    days, given, settings = session.days(diary), session.treatments(diary), session.settings(diary)
    episodes, found = session.episodes(diary), trend(diary)
    of_log = session.computed(
        "red_flags",
        state_of(diary),
        lambda: flag_search.red_flags(
            days, episodes, found, condition=diary.condition, treatments=given, settings=settings
        ),
    )
    return (*answered_flags(check_ins(diary), SIGNS, today()), *of_log)


def check_ins(diary: Diary) -> tuple[CheckIn, ...]:
    """Return the check-ins, by day."""
    return session.computed("check_ins", state_of(diary), lambda: read_check_ins(diary.diary_id))


def state_of(diary: Diary) -> tuple[object, ...]:
    """Return what a result of the whole diary rests on: the file, the diary and its revision."""
    return str(store.diary_path()), diary.diary_id, diary.revision
