"""The three lists of one diary: what is linked, what makes no sizeable difference, and what cannot be told yet."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pandas as pd

from analytics.collinear import with_sets
from analytics.factor_finding import finding_of
from analytics.look import Look, look
from analytics.milestones import daily, kept, next_milestone, reached
from analytics.nuisance import LEAST_MARKED
from analytics.order import foretold
from analytics.placebo import placebo_share
from analytics.results import VERDICTS, Finding, Findings
from analytics.selective_logging import cautions
from analytics.settings import Settings
from analytics.treatment_columns import Treated
from data.vocabulary import CONTROLS


def find(days: pd.DataFrame, *, treatments: Sequence[Treated] = (), settings: Settings = Settings()) -> Findings:  # noqa: B008  # frozen
    """Return the verdict on every factor of a diary.

    Parameters
    ----------
    days : DataFrame
        The whole diary as it is read: indexed by day, the outcome NaN where the day was not kept, every other column a
        factor, another outcome or a warning sign. No filter of a page belongs here, so that nobody fishes.
    treatments : sequence
        Each with ``day``, ``kind`` and ``product``.
    settings : Settings
        The outcome that carries verdicts, and the limits.

    Returns
    -------
    Findings
        List by list, the strongest evidence first. They depend on nothing after the last milestone but ``kept_days``,
        so two diaries with the same ``milestones.looked_at`` have the same lists.
    """
    days = daily(days)
    kept_days = int(kept(days, settings.outcome).sum())
    looks, ahead = reached(kept_days, settings), next_milestone(kept_days, settings)
    if not looks:
        return Findings(settings.outcome, kept_days, None, None, ahead, math.nan, (), ())
    now = look(days, looks[-1], treatments, settings)
    before = look(days, looks[-2], treatments, settings) if len(looks) > 1 else None
    share = placebo_share(now.days, treatments=now.treatments, settings=settings)
    return Findings(
        outcome=settings.outcome,
        kept_days=kept_days,
        looked_until=now.days.index[-1].date(),
        milestone=now.milestone,
        next_milestone=ahead,
        placebo_share=share,
        cautions=cautions(now.days, treatments=now.treatments, settings=settings),
        findings=_findings(now, before, share, ahead),
        unusual_days=_unusual_days(now),
    )


def _findings(now: Look, before: Look | None, share: float, ahead: int) -> tuple[Finding, ...]:
    p_foretold = foretold(now.days, now.settings.outcome)
    found = [
        finding_of(
            factor,
            now,
            before,
            placebo_share=share,
            next_look=ahead,
            p_foretold=p_foretold.get(factor, math.nan),
        )
        for factor in now.rows
    ]
    return with_sets(tuple(sorted(found, key=_rank)), now.milestone, now.settings)


def _unusual_days(now: Look) -> int:
    """Count the kept days that are marked, where there are enough of them to be allowed for."""
    marked = [now.days[name].fillna(0) > 0 for name in CONTROLS if name in now.days]
    number = int((pd.concat(marked, axis=1).any(axis=1) & kept(now.days, now.settings.outcome)).sum()) if marked else 0
    return number if number >= LEAST_MARKED else 0


def _rank(finding: Finding) -> tuple[int, float, int]:
    """Sort by list, then by evidence, those without any last."""
    return (
        VERDICTS.index(finding.verdict),
        math.inf if math.isnan(finding.p_factor) else finding.p_factor,
        -finding.n_pairs,
    )
