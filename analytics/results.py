"""The records that the analysis hands to sentences, charts and pages."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date

LINKED = "linked"
NO_LINK = "no_sizeable_link"
CANNOT_TELL = "cannot_tell"
VERDICTS = (LINKED, NO_LINK, CANNOT_TELL)


@dataclass(frozen=True, slots=True)
class LagEffect:
    """The effect of one factor at one lag, as the log rate ratio per SD and in outcome units a day.

    ``difference`` is the mean outcome at the factor's upper quartile minus that at its lower one; NaN where the lag
    could not be tested. ``estimate`` and its interval are the model's own; ``shown`` and its interval are what the
    differences and curves are drawn from: the same, but shrunken and with the wider interval for a linked factor.
    """

    lag: int
    estimate: float
    ci_low: float
    ci_high: float
    p_value: float
    rho: float
    n_pairs: int
    difference: float
    difference_low: float
    difference_high: float
    status: str
    shown: float = math.nan
    shown_low: float = math.nan
    shown_high: float = math.nan


@dataclass(frozen=True, slots=True)
class Adjusted:
    """The same effect after allowing for the other factors that move with this one.

    ``word`` is ``holds``, ``explained`` (then ``by`` names the control that moves most with it), ``too_little`` or
    ``alone`` when nothing else moves with it.
    """

    word: str
    by: tuple[str, ...]
    estimate: float
    ci_low: float
    ci_high: float
    p_value: float
    difference: float
    difference_low: float
    difference_high: float


@dataclass(frozen=True, slots=True)
class Finding:
    """What the log says about one factor.

    ``verdict`` is one of VERDICTS; ``strength`` is ``early``, ``moderate`` or ``strong`` when linked, else empty;
    ``reason`` is the key of why it cannot be told (``hint``, ``new``, ``explained``, ``weekday``, ``rhythm``,
    ``never_varied``, ``too_few_days``, ``more_days``, ``placebo``, ``together``), with ``reason_value`` as its number
    or name. ``together`` names the factors of the same set, which the log cannot tell from this one.
    ``low`` and ``high`` are the factor's own quartiles in its unit; ``rate_low`` and ``rate_high`` the mean outcome a
    day there. ``best_lag`` is the lag (days before) that carries the verdict; ``lags`` holds them all.
    ``comes_first`` is ``factor``, ``spasms``, ``both`` or ``unclear`` (order in time; a note, never a verdict).
    ``mean_rate`` is the model's mean outcome a day, ``mean_level`` and ``spread`` the factor's mean and SD at the best
    lag: the rate at level x is mean_rate * exp(shown * (x - mean_level) / spread).
    """

    factor: str
    verdict: str
    strength: str
    reason: str
    reason_value: str
    best_lag: int
    p_factor: float
    q_factor: float
    n_pairs: int
    days_needed: int | None
    low: float
    high: float
    rate_low: float
    rate_high: float
    difference: float
    difference_low: float
    difference_high: float
    raw_low: float
    raw_high: float
    lags: tuple[LagEffect, ...]
    adjusted: Adjusted
    comes_first: str
    outcome: str = "spasm_count"
    mean_rate: float = math.nan
    mean_level: float = math.nan
    spread: float = math.nan
    together: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Findings:
    """The three lists of one diary at its last milestone.

    ``looked_until`` is the last day used, ``milestone`` its number of kept days, ``next_milestone`` the next look, both
    None before the first. ``kept_days`` counts the whole diary. ``placebo_share`` is the share of this diary's own
    factors, rotated in time, that the test would flag (0.05 expected), NaN when not known. ``unusual_days`` counts the
    kept days that were marked as holidays or otherwise unusual, and are allowed for.
    """

    outcome: str
    kept_days: int
    looked_until: date | None
    milestone: int | None
    next_milestone: int
    placebo_share: float
    cautions: tuple[str, ...]
    findings: tuple[Finding, ...]
    unusual_days: int = 0

    def of(self, verdict: str) -> tuple[Finding, ...]:
        """The findings of one list, strongest first."""
        return tuple(finding for finding in self.findings if finding.verdict == verdict)

    def told(self, verdict: str) -> tuple[Finding, ...]:
        """The findings of one list, factors that cannot be told apart only once: the strongest of them."""
        places = {finding.factor: place for place, finding in enumerate(self.findings)}
        return tuple(
            finding
            for finding in self.of(verdict)
            if all(places.get(other, len(places)) > places[finding.factor] for other in finding.together)
        )


@dataclass(frozen=True, slots=True)
class PlainTest:
    """A plain scipy test of two columns, which ignores day-to-day carry-over: statistic, p and pairs."""

    name: str
    statistic: float
    p_value: float
    n_pairs: int


@dataclass(frozen=True, slots=True)
class DoseResponse:
    """Days as points and the fitted curve with its band, on one factor's scale at one lag."""

    factor: str
    lag: int
    days: tuple[date, ...]
    x: tuple[float, ...]
    y: tuple[float, ...]
    curve_x: tuple[float, ...]
    curve: tuple[float, ...]
    band_low: tuple[float, ...]
    band_high: tuple[float, ...]
    low: float
    high: float
    rate_low: float
    rate_high: float


@dataclass(frozen=True, slots=True)
class Summary:
    """How one span of days was: NaN where nothing was kept."""

    first: date
    last: date
    calendar_days: int
    kept_days: int
    rate: float
    calm_days: int
    typical_intensity: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """A span against the equally long span before it; ``word`` is ``more``, ``fewer``, ``same`` or ``unknown``."""

    now: Summary
    before: Summary
    word: str
