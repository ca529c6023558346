"""The records that say whether something helped, whether it gets worse, and what a doctor should hear of."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, timedelta

FEWER = "fewer"
MORE = "more"
NO_CLEAR_CHANGE = "no_clear_change"
CANNOT_TELL = "cannot_tell"
CHANGES = (FEWER, MORE, NO_CLEAR_CHANGE, CANNOT_TELL)

WORSENING = "worsening"
IMPROVING = "improving"
TRENDS = (WORSENING, IMPROVING, NO_CLEAR_CHANGE, CANNOT_TELL)


@dataclass(frozen=True, slots=True)
class TreatmentEffect:
    """What changed with one treatment, all its days together.

    ``starts`` are the days of the injections, or the first day of anything else. ``verdict`` is one of CHANGES;
    ``reason`` says why it cannot be told: ``days_before`` and ``days_after`` (``reason_value`` is the number of kept
    days there are without it or with it), ``together`` (``together`` names what it cannot be told from), ``new`` (seen,
    but not yet without the last four weeks), ``wide`` (all else); empty when it can.
    ``estimate`` and its interval are the log rate ratio at full effect, NaN where nothing may be credited.
    ``rate_with`` and ``rate_without`` are the model's mean outcome a day while it acted fully and what it would have
    been there; ``difference`` is the first minus the second. ``ended`` is true where it was stopped: ``days_before``
    then counts the days after its end, too.
    """

    kind: str
    product: str
    starts: tuple[date, ...]
    verdict: str
    reason: str
    reason_value: str
    together: tuple[tuple[str, str], ...]
    estimate: float
    ci_low: float
    ci_high: float
    p_value: float
    rate_with: float
    rate_without: float
    difference: float
    difference_low: float
    difference_high: float
    days_before: int
    days_after: int
    outcome: str = "spasm_count"
    ended: bool = False

    @property
    def key(self) -> tuple[str, str]:
        """What its records have in common: kind and product, without regard to capitals."""
        return treatment_key(self.kind, self.product)

    @property
    def is_injection(self) -> bool:
        """True where it comes in cycles and wears off."""
        return self.key[0] == "botulinum"

    @property
    def is_estimated(self) -> bool:
        """True where a change and its range are known."""
        return not math.isnan(self.estimate)


@dataclass(frozen=True, slots=True)
class TreatmentEffects:
    """The effects of all treatments of a diary, those first whose change is clearest."""

    outcome: str
    kept_days: int
    first: date | None
    last: date | None
    effects: tuple[TreatmentEffect, ...]

    def of(self, kind: str, product: str) -> TreatmentEffect | None:
        """The effect to which one record of a treatment belongs."""
        key = treatment_key(kind, product)
        return next((effect for effect in self.effects if effect.key == key), None)


@dataclass(frozen=True, slots=True)
class BeforeAfter:
    """The days around the start of one treatment with what was expected.

    ``values`` are NaN on days that were not kept; ``without`` is the course expected without the treatment (an even
    week), ``with_it`` the same with it, NaN before it can act. Both are NaN where nothing may be credited.
    """

    kind: str
    product: str
    outcome: str
    days: tuple[date, ...]
    values: tuple[float, ...]
    without: tuple[float, ...]
    with_it: tuple[float, ...]
    starts: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class PlaceboDates:
    """The same test at other start dates, on which nothing was started.

    ``days`` are those dates (for injections the first of them, the others moved along), ``estimates`` the log rate
    ratio found there, ``p_values`` how surely. ``n_as_strong`` of them are at least as sure, in the same direction.
    """

    kind: str
    product: str
    real_day: date
    real_estimate: float
    real_p_value: float
    days: tuple[date, ...]
    estimates: tuple[float, ...]
    p_values: tuple[float, ...]

    @property
    def n_as_strong(self) -> int:
        """Number of other dates that stand out at least as much, in the same direction."""
        return sum(
            p_value <= self.real_p_value and (estimate < 0) == (self.real_estimate < 0)
            for estimate, p_value in zip(self.estimates, self.p_values, strict=True)
        )

    @property
    def share_as_strong(self) -> float:
        """Share of the other dates that stand out at least as much, NaN where there are none."""
        return self.n_as_strong / len(self.days) if self.days else math.nan


@dataclass(frozen=True, slots=True)
class Moment:
    """Something to be seen in a cycle: its ``day`` after the injection, or None with the ``reason`` why not.

    Reasons: ``missing`` (too few days were kept to see it), ``no_drop`` (the spasms did not become clearly fewer),
    ``earlier`` (they did before the injection), ``not_yet`` (the cycle is not that far), ``stayed`` (the effect lasted
    to the end of the cycle). ``so_far`` stands beside a day that may still change.
    """

    day: int | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Cycle:
    """One injection and what followed, up to 92 days or the day before the next one.

    ``day_numbers`` run from -14; ``smoothed`` is the mean of the kept days within 3 days, NaN on days not kept and
    where fewer than 4 of the 7 are. ``before`` and ``full`` are the mean outcome of days -14 to -1 and 14 to 42.
    ``onset`` and ``wear_off`` are moments; ``best_week`` is one too, its ``day`` being the number of the week.
    ``running`` is the cycle that has not ended.
    """

    start: date
    products: tuple[str, ...]
    day_numbers: tuple[int, ...]
    smoothed: tuple[float, ...]
    before: float
    full: float
    onset: Moment
    best_week: Moment
    best_week_mean: float
    wear_off: Moment
    running: bool

    def value(self, day_number: int) -> float:
        """Return the smoothed outcome of a day after the injection, NaN where there is none."""
        if day_number not in self.day_numbers:
            return math.nan
        return self.smoothed[self.day_numbers.index(day_number)]

    def day(self, day_number: int) -> date:
        """Return the calendar day."""
        return self.start + timedelta(days=day_number)


@dataclass(frozen=True, slots=True)
class TrendWindow:
    """The slope over one span of calendar days.

    ``change`` and its interval are the log rate ratio from its first to its last day, injections allowed for; NaN below
    60 kept days.
    """

    first: date
    last: date
    calendar_days: int
    kept_days: int
    change: float
    ci_low: float
    ci_high: float
    p_value: float


@dataclass(frozen=True, slots=True)
class Trend:
    """Whether it gets worse. ``verdict`` is one of TRENDS and rests on ``window`` at the last two looks.

    ``reason`` says why it cannot be told: ``days`` (fewer than 60 kept days), ``new`` (seen at the last look, not at
    the one before), ``small`` (a slope, but of less than a fifth), ``wide``; empty when it can. ``recent`` are slopes
    over shorter and longer spans, up to the last day, which carry no verdict.
    """

    verdict: str
    reason: str
    outcome: str
    kept_days: int
    looked_until: date | None
    next_look: int
    window: TrendWindow | None
    recent: tuple[TrendWindow, ...]


@dataclass(frozen=True, slots=True)
class RedFlag:
    """Something in the log that a doctor should hear of soon; a fact, never a diagnosis.

    ``kind`` is ``new_place``, ``new_side``, ``worsening`` or ``most_days``, and ``answered`` or ``emergency`` from a
    check-in; ``key`` stays the same as long as it is the same news, so that "I have told them" can be remembered.
    ``day`` is since when; ``detail`` the side, the place or the words of the check-in, ``side`` the one side on which a
    new place lies; ``number`` and ``out_of`` count spasms or days.
    """

    kind: str
    key: str
    day: date
    detail: str = ""
    number: int = 0
    out_of: int = 0
    change: float = math.nan
    side: str = ""


def treatment_key(kind: str, product: str) -> tuple[str, str]:
    """Return what all records of one treatment share."""
    return kind.strip().casefold(), (product or "").strip().casefold()
