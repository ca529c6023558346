"""The rules by which one factor earns its verdict, applied to what the last two looks measured."""

from __future__ import annotations

import math
from dataclasses import dataclass

from analytics.precision import days_needed
from analytics.results import CANNOT_TELL, LINKED, NO_LINK
from analytics.settings import Settings

EARLY_BEFORE = 60
STRONG_PAIRS = 60
WEEKDAY_SHARE = 0.25
WEEKDAY_DAYS = 60


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the last look (and ``q_before`` the one before it, NaN when there is none) measured for one factor.

    ``q_factor`` is NaN where no lag could be tested. ``standard_error`` is that of the best lag, a SD of the factor;
    ``intervals`` are the 95 % intervals of every usable lag. ``presence`` tells that the factor is a yes or no,
    ``modal_value`` is its commonest value.
    """

    q_factor: float
    q_before: float
    kept_days: int
    kept_before: int | None
    n_pairs: int
    off_mode: int
    standard_error: float
    intervals: tuple[tuple[float, float], ...]
    rhythm_ratio: float
    weekday_share: float
    adjusted_word: str
    adjusted_by: tuple[str, ...]
    presence: bool
    modal_value: float


@dataclass(frozen=True, slots=True)
class Verdict:
    """The list a factor belongs to, how strong a link is, or why it cannot be told yet."""

    verdict: str
    strength: str = ""
    reason: str = ""
    reason_value: str = ""
    days_needed: int | None = None


def judge(evidence: Evidence, placebo_share: float, next_look: int, settings: Settings) -> Verdict:
    """Give the verdict on one factor.

    Parameters
    ----------
    evidence : Evidence
        What the last two looks measured.
    placebo_share : float
        Share of the diary's own factors, rotated in time, that the test flags; NaN when not known.
    next_look : int
        Kept days at which the diary is looked at again.
    settings : Settings
        The limits.

    Notes
    -----
    Two looks running, not one: over a year of looks at an unrelated panel some factor is called linked in 28 % of
    diaries at one look and in 5 % at two. From 300 kept days on only strong evidence counts, since by then nearly
    every real effect has it and what is left is mostly chance.
    """
    if math.isnan(evidence.q_factor):
        return _untested(evidence, settings)
    if evidence.q_factor <= limit(evidence.kept_days, settings):
        return _gate(evidence, settings) or _significant(evidence, placebo_share, next_look, settings)
    if is_negligible(evidence, settings):
        return Verdict(NO_LINK)
    gate = _gate(evidence, settings) if evidence.q_factor <= settings.q_no_link else _thin(evidence, settings)
    return gate or _undecided(evidence, settings)


def limit(kept_days: int, settings: Settings) -> float:
    """Return the largest q at which a look counts as evidence for a link."""
    return settings.q_strong if kept_days >= settings.strong_only_from else settings.q_linked


def is_negligible(evidence: Evidence, settings: Settings) -> bool:
    """Tell whether any effect is too small to matter: every usable lag's interval lies inside x0.80 to x1.25 a SD."""
    bound = math.log(settings.negligible_rate_ratio)
    return (
        evidence.kept_days >= settings.no_link_from
        and evidence.n_pairs >= settings.min_pairs
        and evidence.q_factor > settings.q_no_link
        and all(-bound <= low and high <= bound for low, high in evidence.intervals)
    )


def _untested(evidence: Evidence, settings: Settings) -> Verdict:
    """Say why no lag could be tested."""
    if thin := _thin(evidence, settings):
        return thin
    if evidence.kept_days < WEEKDAY_DAYS and evidence.weekday_share > WEEKDAY_SHARE:
        return Verdict(CANNOT_TELL, reason="weekday", reason_value=str(WEEKDAY_DAYS))
    return Verdict(CANNOT_TELL, reason="more_days")


def _thin(evidence: Evidence, settings: Settings) -> Verdict | None:
    """Say when a factor was noted on too few days, or hardly varied."""
    if evidence.n_pairs < settings.min_pairs:
        return Verdict(CANNOT_TELL, reason="too_few_days", reason_value=str(evidence.n_pairs))
    if evidence.off_mode >= settings.min_off_mode:
        return None
    if evidence.presence and evidence.modal_value == 0 and evidence.off_mode > 0:
        return Verdict(CANNOT_TELL, reason="too_few_days", reason_value=str(evidence.off_mode))
    always = evidence.off_mode == 0 and math.isfinite(evidence.modal_value)
    return Verdict(CANNOT_TELL, reason="never_varied", reason_value=repr(float(evidence.modal_value)) if always else "")


def _gate(evidence: Evidence, settings: Settings) -> Verdict | None:
    """Say which gate is closed for a factor that would otherwise be a finding or a hint."""
    if thin := _thin(evidence, settings):
        return thin
    if evidence.kept_days < WEEKDAY_DAYS and evidence.weekday_share > WEEKDAY_SHARE:
        return Verdict(CANNOT_TELL, reason="weekday", reason_value=str(WEEKDAY_DAYS))
    if evidence.rhythm_ratio > settings.rhythm_limit:
        return Verdict(CANNOT_TELL, reason="rhythm")
    if evidence.adjusted_word == "explained":
        return Verdict(CANNOT_TELL, reason="explained", reason_value=evidence.adjusted_by[0])
    return None


def _significant(evidence: Evidence, placebo_share: float, next_look: int, settings: Settings) -> Verdict:
    """Decide between linked and new, for a factor whose gates are all open."""
    if placebo_share > settings.placebo_limit:
        return Verdict(CANNOT_TELL, reason="placebo", reason_value=repr(float(placebo_share)))
    strength = _strength(evidence, settings)
    if evidence.kept_days >= settings.strong_only_from and strength != "strong":
        return _undecided(evidence, settings)
    if evidence.kept_before is None or not evidence.q_before <= limit(evidence.kept_before, settings):
        return Verdict(CANNOT_TELL, reason="new", reason_value=str(next_look))
    return Verdict(LINKED, strength=strength)


def _strength(evidence: Evidence, settings: Settings) -> str:
    if evidence.kept_days < EARLY_BEFORE:
        return "early"
    strong = evidence.q_factor <= settings.q_strong and evidence.n_pairs >= STRONG_PAIRS
    return "strong" if strong else "moderate"


def _undecided(evidence: Evidence, settings: Settings) -> Verdict:
    more = days_needed(evidence.n_pairs, evidence.standard_error)
    reason = "hint" if evidence.q_factor <= settings.q_no_link else "more_days"
    return Verdict(CANNOT_TELL, reason=reason, reason_value=str(more), days_needed=more)
